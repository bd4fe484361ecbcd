namespace CicCsvImport.Core.Text;

/// <summary>Recognizes a number that a spreadsheet has converted to scientific notation, such as 7.15E+06.</summary>
internal static class RoundedNumber
{
    /// <summary>Checks whether a text is such a number.</summary>
    public static bool Is(string text) => Is(text.ToCharArray());

    /// <inheritdoc cref="Is(string)"/>
    public static bool Is(char[] text)
    {
        int exponent = Array.FindIndex(text, c => c is 'E' or 'e');
        if (exponent <= 0 || exponent + 2 >= text.Length || text[exponent + 1] != '+')
            return false;
        bool hasPoint = exponent > 2 && text[1] is '.' or ',';
        return AreDigits(text.Skip(exponent + 2)) && AreDigits(text.Take(exponent).Where((_, i) => i != 1 || !hasPoint));
    }

    private static bool AreDigits(IEnumerable<char> text) => text.All(c => CharacterClass.Digits.Has(c));
}
