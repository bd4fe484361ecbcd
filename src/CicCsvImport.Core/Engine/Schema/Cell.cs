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

    /// <summary>Reports that there is no object with the name in the cell.</summary>
    /// <param name="referred">The kind of the object.</param>
    /// <param name="kind">The issue.</param>
    /// <param name="nearest">Finds the name that was probably meant.</param>
    /// <returns>null, or the name if only the directory can tell whether there is such an object when it is needed.</returns>
    public string? Unknown(ObjectSchema referred, IssueKind kind, Func<string?> nearest)
    {
        bool stays = Row.Session.IsAdvisory;
        CicIssueEffect effect = stays ? CicIssueEffect.None : kind.EffectIn(Column.IsRequired);
        Row.Report(Create(kind, effect, nearest, replacement: null, Row.Session.FindSkipped(referred, Text), []));
        return stays ? Text : null;
    }

    /// <summary>Creates an issue of a value that stays as it is, to be reported later.</summary>
    public CicIssue Advise(IssueKind kind, params object?[] arguments) =>
        Create(kind, CicIssueEffect.None, nearest: null, replacement: null, skippedRow: null, arguments);

    /// <summary>Reports an issue of a value that is imported unchanged.</summary>
    /// <returns>The text, for a rule to return.</returns>
    public string Note(IssueKind kind, Func<string?>? nearest = null, params object?[] arguments)
    {
        Report(kind, nearest, replacement: null, arguments);
        return Text;
    }

    /// <summary>Reports an issue of a value that is imported unchanged, with another text than the usual one of its code.</summary>
    public void NoteAs(string textId, IssueKind kind) =>
        Row.Report(Create(kind, CicIssueEffect.None, nearest: null, replacement: null, skippedRow: null, [], textId));

    /// <summary>Reports that another value is imported instead.</summary>
    /// <returns>The other value, for a rule to return.</returns>
    public string Replace(IssueKind kind, string replacement, params object?[] arguments)
    {
        Report(kind, nearest: null, replacement, arguments);
        return replacement;
    }

    /// <summary>Counts an issue that is reported once a file.</summary>
    public void Count(IssueKind kind) => Row.Count(kind, Column.Column.Name, Show());

    private string? Show() => Row.Show(Column.Column, _given) is null ? null : Row.Show(Column.Column, Text);

    private void Report(IssueKind kind, Func<string?>? nearest, string? replacement, object?[] arguments) =>
        Row.Report(Create(kind, kind.EffectIn(Column.IsRequired), nearest, replacement, skippedRow: null, arguments));

    private CicIssue Create(
        IssueKind kind,
        CicIssueEffect effect,
        Func<string?>? nearest,
        string? replacement,
        CicIssue? skippedRow,
        object?[] arguments,
        string? textId = null)
    {
        string? shown = Show();
        return new CicIssue(kind, Row.Place, arguments)
        {
            TextId = textId,
            Effect = effect,
            Line = Row.Line,
            Record = Row.Number,
            Column = Column.Column.Name,
            Value = shown,
            Nearest = nearest,
            SkippedRow = skippedRow,
            Replacement = shown is null ? null : replacement,
        };
    }
}
