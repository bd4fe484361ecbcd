using System.Runtime.InteropServices;
using System.Security;

namespace CicCsvImport.Core.Passwords;

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

    /// <summary>A read-only copy.</summary>
    public static SecureString Copy(SecureString secret)
    {
        SecureString copy = secret.Copy();
        copy.MakeReadOnly();
        return copy;
    }

    /// <summary>Whether two secure strings have the same characters.</summary>
    public static bool Same(SecureString left, SecureString right) =>
        left.Length == right.Length && Use(left, a => Use(right, b => a.SequenceEqual(b)));

    /// <summary>Whether there are only blanks, if anything.</summary>
    public static bool IsBlank(SecureString secret) => Use(secret, text => Array.TrueForAll(text, char.IsWhiteSpace));

    /// <summary>The characters as a string, which cannot be cleared: only for a file that is to have passwords.</summary>
    public static string Reveal(SecureString secret) => Use(secret, text => new string(text));

    /// <summary>Lets a function look at the characters; they are cleared when it returns or throws.</summary>
    public static T Use<T>(SecureString secret, Func<char[], T> function)
    {
        char[] text = new char[secret.Length];
        // Where the garbage collector moves an array, it leaves what the array had.
        var pin = GCHandle.Alloc(text, GCHandleType.Pinned);
        IntPtr plain = IntPtr.Zero;
        try
        {
#pragma warning disable RS0030 // The one place where the characters of a password leave their secure string.
            plain = Marshal.SecureStringToGlobalAllocUnicode(secret);
#pragma warning restore RS0030
            Marshal.Copy(plain, text, 0, text.Length);
            return function(text);
        }
        finally
        {
            Array.Clear(text, 0, text.Length);
            pin.Free();
            if (plain != IntPtr.Zero)
                Marshal.ZeroFreeGlobalAllocUnicode(plain);
        }
    }
}
