using System.Globalization;
using CicCsvImport.Core.Engine.Changes;
using CicCsvImport.Infrastructure.Sqlite.Connection;
using CicCsvImport.Infrastructure.Stored;

namespace CicCsvImport.Infrastructure.Sqlite.Tables;

/// <summary>The table of the objects.</summary>
internal sealed class ObjectTable(DirectoryConnection connection) : IDisposable
{
    private readonly Statement _find = connection.Prepare("SELECT id, name, properties FROM object WHERE kind = ?1 AND name_key = ?2");
    private readonly Statement _count = connection.Prepare("SELECT count(*) FROM object WHERE kind = ?1");
    private readonly Statement _insert = connection.Prepare(
        "INSERT INTO object (id, kind, name, name_key, properties) VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT (kind, name_key) DO NOTHING");
    private readonly Statement _update = connection.Prepare("UPDATE object SET properties = ?2 WHERE id = ?1");
    private readonly Statement _rename = connection.Prepare("UPDATE OR IGNORE object SET name = ?2, name_key = ?3 WHERE id = ?1");
    private readonly Statement _delete = connection.Prepare("DELETE FROM object WHERE id = ?1");
    private readonly PropertyJson _json = new();
    private readonly List<(ObjectName New, long Id)> _waiting = [];

    /// <summary>Returns an unused id. All higher ids are unused too.</summary>
    public long FreeId() => connection.Number("SELECT coalesce(max(id), 0) + 1 FROM object");

    public long Count(ObjectSchema kind) => _count.Number(kind.Kind);

    /// <summary>Reads the objects of a kind lazily, ordered by name.</summary>
    public IEnumerable<CicObject> GetAll(ObjectSchema kind)
    {
        using Statement statement = connection.Prepare("SELECT name, properties FROM object WHERE kind = ?1 ORDER BY name_key");
        using Rows rows = statement.Query(kind.Kind);
        while (rows.Next())
            yield return Read(kind, rows.Text(0), rows.Utf8(1), unknown: null);
    }

    /// <summary>Finds an object by its name; null if there is none.</summary>
    public StoredObject? Find(ObjectSchema kind, string name)
    {
        if (!StorableText.Is(name))
            return null;
        using Rows rows = _find.Query(kind.Kind, NameKey.From(name));
        if (!rows.Next())
            return null;
        List<UnknownProperty> unknown = [];
        CicObject record = Read(kind, rows.Text(1), rows.Utf8(2), unknown);
        return new StoredObject(rows.Number(0), record, unknown);
    }

    /// <summary>Returns an object that exists.</summary>
    /// <exception cref="CicDirectoryException">It is stored under another name.</exception>
    public CicObject Get(ObjectName name) => Find(name.Kind, name.Name)?.Record
        ?? throw DirectoryFaults.Create(ErrorId.DirectoryDamaged, connection.Path, name);

    /// <summary>Returns the name, in its original spelling, of the object with a name key; null if there is none.</summary>
    public string? GetName(string kind, string key)
    {
        using Rows rows = _find.Query(kind, key);
        return rows.Next() ? rows.Text(1) : null;
    }

    /// <returns>Whether the name was unused.</returns>
    public bool Insert(long id, CicObject record) =>
        _insert.Run(id, record.Schema.Kind, record.Identity, NameKey.From(record.Identity), Json(record, [])) == 1;

    public void Update(StoredObject stored, CicObject record) => _update.Run(stored.Id, Json(record, stored.Unknown));

    /// <summary>
    /// Renames an object. If another object still has the name, this one has none until the end of the run, so that objects can swap
    /// their names.
    /// </summary>
    public void Rename(StoredObject stored, string name)
    {
        if (TryRename(stored.Id, name))
            return;
        _waiting.Add((new ObjectName(stored.Record.Schema, name), stored.Id));
        // No name has a control character.
        _rename.Run(stored.Id, name, "\u0001" + stored.Id.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>Gives the names that have become free to the objects that wait for them.</summary>
    /// <exception cref="CicDirectoryException">Another object keeps the name.</exception>
    public void ThrowIfNameTaken()
    {
        foreach ((ObjectName wanted, long id) in _waiting)
        {
            if (!TryRename(id, wanted.Name))
                throw DirectoryErrors.Create(ErrorId.NameTaken, wanted, DisplayText.Clean(wanted.Name), wanted);
        }

        _waiting.Clear();
    }

    private bool TryRename(long id, string name) => _rename.Run(id, name, NameKey.From(name)) == 1;

    /// <summary>Deletes an object with its keys and references.</summary>
    public void Delete(StoredObject stored) => _delete.Run(stored.Id);

    public void Dispose()
    {
        _json.Dispose();
        _delete.Dispose();
        _rename.Dispose();
        _update.Dispose();
        _insert.Dispose();
        _count.Dispose();
        _find.Dispose();
    }

    private string Json(CicObject record, IReadOnlyList<UnknownProperty> unknown) =>
        _json.Write((record, unknown), static (writer, source) => ObjectJson.Write(writer, source.record, source.unknown));

    private CicObject Read(ObjectSchema kind, string name, byte[] json, List<UnknownProperty>? unknown)
    {
        CicObject record = kind.Create();
        record.IsFromDirectory = true;
        record.SetKnown(kind.Identity, name);
        try
        {
            ObjectJson.Read(json, record, unknown);
            record.ShowFlags();
        }
        catch (Exception fault) when (DirectoryFaults.IsDamage(fault))
        {
            throw DirectoryFaults.Damaged(connection.Path, new ObjectName(kind, name), fault);
        }

        return record;
    }
}
