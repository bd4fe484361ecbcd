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

    /// <summary>Station and license.</summary>
    public override string ToString() => Station + ": " + License;
}
