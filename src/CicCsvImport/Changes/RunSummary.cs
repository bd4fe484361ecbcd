using CicCsvImport.Core.Engine.Changes;

namespace CicCsvImport.Changes;

/// <summary>Summarizes the changes of a run before it is confirmed.</summary>
internal static class RunSummary
{
    /// <summary>Names the objects that are removed, and counts those that are removed or changed with them.</summary>
    public static string FromRemoval(ObjectSchema kind, IReadOnlyList<ObjectChange> changes)
    {
        ILookup<bool, ObjectChange> areNamed = changes.ToLookup(change => change.Kind == kind && change.Action == CicChangeAction.Remove);
        ObjectChange[] removed = [.. areNamed[true]];
        string names = DisplayText.Some(removed.Select(change => DisplayText.Quote(change.Name)));
        string what = removed.Length == 1 ? removed[0].ObjectName.ToString() : Count(kind, removed.Length) + " (" + names + ")";
        IEnumerable<string> others = areNamed[false].GroupBy(change => (change.Action, change.Kind))
            .Select(group => Messages.Format("Count_" + group.Key.Action, Count(group.Key.Kind, group.Count())));
        return string.Join("; ", others.Prepend(Messages.Format("Action_RemoveRun", what)));
    }

    /// <summary>Counts the objects that the undo of a run removes, restores and changes.</summary>
    public static string FromUndo(long run, IReadOnlyList<ObjectChange> changes)
    {
        IEnumerable<string> counts = changes.GroupBy(change => change.Action)
            .Select(group => Messages.Format("Count_" + group.Key, Messages.Format("Count_Objects", group.Count())));
        return Messages.Format("Action_UndoRun", run, string.Join(", ", counts));
    }

    private static string Count(ObjectSchema kind, int count) =>
        CountFormat.Instance.Format($"{kind.Kind}|{kind.Kind}s", count, formatProvider: null);
}
