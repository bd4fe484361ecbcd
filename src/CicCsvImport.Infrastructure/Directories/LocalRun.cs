using CicCsvImport.Lists;
using CicCsvImport.Planning;

namespace CicCsvImport.Directories;

/// <summary>A run on a local directory. It is a transaction: what is not committed never was.</summary>
internal sealed class LocalRun : LocalView, IDirectoryRun
{
    private readonly long _id;
    private long _freeId;
    private int _created;
    private int _updated;
    private int _removed;
    private bool _isWhole = true;

    /// <param name="connection">Has begun a writing transaction. It is closed with the run.</param>
    /// <param name="header">Who does what.</param>
    public LocalRun(DirectoryConnection connection, RunHeader header)
        : base(connection)
    {
        _id = Revision + 1;
        _freeId = Objects.FreeId();
        base.Runs.Begin(_id, header);
    }

    public void Apply(ObjectChange change)
    {
        if (!change.IsEffective)
            return;
        ThrowIfNotWhole();
        // Whatever is thrown now, a part of the change may have been made: there is then nothing to commit.
        _isWhole = false;
        StorableText.ThrowIfNot(change);
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
                Remove(change);
                _removed++;
                break;
        }

        Changes.Add(_id, _created + _updated + _removed, change);
        _isWhole = true;
    }

    public CicImport Commit()
    {
        ThrowIfNotWhole();
        _isWhole = false;
        Keys.ThrowIfTaken();
        base.Runs.Finish(_id, _created, _updated, _removed);
        CicImport run = base.Runs.Find(_id, _id)!;
        Connection.Commit(References.FindFault);
        return run;
    }

    private void ThrowIfNotWhole()
    {
        if (!_isWhole)
            throw new InvalidOperationException("The run was committed, or a change of it failed.");
    }

    private void Create(ObjectChange change)
    {
        CicRecord record = change.ToRecord();
        long id = _freeId++;
        if (!Objects.Insert(id, record))
            throw new StaleChangeException(change.ObjectName);
        foreach (StoredKey key in KeysOf(record))
            Keys.Add(key, change.Kind.Kind, id);
        foreach (StoredReference reference in ReferencesOf(record))
            References.Add(reference, change.Kind.Kind, id);
    }

    private void Update(ObjectChange change)
    {
        StoredObject stored = Objects.Find(change.Kind, change.Name) ?? throw new StaleChangeException(change.ObjectName);
        CicRecord before = stored.Record;
        CicRecord after = before.Copy();
        foreach (PropertyChange property in change.Properties)
        {
            if (property.Column == change.Kind.Identity)
                throw new ArgumentException("An object keeps its name.", nameof(change));
            if (!property.Column.Same(before[property.Column], property.Old))
                throw new StaleChangeException(change.ObjectName);
            after.SetKnown(property.Column, property.New);
        }

        Objects.Update(stored, after);
        HashSet<StoredKey> oldKeys = KeysOf(before);
        HashSet<StoredKey> newKeys = KeysOf(after);
        foreach (StoredKey key in oldKeys.Except(newKeys))
            Keys.Remove(key, change.Kind.Kind, stored.Id);
        foreach (StoredKey key in newKeys.Except(oldKeys))
            Keys.Add(key, change.Kind.Kind, stored.Id);
        HashSet<StoredReference> oldReferences = ReferencesOf(before);
        HashSet<StoredReference> newReferences = ReferencesOf(after);
        foreach (StoredReference reference in oldReferences.Except(newReferences))
            References.Remove(reference, stored.Id);
        foreach (StoredReference reference in newReferences.Except(oldReferences))
            References.Add(reference, change.Kind.Kind, stored.Id);
    }

    private void Remove(ObjectChange change)
    {
        StoredObject stored = Objects.Find(change.Kind, change.Name) ?? throw new StaleChangeException(change.ObjectName);
        foreach (Column column in change.Kind.Columns)
        {
            if (column != change.Kind.Identity && !column.Same(stored.Record[column], OldOf(change, column)))
                throw new StaleChangeException(change.ObjectName);
        }

        Objects.Delete(stored);
        Keys.Forget(stored.Id);
    }

    private static object? OldOf(ObjectChange change, Column column)
    {
        foreach (PropertyChange property in change.Properties)
        {
            if (property.Column == column)
                return property.Old;
        }

        return null;
    }

    private static HashSet<StoredKey> KeysOf(CicRecord record) =>
        [.. ObjectKeys.KeysOf(record).Select(key => new StoredKey(key.Space.Name, key.Key))];

    private static HashSet<StoredReference> ReferencesOf(CicRecord record) =>
        [.. ObjectKeys.ReferencesOf(record).Select(reference => new StoredReference(reference.Column, reference.Name))];
}
