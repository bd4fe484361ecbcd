namespace CicCsvImport.Infrastructure.Files;

/// <summary>Finds the file that an output is written to, and refuses what must not be replaced.</summary>
internal static class OutputTarget
{
    private const int MostLinks = 40;
    private const FileAttributes Missing = (FileAttributes)(-1);

    private const string MemoryFolder = "/dev/shm/";

    // Their files are open files, devices and processes, even where they look ordinary.
    private static readonly string[] SystemFolders = ["/dev/", "/proc/", @"\\.\"];

    /// <summary>Follows links that no other user can have created. A link stays in place, and its target is replaced.</summary>
    /// <param name="path">The full path.</param>
    /// <param name="overwrite">Whether an existing file may be replaced.</param>
    /// <returns>The full path of the file to write.</returns>
    /// <exception cref="IOException">The file exists and may not be replaced, or the folder does not exist.</exception>
    /// <exception cref="UnauthorizedAccessException">The user may not access the folder.</exception>
    public static string Find(string path, bool overwrite)
    {
        string target = FollowLinks(path);
        if (Path.GetDirectoryName(target) is { Length: > 0 } folder && !Directory.Exists(folder))
            throw new DirectoryNotFoundException(ErrorId.NoFolder.Text(folder));
        if (Directory.Exists(target))
            throw new IOException(Messages.Format("Error_IsFolder", path));
        if (FileStatus.Find(target) is { IsOrdinary: false })
            throw NotOrdinary(path);
        // Reading them also finds out whether the name can be used at all.
        if (new FileInfo(target).Attributes != Missing && !overwrite)
            throw new FileExistsException(path);
        return target;
    }

    private static string FollowLinks(string path)
    {
        string target = path;
        for (int links = 0; links < MostLinks; links++)
        {
            if (IsSystem(target))
                throw NotOrdinary(path);
            ThrowIfLinkOfOthers(target);
            if (!IsLink(target))
                return target;
            target = GetNext(target);
        }

        throw new IOException(Messages.Format("Error_LinkWithoutEnd", path));
    }

    // As the kernel's protected_symlinks, which not every system has, and which cannot protect a link that is replaced.
    private static void ThrowIfLinkOfOthers(string path)
    {
        string? part = path;
        while (Path.GetDirectoryName(part) is { Length: > 0 } folder)
        {
            if (IsLink(part) && FileStatus.Find(folder) is { OthersCanWrite: true })
                throw new IOException(Messages.Format("Error_LinkOfOthers", part));
            part = folder;
        }
    }

    private static bool IsLink(string path) =>
#if NET
        new FileInfo(path).LinkTarget is not null;
#else
        new FileInfo(path).Attributes is not Missing and var attributes && (attributes & FileAttributes.ReparsePoint) != 0;
#endif

    private static string GetNext(string link) =>
#if NET
        new FileInfo(link).ResolveLinkTarget(returnFinalTarget: false)!.FullName;
#else
        // .NET Framework cannot read where a link leads.
        throw new IOException(Messages.Format("Error_IsLink", link));
#endif

    private static bool IsSystem(string path) =>
        Array.Exists(SystemFolders, folder => path.StartsWith(folder, StringComparison.Ordinal))
        && !path.StartsWith(MemoryFolder, StringComparison.Ordinal);

    private static IOException NotOrdinary(string path) => new(Messages.Format("Error_NotOrdinary", path));
}
