namespace CicCsvImport.Core.Settings;

/// <summary>Names that the vendor's system fills in.</summary>
internal sealed class DefaultSettings
{
    /// <summary>The proxy (registration) group of a phone that names none.</summary>
    public string RegistrationGroup { get; set; } = "";

    /// <summary>The location of a template that names none.</summary>
    public string Location { get; set; } = "";

    /// <summary>The workgroup every new user joins.</summary>
    public string Workgroup { get; set; } = "";

    /// <summary>The name that is shown of that workgroup: lists may use it too.</summary>
    public string WorkgroupDisplayName { get; set; } = "";

    /// <summary>The firmware of a managed phone that names none.</summary>
    public string FirmwareVersion { get; set; } = "";

    /// <summary>The role of a user whose list gives none.</summary>
    public string Role { get; set; } = "";

    /// <summary>The licence that the station of a phone from a TMM list gets besides those that are named.</summary>
    public string License { get; set; } = "";
}
