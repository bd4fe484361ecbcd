using CicCsvImport.Core.Engine.Changes;
using CicCsvImport.Core.Engine.Directories;

namespace CicCsvImport.Infrastructure.PlanFiles;

/// <summary>
/// Checks that no object of an edited plan gets a number, address or name that another object has after the plan, as far as it is known.
/// </summary>
/// <param name="settings">The settings, which decide whether objects of different kinds can have the same key.</param>
/// <param name="directory">The directory; null if the plan is checked without it.</param>
internal sealed class PlanKeys(CicSettings settings, IDirectoryView? directory)
{
    private readonly Dictionary<(UniqueConstraint Space, string? Scope, string Key), ObjectName> _claimed = [];
    private readonly HashSet<(UniqueConstraint Space, string Key, string Kind)> _released = [];

    /// <exception cref="PlanFault">A key is taken.</exception>
    public void Check(IReadOnlyList<ObjectChange> changes)
    {
        HashSet<string> phones = PlannedPhones.GetUpdated(changes);
        foreach (ObjectChange change in changes.Where(change => change.Action is CicChangeAction.Update or CicChangeAction.Remove))
            Release(change);
        for (int i = 0; i < changes.Count; i++)
        {
            if (changes[i].Action is not (CicChangeAction.Create or CicChangeAction.Update) || !ClaimsKeys(changes[i], phones))
                continue;
            foreach (PropertyChange property in GetKeys(changes[i]))
                Claim(changes[i], property, i);
        }
    }

    private static IEnumerable<PropertyChange> GetKeys(ObjectChange change) =>
        change.Properties.Where(property => property.Column.Key is not null && property.Column != change.Kind.Identity);

    // The station of a managed phone has the keys of its phone.
    private bool ClaimsKeys(ObjectChange change, HashSet<string> phones) => change.Action == CicChangeAction.Create
        ? change.Kind.ClaimsKeys(change.ToRecord())
        : directory?.Find(change.Kind, change.Name) is { } existing ? change.Kind.ClaimsKeys(existing)
        : change.Kind == Core.Kinds.Phones.PhoneLists.Schema || !phones.Contains(change.Name);

    private void Release(ObjectChange change)
    {
        foreach (PropertyChange property in GetKeys(change))
        {
            if (property.Old is string old && property.Column.Key!.GetStoredKey(old) is { } key)
                _released.Add((property.Column.Key, key, change.Kind.Kind));
        }
    }

    private void Claim(ObjectChange change, PropertyChange property, int index)
    {
        UniqueConstraint space = property.Column.Key!;
        if (property.New is not string text || space.GetStoredKey(text) is not { } key)
            return;
        string? scope = space.GetScope(settings, change.Kind.Kind);
        ObjectName? other = _claimed.TryGetValue((space, scope, key), out ObjectName claimed) ? claimed
            : directory?.GetOwner(space, key, scope) is { } owner && !_released.Contains((space, key, owner.Kind.Kind)) ? owner
            : null;
        if (other is { } its && its != change.ObjectName)
            throw new PlanFault(Messages.Format("PlanFile_KeyTaken", its), "changes", index, "properties", property.Column.Property, 1);
        _claimed[(space, scope, key)] = change.ObjectName;
    }
}
