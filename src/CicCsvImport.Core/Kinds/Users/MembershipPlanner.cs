using CicCsvImport.Core.Engine.Planning;

namespace CicCsvImport.Core.Kinds.Users;

/// <summary>
/// Plans who has a role or belongs to a workgroup. An object can belong to several groups, and each change builds on those before it.
/// </summary>
/// <param name="draft">Receives the changes.</param>
/// <param name="kind">The kind of the groups.</param>
/// <param name="membership">The column of a user that names the groups.</param>
/// <param name="isDeclined">Whether a user must stay unchanged.</param>
internal sealed class MembershipPlanner(PlannedState draft, ObjectSchema kind, Column membership, Func<string, bool> isDeclined)
{
    /// <summary>Plans that these users, and no others, belong to a group.</summary>
    /// <param name="group">The name of the group.</param>
    /// <param name="users">The names of the users.</param>
    public void Replace(string group, IReadOnlyCollection<string> users)
    {
        string[] members = [.. draft.GetReferrers(kind, group)
            .Where(referrer => referrer.Column == membership)
            .Select(referrer => referrer.Name.Name)];
        Remove(group, members.Except(users, NameComparer.Instance));
        Add(group, users);
    }

    /// <summary>Plans that users belong to a group.</summary>
    /// <param name="group">The name of the group.</param>
    /// <param name="users">The names of the users.</param>
    public void Add(string group, IEnumerable<string> users) => Set(group, users, isMember: true);

    /// <summary>Plans that users do not belong to a group. The user Operator keeps its role.</summary>
    /// <param name="group">The name of the group.</param>
    /// <param name="users">The names of the users.</param>
    public void Remove(string group, IEnumerable<string> users)
    {
        bool isOperators = membership == UserList.Roles && NameComparer.Same(group, OperatorUser.Role);
        Set(group, users.Where(user => !isOperators || !OperatorUser.Is(user)), isMember: false);
    }

    private void Set(string group, IEnumerable<string> users, bool isMember)
    {
        foreach (string user in users.Where(user => !isDeclined(user)))
        {
            CicObject present = draft.Get(UserList.Schema, user);
            string[] names = [.. membership.GetTexts(present[membership])];
            if (names.Contains(group, NameComparer.Instance) == isMember)
                continue;
            CicObject changed = present.Copy();
            changed.SetKnown(membership, isMember ? [.. names, group] : names.Where(name => !NameComparer.Same(name, group)).ToArray());
            draft.Update(present, changed);
        }
    }
}
