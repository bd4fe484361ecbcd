using CicCsvImport.Core.Engine.Changes;
using CicCsvImport.Core.Engine.Directories;

namespace CicCsvImport.Core.Engine.Planning;

/// <summary>The changes planned so far, and the directory as it will be after them.</summary>
internal sealed class PlannedState(IDirectoryView view)
{
    private readonly Dictionary<string, Dictionary<string, CicObject?>> _planned = [];
    private readonly List<ObjectChange> _changes = [];

    public IDirectoryView View { get; } = view;

    public IReadOnlyList<ObjectChange> Changes => _changes;

    /// <summary>Finds an object as it will be; null if there will be none.</summary>
    public CicObject? Find(ObjectSchema kind, string name) =>
        GetPlanned(kind).TryGetValue(name, out CicObject? planned) ? planned : View.Find(kind, name);

    /// <summary>Returns an object that another one depends on, such as the station of a phone.</summary>
    /// <exception cref="CicDirectoryException">There will be none: the directory is damaged.</exception>
    public CicObject Get(ObjectSchema kind, string name) =>
        Find(kind, name) ?? throw DirectoryErrors.Create(ErrorId.ObjectNotFound, kind.Kind, DisplayText.Clean(name));

    /// <summary>Checks whether any object will have a name that must be unique across several kinds.</summary>
    public bool HasOwner(UniqueConstraint names, string name) => names.NamedKinds.Any(kind =>
        _planned.TryGetValue(kind, out Dictionary<string, CicObject?>? objects) && objects.TryGetValue(name, out CicObject? planned)
            ? planned is not null
            : names.GetStoredKey(name) is { } key && View.GetOwner(names, key, kind) is not null);

    /// <summary>Checks whether an object of the directory will still have a key.</summary>
    public bool HasKey(ObjectName owner, UniqueConstraint space, string key) =>
        Find(owner.Kind, owner.Name) is { } planned && ObjectKeys.GetKeys(planned).Contains((space, key));

    /// <summary>Finds the objects that refer to an object in the directory and still will.</summary>
    public IEnumerable<Referrer> GetReferrers(ObjectSchema kind, string name) =>
        View.GetReferrers(kind, name).Where(referrer => StillRefers(referrer, kind, name));

    /// <summary>Checks whether any object of a kind will have a required name.</summary>
    public bool HasHolder(ObjectSchema kind, RequiredHolder required) =>
        GetPlanned(kind).Values.Any(planned => planned is not null && required.IsIn(planned[required.Column]))
        || GetReferrers(required.Column.RefersTo!, required.Name).Any(referrer => referrer.Column == required.Column);

    public ObjectChange Create(CicObject record, PasswordOrigin origin = PasswordOrigin.None, System.Security.SecureString? password = null)
    {
        GetPlanned(record.Schema)[record.Identity] = record;
        return Add(ObjectChange.Create(record, origin, password));
    }

    public ObjectChange Update(
        CicObject existing,
        CicObject desired,
        PasswordOrigin origin = PasswordOrigin.None,
        System.Security.SecureString? password = null)
    {
        ObjectChange change = ObjectChange.Update(existing, desired, origin, password);
        if (change.IsEffective)
            GetPlanned(existing.Schema)[existing.Identity] = desired;
        return Add(change);
    }

    /// <summary>Renames objects at the same time, so that they can swap their names.</summary>
    public void Rename(IReadOnlyCollection<(CicObject Existing, CicObject Desired)> renamed)
    {
        foreach ((CicObject existing, _) in renamed)
            GetPlanned(existing.Schema)[existing.Identity] = null;
        foreach ((CicObject existing, CicObject desired) in renamed)
        {
            GetPlanned(existing.Schema)[desired.Identity] = desired;
            Add(ObjectChange.Rename(existing, desired));
        }
    }

    /// <param name="existing">The object.</param>
    /// <param name="row">The row that requests it; null if there is none.</param>
    public ObjectChange Remove(CicObject existing, CicObject? row = null)
    {
        GetPlanned(existing.Schema)[existing.Identity] = null;
        return Add(ObjectChange.Remove(existing, row));
    }

    public ObjectChange Keep(CicChangeAction action, CicObject row, string reason, ErrorId? reasonId = null) =>
        Add(ObjectChange.Keep(action, row, reason, reasonId));

    /// <summary>Makes a planned change a conflict, because of what else is planned. Nothing is applied then.</summary>
    public void Refuse(ObjectChange change, string reason, ErrorId reasonId) =>
        _changes[_changes.IndexOf(change)] = change.Refuse(reason, reasonId);

    private ObjectChange Add(ObjectChange change)
    {
        _changes.Add(change);
        return change;
    }

    private bool StillRefers(Referrer referrer, ObjectSchema kind, string name)
    {
        if (!GetPlanned(referrer.Name.Kind).TryGetValue(referrer.Name.Name, out CicObject? planned))
            return true;
        return planned is not null && ObjectKeys.GetReferences(planned)
            .Any(reference => reference.Column.RefersTo == kind && NameComparer.Same(reference.Name, name));
    }

    private Dictionary<string, CicObject?> GetPlanned(ObjectSchema kind)
    {
        if (!_planned.TryGetValue(kind.Kind, out Dictionary<string, CicObject?>? objects))
            _planned.Add(kind.Kind, objects = new Dictionary<string, CicObject?>(NameComparer.Instance));
        return objects;
    }
}
