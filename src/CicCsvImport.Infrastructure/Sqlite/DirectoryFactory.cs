using CicCsvImport.Core.Engine.Directories;

namespace CicCsvImport.Infrastructure.Sqlite;

/// <summary>Creates and opens the directories of Connect-CicDirectory.</summary>
internal static class DirectoryFactory
{
    /// <summary>Creates an empty local directory.</summary>
    /// <param name="path">The full path of the file, which must not exist.</param>
    /// <exception cref="CicDirectoryException">The file already exists or cannot be created.</exception>
    public static ICicDirectory Create(string path) => LocalDirectory.Create(path);

    /// <summary>Opens a directory.</summary>
    /// <param name="path">The full path of a local directory's file.</param>
    /// <param name="upgrade">Whether a directory of an older version is upgraded to the current version.</param>
    /// <param name="cancellation">Cancels waiting for other programs, and the check of the file.</param>
    /// <exception cref="CicDirectoryException">The directory does not exist or cannot be used.</exception>
    public static ICicDirectory Open(string path, bool upgrade, CancellationToken cancellation) =>
        LocalDirectory.Open(path, upgrade, cancellation: cancellation);
}
