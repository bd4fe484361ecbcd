using CicCsvImport.Core.Engine.Changes;

namespace CicCsvImport.Core.Engine.Directories;

/// <summary>What became of a run.</summary>
/// <param name="Run">The run; null where there was nothing to do.</param>
/// <param name="Changes">What became of each change, in the order of the request.</param>
internal sealed record RunOutcome(CicImport? Run, IReadOnlyList<ChangeOutcome> Changes);

/// <summary>The outcome of one change.</summary>
/// <param name="Change">The change as it was made.</param>
/// <param name="State">What became of it.</param>
internal readonly record struct ChangeOutcome(ObjectChange Change, ChangeState State)
{
    /// <summary>Why it failed, or is not known.</summary>
    public CicDirectoryException? Fault { get; init; }
}

/// <summary>What became of a change.</summary>
internal enum ChangeState
{
    /// <summary>It is done, or there was nothing to do.</summary>
    Succeeded,

    /// <summary>It is not done.</summary>
    Failed,

    /// <summary>It may be done or not.</summary>
    Unknown,
}
