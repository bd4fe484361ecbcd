using CicCsvImport.Core.Engine.Changes;
using CicCsvImport.Infrastructure.Sqlite.Connection;
using CicCsvImport.Infrastructure.Sqlite.Tables;
using CicCsvImport.Infrastructure.Stored;

namespace CicCsvImport.Infrastructure.Sqlite;

/// <summary>
/// An open transaction of a local directory. It reads its own changes; others see them after Commit. Disposing it without Commit
/// discards them.
/// </summary>
internal sealed class DirectoryTransaction : LocalView
{
    private readonly long _id;
    private readonly ObjectLinks _links;
    private long _freeId;
    private int _created;
    private int _updated;
    private int _removed;
    private bool _isWhole = true;

    /// <param name="connection">The connection, with a write transaction. It is closed with this object.</param>
    /// <param name="header">Who makes the changes.</param>
    public DirectoryTransaction(DirectoryConnection connection, RunHeader header)
        : base(connection)
    {
        _id = Revision + 1;
        _links = new ObjectLinks(Keys, References);
        _freeId = Objects.FreeId();
        Log.Begin(_id, header);
    }

    /// <summary>Applies one change.</summary>
    /// <exception cref="StaleChangeException">The object differs from what the change expects.</exception>
    /// <exception cref="CicDirectoryException">The directory rejects the change.</exception>
    public void Apply(ObjectChange change)
    {
        if (!change.IsEffective)
            return;
        ThrowIfNotWhole();
        // If an exception is thrown from here on, a part of the change may have been applied, so nothing may be committed.
        _isWhole = false;
        StorableText.ThrowIfNot(change);
        IReadOnlyList<UnknownProperty> lost = [];
        switch (change.Action)
        {
            case CicChangeAction.Create:
                Create(change);
                _created++;
                break;
            case CicChangeAction.Update:
                Update(change);
                _updated++;
                break;
            case CicChangeAction.Remove:
                lost = Remove(change);
                _removed++;
                break;
        }

        Changes.Add(_id, _created + _updated + _removed, change, lost);
        _isWhole = true;
    }

    /// <summary>Commits the changes.</summary>
    /// <returns>The run.</returns>
    /// <exception cref="CicDirectoryException">The directory rejects the changes, and none is applied.</exception>
    public CicImport Commit()
    {
        ThrowIfNotWhole();
        _isWhole = false;
        Objects.ThrowIfNameTaken();
        Keys.ThrowIfTaken(Objects);
        Log.Finish(_id, _created, _updated, _removed);
        CicImport run = Log.Find(_id, _id)!;
        Connection.Commit(() => References.FindFault(Objects));
        return run;
    }

    private void ThrowIfNotWhole()
    {
        if (!_isWhole)
            throw new InvalidOperationException("The run was committed, or a change of it failed.");
    }

    private void Create(ObjectChange change)
    {
        CicObject record = change.ToRecord();
        long id = _freeId++;
        if (!Objects.Insert(id, record))
            throw new StaleChangeException(change.ObjectName);
        _links.Add(id, record);
    }

    private void Update(ObjectChange change)
    {
        StoredObject stored = Find(change);
        foreach (PropertyChange property in change.Properties)
            ThrowIfStale(change, stored, property.Column, property.Old);
        CicObject after = change.ApplyTo(stored.Record);
        Objects.Update(stored, after);
        if (change.NewName is { } name)
            Objects.Rename(stored, name);
        _links.Change(stored.Id, stored.Record, after);
    }

    private IReadOnlyList<UnknownProperty> Remove(ObjectChange change)
    {
        StoredObject stored = Find(change);
        foreach (Column column in change.Kind.Columns.Where(column => column != change.Kind.Identity))
            ThrowIfStale(change, stored, column, change.Properties.FirstOrDefault(property => property.Column == column).Old);
        Objects.Delete(stored);
        Keys.Forget(stored.Id);
        return stored.Unknown;
    }

    private StoredObject Find(ObjectChange change) =>
        Objects.Find(change.Kind, change.Name) ?? throw new StaleChangeException(change.ObjectName);

    private static void ThrowIfStale(ObjectChange change, StoredObject stored, Column column, object? old)
    {
        if (!column.Same(stored.Record[column], old))
            throw new StaleChangeException(change.ObjectName);
    }
}
