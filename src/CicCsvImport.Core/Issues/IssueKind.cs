using CicCsvImport.Core.Text;

namespace CicCsvImport.Core.Issues;

/// <summary>A row of the issue catalogue: what can be wrong with a list, how bad it is and what it does.</summary>
/// <param name="Code">The stable name, which is also the id of its texts and of the error a cmdlet writes.</param>
/// <param name="Severity">How bad it is.</param>
/// <param name="Effect">What it does. In a required column, dropping the value skips the row.</param>
internal sealed record IssueKind(string Code, CicIssueSeverity Severity, CicIssueEffect Effect)
{
    /// <summary>When the issue is reported: for the documentation.</summary>
    public string When => Messages.Get(Code + "_When");

    /// <summary>What the user can do about it.</summary>
    public string Suggestion => Messages.Get(Code + "_Do");

    /// <summary>The effect in a column that is required or not.</summary>
    public CicIssueEffect EffectIn(bool required) =>
        Effect == CicIssueEffect.ValueDropped && required ? CicIssueEffect.RowSkipped : Effect;

    public override string ToString() => Code;
}
