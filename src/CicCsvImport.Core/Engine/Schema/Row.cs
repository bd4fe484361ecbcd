using System.Security;
using CicCsvImport.Core.Engine.Fast;
using CicCsvImport.Core.Passwords;

namespace CicCsvImport.Core.Engine.Schema;

/// <summary>A row that is being read. Rules read from it and report to it. After it is finished, it is reused for the next row.</summary>
/// <param name="file">The file.</param>
internal sealed class Row(FileContext file)
{
    private readonly RawCells _raw = new(file.List.Schema.Columns.Length);
    private List<CicIssue> _issues = [];
    private IListRecord _source = null!;
    private int _counted;

    public FileContext File { get; } = file;

    public ListDefinition List => File.List;

    public ValidationContext Session => File.Session;

    public IssuePlace Place => File.Place;

    /// <summary>The object that the row becomes.</summary>
    public CicObject Record { get; private set; } = null!;

    public int Line { get; private set; }

    /// <summary>The record's number, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>Whether an issue skips the whole row.</summary>
    public bool IsSkipped { get; private set; }

    /// <summary>The first issue that skips the row; null if there is none.</summary>
    public CicIssue? Skipping => _issues.Find(issue => issue.Effect == CicIssueEffect.RowSkipped);

    /// <summary>Whether the row is not meant for the list at all. Its issues do not matter.</summary>
    private bool IsPassedOver { get; set; }

    /// <summary>The number of issues so far, including those that are reported once a file.</summary>
    public int IssueCount => _issues.Count + _counted;

    /// <summary>Starts a row.</summary>
    /// <param name="source">The row's cells, which are valid until it is finished.</param>
    public void Start(IListRecord source)
    {
        _source = source;
        int line = source.Line;
        if (File.Keeps || Record is null)
            Record = List.Schema.Create();
        else
            Record.Clear();
        _raw.Clear();
        Record.SetRawCells(_raw, File.Known);
        (Record.Path, Record.Line) = Place.Path.Length > 0 ? (Place.Path, line) : (null, 0);
        Record.Format = File.Format;
        Record.IsFromList = true;
        Line = line;
        Number = File.Count();
        IsSkipped = false;
        IsPassedOver = false;
        _counted = 0;
        if (_issues.Count > 0)
            _issues = [];
    }

    /// <summary>Sets a column's value to the raw text of its cell.</summary>
    public void TakeRaw(Column column, CellBytes text)
    {
        _raw.Add(column.Index, text);
        Record.SetRaw(column, CicCellState.Given);
    }

    /// <summary>Sets a column's value to that of an earlier cell with the same text.</summary>
    public void TakeKnown(Column column, ValueCache values, int number)
    {
        _raw.AddKnown(column.Index, number);
        Record.SetRaw(column, values.GetState(number));
    }

    /// <summary>Returns the raw text of a column that still is the column's value; otherwise an empty text.</summary>
    public CellBytes GetRaw(Column column) => Record.IsRaw(column) ? _raw[column.Index] : default;

    public void Report(CicIssue issue)
    {
        IsSkipped |= issue.Effect == CicIssueEffect.RowSkipped;
        if ((issue.Line, issue.Place) == (Line, Place))
            File.Map.AddUnevenness(issue, _source.Count);
        _issues.Add(issue);
    }

    /// <summary>Counts an issue that is reported once a file: see <see cref="FileContext.TakeCounted"/>.</summary>
    public void Count(IssueKind kind, string? column, string? value)
    {
        _counted++;
        File.Count(kind, this, column, value);
    }

    /// <summary>Skips the row without a further word: see <see cref="FileContext.TakeCounted"/>.</summary>
    public void PassOver(IssueKind kind, in Cell cell)
    {
        IsSkipped = true;
        IsPassedOver = true;
        File.Count(kind, this, cell.Column.Column.Name, Show(cell.Column.Column, cell.Text));
    }

    /// <summary>Returns a cell of the row with its text in the file.</summary>
    public Cell GetCell(ListColumn column, IListRecord source) => new(this, column, source.Text(File.Map.GetCell(column.Column)));

