using CicCsvImport.Core.Engine.Changes;

namespace CicCsvImport.Infrastructure.Sqlite.Tables;

/// <summary>Writes the keys and references of an object. If the object has changed, only the differences are written.</summary>
internal sealed class ObjectLinks(ObjectKeyTable keys, ReferenceTable references)
{
    public void Add(long id, CicObject record)
    {
        foreach (StoredKey key in GetKeys(record))
            keys.Add(key, record.Schema.Kind, id);
        foreach (StoredReference reference in GetReferences(record))
            references.Add(reference, record.Schema.Kind, id);
    }

    public void Change(long id, CicObject before, CicObject after)
    {
        HashSet<StoredKey> oldKeys = GetKeys(before);
        HashSet<StoredKey> newKeys = GetKeys(after);
        foreach (StoredKey key in oldKeys.Except(newKeys))
            keys.Remove(key, before.Schema.Kind, id);
        foreach (StoredKey key in newKeys.Except(oldKeys))
            keys.Add(key, after.Schema.Kind, id);
        HashSet<StoredReference> oldReferences = GetReferences(before);
        HashSet<StoredReference> newReferences = GetReferences(after);
        foreach (StoredReference reference in oldReferences.Except(newReferences))
            references.Remove(reference, id);
        foreach (StoredReference reference in newReferences.Except(oldReferences))
            references.Add(reference, after.Schema.Kind, id);
    }

    // Sets, because an object may refer to another one twice, and two of its properties may have the same key.
    private static HashSet<StoredKey> GetKeys(CicObject record) =>
        [.. ObjectKeys.GetKeys(record).Select(key => new StoredKey(key.Space.Name, key.Key))];

    private static HashSet<StoredReference> GetReferences(CicObject record) =>
        [.. ObjectKeys.GetReferences(record).Select(reference => new StoredReference(reference.Column, reference.Name))];
}
