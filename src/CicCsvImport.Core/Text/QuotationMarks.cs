namespace CicCsvImport.Core.Text;

/// <summary>Typographic quotes, which a word processor inserts instead of the quotes that a list needs.</summary>
internal static class QuotationMarks
{
    public static bool Has(char c) => c is (>= '\u2018' and <= '\u201F') or '\u2039' or '\u203A' or '\u00AB' or '\u00BB';

    /// <summary>Checks whether such quotes surround a text.</summary>
    public static bool Surround(string text) => text.Length > 1 && Has(text[0]) && Has(text[text.Length - 1]);
}
