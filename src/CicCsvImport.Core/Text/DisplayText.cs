using System.Globalization;
using System.Text;

namespace CicCsvImport.Core.Text;

/// <summary>
/// Formats the text of a cell to be shown: on one line, not too long, and without characters that control a terminal or change the
/// reading direction.
/// </summary>
internal static class DisplayText
{
    /// <summary>The maximum length. Longer values are truncated to it, including an ellipsis.</summary>
    public const int MaxLength = 80;

    private const int NamesShown = 5;

    public static string Quote(string value) => "'" + Clean(value) + "'";

    /// <summary>Formats a value on one line, truncated if it is long.</summary>
    public static string Clean(string value) => Clean(value, MaxLength);

    /// <summary>Formats a path on one line, never truncated.</summary>
    public static string CleanPath(string path) => Clean(path, int.MaxValue);

    /// <summary>The first few of many texts, and how many more there are.</summary>
    public static string Some(IEnumerable<string> texts, int most = NamesShown)
    {
        string[] all = [.. texts.Distinct()];
        string shown = string.Join(", ", all.Take(most));
        return all.Length <= most ? shown : Messages.Format("AndMore", shown, all.Length - most);
    }

    private static string Clean(string value, int maxLength)
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
