#if NET
using System.Runtime.Versioning;
#endif
using System.Runtime.InteropServices;
using System.Security.AccessControl;

namespace CicCsvImport.Infrastructure.Files;

/// <summary>Who may read and write a file, for another file that replaces it.</summary>
internal sealed class FileRules
{
    private readonly Action<string> _apply;

    private FileRules(Action<string> apply) => _apply = apply;

    /// <summary>Reads the rules of a file; null if there is no such file, or its rules are those of its folder.</summary>
    public static FileRules? Find(string path)
    {
        if (!File.Exists(path))
            return null;
        if (RuntimeInformation.IsOSPlatform(OSPlatform.Windows))
            return FindOnWindows(path);
#if NET
        return FindOnUnix(path);
#else
        return null;
#endif
    }

    /// <summary>Gives another file the same rules.</summary>
    public void Apply(string path) => _apply(path);

#if NET
    [UnsupportedOSPlatform("windows")]
    private static FileRules FindOnUnix(string path)
    {
        UnixFileMode mode = File.GetUnixFileMode(path);
        return new FileRules(to => File.SetUnixFileMode(to, mode));
    }

    [SupportedOSPlatform("windows")]
#endif
    private static FileRules? FindOnWindows(string path)
    {
        var file = new FileInfo(path);
        FileSecurity rules = file.GetAccessControl(AccessControlSections.Access);
        if (!rules.AreAccessRulesProtected)
            return null;
        var copy = new FileSecurity();
        copy.SetSecurityDescriptorBinaryForm(rules.GetSecurityDescriptorBinaryForm(), AccessControlSections.Access);
        return new FileRules(to => new FileInfo(to).SetAccessControl(copy));
    }
}
