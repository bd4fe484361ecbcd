namespace CicCsvImport.Core.Text;

/// <summary>The characters that can separate the cells of a record.</summary>
internal static class Delimiter
{
    /// <summary>Names have fewer delimiters.</summary>
    private const int FewestInLine = 2;

    /// <summary>The delimiters that are detected automatically.</summary>
    public static readonly char[] Usual = [',', ';', '\t', '|'];

    /// <summary>
    /// Checks whether a character can be a delimiter: it must be ASCII, and not a quote, line break, letter, digit or space.
    /// </summary>
    public static bool IsUsable(char c) =>
        c < 0x80 && c != '"' && (c == '\t' || !char.IsControl(c)) && !char.IsLetterOrDigit(c) && c != ' ';

    /// <summary>Checks whether a delimiter separates parts of a text. In a name or in prose, a blank follows each of them.</summary>
    public static bool Separates(string text, char delimiter) =>
        Enumerable.Range(0, text.Length).Any(i => text[i] == delimiter && (i + 1 == text.Length || !Blanks.IsBlank(text[i + 1])));

    /// <summary>Finds the delimiter of a text that stands for a name but is probably a line of a list; null if it is not.</summary>
    public static char? FindInLine(string text)
    {
        foreach (char delimiter in Usual)
        {
            if (text.Count(c => c == delimiter) >= FewestInLine && Separates(text, delimiter))
                return delimiter;
        }

        return null;
    }

    /// <summary>Returns the delimiter's name for messages.</summary>
    public static string GetName(char c) => c switch
    {
        ',' => Messages.Get("Delimiter_Comma"),
        ';' => Messages.Get("Delimiter_Semicolon"),
        '\t' => Messages.Get("Delimiter_Tab"),
        '|' => Messages.Get("Delimiter_Bar"),
        _ => DisplayText.Quote(c.ToString()),
    };
}
