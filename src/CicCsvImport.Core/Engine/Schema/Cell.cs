using CicCsvImport.Core.Issues;

namespace CicCsvImport.Core.Engine.Schema;

/// <summary>A cell that is being read.</summary>
internal readonly struct Cell(Row row, ListColumn column, string text)
{
    public Row Row { get; } = row;

    public ListColumn Column { get; } = column;

    public string Text { get; } = text;

    public Cell With(string text) => new(Row, Column, text);

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

    private void Report(IssueKind kind, Func<string?>? nearest, string? replacement, object?[] arguments)
    {
        string? shown = Row.Show(Column.Column, Text);
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
