using CicCsvImport.Core.Engine.Changes;
using CicCsvImport.Core.Engine.Directories;

namespace CicCsvImport.Infrastructure.Sqlite;

/// <summary>Applies planned changes to a local directory in one transaction, all of them or none.</summary>
internal sealed class PlanExecutor(Func<RunHeader, CancellationToken, DirectoryTransaction> begin)
{
    private const int MostRunsShown = 10;
    private const int MostChangesLookedAt = 100;

    public RunOutcome Apply(ApplyRequest request, IRunObserver? observer, CancellationToken cancellation)
    {
        IReadOnlyList<ObjectChange> changes = PasswordHashes.AddTo(request.Changes, request.Passwords, observer, cancellation);
        CicImport? run = changes.Any(change => change.IsEffective) ? Commit(changes, request, observer, cancellation) : null;
        ChangeOutcome[] outcomes = [.. changes.Select(change => new ChangeOutcome(change, ChangeState.Succeeded))];
        foreach (ChangeOutcome outcome in outcomes)
            observer?.OnOutcome(outcome);
        return new RunOutcome(run, outcomes);
    }

    /// <summary>Describes what others have changed since a revision; null if nothing has changed.</summary>
    public static CicDirectoryException? FindDrift(LocalView view, long revision)
    {
        if (view.Revision == revision)
            return null;
        CicImport[] runs = [.. view.GetRuns().TakeWhile(run => run.Id > revision).Take(MostRunsShown).Reverse()];
        if (runs.Length == 0)
            return DirectoryErrors.Create(ErrorId.OtherRevision, revision, view.Revision);
        IEnumerable<string> objects = runs.SelectMany(run => view.GetChanges(run.Id).Take(MostChangesLookedAt))
            .Select(change => change.ObjectName.ToString());
        CicImport last = runs[runs.Length - 1];
        string ids = string.Join(", ", runs.Select(run => run.Id));
        return DirectoryErrors.Create(ErrorId.DirectoryMoved, ids, last.User, last.Time, DisplayText.Some(objects), runs.Length);
    }

    /// <summary>Commits changes that already have their password hashes.</summary>
    public CicImport Commit(
        IReadOnlyList<ObjectChange> changes, ApplyRequest request, IRunObserver? observer, CancellationToken cancellation)
    {
        using DirectoryTransaction transaction = begin(request.Header, cancellation);
        if (FindDrift(transaction, request.Revision) is { } drift)
            throw drift;
        int done = 0;
        foreach (ObjectChange change in changes)
        {
            cancellation.ThrowIfCancellationRequested();
            if (change.IsEffective)
                Apply(transaction, change);
            observer?.OnProgress(RunPhase.Changes, ++done, changes.Count);
        }

        cancellation.ThrowIfCancellationRequested();
        return transaction.Commit();
    }

    private static void Apply(DirectoryTransaction transaction, ObjectChange change)
    {
        try
        {
            transaction.Apply(PasswordHashes.WithOld(change, transaction));
        }
        catch (StaleChangeException stale)
        {
            throw DirectoryErrors.Create(ErrorId.ObjectMoved, stale.Object);
        }
    }
}
