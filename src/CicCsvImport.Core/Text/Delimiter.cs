namespace CicCsvImport.Core.Text;

/// <summary>What can part the cells of a record.</summary>
internal static class Delimiter
{
    /// <summary>Those that are to be expected.</summary>
    public static readonly char[] Usual = [',', ';', '\t', '|'];

    /// <summary>Whether the character can: it must be ASCII, and no quote, line break, letter or digit.</summary>
    public static bool IsUsable(char c) => c < 0x80 && c != '"' && (c == '\t' || !char.IsControl(c)) && !char.IsLetterOrDigit(c) && c != ' ';

    /// <summary>The delimiter's name, for messages.</summary>
    public static string GetName(char c) => c switch
    {
        ',' => Messages.Get("Delimiter_Comma"),
        ';' => Messages.Get("Delimiter_Semicolon"),
        '\t' => Messages.Get("Delimiter_Tab"),
        '|' => Messages.Get("Delimiter_Bar"),
        _ => DisplayText.Quote(c.ToString()),
    };
}
