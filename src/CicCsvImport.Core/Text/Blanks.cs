namespace CicCsvImport.Core.Text;

/// <summary>Blanks: the space, the tab, and the other spaces of Unicode (category Zs).</summary>
internal static class Blanks
{
    // Listed here because the frameworks have different versions of Unicode.
    public static bool IsBlank(char c) =>
        c is ' ' or '\t' or '\u00A0' or '\u1680' or (>= '\u2000' and <= '\u200A') or '\u202F' or '\u205F' or '\u3000';

    public static bool IsLineBreak(char c) => c is '\r' or '\n';

    /// <summary>Counts the line breaks in a text: LF, CRLF and CR, also mixed.</summary>
    public static int CountLineBreaks(string text)
    {
        int count = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '\r' || (text[i] == '\n' && (i == 0 || text[i - 1] != '\r')))
                count++;
        }

        return count;
    }

    /// <summary>Removes blanks and line breaks at the end of a text.</summary>
    public static string TrimEnd(string text)
    {
        int end = text.Length;
        while (end > 0 && IsOuter(text[end - 1]))
            end--;
        return text.Substring(0, end);
    }

    /// <summary>Removes blanks and line breaks at the beginning and end of a text.</summary>
    public static string Trim(string text)
    {
        int start = 0;
        int end = text.Length;
        while (start < end && IsOuter(text[start]))
            start++;
        while (end > start && IsOuter(text[end - 1]))
            end--;
        return text.Substring(start, end - start);
    }

    /// <summary>Checks whether a trimmed text contains blanks other than ordinary spaces.</summary>
    public static bool HasInnerOthers(string text) => IndexOfOther(Trim(text)) >= 0;

    /// <summary>Replaces each blank by an ordinary space.</summary>
    public static string ToSpaces(string text)
    {
        int first = IndexOfOther(text);
        if (first < 0)
            return text;
        char[] characters = text.ToCharArray();
        for (int i = first; i < characters.Length; i++)
            characters[i] = IsBlank(characters[i]) ? ' ' : characters[i];
        return new string(characters);
    }

    /// <summary>Replaces line breaks, including the blanks around them, by one space.</summary>
    public static string JoinLines(string text) =>
        string.Join(" ", text.Split('\r', '\n').Select(Trim).Where(line => line.Length > 0));

    /// <summary>Checks whether a text is empty or consists of blanks and line breaks.</summary>
    public static bool IsBlank(IEnumerable<char> text) => text.All(IsOuter);

    private static bool IsOuter(char c) => IsBlank(c) || IsLineBreak(c);

    private static int IndexOfOther(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] != ' ' && IsBlank(text[i]))
                return i;
        }

        return -1;
    }
}
