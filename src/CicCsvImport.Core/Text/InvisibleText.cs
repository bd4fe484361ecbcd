using System.Text;

namespace CicCsvImport.Core.Text;

/// <summary>Characters that are invisible but make two equal-looking names different or change their reading direction.</summary>
internal static class InvisibleText
{
    public static bool IsMark(int codePoint) => codePoint is
        0x00AD or 0x034F or 0x061C // soft hyphen, grapheme joiner, Arabic letter mark
        or 0x115F or 0x1160 or 0x3164 or 0xFFA0 // Hangul fillers
        or 0x17B4 or 0x17B5 // Khmer inherent vowels
        or (>= 0x180B and <= 0x180F) // Mongolian variation selectors and vowel separator
        or (>= 0x200B and <= 0x200F) // zero-width blanks and joiners, direction marks
        or (>= 0x202A and <= 0x202E) // embeddings and overrides
        or (>= 0x2060 and <= 0x206F) // word joiner, invisible operators, isolates, deprecated format characters
        or 0x2800 // Braille pattern without dots
        or (>= 0xFE00 and <= 0xFE0F) // variation selectors
        or 0xFEFF // zero-width no-break space: a byte-order mark in the middle
        or (>= 0xFFF9 and <= 0xFFFB) // interlinear annotation
        or (>= 0x1BCA0 and <= 0x1BCA3) or (>= 0x1D173 and <= 0x1D17A) // shorthand and musical format controls
        or (>= 0xE0000 and <= 0xE0FFF); // tags, more variation selectors

    /// <summary>The bytes with which the UTF-8 form of a mark begins.</summary>
    public static IReadOnlyList<byte> LeadBytes { get; } =
    [
        .. Enumerable.Range(0, char.MaxValue)
            .Where(c => IsMark(c) && !char.IsSurrogate((char)c))
            .Select(c => Encoding.UTF8.GetBytes([(char)c])[0])
            .Append((byte)0xF0)
            .Append((byte)0xF3)
            .Distinct(),
    ];

    /// <summary>Finds the code point of the first invisible character in <paramref name="text"/>; null if there is none.</summary>
    public static int? Find(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] <= 0x7F)
                continue;
            int codePoint = GetCodePoint(text, i);
            if (IsMark(codePoint))
                return codePoint;
        }

        return null;
    }

    /// <summary>Checks whether a text is empty or consists of blanks, line breaks and invisible characters.</summary>
    public static bool IsAll(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (Blanks.IsBlank(text[i]) || Blanks.IsLineBreak(text[i]))
                continue;
            int codePoint = GetCodePoint(text, i);
            if (!IsMark(codePoint))
                return false;
            i += codePoint > char.MaxValue ? 1 : 0;
        }

        return true;
    }

    private static int GetCodePoint(string text, int index) =>
        index + 1 < text.Length && char.IsSurrogatePair(text[index], text[index + 1])
            ? char.ConvertToUtf32(text[index], text[index + 1])
            : text[index];
}
