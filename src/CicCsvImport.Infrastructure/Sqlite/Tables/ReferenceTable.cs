using CicCsvImport.Core.Engine.Changes;
using CicCsvImport.Infrastructure.Sqlite.Connection;
using CicCsvImport.Infrastructure.Stored;

namespace CicCsvImport.Infrastructure.Sqlite.Tables;

/// <summary>
/// The table of references between objects. Within a run, a reference may precede its object. At the end of the run, the object
/// must exist.
/// </summary>
internal sealed class ReferenceTable(DirectoryConnection connection) : IDisposable
{
    private readonly Statement _count = connection.Prepare(
        "SELECT count(*) FROM object_reference WHERE key = ?1 AND kind = ?2 AND object_kind = ?3 AND property = ?4");

    private readonly Statement _insert = connection.Prepare(
        "INSERT INTO object_reference (object_id, object_kind, property, kind, key, enforced_kind) VALUES (?1, ?2, ?3, ?4, ?5, ?6)");

    private readonly Statement _delete = connection.Prepare(
        "DELETE FROM object_reference WHERE object_id = ?1 AND property = ?2 AND key = ?3");

    public IEnumerable<Referrer> GetReferrers(ObjectSchema kind, string name)
    {
        if (!StorableText.Is(name))
            yield break;
        using Statement statement = connection.Prepare(
            """
            SELECT object.kind, object.name, object_reference.property
            FROM object_reference JOIN object ON object.id = object_reference.object_id
            WHERE object_reference.key = ?1 AND object_reference.kind = ?2
            """);
        using Rows rows = statement.Query(NameKey.From(name), kind.Kind);
        while (rows.Next())
        {
            ObjectName referrer = rows.Object(0);
            yield return new Referrer(referrer, GetColumn(referrer, rows.Text(2)));
        }
    }

    /// <param name="kind">The kind of the referenced object.</param>
    /// <param name="name">Its name.</param>
    /// <param name="referring">The kind of the referring objects.</param>
    /// <param name="column">The column of the references.</param>
    public long Count(ObjectSchema kind, string name, ObjectSchema referring, Column column) =>
        StorableText.Is(name) ? _count.Number(NameKey.From(name), kind.Kind, referring.Kind, column.Property) : 0;

    public void Add(StoredReference reference, string kind, long id) =>
        _insert.Run(id, kind, reference.Property, reference.Kind, reference.Key, reference.IsLoose ? null : reference.Kind);

    public void Remove(StoredReference reference, long id) => _delete.Run(id, reference.Property, reference.Key);

    /// <summary>Finds references to objects that do not exist; null if there are none.</summary>
    /// <param name="objects">Have the original spelling of names.</param>
    public CicDirectoryException? FindFault(ObjectTable objects)
    {
        using Statement statement = connection.Prepare(
            """
            SELECT object.kind, object.name, object_reference.property, object_reference.kind, object_reference.key
            FROM object_reference JOIN object ON object.id = object_reference.object_id
            WHERE object_reference.enforced_kind IS NOT NULL AND NOT EXISTS (
                SELECT 1 FROM object AS target
                WHERE target.kind = object_reference.enforced_kind AND target.name_key = object_reference.key)
            LIMIT 1
            """);
        using Rows rows = statement.Query();
        if (!rows.Next())
            return null;
        ObjectName referrer = rows.Object(0);
        ObjectName missing = rows.Object(3);
        Column column = GetColumn(referrer, rows.Text(2));
        string? written = column.GetTexts(objects.Get(referrer)[column]).FirstOrDefault(name => NameComparer.Same(name, missing.Name));
        return DirectoryErrors.Create(
            ErrorId.DirectoryReference, referrer, column.Property, missing with { Name = written ?? missing.Name });
    }

    private Column GetColumn(ObjectName referrer, string property) =>
        referrer.Kind.Columns.FirstOrDefault(column => column.Property == property)
        ?? throw DirectoryFaults.Damaged(connection.Path, referrer, new KeyNotFoundException(property));

    public void Dispose()
    {
        _delete.Dispose();
        _insert.Dispose();
        _count.Dispose();
    }
}
