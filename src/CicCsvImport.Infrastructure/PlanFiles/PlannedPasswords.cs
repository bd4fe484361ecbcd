using System.Security;
using CicCsvImport.Core.Engine.Changes;
using CicCsvImport.Core.Issues;
using CicCsvImport.Core.Passwords;
using CicCsvImport.Core.Settings;

namespace CicCsvImport.Infrastructure.PlanFiles;

/// <summary>Gives the users of a plan the passwords that the plan does not hold, and looks whether it need not hold them.</summary>
internal sealed class PlannedPasswords(CicSettings settings, CancellationToken cancellation)
{
    /// <summary>The password of all users, for a plan that was made with one; null where none is given.</summary>
    public SecureString? ForAll { get; init; }

    /// <summary>The plan's changes, those of users with their passwords. Each list is read once.</summary>
    /// <exception cref="CicDirectoryException">
    /// A list is not what it was (PasswordSourceChanged), or the password of all users lacks (PasswordRequired), or is of no use
    /// (PasswordNotNeeded).
    /// </exception>
    public IReadOnlyList<ObjectChange> Resolve(CicImportPlan plan)
    {
        ObjectChange[] changes = [.. plan.ObjectChanges];
        int[] lacking = [.. Enumerable.Range(0, changes.Length).Where(i => changes[i].IsEffective && changes[i].Password is null)];
        GiveForAll(changes, [.. lacking.Where(i => changes[i].PasswordOrigin == PasswordOrigin.Command)]);
        var lists = new PasswordLists(plan.Sources, settings, cancellation);
        int[] given = [.. lacking.Where(i => changes[i].PasswordOrigin == PasswordOrigin.Given)];
        ThrowIfAnyNotListed(lists, given.Select(i => changes[i]));
        foreach (IGrouping<string, int> list in given.GroupBy(i => changes[i].Path!))
        {
            int[] here = [.. list];
            SecureString?[] passwords = lists.Read(list.Key, [.. here.Select(i => changes[i])]);
            for (int i = 0; i < here.Length; i++)
                changes[here[i]] = changes[here[i]].WithPassword(passwords[i] ?? throw lists.NotThere(changes[here[i]]));
        }

        return changes;
    }

    /// <summary>Looks whether each password that was given is in a list, where it can be read again.</summary>
    /// <exception cref="CicDirectoryException">
    /// There are others (PasswordNotInList), or a list is not what it was (PasswordSourceChanged).
    /// </exception>
    public void ThrowIfNotInLists(CicImportPlan plan)
    {
        var lists = new PasswordLists(plan.Sources, settings, cancellation);
        ObjectChange[] given = [.. plan.ObjectChanges.Where(change => change.IsEffective && change.PasswordOrigin == PasswordOrigin.Given)];
        ThrowIfAnyNotListed(lists, given);
        List<ObjectChange> others = [];
        foreach (IGrouping<string, ObjectChange> list in given.Where(change => change.Password is not null).GroupBy(change => change.Path!))
        {
            ObjectChange[] here = [.. list];
            SecureString?[] passwords = lists.Read(list.Key, here);
            // Somebody may have given the object another one since it was read.
            others.AddRange(here.Where((change, i) => passwords[i] is not { } password || !SecureText.Same(change.Password!, password)));
        }

        ThrowIfAny(others);
    }

    private void GiveForAll(ObjectChange[] changes, int[] users)
    {
        // Somebody who gives a password thinks that users get it.
        if (ForAll is not null && users.Length == 0)
            throw DirectoryErrors.Create(ErrorId.PasswordNotNeeded);
        if (ForAll is null && users.Length > 0)
            throw DirectoryErrors.Create(ErrorId.PasswordRequired, DirectoryErrors.Some(users.Select(i => changes[i].ObjectName.ToString())));
        foreach (int i in users)
            changes[i] = changes[i].WithPassword(ForAll!);
    }

    private static void ThrowIfAnyNotListed(PasswordLists lists, IEnumerable<ObjectChange> given) => ThrowIfAny([.. given.Where(change => !lists.Has(change))]);

    private static void ThrowIfAny(List<ObjectChange> notInLists)
    {
        if (notInLists.Count > 0)
            throw DirectoryErrors.Create(ErrorId.PasswordNotInList, DirectoryErrors.Some(notInLists.Select(change => change.ObjectName.ToString())));
    }
}
