namespace CicCsvImport.Core.Text;

/// <summary>
/// The characters that the checks of texts look for. They are defined once for the checks and for <see cref="Engine.Fast.RawTexts"/>,
/// which finds their bytes.
/// </summary>
internal static class RemarkableCharacters
{
    /// <summary>The replacement of a lost character.</summary>
    public const char Replacement = '\uFFFD';

    /// <summary>Checks whether a character is remarkable, or a surrogate half can belong to one that is.</summary>
    public static bool Has(char c) =>
        (c != ' ' && Blanks.IsBlank(c))
        || char.IsControl(c)
        || c == Replacement
        || (c > '\x7F' && (InvisibleText.IsMark(c) || ControlCharacters.Has(c) || QuotationMarks.Has(c) || IsPartOfOther(c)));

    public static bool AreIn(string text)
    {
        foreach (char c in text)
        {
            if (Has(c))
                return true;
        }

        return false;
    }

    // Part of mojibake, or the first half of an invisible mark beyond the basic plane.
    private static bool IsPartOfOther(char c) => Mojibake.Needs(c) || c is '\uD82F' or '\uD834' or (>= '\uDB40' and <= '\uDB43');
}
