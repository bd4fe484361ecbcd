using CicCsvImport.Core.Engine.Changes;

namespace CicCsvImport.Core.Engine.Planning;

/// <summary>
/// Plans other names of objects. Companions, references, and values that follow the name change with them. Names, and keys that follow
/// them, are judged by the state after all renames, and one that another object has is a conflict.
/// </summary>
/// <param name="draft">Receives the changes.</param>
/// <param name="settings">The scope of uniqueness.</param>
/// <param name="kinds">All kinds of objects: one kind can refer to another.</param>
internal sealed class RenamePlanner(PlannedState draft, CicSettings settings, IReadOnlyList<ObjectSchema> kinds)
{
    private readonly Dictionary<ObjectSchema, Dictionary<string, string>> _names = [];
    private readonly List<(CicObject Object, string Name)> _renamed = [];

    private bool HasConflict => draft.Changes.Any(change => change.Action == CicChangeAction.Conflict);

    /// <summary>Plans another name of an object. The names of all objects must be added before they are judged.</summary>
    public void Add(CicObject existing, string name)
    {
        if (FindConflict(existing, name) is { } conflict)
            Refuse(existing, conflict);
        else if (!GetNames(existing.Schema).ContainsKey(existing.Identity))
            AddWithCompanion(existing, name);
    }

    /// <summary>Judges the names, and plans the changes of all objects.</summary>
    public void Complete()
    {
        var byName = new Dictionary<ObjectSchema, ILookup<string, CicObject>>();
        foreach (IGrouping<ObjectSchema, (CicObject Object, string Name)> renamed in _renamed.GroupBy(renamed => renamed.Object.Schema))
            byName.Add(renamed.Key, renamed.ToLookup(its => its.Name, its => its.Object, NameComparer.Instance));
        // The name of a companion is judged with that of its object.
        foreach ((CicObject existing, string name) in _renamed.Where(renamed => renamed.Object.Schema.ClaimsKeys(renamed.Object)))
        {
            if (FindOther(existing, name, byName) is { } other)
                Refuse(existing, (ErrorId.NameTaken, ErrorId.NameTaken.Text(new ObjectName(existing), DisplayText.Clean(name), other)));
        }

        if (HasConflict)
            return;
        (CicObject Existing, CicObject Desired)[] all =
            [.. _renamed.Select(renamed => (renamed.Object, Follow(renamed.Object, renamed.Name)))];
        RefuseTakenKeys(all);
        if (HasConflict)
            return;
        draft.Rename(all);
        foreach (CicObject referrer in FindReferrers())
            draft.Update(referrer, Follow(referrer, referrer.Identity));
    }

    // A key that follows the name can be that of another object, which can have another one after the renames.
    private void RefuseTakenKeys((CicObject Existing, CicObject Desired)[] all)
    {
        var keys = new PlannedState(draft.View);
        keys.Rename(all);
        foreach ((CicObject existing, CicObject desired) in all)
        {
            foreach ((UniqueConstraint space, string key) in ObjectKeys.GetKeys(desired).Except(ObjectKeys.GetKeys(existing)))
            {
                if (draft.View.GetOwner(space, key, space.GetScope(settings, existing.Schema.Kind)) is { } owner
                    && keys.HasKey(owner with { Name = GetName(owner.Kind, owner.Name) }, space, key))
                {
                    string described = ObjectKeys.Describe(desired, space.Name, key);
                    Refuse(existing, (
                        ErrorId.DirectoryKeyTaken, ErrorId.DirectoryKeyTaken.Text(new ObjectName(existing), described, owner)));
                }
            }
        }
    }

    private void AddWithCompanion(CicObject existing, string name)
    {
        GetNames(existing.Schema).Add(existing.Identity, name);
        _renamed.Add((existing, name));
        if (existing.Schema.Companion is { } its && draft.Find(its.Kind, existing.Identity) is { } companion)
            AddWithCompanion(companion, name);
    }

