using CicCsvImport.Core.Engine.Changes;
using CicCsvImport.Core.Kinds.Users;

namespace CicCsvImport.Changes;

/// <summary>Reads the objects of committed changes.</summary>
internal static class CommittedObjects
{
    /// <summary>Reads the changed objects of a kind, with the passwords that users were given.</summary>
    /// <param name="view">The directory after the changes.</param>
    /// <param name="kind">The kind of the objects.</param>
    /// <param name="committed">The changes.</param>
    /// <param name="isWanted">Whether the object of a change is read.</param>
    public static IEnumerable<(ObjectChange Change, object Item)> Read(
        IDirectoryView view, ObjectSchema kind, CommittedChanges committed, Func<ObjectChange, bool> isWanted)
    {
        ObjectChange[] changes = [.. committed.Changes.Where(change => change.Kind == kind && isWanted(change))];
        IEnumerable<CicObject?> records = view.FindMany(kind, changes.Select(change => change.Name));
        foreach ((ObjectChange change, CicObject? record) in changes.Zip(records, (change, record) => (change, record)))
        {
            if (record is CicUser)
                record.SetKnown(UserList.Password, change.Password);
            if (record is not null)
                yield return (change, record);
        }
    }
}
