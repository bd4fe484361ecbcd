using CicCsvImport.Directories;
using CicCsvImport.Issues;
using CicCsvImport.Lists;
using CicCsvImport.Text;

namespace CicCsvImport.Planning;

/// <summary>A directory as it will be after the changes planned so far, and those changes.</summary>
internal sealed class PlannedState(IDirectoryView view)
{
    private readonly Dictionary<string, Dictionary<string, CicRecord?>> _planned = [];
    private readonly List<ObjectChange> _changes = [];

    public IDirectoryView View { get; } = view;

    public IReadOnlyList<ObjectChange> Changes => _changes;

    /// <summary>The object as it will be, or null.</summary>
    public CicRecord? Find(RecordSchema kind, string name) =>
        Of(kind).TryGetValue(name, out CicRecord? planned) ? planned : View.Find(kind, name);

    /// <summary>The objects that will refer to an object, by what the directory has now.</summary>
    public IEnumerable<Referrer> GetReferrers(RecordSchema kind, string name) =>
        View.GetReferrers(kind, name).Where(referrer => StillRefers(referrer, kind, name));

    public ObjectChange Create(CicRecord record, PasswordOrigin origin = PasswordOrigin.None, System.Security.SecureString? password = null)
    {
        Of(record.Schema)[record.Identity] = record;
        return Add(ObjectChange.Create(record, origin, password));
    }

    public ObjectChange Update(CicRecord existing, CicRecord desired, PasswordOrigin origin = PasswordOrigin.None, System.Security.SecureString? password = null)
    {
        ObjectChange change = ObjectChange.Update(existing, desired, origin, password);
        if (change.IsEffective)
            Of(existing.Schema)[existing.Identity] = desired;
        return Add(change);
    }

    public ObjectChange Remove(CicRecord existing)
    {
        Of(existing.Schema)[existing.Identity] = null;
        return Add(ObjectChange.Remove(existing));
    }

    public ObjectChange Keep(CicChangeAction action, CicRecord row, string reason, ErrorId? reasonId = null) => Add(ObjectChange.Keep(action, row, reason, reasonId));

    private ObjectChange Add(ObjectChange change)
    {
        _changes.Add(change);
        return change;
    }

    private bool StillRefers(Referrer referrer, RecordSchema kind, string name)
    {
        if (!Of(referrer.Name.Kind).TryGetValue(referrer.Name.Name, out CicRecord? planned))
            return true;
        return planned is not null && ObjectKeys.ReferencesOf(planned)
            .Any(reference => reference.Column.RefersTo == kind && NameComparer.Same(reference.Name, name));
    }

    private Dictionary<string, CicRecord?> Of(RecordSchema kind)
    {
        if (!_planned.TryGetValue(kind.Kind, out Dictionary<string, CicRecord?>? objects))
            _planned.Add(kind.Kind, objects = new Dictionary<string, CicRecord?>(NameComparer.Instance));
        return objects;
    }
}
