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
        if (RuntimeInformation.IsOSPlatform(OSPlatform.Windows))
            MoveManaged(path, target);
        else
            MoveOnUnix(path, target);
    }

    private static void MoveOnUnix(string path, string target)
    {
        (byte[] from, byte[] to) = (NativePath.From(path), NativePath.From(target));
        // Not every system and file system has an exclusive rename, and some have no second names for a file either.
        if (Try(() => RenameExclusively(from, to), target))
            return;
        if (Try(() => Link(from, to), target))
            File.Delete(path);
        else
            MoveManaged(path, target);
    }

    private static int RenameExclusively(byte[] from, byte[] to)
    {
        const int InCurrentFolder = -100;
        const uint NoReplace = 1;
        return RenameAt2(InCurrentFolder, from, InCurrentFolder, to, NoReplace);
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
