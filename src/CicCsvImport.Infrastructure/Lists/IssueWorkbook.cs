using System.Globalization;
using CicCsvImport.Infrastructure.Files;
using CicCsvImport.Infrastructure.Workbooks.Writing;

namespace CicCsvImport.Infrastructure.Lists;

/// <summary>
/// Rows that have issues as a workbook: a sheet with a column of problems, whose faulty cells are marked and have notes, and a sheet
/// of all issues.
/// </summary>
internal sealed class IssueWorkbook : IIssueFile
{
    private const int WideText = 60;
    private const int MaxNote = 1000;

    private readonly WorkbookWriter _book;
    private readonly string[] _headings;
    private readonly string[] _columns;
    private readonly List<SheetCell[]> _issues = [];
    private int _row = 1;

    /// <param name="file">Receives the bytes. It is disposed with the workbook, even if the constructor throws.</param>
    /// <param name="headings">The headings, without that of the problems.</param>
    /// <param name="columns">The name of each heading's column in issues.</param>
    /// <param name="cancellation">Cancels writing.</param>
    public IssueWorkbook(AtomicFile file, string[] headings, string[] columns, CancellationToken cancellation)
    {
        _book = new WorkbookWriter(file, cancellation);
        (_headings, _columns) = (headings, columns);
        _book.StartSheet(
            Messages.Get("Workbook_Rows"),
            [.. headings.Select(heading => new SheetColumn(heading)), new SheetColumn(Heading.Problem) { WrapWidth = WideText }]);
    }

    /// <exception cref="IOException">A text is too long for a cell.</exception>
    public void Write(string[] cells, IReadOnlyList<CicIssue> issues, IReadOnlyList<string> surplus)
    {
        _row++;
        _book.Write(
        [
            .. cells.Select((text, i) => Mark(Create(_headings[i], text), issues.Where(issue => IsOf(issue, _columns[i])))),
            IssueText.Join(issues),
            .. surplus.Select(text => Create(Heading.Problem, text)),
        ]);
        string row = _row.ToString(CultureInfo.InvariantCulture);
        foreach (CicIssue issue in issues)
            _issues.Add([row, issue.Column ?? "", issue.Code, issue.Effect.ToString(), issue.Reason, issue.Suggestion, issue.Location]);
    }

    public void Commit()
    {
        _book.StartSheet(Messages.Get("Workbook_Issues"),
        [
            new SheetColumn(Messages.Get("Workbook_IssueRow")) { WrapWidth = 8 },
            new SheetColumn(Messages.Get("Workbook_Column")) { WrapWidth = 24 },
            new SheetColumn(Messages.Get("Workbook_IssueCode")) { WrapWidth = 24 },
            new SheetColumn(Messages.Get("Workbook_IssueEffect")) { WrapWidth = 16 },
            new SheetColumn(Heading.Problem) { WrapWidth = WideText },
            new SheetColumn(Messages.Get("Workbook_IssueSuggestion")) { WrapWidth = WideText },
            new SheetColumn(Messages.Get("Workbook_IssuePlace")) { WrapWidth = 24 },
        ]);
        foreach (SheetCell[] issue in _issues)
            _book.Write(issue);
        _book.Commit();
    }

    public void Dispose() => _book.Dispose();

    // The import has output rows already, so that a cell which cannot be written must end it, as a full disk does.
    private static SheetCell Create(string heading, string text)
    {
        try
        {
            WorkbookText.ThrowIfTooLong(heading, text);
            return text;
        }
        catch (FormatException tooLong)
        {
            throw new IOException(tooLong.Message, tooLong);
        }
    }

    private static bool IsOf(CicIssue issue, string column) => issue.Column is { } name && Heading.Same(name, column);

    private static SheetCell Mark(SheetCell cell, IEnumerable<CicIssue> issues)
    {
        string note = string.Join("\n", issues.Select(IssueText.Show));
        return note.Length == 0 ? cell : cell with { Note = WorkbookText.Cut(note, MaxNote) };
    }
}
