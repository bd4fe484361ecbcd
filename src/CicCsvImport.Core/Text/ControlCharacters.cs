namespace CicCsvImport.Core.Text;

/// <summary>
/// Characters that control a device and are not part of a text: C0, DEL and C1, and the line and paragraph separators, but not line
/// breaks and tabs.
/// </summary>
internal static class ControlCharacters
{
    public static bool Has(char c) => (char.IsControl(c) && c is not ('\r' or '\n' or '\t')) || c is '\u2028' or '\u2029';

    /// <summary>Finds the code of the first one in a text, such as <c>U+001B</c>; null if there is none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isMisread">Whether the text was read in the wrong encoding, which makes C1 controls of letters.</param>
    public static string? Find(IEnumerable<char> text, bool isMisread = false)
    {
        foreach (char c in text)
        {
            if (Has(c) && !(isMisread && c is >= '\u0080' and <= '\u009F'))
                return $"U+{(int)c:X4}";
        }

        return null;
    }
}
