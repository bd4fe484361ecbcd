namespace CicCsvImport.Core.Issues;

/// <summary>An entry of the issue catalog: what is wrong, how severe it is, and its effect.</summary>
/// <param name="Code">The stable name. It is also the id of the issue's texts and of the error that a cmdlet writes.</param>
/// <param name="Severity">How severe the issue is.</param>
/// <param name="Effect">The effect. In a required column, dropping the value skips the row.</param>
internal sealed record IssueKind(string Code, CicIssueSeverity Severity, CicIssueEffect Effect)
{
    /// <summary>When the issue is reported: for the documentation.</summary>
    public string When => Messages.Get(Code + "_When");

    /// <summary>What the user can do about it.</summary>
    public string Suggestion => Messages.Get(Code + "_Do");

    /// <summary>Returns the effect in a column that is required or not.</summary>
    public CicIssueEffect EffectIn(bool required) =>
        Effect == CicIssueEffect.ValueDropped && required ? CicIssueEffect.RowSkipped : Effect;

    public override string ToString() => Code;
}
