using CicCsvImport.Issues;
using CicCsvImport.Records;

namespace CicCsvImport.Lists;

/// <summary>A row that is being read: what the rules see of it and report to.</summary>
/// <param name="map">The file's columns.</param>
/// <param name="session">What the row is checked against.</param>
/// <param name="place">The file.</param>
/// <param name="keeps">Whether each row becomes an object of its own: whoever only checks keeps none.</param>
internal sealed class Row(ColumnMap map, CheckSession session, IssuePlace place, bool keeps = true)
{
    private readonly PlainCells _plain = new(map.List.Schema.Columns.Length);
    private readonly HashSet<(IssueKind, string)> _noted = [];
    private List<CicIssue> _issues = [];

    private int _cells;

    public ListDefinition List => map.List;

    public CheckSession Session { get; } = session;

    public IssuePlace Place { get; } = place;

    /// <summary>The object the row becomes.</summary>
    public CicRecord Record { get; private set; } = null!;

    public int Line { get; private set; }

    /// <summary>The record's number, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>Whether an issue costs the whole row.</summary>
    public bool IsSkipped { get; private set; }

    /// <summary>The number of issues reported so far.</summary>
    public int IssueCount => _issues.Count;

    public void Start(int line, int cells)
    {
        _cells = cells;
        if (keeps || Record is null)
            Record = List.Schema.Create();
        else
            Record.Clear();
        _plain.Clear();
        Record.SetPlainCells(_plain);
        Record.Path = Place.Path;
        Record.Line = Line = line;
        Number++;
        IsSkipped = false;
        if (_issues.Count > 0)
            _issues = [];
    }

    /// <summary>Takes a cell's text as it is, as its value.</summary>
    public void TakePlain(Column column, CellBytes text)
    {
        _plain.Add(column.Index, text);
        Record.SetPlain(column);
    }

    /// <summary>A cell that was taken as it is and is still the column's value; an empty text where that is not so.</summary>
    public CellBytes PlainOf(Column column) => Record.IsPlain(column) ? _plain[column.Index] : default;

    public void Report(CicIssue issue)
    {
        IsSkipped |= issue.Effect == CicIssueEffect.RowSkipped;
        _issues.Add(issue);
    }

    /// <summary>Whether this is the first time in the file that the kind is to be reported for the name.</summary>
    public bool IsFirst(IssueKind kind, string name) => _noted.Add((kind, Text.NameComparer.Normalize(name).ToUpperInvariant()));

    /// <summary>A cell of the row, with the text that it has in the file.</summary>
    public Cell CellOf(ListColumn column, IListRecord source) => new(this, column, source.Text(map.CellOf(column.Column)));

    /// <summary>A cell of the row, for a row rule to report to.</summary>
    public Cell CellOf(Column column) =>
        new(this, List.Columns.First(listed => listed.Column == column), Record.Text(column) ?? "");

    /// <summary>The text of a cell, fit to be shown; null where it must not be, because it can be a password.</summary>
    public string? Show(int cell, string text) => map.MayBeSecret(cell, _cells) ? null : Text.DisplayText.Clean(text);

    /// <summary>The text of a column's cell, fit to be shown; null where it must not be.</summary>
    public string? Show(Column column, string text) => Show(map.CellOf(column), text);

    /// <summary>What became of the row.</summary>
    public RowResult Finish()
    {
        // The list of a row without issues is the next row's.
        IReadOnlyList<CicIssue> issues = _issues.Count == 0 ? [] : _issues;
        if (IsSkipped)
            return new RowResult(null, issues);
        if (keeps)
            Record.KeepPlainCells();
        return new RowResult(Record, issues);
    }
}
