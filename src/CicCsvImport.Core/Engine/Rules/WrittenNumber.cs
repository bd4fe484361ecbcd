using System.Globalization;
using System.Text.RegularExpressions;

namespace CicCsvImport.Core.Engine.Rules;

/// <summary>Numbers with the separators that people and telephone directories write in them.</summary>
internal static class WrittenNumber
{
    private const string Scheme = "tel:";

    /// <summary>Hyphens, also as word processors write them, and the other separators.</summary>
    private const string Separators = "-\u2010\u2011\u2013./()[]";

    // In +49 (0)30, the zero is dialed only without the country code.
    private static readonly Regex TrunkZero = new(
        @"^((?:\+|00)\s*[0-9]{1,3}[^0-9A-Za-z(\[]*)[(\[]\s*0\s*[)\]]", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    // A program has written a number as a decimal one: 1002.0. Without its dot, it would be another number.
    private static readonly Regex Decimal = new(@"^[0-9]+\.0+$", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    /// <summary>
    /// Returns a number without its separators. Everything else stays, so that the result is digits only if a number was meant.
    /// </summary>
    public static string Normalize(string text)
    {
        if (Decimal.IsMatch(text))
            return text;
        string number = text.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? text.Substring(Scheme.Length).Trim() : text;
        return string.Concat(TrunkZero.Replace(number, "$1").Where(c => !IsSeparator(c)));
    }

    private static bool IsSeparator(char c) =>
        c == '\t' || Separators.Contains(c) || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.SpaceSeparator;
}
