using CicCsvImport.Core.Engine.Changes;

namespace CicCsvImport.Core.Engine.Plans;

/// <summary>Formats a plan like a diff.</summary>
internal static class PlanDiff
{
    private const string Indent = "    ";

    /// <summary>Formats the lines.</summary>
    /// <param name="heading">The directory of the plan, and its sources.</param>
    /// <param name="changes">The changes of the plan.</param>
    /// <param name="losses">What the plan does not include; empty lines are left out.</param>
    /// <param name="most">The number of changes, and of conflicts, that are shown. The others are counted.</param>
    public static IEnumerable<string> Lines(
        IEnumerable<string> heading, IReadOnlyList<ObjectChange> changes, IEnumerable<string> losses, int most) =>
    [
        .. heading,
        "",
        .. Some(changes.Where(change => change.IsEffective), most),
        // A conflict changes nothing but prevents the whole plan, so it is shown next to the counts.
        .. Some(changes.Where(change => change.Action == CicChangeAction.Conflict), most),
        PlanSummary.From(changes),
        .. losses,
    ];

    private static IEnumerable<string> Some(IEnumerable<ObjectChange> changes, int most)
    {
        int seen = 0;
        foreach (ObjectChange change in changes)
        {
            seen++;
            if (seen > most)
                continue;
            foreach (string line in GetLines(change))
                yield return line;
        }

        if (seen > most)
            yield return Messages.Format("Diff_More", seen - most);
        if (seen > 0)
            yield return "";
    }

    private static IEnumerable<string> GetLines(ObjectChange change)
    {
        string name = GetSign(change.Action) + " " + change.ObjectName;
        yield return change.Reason is null ? name + Told(change) : name + ": " + change.Reason;
        if (change.Action != CicChangeAction.Update)
            yield break;
        foreach (CicPropertyChange property in new CicImportChange(change, number: 0).Properties)
            yield return Indent + property;
    }

    // For a new object, approvers look for the rights of a user and the number.
    private static string Told(ObjectChange change)
    {
        if (change.Action != CicChangeAction.Create)
            return "";
        string[] told = [.. change.Properties
            .Where(property => property.Column.IsTold)
            .Select(property => new CicPropertyChange(property).ToString())];
        return told.Length == 0 ? "" : " (" + string.Join("; ", told) + ")";
    }

    private static string GetSign(CicChangeAction action) => action switch
    {
        CicChangeAction.Create => "+",
        CicChangeAction.Update => "~",
        CicChangeAction.Remove => "-",
        CicChangeAction.Conflict => "!",
        _ => "=",
    };
}
