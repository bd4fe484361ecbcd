using CicCsvImport.Core.Text;

namespace CicCsvImport.Core.Engine.Schema;

/// <summary>
/// The names that a list may refer to, by kind of object. A reference to a kind without names is not judged: there is nothing to
/// judge it by.
/// </summary>
internal sealed class KnownNames
{
    private readonly Dictionary<ObjectSchema, NameTable> _names = [];
    private readonly Dictionary<ObjectSchema, Dictionary<string, CicObject>> _objects = [];

    /// <summary>The names of a kind, or null.</summary>
    public NameTable? this[ObjectSchema kind] => _names.TryGetValue(kind, out NameTable? names) ? names : null;

    /// <summary>The object of that name, where the objects of the kind are known and not only their names; otherwise null.</summary>
    public CicObject? Find(ObjectSchema kind, string name) =>
        _objects.TryGetValue(kind, out Dictionary<string, CicObject>? objects) && objects.TryGetValue(name, out CicObject? found) ? found : null;

    /// <summary>Makes the names of a kind known.</summary>
    public KnownNames Add(ObjectSchema kind, NameTable names)
    {
        _names.Add(kind, names);
        return this;
    }

    /// <summary>Makes the objects of a kind known. Of two with the same name, the last one counts.</summary>
    public KnownNames AddObjects(ObjectSchema kind, IEnumerable<CicObject> objects)
    {
        var byName = new Dictionary<string, CicObject>(NameComparer.Instance);
        foreach (CicObject item in objects)
            byName[item.Identity] = item;
        _objects.Add(kind, byName);
        return Add(kind, new NameTable().AddAll(byName.Values.Select(item => item.Identity)));
    }
}
