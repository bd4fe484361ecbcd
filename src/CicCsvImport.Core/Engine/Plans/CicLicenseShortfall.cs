using CicCsvImport.Core.Engine.Changes;

namespace CicCsvImport;

/// <summary>A license that a station lacks because the pool was exhausted (reference: "Station Licenses").</summary>
public sealed class CicLicenseShortfall
{
    internal CicLicenseShortfall(string station, string license)
    {
        Station = station;
        License = license;
    }

    /// <summary>The name of the station.</summary>
    public string Station { get; }

    /// <summary>The name of the license.</summary>
    public string License { get; }

    /// <summary>Finds the licenses that stations do not get.</summary>
    internal static IEnumerable<CicLicenseShortfall> From(IEnumerable<ObjectChange> changes) =>
        from change in changes
        where change.IsEffective && change.Action != CicChangeAction.Remove
        from property in change.Properties
        where property.Column.LacksCapacity
        from license in property.Column.GetTexts(property.New)
        select new CicLicenseShortfall(change.Name, license);

    /// <summary>Returns the station and the license.</summary>
    public override string ToString() => Station + ": " + License;
}
