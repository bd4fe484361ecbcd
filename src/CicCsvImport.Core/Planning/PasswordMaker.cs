using System.Collections.Concurrent;
using System.Security;
using CicCsvImport.Directories;
using CicCsvImport.Passwords;
using CicCsvImport.Settings;

namespace CicCsvImport.Planning;

/// <summary>
/// Makes the passwords of planned users ready: generates those that nobody gives, and hashes all. It takes its time, so it is
/// done on all processors, and before the directory is locked.
/// </summary>
internal sealed class PasswordMaker(PasswordSettings settings)
{
    private const int BatchPerProcessor = 4;

    private readonly PasswordGenerator _generator = new(settings);
    private readonly PasswordHasher _hasher = new(settings);

    /// <summary>Told how many passwords have been made.</summary>
    public Action<int>? Progress { get; init; }

    /// <summary>The changes, those of users with their passwords and hashes.</summary>
    public IReadOnlyList<ObjectChange> Prepare(IReadOnlyList<ObjectChange> changes, CancellationToken cancellation)
    {
        int[] needing = [.. Enumerable.Range(0, changes.Count).Where(i => changes[i].IsEffective && changes[i].PasswordOrigin != PasswordOrigin.None)];
        if (needing.Length == 0)
            return changes;
        ObjectChange[] prepared = [.. changes];
        // Looked at before each password: a batch of them takes a second.
        var options = new ParallelOptions { CancellationToken = cancellation };
        int batch = BatchPerProcessor * Environment.ProcessorCount;
        for (int start = 0; start < needing.Length; start += batch)
        {
            int end = Math.Min(start + batch, needing.Length);
            Parallel.ForEach(Partitioner.Create(start, end, rangeSize: 1), options, range => prepared[needing[range.Item1]] = Prepare(changes[needing[range.Item1]]));
            Progress?.Invoke(end);
        }

        return prepared;
    }

    private ObjectChange Prepare(ObjectChange change)
    {
        SecureString password = change.Password ?? _generator.Next();
        return change.WithPassword(password, new PropertyChange(UserAccount.PasswordHash, Old: null, _hasher.Hash(password)));
    }
}
