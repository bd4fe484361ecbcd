using CicCsvImport.Directories;

namespace CicCsvImport.Planning;

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

    /// <summary>Those of stations as they are.</summary>
    public static IEnumerable<CicLicenseShortfall> Of(IEnumerable<CicStation> stations) =>
        from station in stations
        from license in station.UnallocatedLicenses ?? []
        select new CicLicenseShortfall(station.Identity, license);
}
