using System.Security;
using CicCsvImport.Core.Catalog;
using CicCsvImport.Core.Engine.Changes;
using CicCsvImport.Core.Engine.Directories;

namespace CicCsvImport.Infrastructure.Sqlite;

/// <summary>
/// A view of a local directory for queries about single objects. After a number of queries, it reads all objects of the kind at
/// once, which costs SQLite less than further queries.
/// </summary>
/// <param name="view">The view.</param>
/// <param name="stopping">Cancels all queries, also those that it answers itself: planning many objects consists of them.</param>
internal sealed class CachingView(IDirectoryView view, CancellationToken stopping) : IDirectoryView
{
    private const int QuestionsBeforeReadingAll = 500;

    private readonly Dictionary<string, int> _questions = [];
    private readonly Dictionary<string, Dictionary<string, CicObject>> _objects = [];
    private KeyOwners? _keys;

    public long Revision => view.Revision;

    public IEnumerable<CicObject> GetAll(ObjectSchema kind) =>
        (_objects.TryGetValue(kind.Kind, out Dictionary<string, CicObject>? known) ? known.Values : view.GetAll(kind))
        .WithCancellation(stopping);

    public int Count(ObjectSchema kind) => view.Count(kind);

    public CicObject? Find(ObjectSchema kind, string name)
    {
        stopping.ThrowIfCancellationRequested();
        if (!_objects.TryGetValue(kind.Kind, out Dictionary<string, CicObject>? known))
        {
            if (!AreTooMany(kind.Kind))
                return view.Find(kind, name);
            known = ReadAll(kind);
        }

        return known.TryGetValue(name, out CicObject? found) ? found : null;
    }

    public IEnumerable<CicObject?> FindMany(ObjectSchema kind, IEnumerable<string> names) => names.Select(name => Find(kind, name));

    public ObjectName? GetOwner(UniqueConstraint space, string key, string? kind)
    {
        stopping.ThrowIfCancellationRequested();
        if (_keys is null && !AreTooMany("keys"))
            return view.GetOwner(space, key, kind);
        if (space.NamedKinds.Count > 0)
            return NamedOwner(space, key, kind);
        return (_keys ??= ReadKeys()).Find(space, key, kind);
    }

    public IEnumerable<Referrer> GetReferrers(ObjectSchema kind, string name) =>
        view.GetReferrers(kind, name).WithCancellation(stopping);

    public int CountReferrers(ObjectSchema kind, string name, Column column)
    {
        stopping.ThrowIfCancellationRequested();
        return view.CountReferrers(kind, name, column);
    }

    public IReadOnlyList<bool> HavePasswords(
        IReadOnlyList<(ObjectName Object, SecureString Password)> asked, Action<int, int>? progress, CancellationToken cancellation) =>
        PasswordHashes.Compare(this, asked, progress, cancellation);

    public void Dispose() => view.Dispose();

    private ObjectName? NamedOwner(UniqueConstraint space, string key, string? kind)
    {
        foreach (string named in space.NamedKinds)
        {
            if ((kind is null || named == kind) && Find(KindCatalog.Get(named), key) is { } record)
                return new ObjectName(record);
        }

        return null;
    }

    private bool AreTooMany(string kind)
    {
        _questions.TryGetValue(kind, out int asked);
        _questions[kind] = asked + 1;
        return asked >= QuestionsBeforeReadingAll;
    }

    private Dictionary<string, CicObject> ReadAll(ObjectSchema kind)
    {
        var objects = new Dictionary<string, CicObject>(view.Count(kind), NameComparer.Instance);
        foreach (CicObject record in view.GetAll(kind).WithCancellation(stopping))
            objects[record.Identity] = record;
        return _objects[kind.Kind] = objects;
    }

    private KeyOwners ReadKeys()
    {
        var keys = new KeyOwners();
        // If objects of several kinds have a key, the first kind owns it. The order is the same in every view.
        foreach (ObjectSchema kind in KindCatalog.All.OrderBy(kind => kind.Kind, StringComparer.Ordinal))
        {
            if (kind.Keys.Count == 0)
                continue;
            bool isRead = _objects.TryGetValue(kind.Kind, out Dictionary<string, CicObject>? known);
            keys.Add(kind, isRead ? known!.Values : ReadAll(kind).Values);
        }

        return keys;
    }
}
