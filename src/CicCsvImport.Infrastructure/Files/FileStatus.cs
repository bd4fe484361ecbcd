using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace CicCsvImport.Infrastructure.Files;

/// <summary>
/// What the system knows about a file: which one it is, whatever its names are, and whether it is an ordinary one. .NET has no
/// members for that.
/// </summary>
/// <param name="Device">The volume.</param>
/// <param name="Number">The number of the file on its volume.</param>
/// <param name="IsOrdinary">Whether it is neither a folder nor a pipe, a socket or a device.</param>
/// <param name="OthersCanWrite">Whether other users may write to it. On Windows, that is not known.</param>
/// <param name="Changed">
/// When the file was changed, in seconds and nanoseconds. Unlike the time of the last writing, no program can set it. On Windows, it is
/// not known.
/// </param>
internal readonly record struct FileStatus(
    ulong Device, ulong Number, bool IsOrdinary, bool OthersCanWrite, (long Seconds, int Nanoseconds) Changed)
{
    private const int TypeMask = 0xF000;
    private const int OrdinaryFile = 0x8000;
    private const int WritableByGroupOrAll = 0x12;

    /// <summary>Follows links; null if there is no such file, or the system has no function that is known here.</summary>
    public static FileStatus? Find(string path)
    {
        try
        {
            return RuntimeInformation.IsOSPlatform(OSPlatform.Windows) ? FindOnWindows(path)
                : RuntimeInformation.IsOSPlatform(OSPlatform.Linux) ? FindOnLinux(path)
                : RuntimeInformation.IsOSPlatform(OSPlatform.OSX) ? FindOnMac(path)
                : null;
        }
        catch (EntryPointNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Checks whether two paths lead to the same file. One that does not exist is identified by its folder and its name.</summary>
    public static bool AreSame(string path, string other) => (Find(path), Find(other)) switch
    {
        ({ } file, { } otherFile) => file.IsSame(otherFile),
        (null, null) => AreSameNames(path, other),
        _ => false,
    };

    private static bool AreSameNames(string path, string other)
    {
        StringComparison comparison =
            Path.DirectorySeparatorChar == '\\' ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        if (path.Equals(other, comparison))
            return true;
        return Path.GetFileName(path).Equals(Path.GetFileName(other), comparison)
            && Path.GetDirectoryName(path) is { Length: > 0 } folder && Find(folder) is { } place
            && Path.GetDirectoryName(other) is { Length: > 0 } otherFolder && Find(otherFolder) is { } otherPlace
            && place.IsSame(otherPlace);
    }

    private static FileStatus From(byte[] status, ulong device, int number, int mode, int changed)
    {
        int bits = BitConverter.ToUInt16(status, mode);
        return new FileStatus(
            device,
            BitConverter.ToUInt64(status, number),
            (bits & TypeMask) == OrdinaryFile,
            (bits & WritableByGroupOrAll) != 0,
            (BitConverter.ToInt64(status, changed), BitConverter.ToInt32(status, changed + 8)));
    }

    // The layout of this function's result, unlike that of stat, is the same on all processors.
    private static FileStatus? FindOnLinux(string path)
    {
        const int InCurrentFolder = -100;
        const uint TypeModeNumberAndChange = 0x183;
        byte[] status = new byte[256];
        return StatX(InCurrentFolder, NativePath.From(path), flags: 0, TypeModeNumberAndChange, status) == 0
            ? From(status, BitConverter.ToUInt64(status, 136), number: 32, mode: 28, changed: 96)
            : null;
    }

    private static FileStatus? FindOnMac(string path)
    {
        byte[] status = new byte[256];
        byte[] name = NativePath.From(path);
        int result = RuntimeInformation.ProcessArchitecture == Architecture.X64 ? Stat64(name, status) : Stat(name, status);
        return result == 0
            ? From(status, BitConverter.ToUInt32(status, 0), number: 8, mode: 4, changed: 64)
            : null;
    }

    // Without any right to the content, a file can be opened even if another program has locked it.
    private static FileStatus? FindOnWindows(string path)
    {
        const uint ShareAll = 7;
        const uint OpenExisting = 3;
        const uint FoldersToo = 0x02000000;
        const uint OnDisk = 1;
        const uint Folder = 0x10;
        byte[] status = new byte[52];
        using SafeFileHandle file = CreateFile(path, access: 0, ShareAll, IntPtr.Zero, OpenExisting, FoldersToo, IntPtr.Zero);
        if (file.IsInvalid)
            return null;
        bool isOnDisk = GetFileType(file) == OnDisk;
        if (!GetFileInformationByHandle(file, status))
            return isOnDisk ? null : new FileStatus(0, 0, IsOrdinary: false, OthersCanWrite: false, Changed: default);
        ulong number = ((ulong)BitConverter.ToUInt32(status, 44) << 32) | BitConverter.ToUInt32(status, 48);
        bool isFolder = (BitConverter.ToUInt32(status, 0) & Folder) != 0;
        return new FileStatus(BitConverter.ToUInt32(status, 28), number, isOnDisk && !isFolder, OthersCanWrite: false, Changed: default);
    }

    [DllImport("libc", EntryPoint = "statx", ExactSpelling = true)]
    private static extern int StatX(int folder, byte[] path, int flags, uint mask, byte[] status);

    [DllImport("libc", EntryPoint = "stat", ExactSpelling = true)]
    private static extern int Stat(byte[] path, byte[] status);

    [DllImport("libc", EntryPoint = "stat$INODE64", ExactSpelling = true)]
    private static extern int Stat64(byte[] path, byte[] status);

    [DllImport("kernel32", EntryPoint = "CreateFileW", CharSet = CharSet.Unicode, ExactSpelling = true, SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern SafeFileHandle CreateFile(
        string path, uint access, uint share, IntPtr security, uint disposition, uint flags, IntPtr template);

    [DllImport("kernel32", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern uint GetFileType(SafeFileHandle file);

    [DllImport("kernel32", ExactSpelling = true, SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static extern bool GetFileInformationByHandle(SafeFileHandle file, byte[] status);

    private bool IsSame(FileStatus other) => (Device, Number) == (other.Device, other.Number);
}
