using System.Runtime.InteropServices;
using System.Security.AccessControl;
using CicCsvImport.Infrastructure.Files;

namespace CicCsvImport.Infrastructure.Sqlite.Connection;

/// <summary>
/// The files that SQLite keeps beside a directory's while it is in use, above all the write-ahead log. Where a process was
/// killed they stay, and what it had committed may be nowhere else.
/// </summary>
internal static class LogFile
{
    private const string Suffix = "-wal";

    /// <summary>The files that SQLite would take for those of a directory that is made there.</summary>
    public static IEnumerable<string> Leftovers(string path) => [path + Suffix, path + "-shm", path + "-journal"];

    /// <summary>Whether there is something in the log, because the directory is in use or a process was killed.</summary>
    public static bool IsFilled(string path) => new FileInfo(GetPath(path)) is { Exists: true, Length: > 0 };

    /// <summary>
    /// Makes sure that nobody can read the log who may not read the directory. On Windows SQLite would make it with the rules
    /// of the folder; on other systems it gives it the directory's own.
    /// </summary>
    /// <exception cref="CicDirectoryException">No file can be made there.</exception>
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
            // Another connection can have been faster.
            if (!File.Exists(log))
                throw DirectoryFaults.NotWritable(path, fault);
        }
    }

    // It stands beside the file itself, not beside a link to it.
    private static string GetPath(string path) =>
#if NET
        (File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path) + Suffix;
#else
        path + Suffix;
#endif
}
