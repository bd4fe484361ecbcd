namespace CicCsvImport.Core.Engine.Schema;

/// <summary>The names that a list may refer to, by kind of object. References to a kind without names are not checked.</summary>
internal sealed class KnownNames
{
    private readonly Dictionary<ObjectSchema, NameTable> _names = [];
    private readonly Dictionary<ObjectSchema, Dictionary<string, CicObject>> _objects = [];

    /// <summary>The names of a kind; null if none are known.</summary>
    public NameTable? this[ObjectSchema kind] => _names.TryGetValue(kind, out NameTable? names) ? names : null;

    /// <summary>Finds an object by its name; null if there is none, or if only the names of the kind are known.</summary>
    public CicObject? Find(ObjectSchema kind, string name) =>
        _objects.TryGetValue(kind, out Dictionary<string, CicObject>? objects) && objects.TryGetValue(name, out CicObject? found)
            ? found
            : null;

    /// <summary>Adds the names of a kind.</summary>
    public KnownNames Add(ObjectSchema kind, NameTable names)
    {
        _names.Add(kind, names);
        return this;
    }

    /// <summary>Adds the objects of a kind. If two have the same name, the last one counts.</summary>
    public KnownNames AddObjects(ObjectSchema kind, IEnumerable<CicObject> objects)
    {
        var byName = new Dictionary<string, CicObject>(NameComparer.Instance);
        foreach (CicObject item in objects)
            byName[item.Identity] = item;
        _objects.Add(kind, byName);
        return Add(kind, new NameTable().AddAll(byName.Values.Select(item => item.Identity)));
    }
}
