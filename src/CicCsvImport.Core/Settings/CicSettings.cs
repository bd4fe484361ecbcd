namespace CicCsvImport.Core.Settings;

/// <summary>
/// The settings. CicCsvImport.settings.json has their default values. The files of the machine and the user, environment
/// variables and the <c>-Settings</c> parameter override them.
/// </summary>
internal sealed class CicSettings
{
    public LimitSettings Limits { get; set; } = new();

    /// <summary>Additional headings of columns, by the name of the column, for lists in other languages.</summary>
    public Dictionary<string, string[]> Aliases { get; set; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The stations that a list may name. If there are none, station names are not checked.</summary>
    public string[] KnownStations { get; set; } = [];

    /// <summary>The proxy groups that a list may name. If there are none, proxy groups are not checked.</summary>
    public string[] KnownProxyGroups { get; set; } = [];

    /// <summary>The workgroups that exist already. If there are none, new workgroups are not reported.</summary>
    public string[] KnownWorkgroups { get; set; } = [];

    public DefaultSettings Defaults { get; set; } = new();

    /// <summary>The manufacturers of managed phones, by name.</summary>
    public Dictionary<string, ManufacturerSettings> Manufacturers { get; set; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The manufacturers that the vendor names for stations. Any other text is allowed, too.</summary>
    public string[] StationManufacturers { get; set; } = [];

    public TextSettings Texts { get; set; } = new();

    public UserNameSettings UserNames { get; set; } = new();

    /// <summary>Whether separators are removed from extensions and DIDs. -NormalizeNumber takes precedence.</summary>
    public bool NormalizeNumber { get; set; }

    public ExtensionSettings Extensions { get; set; } = new();

    public PasswordSettings Passwords { get; set; } = new();

    /// <summary>The dial-plan classifications.</summary>
    public string[] Classifications { get; set; } = [];

    /// <summary>The licenses that stations can have, by name.</summary>
    public Dictionary<string, LicenseSettings?> Licenses { get; set; } = new(StringComparer.OrdinalIgnoreCase);

    public ReportingSettings Reporting { get; set; } = new();
}
