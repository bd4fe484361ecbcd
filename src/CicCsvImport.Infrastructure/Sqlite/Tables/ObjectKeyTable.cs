using CicCsvImport.Infrastructure.Sqlite.Connection;
using CicCsvImport.Infrastructure.Stored;

namespace CicCsvImport.Infrastructure.Sqlite.Tables;

/// <summary>
/// The keys of objects other than their names. During a run, two objects may temporarily want the same key, for example when they
/// swap their extensions. The second object waits until the first releases the key. Waiting objects at the end of the run are an
/// error.
/// </summary>
internal sealed class ObjectKeyTable(DirectoryConnection connection) : IDisposable
{
    private const string IsSame = "held.space = waiting_key.space AND held.key = waiting_key.key AND held.kind = waiting_key.kind";

    private readonly Statement _owner = connection.Prepare(
        """
        SELECT object.kind, object.name FROM object_key JOIN object ON object.id = object_key.object_id
        WHERE object_key.space = ?1 AND object_key.key = ?2 AND (?3 IS NULL OR object_key.kind = ?3)
        ORDER BY object_key.kind LIMIT 1
        """);

    private readonly Statement _insert = connection.Prepare(
        "INSERT INTO object_key (space, key, kind, object_id) VALUES (?1, ?2, ?3, ?4) ON CONFLICT (space, key, kind) DO NOTHING");

    private readonly Statement _delete = connection.Prepare(
        "DELETE FROM object_key WHERE space = ?1 AND key = ?2 AND kind = ?3 AND object_id = ?4");

    // Prepared when the first object has to wait: a rotation makes nearly every object wait.
    private Statement? _wait;
    private Statement? _stopWaiting;
    private bool _someWait;

    /// <summary>Finds the object with a key; null if there is none.</summary>
    public ObjectName? GetOwner(UniqueConstraint space, string key, string? kind)
    {
        if (!StorableText.Is(key))
            return null;
        Settle();
        using Rows rows = _owner.Query(space.Name, key, kind);
        return rows.Next() ? rows.Object(0) : null;
    }

    public void Add(StoredKey key, string kind, long id)
    {
        if (_insert.Run(key.Space, key.Key, kind, id) == 0)
            Wait(key, kind, id);
    }

    public void Remove(StoredKey key, string kind, long id)
    {
        _delete.Run(key.Space, key.Key, kind, id);
        if (_someWait)
            _stopWaiting!.Run(id, key.Space, key.Key, kind);
    }

    /// <summary>Removes a deleted object from the waiting ones. Its keys were deleted with it.</summary>
    public void Forget(long id)
    {
        if (!_someWait)
            return;
        using Statement statement = connection.Prepare("DELETE FROM waiting_key WHERE object_id = ?1");
        statement.Run(id);
    }

    /// <param name="objects">Have the original spelling of keys.</param>
    /// <exception cref="CicDirectoryException">An object wants a key that another object has.</exception>
    public void ThrowIfTaken(ObjectTable objects)
    {
        Settle();
        if (!_someWait)
            return;
        using Statement statement = connection.Prepare(
            $"""
            SELECT wanting.kind, wanting.name, owner.kind, owner.name, waiting_key.space, waiting_key.key FROM waiting_key
            JOIN object_key AS held ON {IsSame}
            JOIN object AS owner ON owner.id = held.object_id
            JOIN object AS wanting ON wanting.id = waiting_key.object_id LIMIT 1
            """);
        using Rows rows = statement.Query();
        if (rows.Next())
            throw DirectoryFaults.KeyTaken(objects.Get(rows.Object(0)), rows.Text(4), rows.Text(5), rows.Object(2));
    }

    public void Dispose()
    {
        _stopWaiting?.Dispose();
        _wait?.Dispose();
        _delete.Dispose();
        _insert.Dispose();
        _owner.Dispose();
    }

    private void Wait(StoredKey key, string kind, long id)
    {
        if (_wait is null)
        {
            connection.Execute(
                """
                CREATE TEMP TABLE waiting_key
                (object_id INTEGER, space TEXT, key TEXT, kind TEXT, PRIMARY KEY (object_id, space, key, kind)) WITHOUT ROWID
                """);
            _wait = connection.Prepare("INSERT INTO waiting_key (object_id, space, key, kind) VALUES (?1, ?2, ?3, ?4)");
            _stopWaiting = connection.Prepare(
                "DELETE FROM waiting_key WHERE object_id = ?1 AND space = ?2 AND key = ?3 AND kind = ?4");
        }

        _someWait = true;
        _wait.Run(id, key.Space, key.Key, kind);
    }

    /// <summary>Assigns keys that have become free to the objects that wait for them.</summary>
    private void Settle()
    {
        if (!_someWait)
            return;
        connection.Execute(
            $"""
            INSERT INTO object_key (space, key, kind, object_id)
            SELECT space, key, kind, object_id FROM waiting_key WHERE true ON CONFLICT DO NOTHING;
            DELETE FROM waiting_key
            WHERE EXISTS (SELECT 1 FROM object_key AS held WHERE {IsSame} AND held.object_id = waiting_key.object_id);
            """);
        _someWait = connection.Number("SELECT count(*) FROM waiting_key") > 0;
    }
}
