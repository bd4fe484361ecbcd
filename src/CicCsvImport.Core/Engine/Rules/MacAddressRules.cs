namespace CicCsvImport.Core.Engine.Rules;

/// <summary>Columns that contain a MAC address.</summary>
internal static class MacAddressRules
{
    public static readonly CellRule Mac = new(MacAddress.Form, ReadMac);

    /// <summary>Reads the 12 digits of an address. Returns null and reports the issue if the text is not an address.</summary>
    public static string? ReadMac(in Cell cell) => MacAddress.Parse(cell.Text)
        ?? cell.Drop(DigitRules.IsMangled(cell.Text.Trim()) ? IssueCatalog.MangledNumber : IssueCatalog.InvalidMacAddress);
}
