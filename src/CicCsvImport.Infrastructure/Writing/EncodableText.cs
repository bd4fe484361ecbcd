using System.Text;
using CicCsvImport.Text;

namespace CicCsvImport.Writing;

/// <summary>Texts that an encoding has all characters of.</summary>
internal static class EncodableText
{
    /// <param name="strict">The encoding; it throws.</param>
    /// <param name="column">The column's name.</param>
    /// <param name="cell">The text.</param>
    /// <exception cref="FormatException">A character is missing. The exception of .NET would show it, and it can be a password's.</exception>
    public static void ThrowIfNot(Encoding strict, string column, string? cell)
    {
        try
        {
            _ = cell is null ? 0 : strict.GetByteCount(cell);
        }
        catch (EncoderFallbackException)
        {
            throw new FormatException(Messages.Format("Error_NotEncodable", column, strict.WebName));
        }
    }
}
