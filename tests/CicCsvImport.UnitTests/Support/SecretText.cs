using System.Net;
using System.Security;

namespace CicCsvImport.UnitTests.Support;

/// <summary>Looks at passwords, which the product never does.</summary>
internal static class SecretText
{
    public static string? Reveal(SecureString? password) => password is null ? null : new NetworkCredential("", password).Password;
}
