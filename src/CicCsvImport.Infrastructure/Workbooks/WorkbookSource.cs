using System.Xml;
using CicCsvImport.Core.Engine.Headers;
using CicCsvImport.Infrastructure.Files;
using CicCsvImport.Infrastructure.Records;
using CicCsvImport.Infrastructure.Text;

namespace CicCsvImport.Infrastructure.Workbooks;

/// <summary>A sheet of a workbook as a source of records.</summary>
internal sealed class WorkbookSource : IRecordSource
{
    private readonly SourceFile _file;
    private readonly SheetRecords _records;

    private WorkbookSource(IssuePlace place, SourceFile file, SheetContent content)
    {
        Place = place;
        _file = file;
        _records = content.Records;
        Issues = [.. content.FindIssues(place)];
    }

    public IssuePlace Place { get; }

    public IReadOnlyList<CicIssue> Issues { get; }

    public char? Delimiter => null;

    public double Progress { get; private set; }

    /// <summary>Opens a workbook, and reads one of its sheets.</summary>
    /// <param name="place">The file.</param>
    /// <param name="file">The open file. It is closed with the source, or at once if the source cannot be opened.</param>
    /// <param name="sheet">The name or number of the sheet that the user specifies, or null.</param>
    /// <param name="limits">The limits of the workbook and of a record.</param>
    /// <param name="headers">Recognizes a header.</param>
    /// <param name="cancellation">Cancels reading.</param>
    /// <exception cref="ListReadException">The file cannot be read.</exception>
    public static WorkbookSource Open(
        IssuePlace place, SourceFile file, string? sheet, LimitSettings limits, HeaderReader headers, CancellationToken cancellation)
    {
        try
        {
            // The library would allocate whatever size is stated.
            if (FileContent.HasUnknownSectors(file.Head))
                throw new InvalidDataException();
            bool isArchive = FileContent.IsArchive(file.Head);
            using var workbook = new Workbook(
                new WorkbookStream(file.Stream, isArchive, cancellation), !isArchive, limits, cancellation);
            var chooser = new SheetChooser(workbook, headers, limits);
            if (sheet is null)
                chooser.MoveToList();
            else
                chooser.MoveTo(sheet);
            place = place with { Sheet = workbook.Name };
            SheetContent content = workbook.ReadContent(limits);
            file.ThrowIfChanged();
            return new WorkbookSource(place, file, content with { HiddenSheets = chooser.Hidden });
        }
        catch (Exception fault)
        {
            using (file)
            {
                if (FindCause(fault) is { } cause)
                    System.Runtime.ExceptionServices.ExceptionDispatchInfo.Capture(cause).Throw();
                if (fault is not (InvalidDataException or XmlException))
                    throw;
                file.ThrowIfChanged();
                throw new ListReadException(IssueCatalog.WorkbookNotReadable, Messages.Get("Workbook_Damaged"));
            }
        }
    }

    public IEnumerable<IListRecord> Records(CancellationToken cancellation) =>
        _records.Read(row => Progress = (double)row / _records.Count);

    public void ThrowIfChanged() => _file.ThrowIfChanged();

    public void Dispose() => _file.Dispose();

    // The libraries may wrap a fault of the medium, and what cancels reading.
    private static Exception? FindCause(Exception fault)
    {
        for (Exception? cause = fault; cause is not null; cause = cause.InnerException)
        {
            if (cause is ListReadException or OperationCanceledException)
                return cause;
        }

        return null;
    }
}
