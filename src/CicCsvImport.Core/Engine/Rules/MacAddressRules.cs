using CicCsvImport.Core.Engine.Schema;
using CicCsvImport.Core.Issues;

namespace CicCsvImport.Core.Engine.Rules;

/// <summary>Columns that hold a MAC address.</summary>
internal static class MacAddressRules
{
    public static readonly CellRule Mac = new(MacAddress.Form, ReadMac);

    private static string? ReadMac(in Cell cell) => MacAddress.Parse(cell.Text)
        ?? cell.Drop(DigitRules.IsMangled(cell.Text.Trim()) ? IssueCatalog.MangledNumber : IssueCatalog.InvalidMacAddress);

    /// <summary>A MAC address that begins as the maker's do.</summary>
    public static string? MacOf(CicPhoneModel model, in Cell cell)
    {
        string? digits = ReadMac(cell);
        return digits is null || model.MacPrefix is null || digits.StartsWith(model.MacPrefix, StringComparison.OrdinalIgnoreCase)
            ? digits
            : cell.Drop(IssueCatalog.AddressPrefixMismatch, model.ToString(), model.MacPrefix);
    }
}
