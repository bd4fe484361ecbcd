namespace CicCsvImport.Directories;

/// <summary>
/// Somewhere to commit to: a local directory, or a server. What a cmdlet reads, it reads in one view; what it changes, it
/// changes in one run.
/// </summary>
internal interface ICicDirectory
{
    /// <summary>Tells this directory from every other one, for a plan that is applied later.</summary>
    Guid Id { get; }

    /// <summary>Opens a view of the directory as it is now: what others commit meanwhile is not seen.</summary>
    /// <exception cref="CicDirectoryException">The directory cannot be read.</exception>
    IDirectoryView Read();

    /// <summary>Begins a run. Others can read meanwhile, and not change anything.</summary>
    /// <param name="header">Who does what, from which files.</param>
    /// <param name="cancellation">Ends the waiting for another writer.</param>
    /// <exception cref="CicDirectoryException">Another run is going on and does not end, or the directory cannot be written.</exception>
    IDirectoryRun Begin(RunHeader header, CancellationToken cancellation);
}
