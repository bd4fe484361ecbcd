using CicCsvImport.Core.Engine.Changes;

namespace CicCsvImport;

/// <summary>A station that should have a license and has none, because the pool was empty (reference: "Station Licenses").</summary>
public sealed class CicLicenseShortfall
{
    internal CicLicenseShortfall(string station, string license)
    {
        Station = station;
        License = license;
    }

    /// <summary>The station's name.</summary>
    public string Station { get; }

    /// <summary>The license's name.</summary>
    public string License { get; }

    /// <summary>The licenses that changes leave stations without.</summary>
    internal static IEnumerable<CicLicenseShortfall> From(IEnumerable<ObjectChange> changes) =>
        from change in changes
        where change.IsEffective && change.Action != CicChangeAction.Remove
        from property in change.Properties
        where property.Column.LacksCapacity
        from license in property.Column.GetTexts(property.New)
        select new CicLicenseShortfall(change.Name, license);

    /// <summary>Station and license.</summary>
    public override string ToString() => Station + ": " + License;
}
