using System.Globalization;
using CicCsvImport.Infrastructure.Files;
using CicCsvImport.Infrastructure.Workbooks.Writing;

namespace CicCsvImport.Infrastructure.Lists;

/// <summary>
/// Rows and their issues as a workbook: sheets with a column of problems, whose faulty cells are marked and have notes, and a sheet of all
/// issues.
/// </summary>
/// <param name="file">Receives the bytes. It is disposed with the workbook, even if the constructor throws.</param>
/// <param name="cancellation">Cancels writing.</param>
internal sealed class IssueWorkbook(AtomicFile file, CancellationToken cancellation) : IIssueFile
{
    private const int WideText = 60;
    private const int MaxNote = 1000;

    private readonly WorkbookWriter _book = new(file, cancellation);
    private readonly List<(string Sheet, int Row, CicIssue Issue)> _issues = [];
    private string[] _headings = [];
    private string[] _columns = [];
    private string _sheet = "";
    private int _row;

    /// <summary>The codes of the issues that are asked for; null if that is all of them.</summary>
    public IReadOnlyList<string>? Codes { get; init; }

    /// <summary>Starts a sheet of rows.</summary>
    /// <param name="name">The name, which is altered if a workbook cannot have it or has it already.</param>
    /// <param name="headings">The headings, without that of the problems.</param>
    /// <param name="columns">The name of each heading's column in issues.</param>
    /// <param name="issues">The issues of the header and of the list as a whole.</param>
    public void StartSheet(string name, string[] headings, string[] columns, IReadOnlyList<CicIssue> issues)
    {
        (_headings, _columns, _row) = (headings, columns, 1);
        _sheet = _book.StartSheet(
            name,
            [
                .. headings.Select((heading, i) => new SheetColumn(heading) { Note = GetNote(issues, i) }),
                new SheetColumn(Heading.Problem) { WrapWidth = WideText },
            ]);
        Add(issues);
    }

    /// <summary>Ends the sheet. The issues that are added next belong to no sheet.</summary>
    public void EndSheet() => _sheet = "";

    /// <summary>Adds issues that do not belong to a row.</summary>
    public void Add(IEnumerable<CicIssue> issues) => _issues.AddRange(issues.Select(issue => (_sheet, 0, issue)));

    /// <exception cref="IOException">A text is too long for a cell, or the sheet is full.</exception>
    public void Write(string[] cells, IReadOnlyList<CicIssue> issues, IReadOnlyList<string> surplus)
    {
        _row++;
        _book.Write(
        [
            .. cells.Select((text, i) => Create(_headings[i], text) with { Note = GetNote(issues, i) }),
            issues.Count == 0 ? "" : WorkbookText.Cut(IssueText.Join(issues), WorkbookText.MaxLength),
            .. surplus.Select(text => Create(Heading.Problem, text)),
        ]);
        _issues.AddRange(issues.Select(issue => (_sheet, _row, issue)));
    }

    public void Commit()
    {
        _book.StartSheet(Messages.Get("Workbook_Issues"),
        [
            new SheetColumn(Messages.Get("Workbook_IssueSheet")) { WrapWidth = 16 },
            new SheetColumn(Messages.Get("Workbook_IssueRow")) { WrapWidth = 8 },
            new SheetColumn(Messages.Get("Workbook_Column")) { WrapWidth = 24 },
            new SheetColumn(Messages.Get("Workbook_IssueCode")) { WrapWidth = 24 },
            new SheetColumn(Messages.Get("Workbook_IssueEffect")) { WrapWidth = 16 },
            new SheetColumn(Heading.Problem) { WrapWidth = WideText },
            new SheetColumn(Messages.Get("Workbook_IssueSuggestion")) { WrapWidth = WideText },
            new SheetColumn(Messages.Get("Workbook_IssuePlace")) { WrapWidth = 24 },
        ]);
        // Without this line, a row with other issues would look faultless.
        if (Codes is not null)
            _book.Write(["", "", "", "", "", Messages.Format("Workbook_OnlyCodes", string.Join(", ", Codes))]);
        foreach ((string sheet, int row, CicIssue issue) in _issues)
        {
            _book.Write(
            [
                sheet,
                row == 0 ? "" : row.ToString(CultureInfo.InvariantCulture),
                issue.Column ?? "",
                issue.Code,
                Messages.Get("Report_Effect_" + issue.Effect),
                issue.ReasonInCopy,
                issue.Suggestion,
                issue.Location,
            ]);
        }

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

    private SheetNote? GetNote(IReadOnlyList<CicIssue> issues, int cell)
    {
        // Nearly every row of a list has none.
        if (issues.Count == 0)
            return null;
        CicIssue[] own = [.. issues.Where(issue => issue.Column is { } column && Heading.Same(column, _columns[cell]))];
        return own.Length == 0 ? null
            : new SheetNote(WorkbookText.Cut(string.Join("\n", own.Select(IssueText.Show)), MaxNote), own.Any(IssueText.IsLoss));
    }
}
