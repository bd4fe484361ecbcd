using System.Runtime.InteropServices;
using System.Security;
using CicCsvImport.Passwords;

namespace CicCsvImport.Lists;

/// <summary>A column that holds a password: kept as a <see cref="SecureString"/>, never shown.</summary>
internal sealed class SecretColumn(string name, string property) : Column(name, property)
{
    public override bool IsSecret => true;

    public override object? BlankValue => null;

    /// <summary>A password is never kept: a directory has a hash of it in a column of its own.</summary>
    public override object? Store(object? value) => null;

    public override object? Read(in Cell cell) => ApplyRules(cell) is { } text ? SecureText.Protect(text) : null;

    /// <summary>The plain text: only for a list whose writer was asked for passwords.</summary>
    public override string Format(object value)
    {
        if (value is not SecureString secret)
            return TextOf(value);
        IntPtr plain = Marshal.SecureStringToGlobalAllocUnicode(secret);
        try
        {
            return Marshal.PtrToStringUni(plain) ?? "";
        }
        finally
        {
            Marshal.ZeroFreeGlobalAllocUnicode(plain);
        }
    }
}
