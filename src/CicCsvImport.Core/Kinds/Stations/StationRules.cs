namespace CicCsvImport.Core.Kinds.Stations;

/// <summary>Rules for non-managed stations only.</summary>
internal static class StationRules
{
    public static readonly CellRule Type = new(ReadType);

    /// <summary>Any manufacturer. A known one is written as first known.</summary>
    public static readonly CellRule Manufacturer = new(ReadManufacturer);

    // The station of a managed phone comes with its phone, not with a list of stations.
    private static string? ReadType(in Cell cell)
    {
        if (!StationType.IsManaged(cell.Text))
            return TypeRules.OneOf(StationType.OfStations, cell);
        cell.Row.PassOver(IssueCatalog.ManagedStation, cell);
        return null;
    }

    private static string? ReadManufacturer(in Cell cell)
    {
        string text = cell.Text;
        return Array.Find(cell.Row.Session.Settings.StationManufacturers, known => NameComparer.Same(known, text)) ?? text;
    }
}
