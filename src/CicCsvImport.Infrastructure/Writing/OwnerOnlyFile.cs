using System.Security.AccessControl;
using System.Security.Principal;

namespace CicCsvImport.Writing;

/// <summary>Files that nobody but their owner may read: they can hold passwords.</summary>
internal static class OwnerOnlyFile
{
    private const int BufferSize = 4096;

    /// <summary>Creates a file that did not exist; no moment passes in which others may read it.</summary>
    public static FileStream Create(string path)
    {
#if NET
        if (OperatingSystem.IsWindows())
        {
            return new FileInfo(path).Create(
                FileMode.CreateNew, FileSystemRights.FullControl, FileShare.Read, BufferSize, FileOptions.None, CurrentUserOnly());
        }

        return new FileStream(path, new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.Read,
            UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
        });
#else
        return new FileStream(
            path, FileMode.CreateNew, FileSystemRights.FullControl, FileShare.Read, BufferSize, FileOptions.None, CurrentUserOnly());
#endif
    }

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
