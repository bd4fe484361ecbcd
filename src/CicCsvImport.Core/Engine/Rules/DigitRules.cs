namespace CicCsvImport.Core.Engine.Rules;

/// <summary>Extensions and direct inward dialing numbers: digits that are kept as text.</summary>
internal static class DigitRules
{
    public static readonly CellRule Extension = new(CharacterClass.Digits, ReadExtension);

    /// <summary>Advice for the extensions of stations and phones. It does not apply to users.</summary>
    public static readonly CellRule StationExtensionAdvice = new(session => AdvisedIn(session.Settings.Extensions), AdviseExtension);

    /// <summary>Digits, with or without a leading plus sign.</summary>
    public static readonly CharacterClass DidForm = CharacterClass.Digits.After("+", CharacterClass.Digits);

    public static readonly CellRule Did = new(DidForm, ReadDid);

    /// <summary>Describes the recommended extension of a station or phone.</summary>
    public static string StationExtensionForm(CicSettings settings) =>
        $"{CharacterClass.Digits}; {AdvisedIn(settings.Extensions)} are recommended";

    private static CharacterClass AdvisedIn(ExtensionSettings settings) =>
        CharacterClass.Any.NotFirst("0").Between(settings.AdvisedMinimumDigits, settings.AdvisedMaximumDigits);

    private static string? ReadExtension(in Cell cell) => ReadNumber(cell, CharacterClass.Digits, IssueCatalog.InvalidExtension);

    private static string? ReadDid(in Cell cell) => ReadNumber(cell, DidForm, IssueCatalog.InvalidDid);

    private static string? ReadNumber(in Cell cell, CharacterClass form, IssueKind invalid)
    {
        string text = cell.Text.Trim();
        if (form.Has(text))
            return text;
        return cell.Row.Session.NormalizesNumbers && WrittenNumber.Normalize(text) is var number && form.Has(number)
            ? cell.Replace(IssueCatalog.NumberNormalized, number)
            : cell.Drop(IsMangled(text) ? IssueCatalog.MangledNumber : invalid);
    }

    private static string? AdviseExtension(in Cell cell)
    {
        ExtensionSettings settings = cell.Row.Session.Settings.Extensions;
        return cell.Note(IssueCatalog.ExtensionAdvice, nearest: null, settings.AdvisedMinimumDigits, settings.AdvisedMaximumDigits);
    }

    /// <summary>Checks whether a spreadsheet has converted a long number to scientific notation, such as 7.15E+06.</summary>
    public static bool IsMangled(string text) => IsMangled(text.ToCharArray());

    /// <inheritdoc cref="IsMangled(string)"/>
    public static bool IsMangled(char[] text)
    {
        int exponent = Array.FindIndex(text, c => c is 'E' or 'e');
        if (exponent <= 0 || exponent + 2 >= text.Length || text[exponent + 1] != '+')
            return false;
        bool hasPoint = exponent > 2 && text[1] is '.' or ',';
        return AreDigits(text.Skip(exponent + 2)) && AreDigits(text.Take(exponent).Where((_, i) => i != 1 || !hasPoint));
    }

    private static bool AreDigits(IEnumerable<char> text) => text.All(c => CharacterClass.Digits.Has(c));
}
