namespace CicCsvImport.Core.Settings;

/// <summary>The names that the vendor's system uses by default.</summary>
internal sealed class DefaultSettings
{
    /// <summary>The proxy (registration) group of a phone that specifies none.</summary>
    public string RegistrationGroup { get; set; } = "";

    /// <summary>The location of a template that specifies none.</summary>
    public string Location { get; set; } = "";

    /// <summary>The workgroup every new user joins.</summary>
    public string Workgroup { get; set; } = "";

    /// <summary>The display name of that workgroup, which lists can also use.</summary>
    public string WorkgroupDisplayName { get; set; } = "";

    /// <summary>The firmware of a managed phone that specifies none.</summary>
    public string FirmwareVersion { get; set; } = "";

    /// <summary>The role of a user without a role in the list.</summary>
    public string Role { get; set; } = "";

    /// <summary>The license that the station of a phone from a TMM list gets in addition to the specified ones.</summary>
    public string License { get; set; } = "";
}
