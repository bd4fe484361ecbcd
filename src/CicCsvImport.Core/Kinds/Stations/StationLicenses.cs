using CicCsvImport.Core.Engine.Directories;
using CicCsvImport.Core.Kinds.Site;

namespace CicCsvImport.Core.Kinds.Stations;

/// <summary>The licenses that a directory's stations have, and those that they lack.</summary>
internal static class StationLicenses
{
    /// <summary>
    /// Returns the licenses that a row gives, including those that it lacks; null if it gives none, or those that the station has.
    /// </summary>
    public static string[]? GivenBy(CicObject row, CicStation? existing)
    {
        var given = StationAccess.Find(row, StationAccess.Licenses) as CicNameList;
        var lacking = StationAccess.Find(row, StationAccess.UnallocatedLicenses) as CicNameList;
        if ((given is null && lacking is null) || (existing is not null && StationAccess.Licenses.Same(existing.Licenses, given)))
            return null;
        return [.. (given ?? CicNameList.None).Union(lacking ?? CicNameList.None, NameComparer.Instance)];
    }

    /// <summary>Counts the stations that have a license, and those that lack it.</summary>
    public static void Count(CicLicense license, IDirectoryView view)
    {
        license.InUse = view.CountReferrers(SiteSchemas.License, license.Name, StationAccess.Licenses);
        license.Unallocated = view.CountReferrers(SiteSchemas.License, license.Name, StationAccess.UnallocatedLicenses);
    }

    /// <summary>Finds the stations that lack a license, ordered by name.</summary>
    public static IEnumerable<CicLicenseShortfall> GetShortfalls(IDirectoryView view, CicObject license) => view
        .GetReferrers(SiteSchemas.License, license.Identity)
        .Where(referrer => referrer.Column == StationAccess.UnallocatedLicenses)
        .Select(referrer => new CicLicenseShortfall(referrer.Name.Name, license.Identity))
        .OrderBy(shortfall => shortfall.Station, StringComparer.OrdinalIgnoreCase);
}
