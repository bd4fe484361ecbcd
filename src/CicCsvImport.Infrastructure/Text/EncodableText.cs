using System.Text;
using CicCsvImport.Core.Text;

namespace CicCsvImport.Infrastructure.Text;

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
        if (cell is null || (IsUnicode(strict) && IsOrdinary(cell)))
            return;
        if (cell.Contains('\0'))
            throw new FormatException(Messages.Format("Error_HasNul", column));
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

    // One look at the text says it of nearly every one: nothing but NUL and halves of characters needs a second look, and with
    // these what comes behind them.
    private static bool IsOrdinary(string text)
    {
#if NET
        return !text.AsSpan().ContainsAnyExceptInRange('\u0001', '\uD7FF');
#else
        foreach (char c in text)
        {
            if (c is '\0' or >= '\uD800')
                return false;
        }

        return true;
#endif
    }
}
