namespace CicCsvImport.Core.Settings;

/// <summary>
/// The settings. Their values ship in CicCsvImport.settings.json; a machine's and a user's file, environment variables
/// and the <c>-Settings</c> parameter change them.
/// </summary>
internal sealed class CicSettings
{
    public LimitSettings Limits { get; set; } = new();

    /// <summary>More headings that mean a column, by the column's name: for lists in other languages.</summary>
    public Dictionary<string, string[]> Aliases { get; set; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Stations a list may name. Empty: station names are not judged.</summary>
    public string[] KnownStations { get; set; } = [];

    /// <summary>Proxy groups a list may name. Empty: they are not judged.</summary>
    public string[] KnownProxyGroups { get; set; } = [];

    /// <summary>Workgroups that exist already. Empty: it is not judged which ones are new.</summary>
    public string[] KnownWorkgroups { get; set; } = [];

    public DefaultSettings Defaults { get; set; } = new();

    /// <summary>The makers of managed phones, by name.</summary>
    public Dictionary<string, ManufacturerSettings> Manufacturers { get; set; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The makers that the vendor names for stations; any other text is allowed too.</summary>
    public string[] StationManufacturers { get; set; } = [];

    public UserNameSettings UserNames { get; set; } = new();

    public ExtensionSettings Extensions { get; set; } = new();

    public PasswordSettings Passwords { get; set; } = new();

    /// <summary>The dial-plan classifications.</summary>
    public string[] Classifications { get; set; } = [];

    /// <summary>The licences that stations can have, by name.</summary>
    public Dictionary<string, LicenseSettings?> Licenses { get; set; } = new(StringComparer.OrdinalIgnoreCase);

    public ReportingSettings Reporting { get; set; } = new();
}
