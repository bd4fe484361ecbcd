using System.Text;

namespace CicCsvImport.Infrastructure.Text;

/// <summary>Encodings that refuse what they cannot read or write, instead of putting a replacement character into somebody's name.</summary>
internal static class StrictEncoding
{
    public static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>No encoding needs more bytes for a character.</summary>
    public const int MostBytesPerCharacter = 4;

    public static Encoding From(Encoding encoding)
    {
        var strict = (Encoding)encoding.Clone();
        strict.DecoderFallback = DecoderFallback.ExceptionFallback;
        strict.EncoderFallback = EncoderFallback.ExceptionFallback;
        return strict;
    }
}
