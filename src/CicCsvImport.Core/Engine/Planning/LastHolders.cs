using CicCsvImport.Core.Engine.Changes;

namespace CicCsvImport.Core.Engine.Planning;

/// <summary>
/// Finds the changes by which no object of a kind would have a required name, such as the role of the last administrator.
/// </summary>
internal static class LastHolders
{
    /// <summary>Returns the changes that lose the name. It does not matter in which order: only who has it in the end.</summary>
    public static IEnumerable<(ObjectChange Loss, RequiredHolder Required)> Find(PlannedState draft, IReadOnlyList<ObjectSchema> kinds)
    {
        foreach (ObjectSchema kind in kinds)
        {
            if (kind.RequiredHolder is not { } required)
                continue;
            ObjectChange[] losses = [.. draft.Changes.Where(change => IsLoss(draft, change, kind, required))];
            if (losses.Length == 0 || draft.HasHolder(kind, required))
                continue;
            foreach (ObjectChange loss in losses)
                yield return (loss, required);
        }
    }

    private static bool IsLoss(PlannedState draft, ObjectChange change, ObjectSchema kind, RequiredHolder required) =>
        change.Kind == kind
        && change.Properties.Any(property => property.Column == required.Column && required.IsIn(property.Old))
        && (draft.Find(kind, change.Name) is not { } after || !required.IsIn(after[required.Column]));
}
