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
        (Encoding.Unicode, true), (Encoding.BigEndianUnicode, true), (Encoding.UTF32, true),
        (new UTF32Encoding(bigEndian: true, byteOrderMark: true), true),
        (Encoding.Unicode, false), (Encoding.BigEndianUnicode, false), (Encoding.UTF32, false), (TextEncodings.ByCodePage(1252), false),
        (TextEncodings.ByCodePage(932), false),
    ];

    public static Gen<ListForm> Any { get; } =
        from delimiter in Generators.Weighted(
            (4, Gen.Constant(',')), (6, Gen.Elements(';', '\t', '|')), (1, Gen.Elements(':', '^', '~', '#', '=', '\'', '/', '@')))
        from said in Gen.Elements(true, false)
        from hasSeparatorLine in Generators.Weighted((4, Gen.Constant(false)), (1, Gen.Constant(true)))
        from encoding in Generators.Weighted((3, Gen.Constant(Encodings[0])), (4, Gen.Elements(Encodings)))
        from endsWithLineEnd in Gen.Elements(true, false)
        select new ListForm(
            delimiter,
            said || !(hasSeparatorLine || ",;\t|".Contains(delimiter)),
            hasSeparatorLine,
            encoding.Encoding,
            encoding.HasMark,
            endsWithLineEnd);

    public static Gen<string> LineEnd { get; } =
        Generators.Weighted((3, Gen.Constant("\r\n")), (2, Gen.Constant("\n")), (1, Gen.Constant("\r")));

    /// <summary>The text, without what the encoding does not have.</summary>
    public static string Fit(string text, Encoding encoding)
    {
        if (encoding is UTF8Encoding or UnicodeEncoding or UTF32Encoding)
            return text;
        Encoding strict = StrictEncoding.From(encoding);
        return string.Concat(Characters(text).Where(character => Survives(character, strict)));
    }

    private static IEnumerable<string> Characters(string text)
    {
        for (int i = 0; i < text.Length; i++)
            yield return char.IsSurrogatePair(text, i) ? text.Substring(i++, 2) : text.Substring(i, 1);
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
