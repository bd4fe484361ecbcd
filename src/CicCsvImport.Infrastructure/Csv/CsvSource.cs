using CicCsvImport.Core.Engine.Headers;
using CicCsvImport.Infrastructure.Files;
using CicCsvImport.Infrastructure.Records;
using CicCsvImport.Infrastructure.Text;

namespace CicCsvImport.Infrastructure.Csv;

/// <summary>A CSV file as a source of records.</summary>
internal sealed class CsvSource : IRecordSource
{
    private readonly TextFile _file;
    private readonly LimitSettings _limits;
    private readonly FoundHeader? _header;

    private CsvSource(IssuePlace place, TextFile file, LimitSettings limits, FoundHeader? header)
    {
        Place = place;
        _file = file;
        _limits = limits;
        _header = header;
    }

    public IssuePlace Place { get; }

    public IReadOnlyList<CicIssue> Issues => [.. FindIssues()];

    public char? Delimiter => _header?.Delimiter;

    public double Progress => _file.Progress;

    /// <summary>Opens a file, and detects its delimiter if the user does not specify it.</summary>
    /// <param name="place">The file.</param>
    /// <param name="file">The open file. It is closed with the source, or at once if the source cannot be opened.</param>
    /// <param name="said">The delimiter that the user specifies, or null.</param>
    /// <param name="limits">The limits of a record.</param>
    /// <param name="headers">Recognizes a header.</param>
    /// <param name="cancellation">Cancels reading.</param>
    /// <exception cref="ListReadException">The file or its header cannot be read.</exception>
    public static CsvSource Open(
        IssuePlace place, TextFile file, char? said, LimitSettings limits, HeaderReader headers, CancellationToken cancellation)
    {
        try
        {
            return new CsvSource(place, file, limits, new DelimiterFinder(file, headers, limits, cancellation).Find(said));
        }
        catch (Exception fault)
        {
            using (file)
            {
                if (fault is ListReadException unreadable)
                    throw OpenQuoteOr(unreadable, file, cancellation);
            }

            throw;
        }
    }

    public IEnumerable<IListRecord> Records(CancellationToken cancellation)
    {
        if (_header is null)
            yield break;
        using var records = new CsvRecords(_file.ReadFromStart(cancellation), _header.Delimiter, _limits);
        for (int number = 0; Read(records, cancellation); number++)
        {
            if (number >= _header.RecordsToSkip)
                yield return records;
        }
    }

    public void ThrowIfChanged() => _file.ThrowIfChanged();

    public void Dispose() => _file.Dispose();

    private IEnumerable<CicIssue> FindIssues()
    {
        if (_header is { WasDetected: true })
        {
            string delimiter = Core.Text.Delimiter.GetName(_header.Delimiter);
            yield return new CicIssue(IssueCatalog.DelimiterDetected, Place, delimiter) { Line = _header.Line };
        }

        (int lines, int first) = _file.Misread;
        if (lines > 0)
        {
            yield return new CicIssue(IssueCatalog.SuspectEncoding, Place, _file.EncodingName, lines)
            {
                Line = first,
                TextId = "SuspectEncoding_File",
            };
        }
    }

    private bool Read(CsvRecords records, CancellationToken cancellation)
    {
        try
        {
            return records.Read();
        }
        catch (ListReadException fault)
        {
            throw OpenQuoteOr(fault, _file, cancellation);
        }
    }

    // A quote that is never closed also makes a record too large, and is the fault that the user must know.
    private static ListReadException OpenQuoteOr(ListReadException fault, TextFile file, CancellationToken cancellation)
    {
        if (fault.Kind != IssueCatalog.UnterminatedQuote && fault.Kind != IssueCatalog.LimitExceeded)
            return fault;
        try
        {
            int? line = OpenQuote.Find(file.ReadFromStart(cancellation), fault.Delimiter);
            return line is null ? fault : new ListReadException(IssueCatalog.UnterminatedQuote) { Line = line.Value };
        }
        catch (ListReadException notText)
        {
            return notText;
        }
    }
}
