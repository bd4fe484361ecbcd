using System.Text;
using CicCsvImport.Text;

namespace CicCsvImport.Writing;

/// <summary>Texts that an encoding has all characters of.</summary>
internal static class EncodableText
{
    /// <param name="strict">The encoding; it throws.</param>
    /// <param name="column">The column's name.</param>
    /// <param name="cell">The text.</param>
    /// <exception cref="FormatException">
    /// A character is missing, or is NUL, which no list can have. The exception of .NET would show it, and it can be a password's.
    /// </exception>
    public static void ThrowIfNot(Encoding strict, string column, string? cell)
    {
        if (cell?.Contains('\0') == true)
            throw new FormatException(Messages.Format("Error_HasNul", column));
        if (cell is null || (IsUnicode(strict) && !HasSurrogate(cell)))
            return;
        try
        {
            _ = strict.GetByteCount(cell);
        }
        catch (EncoderFallbackException)
        {
            throw new FormatException(Messages.Format("Error_NotEncodable", column, strict.WebName));
        }
    }

    // Unicode has every character but half of one.
    private static bool IsUnicode(Encoding encoding) => encoding is UTF8Encoding or UnicodeEncoding or UTF32Encoding;

    private static bool HasSurrogate(string text)
    {
#if NET
        return text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF');
#else
        foreach (char c in text)
        {
            if (char.IsSurrogate(c))
                return true;
        }

        return false;
#endif
    }
}
