using CicCsvImport.Core.Issues;
using CicCsvImport.Core.Text;

namespace CicCsvImport.Core.Engine.Schema;

/// <summary>A cell that is being read.</summary>
internal readonly struct Cell
{
    // The text in the list, which decides whether the cell or a part of it may be shown.
    private readonly string _given;

    public Cell(Row row, ListColumn column, string text)
        : this(row, column, text, text)
    {
    }

    private Cell(Row row, ListColumn column, string text, string given)
    {
        Row = row;
        Column = column;
        Text = text;
        _given = given;
    }

    public Row Row { get; }

    public ListColumn Column { get; }

    public string Text { get; }

    /// <summary>Returns the cell with a part of its text, or with another text.</summary>
    public Cell With(string text) => new(Row, Column, text, _given);

    /// <summary>Reports that the value cannot be used. If the column is required, the row is skipped.</summary>
    /// <returns>null, for a rule to return.</returns>
    public string? Drop(IssueKind kind, params object?[] arguments) => Drop(kind, nearest: null, arguments);

    /// <summary>Reports that the value cannot be used, with the known value that was probably meant.</summary>
    public string? Drop(IssueKind kind, Func<string?>? nearest, object?[] arguments)
    {
        Report(kind, nearest, replacement: null, arguments);
        return null;
    }

    /// <summary>Reports an issue of a value that is imported unchanged.</summary>
    /// <returns>The text, for a rule to return.</returns>
    public string Note(IssueKind kind, Func<string?>? nearest = null, params object?[] arguments)
    {
        Report(kind, nearest, replacement: null, arguments);
        return Text;
    }

    /// <summary>Reports that another value is imported instead.</summary>
    /// <returns>The other value, for a rule to return.</returns>
    public string Replace(IssueKind kind, string replacement, params object?[] arguments)
    {
        Report(kind, nearest: null, replacement, arguments);
        return replacement;
    }

    /// <summary>Counts an issue that is reported once a file.</summary>
    public void Count(IssueKind kind) => Row.Count(kind, Column.Column.Name, Show());

    private string? Show() => Row.Show(Column.Column, _given) is null ? null : DisplayText.Clean(Text);

    private void Report(IssueKind kind, Func<string?>? nearest, string? replacement, object?[] arguments)
    {
        string? shown = Show();
        Row.Report(new CicIssue(kind, Row.Place, arguments)
        {
            Effect = kind.EffectIn(Column.IsRequired),
            Line = Row.Line,
            Record = Row.Number,
            Column = Column.Column.Name,
            Value = shown,
            Nearest = nearest,
            Replacement = shown is null ? null : replacement,
        });
    }
}
