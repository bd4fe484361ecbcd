using CicCsvImport.Text;

namespace CicCsvImport.Lists;

/// <summary>
/// The names that a list may refer to, by kind of object. A reference to a kind without names is not judged: there is nothing to
/// judge it by.
/// </summary>
internal sealed class KnownNames
{
    private readonly Dictionary<RecordSchema, NameTable> _names = [];
    private readonly Dictionary<RecordSchema, Dictionary<string, CicRecord>> _objects = [];

    /// <summary>The names of a kind, or null.</summary>
    public NameTable? this[RecordSchema kind] => _names.TryGetValue(kind, out NameTable? names) ? names : null;

    /// <summary>The object of that name, where the objects of the kind are known and not only their names; otherwise null.</summary>
    public CicRecord? Find(RecordSchema kind, string name) =>
        _objects.TryGetValue(kind, out Dictionary<string, CicRecord>? objects) && objects.TryGetValue(name, out CicRecord? found) ? found : null;

    /// <summary>Makes the names of a kind known.</summary>
    public KnownNames Add(RecordSchema kind, NameTable names)
    {
        _names.Add(kind, names);
        return this;
    }

    /// <summary>Makes the objects of a kind known. Of two with the same name, the last one counts.</summary>
    public KnownNames AddObjects(RecordSchema kind, IEnumerable<CicRecord> objects)
    {
        var byName = new Dictionary<string, CicRecord>(NameComparer.Instance);
        foreach (CicRecord item in objects)
            byName[item.Identity] = item;
        _objects.Add(kind, byName);
        return Add(kind, new NameTable().AddAll(byName.Values.Select(item => item.Identity)));
    }
}
