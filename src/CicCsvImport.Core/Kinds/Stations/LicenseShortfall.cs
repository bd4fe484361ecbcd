using CicCsvImport.Core.Engine.Changes;
using CicCsvImport.Core.Engine.Directories;
using CicCsvImport.Core.Kinds.Site;

namespace CicCsvImport.Core.Kinds.Stations;

/// <summary>Finds the licenses that stations should have and have not.</summary>
internal static class LicenseShortfall
{
    /// <summary>Those that changes bring about.</summary>
    public static IEnumerable<CicLicenseShortfall> Of(IEnumerable<ObjectChange> changes) =>
        from change in changes
        where change.IsEffective && change.Action != CicChangeAction.Remove
        from property in change.Properties
        where property.Column == StationAccess.UnallocatedLicenses
        from license in property.Column.TextsOf(property.New)
        select new CicLicenseShortfall(change.Name, license);

    /// <summary>Those of a license in a directory, by the names of the stations.</summary>
    public static IEnumerable<CicLicenseShortfall> Of(IDirectoryView view, CicObject license) => view.GetReferrers(SiteSchemas.License, license.Identity)
        .Where(referrer => referrer.Column == StationAccess.UnallocatedLicenses)
        .Select(referrer => new CicLicenseShortfall(referrer.Name.Name, license.Identity))
        .OrderBy(shortfall => shortfall.Station, StringComparer.OrdinalIgnoreCase);
}
