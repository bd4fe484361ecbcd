using CicCsvImport.Core.Engine.Schema;
using CicCsvImport.Core.Kinds.Site;

namespace CicCsvImport.Core.Kinds.Stations;

/// <summary>What a station has beside its list's columns: the assistants' pages Access Control and Station Licenses.</summary>
internal static class StationAccess
{
    public static readonly Column Classifications = new NamesColumn("Classifications", nameof(CicStation.Classifications))
    {
        Description = "The classifications of numbers that may be dialed from the station.",
        RefersTo = SiteSchemas.Classification,
    };

    public static readonly Column AllClassifications = new FlagColumn("All Classifications", nameof(CicStation.AllClassifications))
    {
        Description = "Whether numbers of all classifications may be dialed, including future ones.",
    };

    public static readonly Column Licenses = new NamesColumn("Licenses", nameof(CicStation.Licenses))
    {
        Description = "The licenses that the station has.",
        TakesCapacity = true,
        RefersTo = SiteSchemas.License,
    };

    public static readonly Column UnallocatedLicenses = new NamesColumn("Unallocated Licenses", nameof(CicStation.UnallocatedLicenses))
    {
        Description = "The licenses that the station should have but lacks because the pool is exhausted.",
        LacksCapacity = true,
        RefersTo = SiteSchemas.License,
    };

    public static Column[] Columns => [Classifications, AllClassifications, Licenses, UnallocatedLicenses];
}
