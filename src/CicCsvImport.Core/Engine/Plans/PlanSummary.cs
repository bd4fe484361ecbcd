using CicCsvImport.Core.Engine.Changes;

namespace CicCsvImport.Core.Engine.Plans;

/// <summary>Describes the counts of changes.</summary>
internal static class PlanSummary
{
    private static readonly CicChangeAction[] Actions =
    [
        CicChangeAction.Create, CicChangeAction.Update, CicChangeAction.Remove,
        CicChangeAction.Unchanged, CicChangeAction.Skip, CicChangeAction.Conflict,
    ];

    /// <summary>Formats the count of each action that occurs: <c>3 to create, 1 unchanged</c>.</summary>
    public static string From(IReadOnlyCollection<ObjectChange> changes)
    {
        int[] counts = new int[Actions.Length];
        foreach (ObjectChange change in changes)
            counts[(int)change.Action]++;
        string[] parts =
        [
            .. Actions.Where(action => counts[(int)action] > 0)
                .Select(action => Messages.Format("Summary_" + action, counts[(int)action])),
        ];
        return parts.Length == 0 ? Messages.Get("Summary_Nothing") : string.Join(", ", parts);
    }
}
