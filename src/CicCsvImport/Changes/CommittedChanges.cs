using CicCsvImport.Core.Engine.Changes;
using CicCsvImport.Core.Text;

namespace CicCsvImport.Changes;

/// <summary>Changes that were made.</summary>
/// <param name="Changes">The changes, those of users with the passwords that they were given.</param>
/// <param name="Run">Their run; null where there was nothing to do.</param>
internal sealed record CommittedChanges(IReadOnlyList<ObjectChange> Changes, CicImport? Run)
{
    /// <summary>What the run did; null where there was nothing to do.</summary>
    public string? Summary => Run is { } run ? Messages.Format("Stream_Applied", run.Id, run.Created, run.Updated, run.Removed) : null;
}
