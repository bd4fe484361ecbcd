using CicCsvImport.Core.Engine.Changes;
using CicCsvImport.Core.Engine.Directories;

namespace CicCsvImport.Core.Engine.Planning;

/// <summary>Finds users who already have the password that they would get, so that it is not set again.</summary>
internal static class KnownPasswords
{
    /// <summary>Removes the passwords that change nothing from planned changes.</summary>
    /// <param name="changes">The planned changes.</param>
    /// <param name="view">The directory, which compares the passwords.</param>
    /// <param name="progress">Receives the number of compared passwords and the total; may be null.</param>
    /// <param name="cancellation">Cancels the comparison.</param>
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
