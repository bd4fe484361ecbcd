using System.Net;
using System.Security;

namespace CicCsvImport.HostTests.Support;

/// <summary>Passwords of tests.</summary>
internal static class Secret
{
    public static SecureString Of(string text) => new NetworkCredential("", text).SecurePassword;
}
