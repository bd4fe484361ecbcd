namespace CicCsvImport.Infrastructure.Text;

/// <summary>Encodings that throw on invalid input instead of putting a replacement character into a person's name.</summary>
internal static class StrictEncoding
{
    public static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The maximum number of bytes for a character in any encoding.</summary>
    public const int MostBytesPerCharacter = 4;

    public static Encoding From(Encoding encoding)
    {
        var strict = (Encoding)encoding.Clone();
        strict.DecoderFallback = DecoderFallback.ExceptionFallback;
        strict.EncoderFallback = EncoderFallback.ExceptionFallback;
        return strict;
    }
}
