using CicCsvImport.Core.Engine.Changes;
using CicCsvImport.Core.Kinds.Site;

namespace CicCsvImport.Core.Kinds.Stations;

/// <summary>
/// The properties of a station that its list has no columns for. They are on the assistants' pages Access Control and Station
/// Licenses.
/// </summary>
internal static class StationAccess
{
    public static readonly Column Classifications = new NamesColumn("Classifications", nameof(CicStation.Classifications))
    {
        Description = "The classifications of the numbers that the station may dial.",
        RefersTo = SiteSchemas.Classification,
    };

    public static readonly Column AllClassifications = new FlagColumn("All Classifications", nameof(CicStation.AllClassifications))
    {
        Description = "Whether numbers of every classification may be dialed, including classifications that are added later.",
    };

    public static readonly Column Licenses = new NamesColumn("Licenses", nameof(CicStation.Licenses))
    {
        Description = "The licenses that the station has.",
        TakesCapacity = true,
        RefersTo = SiteSchemas.License,
    };

    public static readonly Column UnallocatedLicenses = new NamesColumn("Unallocated Licenses", nameof(CicStation.UnallocatedLicenses))
    {
        Description = "The licenses that the station lacks because their pool was exhausted.",
        IsAssigned = true,
        LacksCapacity = true,
        RefersTo = SiteSchemas.License,
    };

    /// <summary>The properties that an object or a row can give. Which licenses are not allocated follows from them.</summary>
    public static Column[] Given => [Classifications, AllClassifications, Licenses];

    /// <summary>Returns what a row gives in one of the columns; null if it gives nothing.</summary>
    public static object? Find(CicObject row, Column column) =>
        row.GetState(column) is CicCellState.Given or CicCellState.Blank ? row[column] : null;

    /// <summary>Checks whether a station has no classification, so that it cannot dial out.</summary>
    public static bool CannotDial(CicObject station) =>
        station[AllClassifications] is not true && !Classifications.GetTexts(station[Classifications]).Any();

    /// <summary>Checks whether a station loses classifications or licenses by a change.</summary>
    public static bool IsLost(ObjectChange change)
    {
        bool hasAll = change.Properties.Any(property => property.Column == AllClassifications && property.New is true);
        return change.Properties.Any(property => property.Column == AllClassifications ? property.Old is true
            : (property.Column == Licenses || (property.Column == Classifications && !hasAll))
                && property.Column.GetTexts(property.Old).Except(property.Column.GetTexts(property.New), NameComparer.Instance).Any());
    }

    public static Column[] Columns => [Classifications, AllClassifications, Licenses, UnallocatedLicenses];
}
