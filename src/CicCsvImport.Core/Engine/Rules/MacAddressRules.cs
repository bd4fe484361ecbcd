using CicCsvImport.Core.Engine.Schema;
using CicCsvImport.Core.Issues;

namespace CicCsvImport.Core.Engine.Rules;

/// <summary>Columns that hold a MAC address.</summary>
internal static class MacAddressRules
{
    public static readonly CellRule Mac = new(MacAddress.Form, ReadMac);

    /// <summary>The 12 digits of the address, or null where it is not one and the issue was reported.</summary>
    public static string? ReadMac(in Cell cell) => MacAddress.Parse(cell.Text)
        ?? cell.Drop(DigitRules.IsMangled(cell.Text.Trim()) ? IssueCatalog.MangledNumber : IssueCatalog.InvalidMacAddress);
}
