using CicCsvImport.Core.Engine.Fast;
using CicCsvImport.Core.Issues;
using CicCsvImport.Core.Text;

namespace CicCsvImport.Core.Engine.Schema;

/// <summary>
/// A row that is being read: what the rules see of it and report to. When it is finished it is made ready for another row.
/// </summary>
/// <param name="file">The file.</param>
internal sealed class Row(FileContext file)
{
    private readonly RawCells _raw = new(file.List.Schema.Columns.Length);
    private List<CicIssue> _issues = [];
    private int _cells;

    public FileContext File { get; } = file;

    public ListDefinition List => File.List;

    public ValidationContext Session => File.Session;

    public IssuePlace Place => File.Place;

    /// <summary>The object the row becomes.</summary>
    public CicObject Record { get; private set; } = null!;

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
        if (File.Keeps || Record is null)
            Record = List.Schema.Create();
        else
            Record.Clear();
        _raw.Clear();
        Record.SetRawCells(_raw, File.Known);
        Record.Path = Place.Path;
        Record.Line = Line = line;
        Number = File.Count();
        IsSkipped = false;
        if (_issues.Count > 0)
            _issues = [];
    }

    /// <summary>Takes a cell's text as it is, as its value.</summary>
    public void TakeRaw(Column column, CellBytes text)
    {
        _raw.Add(column.Index, text);
        Record.SetRaw(column, CicCellState.Given);
    }

    /// <summary>Takes a value that its text had before.</summary>
    public void TakeKnown(Column column, ValueCache values, int number)
    {
        _raw.AddKnown(column.Index, number);
        Record.SetRaw(column, values.GetState(number));
    }

    /// <summary>A cell that was taken as it is and is still the column's value; an empty text where that is not so.</summary>
    public CellBytes GetRaw(Column column) => Record.IsRaw(column) ? _raw[column.Index] : default;

    public void Report(CicIssue issue)
    {
        IsSkipped |= issue.Effect == CicIssueEffect.RowSkipped;
        _issues.Add(issue);
    }

    /// <summary>A cell of the row, with the text that it has in the file.</summary>
    public Cell GetCell(ListColumn column, IListRecord source) => new(this, column, source.Text(File.Map.GetCell(column.Column)));

    /// <summary>A cell of the row, with its value's text, for a row rule to report to.</summary>
    public Cell GetCell(Column column) =>
        new(this, List.Columns.First(listed => listed.Column == column), Record.Text(column) ?? "");

    /// <summary>The text of a cell, fit to be shown; null where it must not be, because it can be a password.</summary>
    public string? Show(int cell, string text) => File.Map.MayBeSecret(cell, _cells) || File.Map.MayHoldSecret(text) ? null : DisplayText.Clean(text);

    /// <summary>The text of a column's cell, fit to be shown; null where it must not be.</summary>
    public string? Show(Column column, string text) => Show(File.Map.GetCell(column), text);

    /// <summary>What became of the row.</summary>
    public ReadRow Finish()
    {
        // The list of a row without issues is the next row's.
        IReadOnlyList<CicIssue> issues = _issues.Count == 0 ? [] : _issues;
        if (IsSkipped)
            return new ReadRow(null, issues);
        if (File.Keeps)
            Record.KeepRawCells();
        return new ReadRow(Record, issues);
    }
}
