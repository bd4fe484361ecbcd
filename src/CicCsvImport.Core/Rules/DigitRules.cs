using CicCsvImport.Issues;
using CicCsvImport.Lists;
using CicCsvImport.Settings;

namespace CicCsvImport.Rules;

/// <summary>Extensions and direct inward dialing numbers: digits, kept as text.</summary>
internal static class DigitRules
{
    public static readonly CellRule Extension = new(ReadExtension) { Plain = _ => PlainText.Digits };

    /// <summary>Advice for stations and phones; users' extensions are free of it.</summary>
    public static readonly CellRule StationExtensionAdvice = new(ReadStationExtension)
    {
        Plain = session => PlainText.Any.NotFirst("0").Between(session.Settings.Extensions.AdvisedMinimumDigits, session.Settings.Extensions.AdvisedMaximumDigits),
    };

    /// <summary>Digits, with or without a leading plus sign.</summary>
    public static readonly CellRule Did = new(ReadDid)
    {
        Plain = _ => PlainText.Any.Of("+0123456789").Where(text => text.Length > 1 && text.From(1).IndexOf('+') < 0),
    };

    /// <summary>What a station's or phone's extension should be, in words.</summary>
    public static string StationExtensionForm(CicSettings settings) =>
        $"digits; {settings.Extensions.AdvisedMinimumDigits} to {settings.Extensions.AdvisedMaximumDigits} without a leading 0 are advised";

    private static string? ReadExtension(in Cell cell)
    {
        string text = cell.Text.Trim();
        return IsDigits(text) ? text
            : cell.Drop(IsMangled(text) ? IssueCatalog.MangledNumber : IssueCatalog.InvalidExtension);
    }

    private static string? ReadStationExtension(in Cell cell)
    {
        ExtensionSettings settings = cell.Row.Session.Settings.Extensions;
        bool isAdvised = cell.Text[0] != '0'
            && cell.Text.Length >= settings.AdvisedMinimumDigits
            && cell.Text.Length <= settings.AdvisedMaximumDigits;
        return isAdvised
            ? cell.Text
            : cell.Note(IssueCatalog.ExtensionAdvice, nearest: null, settings.AdvisedMinimumDigits, settings.AdvisedMaximumDigits);
    }

    private static string? ReadDid(in Cell cell)
    {
        string text = cell.Text.Trim();
        return IsDigits(text, start: text.StartsWith('+') ? 1 : 0) ? text
            : cell.Drop(IsMangled(text) ? IssueCatalog.MangledNumber : IssueCatalog.InvalidDid);
    }

    /// <summary>Whether the text is ASCII digits, at least one, from <paramref name="start"/> on.</summary>
    public static bool IsDigits(string text, int start = 0)
    {
        for (int i = start; i < text.Length; i++)
        {
            if (text[i] is < '0' or > '9')
                return false;
        }

        return text.Length > start;
    }

    /// <summary>Whether a spreadsheet has turned a long number into its scientific form, such as 7.15E+06.</summary>
    public static bool IsMangled(string text)
    {
        int exponent = text.IndexOfAny(['E', 'e']);
        if (exponent <= 0 || exponent + 2 >= text.Length || text[exponent + 1] != '+' || !IsDigits(text, exponent + 2))
            return false;
        string mantissa = text.Substring(0, exponent);
        return IsDigits(mantissa) || (mantissa.Length > 2 && mantissa[1] is '.' or ',' && IsDigits(mantissa.Remove(1, 1)));
    }
}
