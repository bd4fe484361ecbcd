using CicCsvImport.Core.Engine.Changes;

namespace CicCsvImport.Core.Engine.Planning;

/// <summary>
/// Finds the objects of a run that is undone, which later runs can have renamed, and restores their values. References to objects that
/// were renamed since are restored with the present names.
/// </summary>
/// <param name="draft">The directory, and what the undo has planned so far.</param>
/// <param name="run">The run.</param>
/// <param name="later">The names that objects have had since the run.</param>
/// <param name="renames">The renames that undo those of the run itself.</param>
internal sealed class UndoneNames(PlannedState draft, CicImport run, NameHistory later, IReadOnlyCollection<ObjectChange> renames)
{
    private readonly HashSet<ObjectName> _restored = [.. renames.Select(change => new ObjectName(change.Kind, change.NameAfter).ToKey())];

    /// <summary>Finds the object of a change as it is now; null if there is none.</summary>
    /// <param name="change">
    /// The change that undoes one of the run. A removed object is restored with its name, which another object can have.
    /// </param>
    public CicObject? FindPresent(ObjectChange change)
    {
        string? name = change.Action == CicChangeAction.Create ? change.Name : later.GetPresentName(change.Kind, change.Name, run.Id);
        return name is null ? null : draft.Find(change.Kind, name);
    }

    /// <summary>Finds the values of a present object that were changed since the run, and that its undo does not keep.</summary>
    public IEnumerable<string> FindOverwritten(ObjectChange change)
    {
        if (FindPresent(change) is not { } present)
            yield break;
        foreach (PropertyChange property in Follow(change).Properties.Where(its => its.Column != change.Kind.Identity))
        {
            object? value = present[property.Column];
            object? set = property.Column.ReplaceNames(property.Old, (kind, name) => later.GetPresentName(kind, name, run.Id) ?? name);
            // A value that was the name by default has followed the name.
            bool follows = property.Column.FollowsName is { } follow && value is string text && text == follow(present);
            if (!follows && !property.Column.Same(value, set) && !property.Column.Same(value, property.New))
                yield return $"{new ObjectName(present)} ({property.Column.Property})";
        }
    }

    /// <summary>Restores a removed object.</summary>
    public CicObject Restore(ObjectChange change) => Follow(change).ToRecord();

    /// <summary>Restores the values of an object that exists.</summary>
    public CicObject Restore(ObjectChange change, CicObject present)
    {
        CicObject restored = Follow(change).ApplyTo(present);
        if (change.NewName is not null || NameComparer.Same(present.Identity, change.Name))
            return restored;
        // A value that was the name by default follows the name.
        CicObject before = restored.Copy();
        before.SetKnown(change.Kind.Identity, change.Name);
        foreach (PropertyChange property in change.Properties)
        {
            if (property.Column.FollowsName is { } follow && property.New is string text && text == follow(before))
                restored.SetKnown(property.Column, follow(restored));
        }

        return restored;
    }

    private ObjectChange Follow(ObjectChange change) => change.With(
        [.. change.Properties.Select(property => property with { New = property.Column.ReplaceNames(property.New, GetName) })]);

    // A name that the run itself has changed is restored.
    private string GetName(ObjectSchema kind, string name) =>
        _restored.Contains(new ObjectName(kind, name).ToKey()) ? name
            : later.GetPresentName(kind, name, run.Id) ?? name;
}
