using System.Runtime.InteropServices;
using System.Security;

namespace CicCsvImport.Core.Passwords;

/// <summary>
/// Converts passwords to secure strings and accesses their characters. No strings are created, because they could not be cleared.
/// </summary>
internal static class SecureText
{
    /// <summary>Creates a read-only secure string. The caller clears the characters.</summary>
    public static SecureString Protect(IEnumerable<char> text)
    {
        var secret = new SecureString();
        foreach (char c in text)
            secret.AppendChar(c);
        secret.MakeReadOnly();
        return secret;
    }

    /// <summary>Returns the number of characters.</summary>
    /// <exception cref="ObjectDisposedException">The secure string has been disposed.</exception>
    public static int GetLength(SecureString secret)
    {
        try
        {
            return secret.Length;
        }
        catch (ObjectDisposedException)
        {
            // The message of .NET has two lines and the name of a class.
            throw new ObjectDisposedException(objectName: null, Messages.Get("Password_Disposed"));
        }
    }

    /// <summary>Creates a read-only copy.</summary>
    /// <exception cref="ObjectDisposedException">The secure string has been disposed.</exception>
    public static SecureString Copy(SecureString secret)
    {
        _ = GetLength(secret);
        SecureString copy = secret.Copy();
        copy.MakeReadOnly();
        return copy;
    }

    /// <summary>Checks whether two secure strings have the same characters.</summary>
    public static bool Same(SecureString left, SecureString right) =>
        GetLength(left) == GetLength(right) && Use(left, a => Use(right, b => a.SequenceEqual(b)));

    /// <summary>Checks whether a secure string is empty or consists of blanks.</summary>
    public static bool IsBlank(SecureString secret) => Use(secret, Blanks.IsBlank);

    /// <summary>
    /// Returns the characters as a string, which cannot be cleared. Only used for a file that is meant to contain passwords.
    /// </summary>
    public static string Reveal(SecureString secret) => Use(secret, text => new string(text));

    /// <summary>Passes the characters to a function and clears them when it returns or throws.</summary>
    /// <exception cref="ObjectDisposedException">The secure string has been disposed.</exception>
    public static T Use<T>(SecureString secret, Func<char[], T> function)
    {
        char[] text = new char[GetLength(secret)];
        // Pinned, because the garbage collector would leave a copy behind when it moves the array.
        var pin = GCHandle.Alloc(text, GCHandleType.Pinned);
        IntPtr plain = IntPtr.Zero;
        try
        {
#pragma warning disable RS0030 // The only place where the characters of a password leave their secure string.
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
