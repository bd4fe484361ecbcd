using System.Security.AccessControl;
using System.Security.Principal;

namespace CicCsvImport.Infrastructure.Files;

/// <summary>Files that nobody but their owner may read: they can hold passwords.</summary>
internal static class PrivateFile
{
    private const int BufferSize = 4096;

    /// <summary>Creates a file that did not exist; no moment passes in which others may read it.</summary>
    public static FileStream Create(string path)
    {
#if NET
        if (!OperatingSystem.IsWindows())
        {
            return new FileStream(path, new FileStreamOptions
            {
                Mode = FileMode.CreateNew,
                Access = FileAccess.ReadWrite,
                Share = FileShare.Read,
                UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
            });
        }
#endif
        return Create(path, CurrentUserOnly());
    }

    /// <summary>Creates a file that did not exist, with these access rules from the first moment.</summary>
#if NET
    [System.Runtime.Versioning.SupportedOSPlatform("windows")]
#endif
    public static FileStream Create(string path, FileSecurity rules) =>
#if NET
        new FileInfo(path).Create(FileMode.CreateNew, FileSystemRights.FullControl, FileShare.Read, BufferSize, FileOptions.None, rules);
#else
        new(path, FileMode.CreateNew, FileSystemRights.FullControl, FileShare.Read, BufferSize, FileOptions.None, rules);
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
