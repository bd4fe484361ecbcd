using CicCsvImport.Core.Engine.Changes;

namespace CicCsvImport.Core.Engine.Directories;

/// <summary>The log of a directory's changes. It is always current, even if a view shows an earlier state.</summary>
internal interface IRunLog
{
    /// <summary>Reads the runs lazily, the last run first.</summary>
    /// <exception cref="CicDirectoryException">The log cannot be read.</exception>
    IEnumerable<CicImport> GetRuns();

    /// <summary>Finds a run by its id; null if there is none.</summary>
    /// <exception cref="CicDirectoryException">The log cannot be read.</exception>
    CicImport? FindRun(long id);

    /// <summary>Reads the changes of a run in their order.</summary>
    /// <exception cref="CicDirectoryException">The log cannot be read.</exception>
    IEnumerable<ObjectChange> GetChanges(long run);

    /// <summary>
    /// Reads the changes of several runs, run by run. The changes of one run must be read before the next run is requested.
    /// </summary>
    /// <exception cref="CicDirectoryException">The log cannot be read.</exception>
    IEnumerable<(long Run, IEnumerable<ObjectChange> Changes)> GetChanges(IEnumerable<long> runs);

    /// <summary>Reads the renames of the runs after a given one, in the order of the runs.</summary>
    /// <param name="since">The run, or 0 for all renames.</param>
    /// <exception cref="CicDirectoryException">The log cannot be read.</exception>
    IEnumerable<LoggedRename> GetRenames(long since);

    /// <summary>Reads selected changes lazily, run by run, in their order.</summary>
    /// <exception cref="CicDirectoryException">The log cannot be read.</exception>
    IEnumerable<LoggedChange> GetChanges(IEnumerable<CicImport> runs, ChangeFilter filter);

    /// <summary>Checks whether the log has a change of an object by its name before the change.</summary>
    /// <exception cref="CicDirectoryException">The log cannot be read.</exception>
    bool HasChange(IEnumerable<ObjectSchema> kinds, string name);

    /// <summary>Reads the names of all objects of some kinds that runs have changed, each once, as they were before the changes.</summary>
    /// <exception cref="CicDirectoryException">The log cannot be read.</exception>
    IEnumerable<string> GetChangedNames(IEnumerable<ObjectSchema> kinds);
}
