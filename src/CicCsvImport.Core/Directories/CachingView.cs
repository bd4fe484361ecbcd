using CicCsvImport.Catalog;
using CicCsvImport.Lists;
using CicCsvImport.Planning;
using CicCsvImport.Text;

namespace CicCsvImport.Directories;

/// <summary>
/// A view that is asked for one object after the other: after a number of questions it reads all objects of the kind at
/// once, which costs less than going on to ask.
/// </summary>
internal sealed class CachingView(IDirectoryView view) : IDirectoryView
{
    private const int QuestionsBeforeReadingAll = 500;

    private readonly Dictionary<string, int> _questions = [];
    private readonly Dictionary<string, Dictionary<string, CicRecord>> _objects = [];
    private KeyOwners? _keys;

    public long Revision => view.Revision;

    public IEnumerable<CicRecord> All(RecordSchema kind) =>
        _objects.TryGetValue(kind.Kind, out Dictionary<string, CicRecord>? known) ? known.Values : view.All(kind);

    public int Count(RecordSchema kind) => view.Count(kind);

    public CicRecord? Find(RecordSchema kind, string name)
    {
        if (!_objects.TryGetValue(kind.Kind, out Dictionary<string, CicRecord>? known))
        {
            if (!AreTooMany(kind.Kind))
                return view.Find(kind, name);
            known = ReadAll(kind);
        }

        return known.TryGetValue(name, out CicRecord? found) ? found : null;
    }

    public ObjectName? OwnerOf(KeySpace space, string key, string? kind)
    {
        if (_keys is null && !AreTooMany("keys"))
            return view.OwnerOf(space, key, kind);
        if (space.NamedKinds.Count > 0)
            return NamedOwner(space, key, kind);
        return (_keys ??= ReadKeys()).Find(space, key, kind);
    }

    public IEnumerable<Referrer> ReferrersOf(RecordSchema kind, string name) => view.ReferrersOf(kind, name);

    public int CountReferrers(RecordSchema kind, string name, Column column) => view.CountReferrers(kind, name, column);

    public IEnumerable<CicImport> Runs() => view.Runs();

    public CicImport? FindRun(long id) => view.FindRun(id);

    public IEnumerable<ObjectChange> ChangesOf(long run) => view.ChangesOf(run);

    public void Dispose() => view.Dispose();

    private ObjectName? NamedOwner(KeySpace space, string key, string? kind)
    {
        foreach (string named in space.NamedKinds)
        {
            if ((kind is null || named == kind) && Find(Kinds.Of(named), key) is { } record)
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

    private Dictionary<string, CicRecord> ReadAll(RecordSchema kind)
    {
        var objects = new Dictionary<string, CicRecord>(view.Count(kind), NameComparer.Instance);
        foreach (CicRecord record in view.All(kind))
            objects[record.Identity] = record;
        return _objects[kind.Kind] = objects;
    }

    private KeyOwners ReadKeys()
    {
        var keys = new KeyOwners();
        // Where several kinds have a key, the first one's object is its owner: the order is that of every view.
        foreach (RecordSchema kind in Kinds.All.OrderBy(kind => kind.Kind, StringComparer.Ordinal))
        {
            if (kind.Columns.Any(column => column.Key is { NamedKinds.Count: 0 }))
                keys.Add(kind, _objects.TryGetValue(kind.Kind, out Dictionary<string, CicRecord>? known) ? known.Values : ReadAll(kind).Values);
        }

        return keys;
    }
}
