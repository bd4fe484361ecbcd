using System.Globalization;
using System.Text;

namespace CicCsvImport.Core.Text;

/// <summary>Replaces the characters of a text that control a terminal or change the reading direction with their codes.</summary>
internal static class SafeText
{
    /// <summary>Returns a text on one line, truncated with an ellipsis if it is longer than a maximum.</summary>
    public static string From(string value, int maxLength = int.MaxValue)
    {
        bool plain = value.Length <= maxLength;
        for (int i = 0; plain && i < value.Length; i++)
            plain = !IsUnsafe(value[i]);
        return plain ? value : CleanSlowly(value, maxLength);
    }

    /// <summary>
    /// Checks whether a character is a control character, a line or paragraph separator, a bidirectional or zero-width mark, or a
    /// surrogate.
    /// </summary>
    private static bool IsUnsafe(char c) =>
        char.IsControl(c) || c is '\u2028' or '\u2029' || char.IsSurrogate(c) || InvisibleText.IsMark(c);

    private static string CleanSlowly(string value, int maxLength)
    {
        var text = new StringBuilder();
        for (int i = 0; i < value.Length; i++)
        {
            bool pair = i + 1 < value.Length && char.IsSurrogatePair(value[i], value[i + 1]);
            string shown = pair ? Pair(value[i], value[++i])
                : IsUnsafe(value[i]) ? Escape(value[i])
                : value[i].ToString();
            if (text.Length + shown.Length > maxLength - 1 && (i + 1 < value.Length || text.Length + shown.Length > maxLength))
                return text.Append('…').ToString();
            text.Append(shown);
        }

        return text.ToString();
    }

    private static string Pair(char high, char low) =>
        InvisibleText.IsMark(char.ConvertToUtf32(high, low)) ? Escape(high) + Escape(low) : new string([high, low]);

    private static string Escape(char c) => "\\u" + ((int)c).ToString("X4", CultureInfo.InvariantCulture);
}
