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
    private readonly PasswordGenerator _generator = new(settings);
    private readonly PasswordHasher _hasher = new(settings);

    /// <summary>Told how many passwords have been made, and how many are to be.</summary>
    public Action<int, int>? Progress { get; init; }

    /// <summary>The changes, those of users with their passwords and hashes.</summary>
    public IReadOnlyList<ObjectChange> Prepare(IReadOnlyList<ObjectChange> changes, CancellationToken cancellation)
    {
        int[] needing = [.. Enumerable.Range(0, changes.Count).Where(i => changes[i].IsEffective && changes[i].PasswordOrigin != PasswordOrigin.None)];
        if (needing.Length == 0)
            return changes;
        ObjectChange[] prepared = [.. changes];
        SlowWork.ForEach(needing, i => prepared[i] = Prepare(changes[i]), Progress, cancellation);
        return prepared;
    }

    private ObjectChange Prepare(ObjectChange change)
    {
        SecureString password = change.Password ?? _generator.Next();
        return change.WithPassword(password, new PropertyChange(UserAccount.PasswordHash, Old: null, _hasher.Hash(password)));
    }
}
