namespace CicCsvImport.Infrastructure.Files;

/// <summary>Finds out whether a user may enter a folder. .NET and PowerShell describe one that is locked as empty or nonexistent.</summary>
internal static class FolderAccess
{
    /// <summary>Checks whether a folder exists but cannot be listed, or only by names whose files cannot be found.</summary>
    public static bool IsLocked(string folder)
    {
        if (!Directory.Exists(folder))
            return false;
        try
        {
            return Directory.EnumerateFileSystemEntries(folder).FirstOrDefault() is { } first && IsHidden(first);
        }
        catch (Exception denied) when (denied is IOException or UnauthorizedAccessException)
        {
            return true;
        }
    }

    /// <summary>
    /// Returns the folders in a folder, without hidden ones, over which PowerShell passes, too. Windows has some in every profile, locked.
    /// </summary>
    public static IReadOnlyList<DirectoryInfo> GetFolders(string folder)
    {
        try
        {
            return [.. new DirectoryInfo(folder).EnumerateDirectories().Where(child => !child.Attributes.HasFlag(FileAttributes.Hidden))];
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    /// <summary>Checks whether it cannot be found out if a file exists, because it is in a folder that one may not enter.</summary>
    public static bool IsHidden(string path)
    {
        try
        {
            _ = File.GetAttributes(path);
            return false;
        }
        catch (UnauthorizedAccessException)
        {
            return true;
        }
        catch (Exception other) when (other is IOException or ArgumentException or NotSupportedException)
        {
            return false;
        }
    }
}
