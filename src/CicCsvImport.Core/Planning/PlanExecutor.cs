using CicCsvImport.Directories;
using CicCsvImport.Issues;

namespace CicCsvImport.Planning;

/// <summary>Applies planned changes to a directory as one run: all of them or none.</summary>
internal sealed class PlanExecutor(ICicDirectory directory)
{
    private const int MostRunsShown = 10;
    private const int MostChangesLookedAt = 100;

    /// <summary>Told how many of the changes have been made.</summary>
    public Action<int>? Progress { get; init; }

    /// <summary>Applies changes.</summary>
    /// <param name="changes">What is planned, with passwords made ready.</param>
    /// <param name="revision">The directory's last run when it was planned.</param>
    /// <param name="header">Who does it, from which files.</param>
    /// <param name="cancellation">Ends it: nothing is done then.</param>
    /// <returns>The run; null where there is nothing to do.</returns>
    /// <exception cref="CicDirectoryException">The directory has moved on, is busy, or refuses a change: nothing is done.</exception>
    public CicImport? Apply(IReadOnlyList<ObjectChange> changes, long revision, RunHeader header, CancellationToken cancellation)
    {
        if (!changes.Any(change => change.IsEffective))
            return null;
        using IDirectoryRun run = directory.Begin(header, cancellation);
        ThrowIfMoved(run, revision);
        int done = 0;
        foreach (ObjectChange change in changes)
        {
            cancellation.ThrowIfCancellationRequested();
            if (change.IsEffective)
                Apply(run, change);
            Progress?.Invoke(++done);
        }

        cancellation.ThrowIfCancellationRequested();
        return run.Commit();
    }

    private static void Apply(IDirectoryRun run, ObjectChange change)
    {
        try
        {
            run.Apply(change.Password is null ? change : WithOldHash(run, change));
        }
        catch (StaleChangeException stale)
        {
            throw Faults.Of(ErrorId.ObjectMoved, stale.Object);
        }
    }

    // A plan knows of a password only that it is replaced, not what it was.
    private static ObjectChange WithOldHash(IDirectoryView run, ObjectChange change)
    {
        if (change.Action != CicChangeAction.Update || run.Find(change.Kind, change.Name) is not { } present)
            return change;
        PropertyChange[] properties =
        [
            .. change.Properties.Select(property => property.Column == UserAccount.PasswordHash ? property with { Old = present[property.Column] } : property),
        ];
        return change.With(properties);
    }

    /// <exception cref="CicDirectoryException">Others have changed the directory since that run: the message says what.</exception>
    public static void ThrowIfMoved(IDirectoryView view, long revision)
    {
        if (view.Revision == revision)
            return;
        CicImport[] runs = [.. view.Runs().TakeWhile(run => run.Id > revision).Take(MostRunsShown).Reverse()];
        IEnumerable<string> objects = runs.SelectMany(run => view.ChangesOf(run.Id).Take(MostChangesLookedAt)).Select(change => change.ObjectName.ToString());
        CicImport? last = runs.LastOrDefault();
        throw last is null ? Faults.Of(ErrorId.OtherRevision, revision, view.Revision) : Faults.Of(ErrorId.DirectoryMoved, string.Join(", ", runs.Select(run => run.Id)), last.User, last.Time, Faults.Some(objects));
    }
}
