using System.Text.RegularExpressions;

namespace CicCsvImport.Core.Engine.Rules;

/// <summary>Columns that contain a MAC address.</summary>
internal static class MacAddressRules
{
    public static readonly CellRule Mac = new(MacAddress.Form, ReadMac);

    private static readonly Regex Date = new(
        "^([0-9]{4}-[0-9]{2}-[0-9]{2}([ T][0-9]{2}:[0-9]{2}(:[0-9]{2})?)?|[0-9]{1,2}/[0-9]{1,2}/[0-9]{2,4})$",
        RegexOptions.CultureInvariant,
        TimeSpan.FromSeconds(1));

    /// <summary>Reads the 12 digits of an address. Returns null and reports the issue if the text is not an address.</summary>
    public static string? ReadMac(in Cell cell) => MacAddress.Parse(cell.Text)
        ?? cell.Drop(IsMangled(cell.Text.Trim()) ? IssueCatalog.MangledNumber : IssueCatalog.InvalidMacAddress);

    /// <summary>Checks whether a spreadsheet has converted an address to a number in scientific notation or to a date.</summary>
    public static bool IsMangled(string text) => DigitRules.IsMangled(text) || Date.IsMatch(text);
}
