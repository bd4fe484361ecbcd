using CicCsvImport.Core.Engine.Changes;

namespace CicCsvImport.Core.Engine.Directories;

/// <summary>The log of what was changed in a directory. It is read as it is at the moment of the question, whatever a view sees.</summary>
internal interface IRunLog
{
    /// <summary>The runs, the last one first, read as they are asked for.</summary>
    /// <exception cref="CicDirectoryException">The log cannot be read.</exception>
    IEnumerable<CicImport> GetRuns();

    /// <summary>The run of that id, or null.</summary>
    /// <exception cref="CicDirectoryException">The log cannot be read.</exception>
    CicImport? FindRun(long id);

    /// <summary>What a run has done, in its order.</summary>
    /// <exception cref="CicDirectoryException">The log cannot be read.</exception>
    IEnumerable<ObjectChange> GetChanges(long run);

    /// <summary>What each of several runs has done, one run after the other: its changes are gone through before the next run.</summary>
    /// <exception cref="CicDirectoryException">The log cannot be read.</exception>
    IEnumerable<(long Run, IEnumerable<ObjectChange> Changes)> GetChanges(IEnumerable<long> runs);
}
