using System.Security;
using CicCsvImport.Core.Engine.Changes;
using CicCsvImport.Core.Engine.Directories;
using CicCsvImport.Infrastructure.Threading;

namespace CicCsvImport.Infrastructure.Sqlite;

/// <summary>
/// Creates and compares the password hashes of a local directory. Hashing is slow by design, so it runs on all processors, and
/// never while the directory is locked.
/// </summary>
internal static class PasswordHashes
{
    /// <summary>Adds the password's hash to each change that sets a password.</summary>
    /// <exception cref="ArgumentException">A change sets a password but does not contain it.</exception>
    public static IReadOnlyList<ObjectChange> AddTo(
        IReadOnlyList<ObjectChange> changes, PasswordSettings settings, IRunObserver? observer, CancellationToken cancellation)
    {
        int[] needing = [.. Enumerable.Range(0, changes.Count).Where(i => changes[i].GivesPassword)];
        if (needing.Length == 0)
            return changes;
        var hasher = new PasswordHasher(settings);
        ObjectChange[] hashed = [.. changes];
        Action<int, int> progress = (done, count) => observer?.OnProgress(RunPhase.Passwords, done, count);
        ParallelWork.ForEach(needing, i => hashed[i] = AddTo(changes[i], hasher), progress, cancellation);
        return hashed;
    }

    /// <summary>Checks whether objects have given passwords, in the order of the request.</summary>
    public static IReadOnlyList<bool> Compare(
        IDirectoryView view,
        IReadOnlyList<(ObjectName Object, SecureString Password)> asked,
        Action<int, int>? progress,
        CancellationToken cancellation)
    {
        string?[] hashes = [.. asked.Select(one => view.Find(one.Object.Kind, one.Object.Name)?.Text(GetColumn(one.Object.Kind)))];
        bool[] same = new bool[asked.Count];
        int[] all = [.. Enumerable.Range(0, asked.Count)];
        ParallelWork.ForEach(all, i => same[i] = hashes[i] is { } hash && IsSame(asked[i].Password, hash), progress, cancellation);
        return same;
    }

    /// <summary>
    /// Adds the old password hash of the directory to a change. A plan only knows that a password is replaced, and a saved plan does not
    /// know the hash of a removed object either.
    /// </summary>
    public static ObjectChange WithOld(ObjectChange change, IDirectoryView view)
    {
        if (change.Action == CicChangeAction.Remove && change.Kind.Columns.OfType<HashColumn>().FirstOrDefault() is { } its
            && change.Properties.All(property => property.Column != its) && view.Find(change.Kind, change.Name)?[its] is { } old)
        {
            return change.With([.. change.Properties, new PropertyChange(its, old, New: null)]);
        }

        if (change.Password is null || change.Action != CicChangeAction.Update || view.Find(change.Kind, change.Name) is not { } present)
            return change;
        Column hash = GetColumn(change.Kind);
        return change.With(
            [.. change.Properties.Select(property => property.Column == hash ? property with { Old = present[hash] } : property)]);
    }

    private static ObjectChange AddTo(ObjectChange change, PasswordHasher hasher)
    {
        SecureString password = change.Password ?? throw new ArgumentException($"{change.ObjectName} has no password.", nameof(change));
        return change.With([.. change.Properties, new PropertyChange(GetColumn(change.Kind), Old: null, hasher.Hash(password))]);
    }

    private static HashColumn GetColumn(ObjectSchema kind) => kind.Columns.OfType<HashColumn>().Single();

    private static bool IsSame(SecureString password, string hash)
    {
        try
        {
            return PasswordHasher.Verify(password, hash);
        }
        catch (FormatException)
        {
            // Content that is not a hash matches no password, so the new password replaces it.
            return false;
        }
    }
}
