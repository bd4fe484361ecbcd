namespace CicCsvImport;

/// <summary>An issue of a list: where it is, what is wrong, its effect, and what to do.</summary>
/// <remarks>Written by the Test cmdlets, and collected by <c>-IssueVariable</c> of the Import cmdlets.</remarks>
public sealed class CicIssue
{
    private readonly object?[] _arguments;
    private (string Id, object[] Arguments)? _added;

    internal CicIssue(IssueKind kind, IssuePlace place, params object?[] arguments)
    {
        Kind = kind;
        Place = place;
        Effect = kind.Effect;
        _arguments = arguments;
    }

    /// <summary>
    /// The code of the issue, such as <c>InvalidExtension</c>. It does not change between versions. about_CicIssues explains
    /// every code.
    /// </summary>
    public string Code => Kind.Code;

    /// <summary>The severity of the issue.</summary>
    public CicIssueSeverity Severity => Kind.Severity;

    /// <summary>The effect on the value, the row or the file.</summary>
    public CicIssueEffect Effect { get; internal init; }

    /// <summary>The list as which the file was read: Station, Phone-Template, Phone-TMM or User. Null if it was not recognized.</summary>
    public string? List => Place.List;

    /// <summary>The full path of the file. <see cref="Message"/> has it as it was typed.</summary>
    public string Path => Place.Path;

    /// <summary>The sheet of a workbook; null for another file.</summary>
    public string? Sheet => Place.Sheet;

    /// <summary>
    /// The physical line, from 1, on which the record begins, or the row of a sheet; 0 for an issue of the whole file.
    /// </summary>
    public int Line { get; internal init; }

    /// <summary>
    /// The number of the record, from 1, not counting header and blank records; 0 for an issue of the header or the whole file.
    /// </summary>
    public int Record { get; internal init; }

    /// <summary>The column, by its name in the list; for an unknown column, its heading in the file.</summary>
    public string? Column { get; internal init; }

    /// <summary>
    /// The value of the cell, safe for display: long values are cut, and control characters are escaped. Never a password.
    /// </summary>
    public string? Value { get; internal init; }

    /// <summary>What is wrong, without the location: one or two sentences.</summary>
    public string Reason => GetReason(inCopy: false);

    /// <summary>The file, the line, what is wrong, and the effect: one or two sentences.</summary>
    public string Message => Location + ": " + Explain();

    /// <summary>What to do.</summary>
    public string Suggestion => Stored is { } stored ? stored.Suggestion
        : SkippedRow is not null ? Messages.Get("SkippedRow_Do")
        : Nearest?.Invoke() is { } nearest ? Messages.Format("Nearest", DisplayText.Clean(nearest)) + " " + Kind.Suggestion
        : Kind.Suggestion;

    /// <summary>
    /// What is wrong, for a copy of the list. Another row of the list is named with its file, because the rows of the copy have other
    /// numbers.
    /// </summary>
    internal string ReasonInCopy => GetReason(inCopy: true);

    internal IssueKind Kind { get; }

    /// <summary>
    /// Whether it is advice of a connected directory, which does not decide anything: the value or row would be lost if it were committed
    /// now.
    /// </summary>
    internal bool IsAdvice => Effect == CicIssueEffect.None && Kind.Effect != CicIssueEffect.None;

    internal IssuePlace Place { get; }

    /// <summary>The texts of an issue that was read from a saved plan; otherwise null.</summary>
    internal (string Reason, string Suggestion)? Stored { get; init; }

    /// <summary>The value that is imported instead, if <see cref="Effect"/> is ValueReplaced.</summary>
    internal string? Replacement { get; init; }

    /// <summary>The id of the text if it is not that of the code.</summary>
    internal string? TextId { get; init; }

    /// <summary>A further sentence of the reason, if there is more to say than for other issues of the kind.</summary>
    internal string? Details { get; init; }

    /// <summary>
    /// The issue that skips the row of the object that the value names; null if there is no such row. It is the reason why the name is
    /// unknown.
    /// </summary>
    internal CicIssue? SkippedRow { get; init; }

    /// <summary>Finds the known name that was probably meant. It is called only on demand, because it is slow.</summary>
    internal Func<string?>? Nearest { get; init; }

    /// <summary>File, as the user typed it, and line; or the object.</summary>
    internal string Location => Place.Locate(Line);

    private string ShownValue => Value is null ? "" : " '" + Value + "'";

    private string ReplacementText => Replacement is null ? Messages.Get("Effect_Another") : DisplayText.Quote(Replacement);

    private string? EffectId => Effect switch
    {
        // The command decides what becomes of an object that is not in a file.
        CicIssueEffect.ValueReplaced => "Effect_ValueReplaced",
        _ when !Place.IsList => null,
        // A header is not imported: there is nothing to add to the reason.
        CicIssueEffect.None when Record == 0 => null,
        CicIssueEffect.ValueDropped when Record == 0 => "Effect_ColumnDropped",
        CicIssueEffect.ValueDropped when Column is null => "Effect_CellsDropped",
        _ => "Effect_" + Effect,
    };

    private string GetReason(bool inCopy) =>
        Stored?.Reason ?? string.Join(" ", new[] { FormatSentence(inCopy), Details, Added }.OfType<string>());

    private string FormatSentence(bool inCopy) => SkippedRow is null
        ? Messages.Format(TextId ?? Code, [Column, ShownValue, .. _arguments.Select(argument => Shown(argument, inCopy))])
        : Messages.Format("SkippedRow", Column, ShownValue, SkippedRow.Location, SkippedRow.GetReason(inCopy));

    // Names of other rows and paths are also shown on one line and without control characters.
    private static object? Shown(object? argument, bool inCopy)
    {
        string? text = argument is OtherRow row ? row.Describe(inCopy) : argument as string;
        return text is null ? argument : DisplayText.CleanPath(text);
    }

    /// <summary>Returns what is wrong, and the effect, without the location: one or two sentences.</summary>
    public string Explain() => EffectId is { } effect ? Reason + " " + Messages.Format(effect, ReplacementText) : Reason;

    /// <summary>Adds a sentence to the reason that concerns the row or the header rather than the issue.</summary>
    internal void AddDetails(string id, params object[] arguments) => _added = (id, arguments);

    // Formatted on demand: a list can have as many issues as rows.
    private string? Added => _added is { } added ? Messages.Format(added.Id, added.Arguments) : null;

    /// <summary>Returns the issue as one line, in the form that compilers use.</summary>
    public override string ToString() => $"{Location}: {Severity} {Code}: {Reason}";
}
