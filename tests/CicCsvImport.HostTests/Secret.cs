using System.Net;
using System.Security;

namespace CicCsvImport.HostTests;

/// <summary>Passwords of tests.</summary>
internal static class Secret
{
    public static SecureString Of(string text) => new NetworkCredential("", text).SecurePassword;
}
