using CicCsvImport.Core.Engine.Changes;

namespace CicCsvImport.Core.Engine.Directories;

/// <summary>The outcome of a run.</summary>
/// <param name="Run">The run; null if there was nothing to change.</param>
/// <param name="Changes">The outcome of each change, in the order of the request.</param>
internal sealed record RunOutcome(CicImport? Run, IReadOnlyList<ChangeOutcome> Changes);

/// <summary>The outcome of one change.</summary>
/// <param name="Change">The change as it was made.</param>
/// <param name="State">The outcome.</param>
internal readonly record struct ChangeOutcome(ObjectChange Change, ChangeState State)
{
    /// <summary>The reason why the change failed or its outcome is unknown.</summary>
    public CicDirectoryException? Fault { get; init; }
}

/// <summary>The possible outcomes of a change.</summary>
internal enum ChangeState
{
    /// <summary>The change was made, or nothing had to be changed.</summary>
    Succeeded,

    /// <summary>The change was not made.</summary>
    Failed,

    /// <summary>The change may or may not have been made.</summary>
    Unknown,
}
