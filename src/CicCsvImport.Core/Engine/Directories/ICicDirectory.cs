using CicCsvImport.Core.Engine.Changes;

namespace CicCsvImport.Core.Engine.Directories;

/// <summary>
/// Somewhere to read objects and to commit changes. What a cmdlet reads, it reads in one view; what it changes, it changes in
/// one run.
/// </summary>
internal interface ICicDirectory
{
    DirectoryIdentity Identity { get; }

    /// <summary>What the directory can do. A caller asks before it promises anything.</summary>
    DirectoryCapabilities Capabilities { get; }

    /// <summary>The runs that were committed.</summary>
    IRunLog Log { get; }

    /// <summary>Opens a view of the directory as it is now.</summary>
    /// <param name="cancellation">Ends the waiting for the directory.</param>
    /// <exception cref="CicDirectoryException">The directory cannot be read.</exception>
    IDirectoryView Read(CancellationToken cancellation);

    /// <summary>What others have changed since changes were planned, so that they no longer fit; null where they do.</summary>
    /// <param name="changes">What was planned.</param>
    /// <param name="revision">The revision of the view by which it was planned.</param>
    /// <param name="cancellation">Ends the comparison.</param>
    /// <exception cref="CicDirectoryException">The directory cannot be read.</exception>
    CicDirectoryException? FindDrift(IReadOnlyList<ObjectChange> changes, long revision, CancellationToken cancellation);

    /// <summary>Applies changes as one run.</summary>
    /// <param name="request">What is to be done.</param>
    /// <param name="observer">Is told how far it is, and each outcome as soon as it is known; may be null.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>The run, and what became of each change.</returns>
    /// <exception cref="CicDirectoryException">
    /// The directory has changed since, is busy, or refuses the run as a whole. A transactional one refuses the whole run where it
    /// refuses a change, and nothing is done then.
    /// </exception>
    RunOutcome Apply(ApplyRequest request, IRunObserver? observer, CancellationToken cancellation);
}
