using System.Globalization;

namespace CicCsvImport.Core.Text;

/// <summary>
/// The format of texts with counts: <c>{0:row|rows}</c> is "1 row" or "2 rows", and <c>{0:|it|them}</c> is the word without the number.
/// Arguments can be texts of others, so characters that control a terminal are shown by their codes.
/// </summary>
internal sealed class CountFormat : IFormatProvider, ICustomFormatter
{
    private const int PartsOfWordAlone = 3;

    public static readonly CountFormat Instance = new();

    public object? GetFormat(Type? formatType) =>
        formatType == typeof(ICustomFormatter) ? this : CultureInfo.InvariantCulture.GetFormat(formatType);

    public string Format(string? format, object? arg, IFormatProvider? formatProvider)
    {
        if (format?.Split('|') is not { Length: > 1 } words)
            return arg is IFormattable value ? value.ToString(format, CultureInfo.InvariantCulture) : SafeText.From(arg?.ToString() ?? "");
        // Progress passes numbers as texts, which have the user's digit groups.
        string number = Convert.ToString(arg, CultureInfo.InvariantCulture) ?? "";
        string word = words[words.Length - (number == "1" ? 2 : 1)];
        return words.Length == PartsOfWordAlone ? word : number + " " + word;
    }
}
