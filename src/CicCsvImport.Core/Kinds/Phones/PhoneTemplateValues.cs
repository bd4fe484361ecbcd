namespace CicCsvImport.Core.Kinds.Phones;

/// <summary>What a phone template is to be, as it was typed; null or blank where the default holds.</summary>
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

    /// <summary>Each as key=value.</summary>
    public IReadOnlyList<string> AdvancedOptions { get; init; } = [];

    /// <summary>Classifications as first known.</summary>
    public string[] Classifications { get; init; } = [];

    public bool AllClassifications { get; init; }

    /// <summary>Licenses as first known.</summary>
    public string[] Licenses { get; init; } = [];

    /// <summary>What a template is.</summary>
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
