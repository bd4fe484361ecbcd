using System.Runtime.InteropServices;

namespace CicCsvImport.Infrastructure.Files;

/// <summary>Moves a file to a name that no file has, without a moment in which a file of that name would be overwritten.</summary>
internal static class FileMove
{
    private const int Exists = 17;

    /// <exception cref="FileExistsException">There is a file of that name.</exception>
    /// <exception cref="IOException">The file cannot be moved.</exception>
    /// <exception cref="UnauthorizedAccessException">The user may not write there.</exception>
    public static void ToNew(string path, string target)
    {
        // Not every system and file system has an exclusive rename, and some have no second names for a file either.
        bool isMoved = !RuntimeInformation.IsOSPlatform(OSPlatform.Windows) && (TryRename(path, target) || TryLink(path, target));
        if (!isMoved)
            MoveManaged(path, target);
    }

    /// <summary>Moves a file in one step, if the system can do that.</summary>
    internal static bool TryRename(string path, string target)
    {
        const int InCurrentFolder = -100;
        const uint NoReplace = 1;
        return Try(() => RenameAt2(InCurrentFolder, NativePath.From(path), InCurrentFolder, NativePath.From(target), NoReplace), target);
    }

    /// <summary>Gives a file its new name in addition to its old one, if the system can do that, and then removes the old one.</summary>
    internal static bool TryLink(string path, string target)
    {
        if (!Try(() => Link(NativePath.From(path), NativePath.From(target)), target))
            return false;
        File.Delete(path);
        return true;
    }

    private static bool Try(Func<int> move, string target)
    {
        try
        {
            if (move() == 0)
                return true;
            if (Marshal.GetLastWin32Error() == Exists)
                throw new FileExistsException(target);
        }
        catch (EntryPointNotFoundException)
        {
            // The next way is tried.
        }

        return false;
    }

    private static void MoveManaged(string path, string target)
    {
        try
        {
            File.Move(path, target);
        }
        catch (IOException) when (File.Exists(target))
        {
            throw new FileExistsException(target);
        }
    }

    [DllImport("libc", EntryPoint = "renameat2", ExactSpelling = true, SetLastError = true)]
    private static extern int RenameAt2(int folder, byte[] path, int targetFolder, byte[] target, uint flags);

    [DllImport("libc", EntryPoint = "link", ExactSpelling = true, SetLastError = true)]
    private static extern int Link(byte[] path, byte[] target);
}
