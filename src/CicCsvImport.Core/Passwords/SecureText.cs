using System.Runtime.InteropServices;
using System.Security;

namespace CicCsvImport.Passwords;

/// <summary>
/// Puts passwords into secure strings and gets at their characters. No string is made of them: it could not be cleared.
/// </summary>
internal static class SecureText
{
    /// <summary>A read-only secure string of the characters, which the caller clears.</summary>
    public static SecureString Protect(IEnumerable<char> text)
    {
        var secret = new SecureString();
        foreach (char c in text)
            secret.AppendChar(c);
        secret.MakeReadOnly();
        return secret;
    }

    /// <summary>Whether two secure strings have the same characters.</summary>
    public static bool Same(SecureString left, SecureString right) =>
        left.Length == right.Length && Use(left, a => Use(right, b => a.SequenceEqual(b)));

    /// <summary>Lets a function look at the characters; they are cleared when it returns or throws.</summary>
    public static T Use<T>(SecureString secret, Func<char[], T> function)
    {
        char[] text = new char[secret.Length];
        IntPtr plain = Marshal.SecureStringToGlobalAllocUnicode(secret);
        try
        {
            Marshal.Copy(plain, text, 0, text.Length);
            return function(text);
        }
        finally
        {
            Array.Clear(text, 0, text.Length);
            Marshal.ZeroFreeGlobalAllocUnicode(plain);
        }
    }
}
