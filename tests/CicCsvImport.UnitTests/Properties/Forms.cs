using System.Text;
using CicCsvImport.Infrastructure.Text;
using FsCheck;
using FsCheck.Fluent;

namespace CicCsvImport.UnitTests.Properties;

/// <summary>The forms a list can have.</summary>
internal static class Forms
{
    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true);

    private static readonly (Encoding Encoding, bool HasMark)[] Encodings =
    [
        (Utf8, false), (Utf8, true),
        (Encoding.Unicode, true), (Encoding.BigEndianUnicode, true), (Encoding.UTF32, true), (new UTF32Encoding(bigEndian: true, byteOrderMark: true), true),
        (Encoding.Unicode, false), (Encoding.BigEndianUnicode, false), (Encoding.UTF32, false), (TextEncodings.ByCodePage(1252), false), (TextEncodings.ByCodePage(932), false),
    ];

    public static Gen<ListForm> Any { get; } =
        from delimiter in Gen.Frequency((4, Gen.Constant(',')), (6, Gen.Elements(';', '\t', '|')), (1, Gen.Elements(':', '^', '~', '#', '=', '\'', '/', '@')))
        from said in Gen.Elements(true, false)
        from hasSeparatorLine in Gen.Frequency((4, Gen.Constant(false)), (1, Gen.Constant(true)))
        from encoding in Gen.Frequency((3, Gen.Constant(Encodings[0])), (4, Gen.Elements(Encodings)))
        from endsWithLineEnd in Gen.Elements(true, false)
        select new ListForm(delimiter, said || !(hasSeparatorLine || ",;\t|".Contains(delimiter)), hasSeparatorLine, encoding.Encoding, encoding.HasMark, endsWithLineEnd);

    public static Gen<string> LineEnd { get; } = Gen.Frequency((3, Gen.Constant("\r\n")), (2, Gen.Constant("\n")), (1, Gen.Constant("\r")));

    /// <summary>The text, without what the encoding does not have.</summary>
    public static string Fit(string text, Encoding encoding)
    {
        if (encoding is UTF8Encoding or UnicodeEncoding or UTF32Encoding)
            return text;
        Encoding strict = StrictEncoding.Of(encoding);
        return string.Concat(text.EnumerateRunes().Select(rune => rune.ToString()).Where(character => Survives(character, strict)));
    }

    private static bool Survives(string character, Encoding strict)
    {
        try
        {
            return strict.GetString(strict.GetBytes(character)) == character;
        }
        catch (Exception notInIt) when (notInIt is EncoderFallbackException or DecoderFallbackException)
        {
            return false;
        }
    }
}
