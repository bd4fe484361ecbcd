namespace CicCsvImport.Core.Text;

/// <summary>UTF-8 text that was read as windows-1252, such as <c>MÃ¼ller</c>.</summary>
internal static class Mojibake
{
    // The characters 80 to 9F of windows-1252. A0 to BF are the same as in Unicode.
    private const string Continuations = "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ\u0081\u008D\u008F\u0090\u009D";

    // The first two bytes of a typographic quote or dash.
    private const string GeneralPunctuation = "â€";

    /// <summary>Checks whether a character is one of those of which each such text contains at least one.</summary>
    public static bool Needs(char c) => c is 'Ã' or 'Â' or '€';

    public static bool IsIn(string text)
    {
        for (int i = 0; i + 1 < text.Length; i++)
        {
            if (text[i] is 'Ã' or 'Â' && (text[i + 1] is >= '\u00A0' and <= '\u00BF' || Continuations.Contains(text[i + 1])))
                return true;
        }

        return text.Contains(GeneralPunctuation);
    }
}
