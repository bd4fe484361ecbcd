using System.Runtime.InteropServices;
using System.Security.AccessControl;
using System.Security.Principal;

namespace CicCsvImport.Infrastructure.Files;

/// <summary>Files that only their owner may read, because they can contain passwords.</summary>
internal static class PrivateFile
{
    private const int BufferSize = 4096;
#if NETFRAMEWORK
    private const int OwnerReadsAndWrites = 0x180;
#endif

    /// <summary>Creates a new file. Others can never read it, not even for a moment.</summary>
    public static FileStream Create(string path) =>
        RuntimeInformation.IsOSPlatform(OSPlatform.Windows) ? Create(path, CurrentUserOnly()) : CreateOnUnix(path);

    /// <summary>Creates a new file with access rules that apply from the start.</summary>
#if NET
    [System.Runtime.Versioning.SupportedOSPlatform("windows")]
#endif
    public static FileStream Create(string path, FileSecurity rules) =>
#if NET
        new FileInfo(path).Create(
            FileMode.CreateNew, FileSystemRights.FullControl, FileShare.Read | FileShare.Delete, BufferSize, FileOptions.None, rules);
#else
        new(
            path,
            FileMode.CreateNew,
            FileSystemRights.FullControl,
            FileShare.Read | FileShare.Delete,
            BufferSize,
            FileOptions.None,
            rules);
#endif

#if NET
    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    private static FileStream CreateOnUnix(string path) => new(path, new FileStreamOptions
    {
        Mode = FileMode.CreateNew,
        Access = FileAccess.ReadWrite,
        Share = FileShare.Read,
        UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
    });
#else
    // For the tests under Mono, which cannot create a file with permissions. The file is still empty when they are set.
    private static FileStream CreateOnUnix(string path)
    {
        var stream = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.Read);
        if (ChangeMode(path, OwnerReadsAndWrites) == 0)
            return stream;
        stream.Dispose();
        throw new IOException(path);
    }

    [DllImport("libc", EntryPoint = "chmod", CharSet = CharSet.Ansi, BestFitMapping = false, ThrowOnUnmappableChar = true)]
    private static extern int ChangeMode(string path, int mode);
#endif

#if NET
    [System.Runtime.Versioning.SupportedOSPlatform("windows")]
#endif
    private static FileSecurity CurrentUserOnly()
    {
        using WindowsIdentity user = WindowsIdentity.GetCurrent();
        var security = new FileSecurity();
        security.SetAccessRuleProtection(isProtected: true, preserveInheritance: false);
        security.AddAccessRule(new FileSystemAccessRule(user.User!, FileSystemRights.FullControl, AccessControlType.Allow));
        return security;
    }
}
