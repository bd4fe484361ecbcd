using System.Security;
using CicCsvImport.Core.Engine.Changes;
using CicCsvImport.Core.Passwords;

namespace CicCsvImport.Infrastructure.PlanFiles;

/// <summary>Gets the passwords of a plan's users that are not in the plan file, and checks that they need not be.</summary>
internal sealed class PlannedPasswords(CicSettings settings, CancellationToken cancellation)
{
    /// <summary>The password for all users, if the plan was created with one; otherwise null.</summary>
    public SecureString? ForAll { get; init; }

    /// <summary>The files and folders in which lists are looked for, in addition to their paths and the folder of the plan.</summary>
    public IReadOnlyList<string> Places { get; init; } = [];

    /// <summary>Returns the plan's changes with the passwords of users. Each list is read once.</summary>
    /// <exception cref="CicDirectoryException">
    /// A list has changed (PasswordSourceChanged), or the password for all users is missing (PasswordRequired) or unnecessary
    /// (PasswordNotNeeded).
    /// </exception>
    public IReadOnlyList<ObjectChange> Resolve(CicImportPlan plan)
    {
        ObjectChange[] changes = [.. plan.ObjectChanges];
        int[] lacking = [.. Enumerable.Range(0, changes.Length).Where(i => changes[i].IsEffective && changes[i].Password is null)];
        GiveForAll(changes, [.. lacking.Where(i => changes[i].PasswordOrigin == PasswordOrigin.Command)]);
        string[] folder = plan.Path is { } path ? [Path.GetDirectoryName(path)!] : [];
        var lists = new PasswordLists(plan.Sources, settings, cancellation) { Places = [.. folder, .. Places] };
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

    /// <summary>Checks that each explicit password can be read again from a list.</summary>
    /// <exception cref="CicDirectoryException">
    /// A password is not in a list (PasswordNotInList), or a list has changed (PasswordSourceChanged).
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
            // The object may have been given another password after it was read.
            others.AddRange(here.Where((change, i) => passwords[i] is not { } password || !SecureText.Same(change.Password!, password)));
        }

        ThrowIfAny(others);
    }

    private void GiveForAll(ObjectChange[] changes, int[] users)
    {
        // A password that no user gets was specified by mistake.
        if (ForAll is not null && users.Length == 0)
            throw DirectoryErrors.Create(ErrorId.PasswordNotNeeded);
        if (ForAll is null && users.Length > 0)
        {
            string names = DisplayText.Some(users.Select(i => changes[i].ObjectName.ToString()));
            throw DirectoryErrors.Create(ErrorId.PasswordRequired, names);
        }

        foreach (int i in users)
            changes[i] = changes[i].WithPassword(ForAll!);
    }

    private static void ThrowIfAnyNotListed(PasswordLists lists, IEnumerable<ObjectChange> given) =>
        ThrowIfAny([.. given.Where(change => !lists.Has(change))]);

    private static void ThrowIfAny(List<ObjectChange> notInLists)
    {
        if (notInLists.Count == 0)
            return;
        string names = DisplayText.Some(notInLists.Select(change => change.ObjectName.ToString()));
        throw DirectoryErrors.Create(ErrorId.PasswordNotInList, names);
    }
}
