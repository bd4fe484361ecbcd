using CicCsvImport.Core.Engine.Changes;

namespace CicCsvImport.Core.Engine.Planning;

/// <summary>A limited resource of which more would be in use than there is, such as a station's license.</summary>
/// <param name="Name">The name of the resource.</param>
/// <param name="Count">How many there are.</param>
/// <param name="InUse">How many would be in use.</param>
internal sealed record Overdraft(string Name, int Count, int InUse)
{
    /// <summary>Finds the resources of which planned changes take more than there is.</summary>
    public static IEnumerable<Overdraft> Find(PlannedState draft)
    {
        foreach (IGrouping<Column, PropertyChange> changes in draft.Changes.Where(change => change.IsEffective)
            .SelectMany(change => change.Properties).Where(property => property.Column.TakesCapacity).GroupBy(property => property.Column))
        {
            ObjectSchema kind = changes.Key.RefersTo!;
            foreach ((string name, int more) in GetDifferences(changes).Where(pool => pool.More > 0))
            {
                int inUse = draft.View.CountReferrers(kind, name, changes.Key) + more;
                if (draft.Find(kind, name) is { } pool && pool[kind.Capacity!] is int count && inUse > count)
                    yield return new Overdraft(name, count, inUse);
            }
        }
    }

    private static IEnumerable<(string Name, int More)> GetDifferences(IGrouping<Column, PropertyChange> changes)
    {
        var more = new Dictionary<string, int>(NameComparer.Instance);
        foreach (PropertyChange property in changes)
        {
            Count(property.New, 1);
            Count(property.Old, -1);
        }

        return more.Select(pool => (pool.Key, pool.Value));

        void Count(object? names, int by)
        {
            foreach (string name in changes.Key.GetTexts(names))
                more[name] = (more.TryGetValue(name, out int count) ? count : 0) + by;
        }
    }
}