    private (ErrorId Id, string Reason)? FindConflict(CicObject existing, string name)
    {
        if (existing.Schema.PermanentError(existing) is not null)
            return (ErrorId.OperatorKeepsName, ErrorId.OperatorKeepsName.Text(existing.Identity));
        if (Companion.FindOwner(kinds, existing)?.Companion is { } owner)
            return (owner.RemovalError, owner.RemovalError.Text(existing.Identity));
        return GetNames(existing.Schema).TryGetValue(existing.Identity, out string? other) && other != name
            ? (ErrorId.RenamedTwice, ErrorId.RenamedTwice.Text(new ObjectName(existing), DisplayText.Clean(other), DisplayText.Clean(name)))
            : null;
    }

    private void Refuse(CicObject existing, (ErrorId Id, string Reason) conflict) =>
        draft.Keep(CicChangeAction.Conflict, existing, conflict.Reason, conflict.Id);

    // Finds another object that will have a name, of the same kind or of one that shares its names.
    private ObjectName? FindOther(CicObject existing, string name, Dictionary<ObjectSchema, ILookup<string, CicObject>> byName)
    {
        foreach (ObjectSchema kind in kinds.Where(kind => kind == existing.Schema || SharesNames(kind, existing.Schema)))
        {
            if (draft.Find(kind, name) is not null && !GetNames(kind).ContainsKey(name))
                return new ObjectName(kind, name);
            if (byName.TryGetValue(kind, out ILookup<string, CicObject>? renamed)
                && renamed[name].FirstOrDefault(its => !NameComparer.Same(its.Identity, existing.Identity)) is { } other)
            {
                return new ObjectName(other);
            }
        }

        return null;
    }

    private static bool SharesNames(ObjectSchema kind, ObjectSchema other) =>
        other.Identity.Key is { } names && kind.Identity.Key == names && names.NamedKinds.Contains(kind.Kind);

    private IEnumerable<CicObject> FindReferrers()
    {
        var seen = new HashSet<(ObjectSchema, string)>(_renamed.Select(renamed => (renamed.Object.Schema, renamed.Object.Identity)));
        IEnumerable<ObjectName> referrers = _renamed.SelectMany(renamed =>
            draft.View.GetReferrers(renamed.Object.Schema, renamed.Object.Identity).Select(referrer => referrer.Name));
        foreach (ObjectName name in referrers.Concat(FindMentioning()))
        {
            if (seen.Add((name.Kind, name.Name)) && draft.View.Find(name.Kind, name.Name) is { } referrer)
                yield return referrer;
        }
    }

    // References inside texts are not indexed.
    private IEnumerable<ObjectName> FindMentioning() =>
        from kind in kinds
        from column in kind.Columns
        where column.Mentions is { } mentions && _names.ContainsKey(mentions.Kind)
        from record in draft.View.GetAll(kind)
        where !column.Same(column.ReplaceNames(record[column], GetName), record[column])
        select new ObjectName(record);

    private CicObject Follow(CicObject existing, string name)
    {
        CicObject desired = existing.Copy();
        desired.SetKnown(existing.Schema.Identity, name);
        foreach (Column column in existing.Schema.Columns)
        {
            if (column == existing.Schema.Identity || existing[column] is not { } value)
                continue;
            object? followed = column.FollowsName is { } follow && value is string text && text == follow(existing)
                ? follow(desired)
                : column.ReplaceNames(value, GetName);
            if (!ReferenceEquals(followed, value))
                desired.SetKnown(column, followed);
        }

        return desired;
    }

    private string GetName(ObjectSchema kind, string name) => GetNames(kind).TryGetValue(name, out string? renamed) ? renamed : name;

    private Dictionary<string, string> GetNames(ObjectSchema kind)
    {
        if (!_names.TryGetValue(kind, out Dictionary<string, string>? names))
            _names.Add(kind, names = new Dictionary<string, string>(NameComparer.Instance));
        return names;
    }
}
