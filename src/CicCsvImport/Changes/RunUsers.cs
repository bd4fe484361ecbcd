using CicCsvImport.Core.Engine.Changes;
using CicCsvImport.Core.Kinds.Users;

namespace CicCsvImport.Changes;

/// <summary>The users of a run as they are after it, with the passwords that it assigns.</summary>
internal static class RunUsers
{
    /// <summary>Returns the user after a change; null if the change is not one of a user.</summary>
    /// <param name="change">The change.</param>
    /// <param name="existing">The users as they were before the run.</param>
    public static CicUser? Find(ObjectChange change, IReadOnlyDictionary<string, CicUser> existing)
    {
        if (change.Kind != UserList.Schema)
            return null;
        existing.TryGetValue(change.Name, out CicUser? before);
        var user = (CicUser)(change.Action == CicChangeAction.Update && before is not null ? change.ApplyTo(before)
            : change.Action is CicChangeAction.Create or CicChangeAction.Remove ? change.ToRecord()
            : before?.Copy() ?? change.ToRecord());
        user.IsFromDirectory = true;
        user.ShowFlags();
        user.SetKnown(UserList.Password, change.Password);
        return user;
    }

    /// <summary>Reads the users that changes do not describe completely.</summary>
    public static Dictionary<string, CicUser> Read(IDirectoryView view, IEnumerable<ObjectChange> changes)
    {
        var users = new Dictionary<string, CicUser>(NameComparer.Instance);
        IEnumerable<string> names = changes
            .Where(change => change.Kind == UserList.Schema && change.Action is not (CicChangeAction.Create or CicChangeAction.Remove))
            .Select(change => change.Name);
        foreach (CicUser user in view.FindMany(UserList.Schema, names).OfType<CicUser>())
            users[user.Identity] = user;
        return users;
    }
}
