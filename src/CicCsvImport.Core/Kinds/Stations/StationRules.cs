using CicCsvImport.Core.Engine.Schema;
using CicCsvImport.Core.Text;

namespace CicCsvImport.Core.Kinds.Stations;

/// <summary>Rules for non-managed stations only.</summary>
internal static class StationRules
{
    public static readonly CellRule Type = new((in Cell cell) => TypeRules.OneOf(StationType.OfStations, cell));

    /// <summary>Any manufacturer. A known one is written as first known.</summary>
    public static readonly CellRule Manufacturer = new(ReadManufacturer);

    private static string? ReadManufacturer(in Cell cell)
    {
        string text = cell.Text;
        return Array.Find(cell.Row.Session.Settings.StationManufacturers, known => NameComparer.Same(known, text)) ?? text;
    }
}
