using CicCsvImport.Core.Engine.Changes;
using CicCsvImport.Core.Engine.Directories;

namespace CicCsvImport.Core.Engine.Planning;

/// <summary>Finds users who have the password already that they would get: nothing then becomes of it.</summary>
internal static class KnownPasswords
{
    /// <summary>The changes without passwords that change nothing.</summary>
    /// <param name="changes">What is planned.</param>
    /// <param name="view">The directory, which compares the passwords.</param>
    /// <param name="progress">Is told how many passwords were compared, and how many are to be; null where nobody asks.</param>
    /// <param name="cancellation">Ends the comparing.</param>
    public static IReadOnlyList<ObjectChange> Drop(
        IReadOnlyList<ObjectChange> changes, IDirectoryView view, Action<int, int>? progress, CancellationToken cancellation)
    {
        int[] doubtful =
        [
            .. Enumerable.Range(0, changes.Count).Where(i => changes[i] is { Action: CicChangeAction.Update, Password: not null }),
        ];
        if (doubtful.Length == 0)
            return changes;
        IReadOnlyList<bool> have = view.HavePasswords(
            [.. doubtful.Select(i => (changes[i].ObjectName, changes[i].Password!))], progress, cancellation);
        ObjectChange[] known = [.. changes];
        for (int i = 0; i < doubtful.Length; i++)
        {
            if (have[i])
                known[doubtful[i]] = changes[doubtful[i]].WithoutPassword();
        }

        return known;
    }
}
