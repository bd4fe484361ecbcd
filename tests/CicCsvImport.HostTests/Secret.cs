using System.Management.Automation;
using System.Net;
using System.Security;

namespace CicCsvImport.HostTests;

/// <summary>Passwords of tests.</summary>
internal static class Secret
{
    public static SecureString Of(string text) => new NetworkCredential("", text).SecurePassword;

    /// <summary>The password that an object has, in plain text; null where it has none.</summary>
    public static string? PasswordOf(this PSObject item) =>
        item.Value("Password") is { } value ? new NetworkCredential("", (SecureString)PSObject.AsPSObject(value).BaseObject).Password : null;
}
