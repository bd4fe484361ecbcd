namespace CicCsvImport.Infrastructure.Text;

/// <summary>Texts that an encoding can represent completely.</summary>
internal static class EncodableText
{
    /// <param name="strict">The encoding, which must throw on invalid characters.</param>
    /// <param name="column">The column's name.</param>
    /// <param name="cell">The text.</param>
    /// <exception cref="FormatException">
    /// The encoding does not have a character, or the text contains NUL, which is not allowed in a list. The exception of .NET
    /// would show the character, which may be part of a password.
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

    // Unicode encodings can represent everything except unpaired surrogates.
    private static bool IsUnicode(Encoding encoding) => encoding is UTF8Encoding or UnicodeEncoding or UTF32Encoding;

    // Nearly every text passes this quick check. Only texts with NUL, surrogates or higher characters need the full check.
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
