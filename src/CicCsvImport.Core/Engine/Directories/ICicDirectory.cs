using CicCsvImport.Core.Engine.Changes;

namespace CicCsvImport.Core.Engine.Directories;

/// <summary>A store of objects that can be read and changed. A cmdlet reads in one view and commits its changes in one run.</summary>
internal interface ICicDirectory
{
    DirectoryIdentity Identity { get; }

    /// <summary>What the directory supports. Callers check it before they promise anything.</summary>
    DirectoryCapabilities Capabilities { get; }

    /// <summary>Returns the log of the committed runs.</summary>
    /// <param name="cancellation">Cancels waiting for the directory, and reading.</param>
    IRunLog GetLog(CancellationToken cancellation);

    /// <summary>Opens a view of the directory as it is now.</summary>
    /// <param name="cancellation">Cancels waiting for the directory, and all queries of the view.</param>
    /// <exception cref="CicDirectoryException">The directory cannot be read.</exception>
    IDirectoryView Read(CancellationToken cancellation);

    /// <summary>
    /// Finds out whether the directory has changed since changes were planned, so that they no longer apply. Returns null if they
    /// do.
    /// </summary>
    /// <param name="changes">The planned changes.</param>
    /// <param name="revision">The revision of the view that they were planned with.</param>
    /// <param name="cancellation">Cancels the comparison.</param>
    /// <exception cref="CicDirectoryException">The directory cannot be read.</exception>
    CicDirectoryException? FindDrift(IReadOnlyList<ObjectChange> changes, long revision, CancellationToken cancellation);

    /// <summary>Applies changes as one run.</summary>
    /// <param name="request">The changes.</param>
    /// <param name="observer">Receives the progress, and each outcome as soon as it is known; may be null.</param>
    /// <param name="cancellation">Cancels the run.</param>
    /// <returns>The run, and the outcome of each change.</returns>
    /// <exception cref="CicDirectoryException">
    /// The directory has changed since, is busy, or rejects the run as a whole. A transactional directory rejects the whole run if
    /// it rejects one change, and nothing is changed.
    /// </exception>
    RunOutcome Apply(ApplyRequest request, IRunObserver? observer, CancellationToken cancellation);
}
