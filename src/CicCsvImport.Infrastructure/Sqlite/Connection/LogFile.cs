using System.Runtime.InteropServices;
using System.Security.AccessControl;
using CicCsvImport.Infrastructure.Files;

namespace CicCsvImport.Infrastructure.Sqlite.Connection;

/// <summary>
/// The files that SQLite keeps next to a directory's file while it is in use, mainly the write-ahead log. They remain if a process
/// was killed, and may then contain the only copy of committed changes.
/// </summary>
internal static class LogFile
{
    private const string Suffix = "-wal";

    /// <summary>Returns the leftover files that SQLite would use with a new directory at that path.</summary>
    public static IEnumerable<string> Leftovers(string path) => [path + Suffix, path + "-shm", path + "-journal"];

    /// <summary>Checks whether the log has content, because the directory is in use or a process was killed.</summary>
    public static bool IsFilled(string path) => new FileInfo(GetPath(path)) is { Exists: true, Length: > 0 };

    /// <summary>Checks whether another process uses the log, or was killed without being able to remove its index.</summary>
    public static bool IsInUse(string path) => File.Exists(path + "-shm");

    /// <summary>
    /// Ensures that only users who may read the directory can read the log. On Windows, SQLite would create it with the rules of
    /// the folder. On other systems, it uses the permissions of the directory's file.
    /// </summary>
    /// <exception cref="CicDirectoryException">The file cannot be created.</exception>
    public static void Protect(string path)
    {
        if (!RuntimeInformation.IsOSPlatform(OSPlatform.Windows))
            return;
        string log = GetPath(path);
        try
        {
            if (!File.Exists(log))
                PrivateFile.Create(log, new FileInfo(path).GetAccessControl(AccessControlSections.Access)).Dispose();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // Another connection may have created it meanwhile.
            if (!File.Exists(log))
                throw DirectoryFaults.NotWritable(path, fault);
        }
    }

    /// <summary>Returns the path of a directory's log.</summary>
    public static string GetPath(string path) => path + Suffix;
}
