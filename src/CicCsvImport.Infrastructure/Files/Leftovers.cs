using System.Runtime.InteropServices;
using System.Text.RegularExpressions;

namespace CicCsvImport.Infrastructure.Files;

/// <summary>
/// Temporary files that a killed process has left in a folder. They can contain passwords, so the next command that writes a file
/// there removes them. The temporary file of a running process is locked and stays.
/// </summary>
internal static class Leftovers
{
    /// <summary>The names of temporary files. No other program uses such names.</summary>
    public const string NamePattern = @"\.cic-[a-z0-9]{8}\.[a-z0-9]{3}\.tmp";

    private static readonly Regex Name = new("^" + NamePattern + "$");

    // Between its creation and its lock, a file is empty, and another process must not remove it.
    private static readonly TimeSpan EmptyFor = TimeSpan.FromMinutes(10);

    /// <summary>Creates the name of a temporary file.</summary>
    public static string CreateName() => ".cic-" + Path.GetRandomFileName() + ".tmp";

    /// <summary>Removes what was left in a folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="own">The open temporary file of the caller.</param>
    public static void Remove(string folder, string own)
    {
        string[] found = Find(folder);
        // Some network folders have no locks. There, nothing shows whether a file is still being written.
        if (found.Length < 2 || IsUnlocked(own))
            return;
        // Even a short lock would keep the process that has just created a file from locking it.
        foreach (string path in found.Where(path => path != own && !MayBeNew(path)))
            RemoveUnlocked(path);
    }

    private static string[] Find(string folder)
    {
        try
        {
            return [.. Directory.EnumerateFiles(folder, ".cic-*.tmp").Where(IsOurs)];
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            // One may write into a folder that one may not list.
            return [];
        }
    }

    // In a folder of all users, another one can create a pipe of such a name.
    private static bool IsOurs(string path) =>
        Name.IsMatch(Path.GetFileName(path)) && FileStatus.Find(path) is not { IsOrdinary: false };

    private static bool MayBeNew(string path)
    {
        var file = new FileInfo(path);
        return file.Exists && file.Length == 0 && DateTime.UtcNow - file.LastWriteTimeUtc <= EmptyFor;
    }

    private static bool IsUnlocked(string path)
    {
        try
        {
            new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None).Dispose();
            return true;
        }
        catch (Exception locked) when (locked is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    // The file is removed while it is locked here, so that it cannot be one that another process has just created.
    private static void RemoveUnlocked(string path)
    {
        try
        {
            FileShare share = RuntimeInformation.IsOSPlatform(OSPlatform.Windows) ? FileShare.Delete : FileShare.None;
            using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, share);
            if (!MayBeNew(path))
                File.Delete(path);
        }
        catch (Exception inUse) when (inUse is IOException or UnauthorizedAccessException)
        {
            // Another process writes it, or another user owns it.
        }
    }
}
