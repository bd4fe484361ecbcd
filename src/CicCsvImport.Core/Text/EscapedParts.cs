using System.Text;

namespace CicCsvImport.Core.Text;

/// <summary>
/// Several texts in one, separated by a character. Blanks around a part are ignored. A backslash makes the next character literal:
/// the separator, a backslash, or a blank at the beginning or end of a part.
/// </summary>
internal static class EscapedParts
{
    private const char Escape = '\\';

    public static string Join(char separator, params string[] parts) =>
        string.Join(separator.ToString(), parts.Select(part => Protect(part, separator)));

    /// <exception cref="FormatException">The text ends with a backslash that escapes nothing.</exception>
    public static IReadOnlyList<string> Split(string text, char separator)
    {
        var parts = new List<string>();
        var part = new StringBuilder();
        int kept = 0; // the length without trailing blanks that are not escaped
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == separator)
            {
                parts.Add(part.ToString(0, kept));
                part.Clear();
                kept = 0;
            }
            else if (text[i] == Escape)
            {
                part.Append(++i < text.Length ? text[i] : throw new FormatException(Messages.Get("Form_OpenEscape")));
                kept = part.Length;
            }
            else if (!char.IsWhiteSpace(text[i]))
            {
                part.Append(text[i]);
                kept = part.Length;
            }
            else if (part.Length > 0)
            {
                part.Append(text[i]);
            }
        }

        parts.Add(part.ToString(0, kept));
        return parts;
    }

    private static string Protect(string part, char separator)
    {
        var text = new StringBuilder();
        for (int i = 0; i < part.Length; i++)
        {
            bool isOuterBlank = char.IsWhiteSpace(part[i]) && (i == 0 || i == part.Length - 1);
            if (isOuterBlank || part[i] == separator || part[i] == Escape)
                text.Append(Escape);
            text.Append(part[i]);
        }

        return text.ToString();
    }
}
