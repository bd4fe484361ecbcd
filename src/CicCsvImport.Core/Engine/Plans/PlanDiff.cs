using CicCsvImport.Core.Engine.Changes;

namespace CicCsvImport.Core.Engine.Plans;

/// <summary>Formats a plan like a diff.</summary>
internal static class PlanDiff
{
    private const string Indent = "    ";

    /// <summary>Formats the lines.</summary>
    /// <param name="heading">The plan, its directory and its sources.</param>
    /// <param name="changes">The changes of the plan.</param>
    /// <param name="losses">What the plan does not include.</param>
    /// <param name="most">The number of changes of each kind and action that are shown. The others are counted.</param>
    public static IEnumerable<string> Lines(
        IEnumerable<string> heading, IReadOnlyList<ObjectChange> changes, IEnumerable<string> losses, int most) =>
    [
        .. heading,
        "",
        .. Some(changes.Where(change => change.IsEffective), most),
        // A row that lost its change, and a conflict, which prevents the whole plan, are shown next to the counts.
        .. Some(changes.Where(change => change is { Action: CicChangeAction.Unchanged, Reason: not null }), most),
        .. Some(changes.Where(change => change.Action == CicChangeAction.Conflict), most),
        PlanSummary.From(changes),
        .. KindTotals(changes),
        .. losses,
    ];

    private static IEnumerable<string> KindTotals(IReadOnlyList<ObjectChange> changes)
    {
        IGrouping<ObjectSchema, ObjectChange>[] kinds = [.. changes.GroupBy(change => change.Kind)];
        return kinds.Length < 2 ? [] : kinds.Select(kind => $"{Indent}{kind.Key.Kind}: {PlanSummary.From([.. kind])}");
    }

    private static IEnumerable<string> Some(IEnumerable<ObjectChange> changes, int most)
    {
        var seen = new Dictionary<(ObjectSchema, CicChangeAction), int>();
        var more = new Dictionary<ObjectSchema, int>();
        foreach (ObjectChange change in changes)
        {
            if (Count(seen, (change.Kind, change.Action)) > most)
            {
                Count(more, change.Kind);
                continue;
            }

            foreach (string line in GetLines(change))
                yield return line;
        }

        if (more.Count > 0)
        {
            string kinds = string.Join(", ", more.Select(kind => $"{kind.Key.Kind} {kind.Value}"));
            yield return Messages.Format("Diff_More", more.Values.Sum(), kinds);
        }

        if (seen.Count > 0)
            yield return "";
    }

    private static int Count<T>(Dictionary<T, int> counts, T key)
        where T : notnull => counts[key] = (counts.TryGetValue(key, out int count) ? count : 0) + 1;

    private static IEnumerable<string> GetLines(ObjectChange change)
    {
        string name = GetSign(change.Action) + " " + change.ObjectName;
        yield return change.Reason is null ? name + Told(change) : name + ": " + SafeText.From(change.Reason);
        if (change.Action != CicChangeAction.Update)
            yield break;
        foreach (CicPropertyChange property in new CicImportChange(change, number: 0).Properties)
            yield return Indent + property;
    }

    // For a new object and a removed one, approvers look for the rights of a user and the number.
    private static string Told(ObjectChange change)
    {
        if (change.Action is not (CicChangeAction.Create or CicChangeAction.Remove))
            return "";
        string[] told = [.. change.Properties
            .Where(property => property.Column.IsTold)
            .Select(property => change.Action == CicChangeAction.Remove ? property.Invert() : property)
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