    /// <summary>Returns a cell of the row with the text of its value, so that a row rule can report to it.</summary>
    public Cell GetCell(Column column) =>
        new(this, List.Columns.First(listed => listed.Column == column), Record.Text(column) ?? "");

    /// <summary>Formats the text of a cell to be shown; null if it must not be shown because it may be a password.</summary>
    public string? Show(int cell, string text) => IsPassword(text) ? null : File.Map.Show(cell, File.Map.CountCells(_source), text);

    // The properties of an object can be shifted by one without a trace in their number.
    private bool IsPassword(string text)
    {
        if (!File.Map.HasSecret || _source is not IValueRecord values || _source is ILocatedRecord)
            return false;
        int cell = Enumerable.Range(0, File.Map.Width).Where(i => File.Map.Columns[i]?.Column.IsSecret == true).DefaultIfEmpty(-1).First();
        return cell >= 0 && (values.ValueAt(cell) is SecureString secret
            ? SecureText.Use(secret, password => password.SequenceEqual(text))
            : values.Text(cell) == text);
    }

    /// <summary>Formats the text of a column's cell to be shown; null if it must not be shown.</summary>
    public string? Show(Column column, string text) => Show(File.Map.GetCell(column), text);

    /// <summary>
    /// Reports that a cell has absorbed rows, because a quote is not closed. The row is skipped: the cells after this one belong to another
    /// row.
    /// </summary>
    public void ReportAbsorbedRows(int cell, string column) => Report(new CicIssue(IssueCatalog.LineBreakInCell, Place, "", "")
    {
        Effect = CicIssueEffect.RowSkipped,
        Line = Line,
        Record = Number,
        Column = column,
        Value = Show(cell, _source.Text(cell)),
        Details = DescribeAbsorbedLines(cell),
    });

    private string DescribeAbsorbedLines(int cell)
    {
        if (!Place.HasLines)
            return Messages.Get("LineBreakInCell_Rows");
        int first = Line + Enumerable.Range(0, cell).Sum(before => Blanks.CountLineBreaks(_source.Text(before)));
        int count = Blanks.CountLineBreaks(Blanks.TrimEnd(_source.Text(cell)));
        return count == 1
            ? Messages.Format("LineBreakInCell_Line", first, first + 1)
            : Messages.Format("LineBreakInCell_Lines", first, first + 1, first + count);
    }

    /// <summary>Returns the result of reading the row.</summary>
    public ReadRow Finish()
    {
        // A row without issues passes its list on to the next row.
        IReadOnlyList<CicIssue> issues = _issues.Count == 0 || IsPassedOver ? [] : _issues;
        if (IsSkipped)
            return new ReadRow(null, issues) { Name = Record.Text(List.Schema.Identity) };
        if (File.Keeps)
        {
            Record.KeepRawCells();
            if (_issues.Count > 0)
                Record.Issues = _issues;
        }

        if (Session.IsCommitted)
            Record.Origin = new RowOrigin(File, Line, Number, _source.Count);
        return new ReadRow(Record, issues);
    }
}

/// <summary>The row that an object was read from, so that an issue can be created after other rows were read.</summary>
/// <param name="file">The row's file.</param>
/// <param name="line">The physical line.</param>
/// <param name="number">The record's number, from 1.</param>
/// <param name="cells">The number of the row's cells.</param>
internal sealed class RowOrigin(FileContext file, int line, int number, int cells)
{
    public ListDefinition List => File.List;

    private FileContext File { get; } = file;

    /// <summary>Names the row in an issue of another row.</summary>
    public string Describe(RowOrigin other) => File.Place.Describe(line, isHere: File.Number == other.File.Number);

    /// <summary>Creates an issue of a value.</summary>
    /// <param name="kind">The issue.</param>
    /// <param name="column">The column.</param>
    /// <param name="text">The value.</param>
    /// <param name="detail">What else the issue's text names: for a value that is dropped, the place of the value that is kept.</param>
    public CicIssue CreateIssue(IssueKind kind, Column column, string text, string detail)
    {
        var issue = new CicIssue(kind, File.Place, detail)
        {
            Line = line,
            Record = number,
            Column = column.Name,
            Value = File.Map.Show(File.Map.GetCell(column), cells, text),
        };
        File.Map.AddUnevenness(issue, cells);
        return issue;
    }
}
