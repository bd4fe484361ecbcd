using System.Globalization;

namespace CicCsvImport.Infrastructure.Workbooks.Writing;

/// <summary>Texts as a workbook stores them.</summary>
internal static class WorkbookText
{
    /// <summary>The most characters that a cell can hold.</summary>
    public const int MaxLength = 32767;

    private const string Ellipsis = "…";

    /// <summary>
    /// Returns a text as Excel stores it: a character that XML cannot hold as <c>_xHHHH_</c>, and the underscore of a text that looks
    /// like that as <c>_x005F_</c>. A carriage return is escaped too, because XML readers change it to a line feed.
    /// </summary>
    public static string Escape(string text)
    {
        StringBuilder? escaped = null;
        int copied = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (!IsStorable(text[i]) || IsEscape(text, i))
            {
                escaped = (escaped ?? new StringBuilder()).Append(text, copied, i - copied)
                    .Append("_x").Append(((int)text[i]).ToString("X4", CultureInfo.InvariantCulture)).Append('_');
                copied = i + 1;
            }
        }

        return escaped?.Append(text, copied, text.Length - copied).ToString() ?? text;
    }

    /// <exception cref="FormatException">The text is too long for a cell.</exception>
    public static void ThrowIfTooLong(string column, string? text)
    {
        if (text?.Length > MaxLength)
            throw new FormatException(Messages.Format("Error_TooLongForWorkbook", column, text.Length, MaxLength));
    }

    /// <summary>Cuts a text at the end of a word, if it is longer than a number of characters.</summary>
    public static string Cut(string text, int length)
    {
        if (text.Length <= length)
            return text;
        int end = text.LastIndexOf(' ', length - Ellipsis.Length);
        if (end <= 0)
            end = length - Ellipsis.Length - (char.IsHighSurrogate(text[length - Ellipsis.Length - 1]) ? 1 : 0);
        return text.Substring(0, end).TrimEnd(' ', ',', ';', ':') + Ellipsis;
    }

    private static bool IsStorable(char c) => c is '\t' or '\n' or (>= ' ' and <= '\uD7FF') or (>= '\uE000' and <= '\uFFFD');

    private static bool IsEscape(string text, int start) =>
        text[start] == '_' && start + 6 < text.Length && text[start + 1] == 'x' && text[start + 6] == '_'
        && IsHex(text[start + 2]) && IsHex(text[start + 3]) && IsHex(text[start + 4]) && IsHex(text[start + 5]);

    private static bool IsHex(char c) => c is (>= '0' and <= '9') or (>= 'A' and <= 'F') or (>= 'a' and <= 'f');
}
