using System.Security;
using CicCsvImport.Directories;
using CicCsvImport.Lists;
using CicCsvImport.Passwords;

namespace CicCsvImport.Planning;

/// <summary>
/// Finds users who have the password already that they would get: nothing then becomes of it. To compare a password with a
/// hash takes as long as to make one.
/// </summary>
internal static class KnownPasswords
{
    /// <summary>The changes without passwords that change nothing.</summary>
    /// <param name="changes">What is planned.</param>
    /// <param name="view">The directory, which has the hashes.</param>
    /// <param name="progress">Is told how many passwords were compared, and how many are to be; null where nobody asks.</param>
    /// <param name="cancellation">Ends the comparing.</param>
    public static IReadOnlyList<ObjectChange> Drop(
        IReadOnlyList<ObjectChange> changes, IDirectoryView view, Action<int, int>? progress, CancellationToken cancellation)
    {
        int[] doubtful = [.. Enumerable.Range(0, changes.Count).Where(i => changes[i] is { Action: CicChangeAction.Update, Password: not null })];
        if (doubtful.Length == 0)
            return changes;
        string?[] hashes = [.. doubtful.Select(i => view.Find(UserList.Schema, changes[i].Name)?.Text(UserAccount.PasswordHash))];
        ObjectChange[] known = [.. changes];
        SlowWork.ForEach([.. Enumerable.Range(0, doubtful.Length)], Compare, progress, cancellation);
        return known;

        void Compare(int i)
        {
            if (hashes[i] is { } hash && IsSame(changes[doubtful[i]].Password!, hash))
                known[doubtful[i]] = changes[doubtful[i]].WithoutPassword();
        }
    }

    private static bool IsSame(SecureString password, string hash)
    {
        try
        {
            return PasswordHasher.Verify(password, hash);
        }
        catch (FormatException)
        {
            // What is no hash is no password's: the new one replaces it.
            return false;
        }
    }
}
