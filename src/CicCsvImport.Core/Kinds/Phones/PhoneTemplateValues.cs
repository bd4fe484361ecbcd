namespace CicCsvImport.Core.Kinds.Phones;

/// <summary>The values for a phone template, as typed. A null or blank value means the default.</summary>
internal sealed record PhoneTemplateValues(string Name)
{
    public string? Type { get; init; }

    public string? Manufacturer { get; init; }

    public string? Model { get; init; }

    public string? RegistrationGroup { get; init; }

    public bool Active { get; init; } = true;

    public string? Location { get; init; }

    public string? FirmwareVersion { get; init; }

    public string? TimeZone { get; init; }

    public IReadOnlyList<CicStationAppearance> StationAppearances { get; init; } = [];

    public string? AudioProtocol { get; init; }

    public string? RingSet { get; init; }

    /// <summary>The options, each as key=value.</summary>
    public IReadOnlyList<string> AdvancedOptions { get; init; } = [];

    /// <summary>The classifications, as first known.</summary>
    public IReadOnlyList<string> Classifications { get; init; } = [];

    public bool AllClassifications { get; init; }

    /// <summary>The licenses, as first known.</summary>
    public IReadOnlyList<string> Licenses { get; init; } = [];

    /// <summary>Copies the values of a template.</summary>
    public static PhoneTemplateValues From(CicPhoneTemplate template) => new(template.Name)
    {
        Type = template.Type,
        Manufacturer = template.Manufacturer,
        Model = template.Model,
        RegistrationGroup = template.RegistrationGroup,
        Active = template.Active,
        Location = template.Location,
        FirmwareVersion = template.FirmwareVersion,
        TimeZone = template.TimeZone,
        StationAppearances = template.StationAppearances,
        AudioProtocol = template.AudioProtocol,
        RingSet = template.RingSet,
        AdvancedOptions = template.AdvancedOptions,
        Classifications = template.Classifications,
        AllClassifications = template.AllClassifications,
        Licenses = template.Licenses,
    };
}
