using CicCsvImport.Planning;

namespace CicCsvImport.Directories;

/// <summary>A run that is going on: it sees what it has done; nobody else does, until it is committed. Disposed before that, it never was.</summary>
internal interface IDirectoryRun : IDirectoryView
{
    /// <summary>Does one change.</summary>
    /// <exception cref="StaleChangeException">The object is not as the change says it was.</exception>
    /// <exception cref="CicDirectoryException">The directory refuses it.</exception>
    void Apply(ObjectChange change);

    /// <summary>Makes the run's changes the directory's.</summary>
    /// <returns>The run.</returns>
    /// <exception cref="CicDirectoryException">The directory refuses them: none is made.</exception>
    CicImport Commit();
}
