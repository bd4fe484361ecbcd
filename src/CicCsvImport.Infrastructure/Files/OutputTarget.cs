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
        if (ListInUse.Is(target))
            throw new IOException(Messages.Format("FileNotWritable_IsSource", path));
        return target;
    }

    /// <summary>Goes to a path part by part, through all links on the way, and refuses those that another user can have created.</summary>
    /// <returns>The path without links. Its last parts need not exist.</returns>
    /// <exception cref="IOException">A link is not followed.</exception>
    public static string Resolve(string path)
    {
        // Windows does not tell who can create links in a folder.
        if (Path.DirectorySeparatorChar == '\\')
            return IsLink(path) ? GetEnd(path) : path;
        string place = "/";
        var rest = new Stack<string>(SplitFromEnd(path));
        for (int links = 0; rest.Count > 0;)
        {
            string name = rest.Pop();
            string part = name == ".." ? Path.GetDirectoryName(place) ?? place : Path.Combine(place, name);
            if (!IsLink(part))
            {
                place = part;
                continue;
            }

            // As the kernel's protected_symlinks, which not every system has, and which cannot protect a link that is replaced.
            if (FileStatus.Find(place) is { OthersCanWrite: true })
                throw new IOException(Messages.Format("Error_LinkOfOthers", part));
            if (IsSystem(part + "/"))
                throw NotOrdinary(path);
            if (++links > MostLinks)
                throw new IOException(Messages.Format("Error_LinkWithoutEnd", path));
            string target = GetTarget(part);
            if (Path.IsPathRooted(target))
                place = "/";
            foreach (string next in SplitFromEnd(target))
                rest.Push(next);
        }

        return place;
    }

    private static string FollowLinks(string path)
    {
        if (IsSystem(path))
            throw NotOrdinary(path);
        string target = Resolve(path);
        if (IsSystem(target))
            throw NotOrdinary(path);
        return IsLink(path) ? target : path;
    }

    private static IEnumerable<string> SplitFromEnd(string path) =>
        path.Split('/').Where(name => name.Length > 0 && name != ".").Reverse();

    private static bool IsLink(string path) =>
#if NET
        new FileInfo(path).LinkTarget is not null;
#else
        new FileInfo(path).Attributes is not Missing and var attributes && (attributes & FileAttributes.ReparsePoint) != 0;
#endif

#if NET
    private static string GetTarget(string link) => new FileInfo(link).LinkTarget!;

    private static string GetEnd(string link) => new FileInfo(link).ResolveLinkTarget(returnFinalTarget: true)!.FullName;
#else
    // .NET Framework cannot read where a link leads.
    private static string GetTarget(string link) => throw new IOException(Messages.Format("Error_IsLink", link));

    private static string GetEnd(string link) => GetTarget(link);
#endif

    private static bool IsSystem(string path) =>
        Array.Exists(SystemFolders, folder => path.StartsWith(folder, StringComparison.Ordinal))
        && !path.StartsWith(MemoryFolder, StringComparison.Ordinal);

    private static IOException NotOrdinary(string path) => new(Messages.Format("Error_NotOrdinary", path));
}
