using CicCsvImport.Core.Engine.Changes;

namespace CicCsvImport.Changes;

/// <summary>Committed changes.</summary>
/// <param name="Changes">The changes, with the passwords that users were given.</param>
/// <param name="Run">The run; null if there was nothing to change.</param>
internal sealed record CommittedChanges(IReadOnlyList<ObjectChange> Changes, CicImport? Run)
{
    /// <summary>What was done, in one line.</summary>
    public string Summary => Run is { } run
        ? Messages.Format("Stream_Applied", run.Id, run.Created, run.Updated, run.Removed)
        : Messages.Get("Stream_NothingToChange");
}
