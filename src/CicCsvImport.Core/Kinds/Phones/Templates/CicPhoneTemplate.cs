using CicCsvImport.Core.Kinds.Phones.Templates;

namespace CicCsvImport;

/// <summary>A template for managed phones: what phones of one sort have in common. A phone takes its values when it is created.</summary>
public sealed class CicPhoneTemplate : CicObject
{
    internal CicPhoneTemplate()
        : base(PhoneTemplateSchema.Schema)
    {
    }

    internal CicPhoneTemplate(string name, string type, string manufacturer, string model)
        : this()
    {
        SetKnown(PhoneTemplateSchema.Name, name);
        SetKnown(PhoneTemplateSchema.Type, type);
        SetKnown(PhoneTemplateSchema.Manufacturer, manufacturer);
        SetKnown(PhoneTemplateSchema.Model, model);
    }

    /// <summary>The template's name: a phone list names it identically.</summary>
    public string Name => Identity;

    /// <summary>Workstation or Stand-alone Phone.</summary>
    public string Type => Text(PhoneTemplateSchema.Type) ?? "";

    /// <summary>The maker of its phones.</summary>
    public string Manufacturer => Text(PhoneTemplateSchema.Manufacturer) ?? "";

    /// <summary>The model of its phones.</summary>
    public string Model => Text(PhoneTemplateSchema.Model) ?? "";

    /// <summary>The registration (proxy) group of a phone whose row names none.</summary>
    public string? RegistrationGroup
    {
        get => Text(PhoneTemplateSchema.RegistrationGroup);
        internal set => SetKnown(PhoneTemplateSchema.RegistrationGroup, value);
    }

    /// <summary>Whether its phones are in service.</summary>
    public bool Active => this[PhoneOptions.OfTemplates.Active] is true;

    /// <summary>The location of its phones.</summary>
    public string? Location => Text(PhoneOptions.OfTemplates.Location);

    /// <summary>The firmware that its phones get: a version, or <c>&lt;Latest&gt;</c>.</summary>
    public string? FirmwareVersion => Text(PhoneOptions.OfTemplates.FirmwareVersion);

    /// <summary>The time zone, by an id that the system knows; null for the location's.</summary>
    public string? TimeZone => Text(PhoneOptions.OfTemplates.TimeZone);

    /// <summary>The stations on the line keys of its phones, beside the phone's own.</summary>
    public CicStationAppearance[] StationAppearances =>
        [.. PhoneOptions.OfTemplates.StationAppearances.GetTexts(this[PhoneOptions.OfTemplates.StationAppearances]).Select(CicStationAppearance.Parse)];

    /// <summary>How speech is sent: RTP, or encrypted SRTP.</summary>
    public string? AudioProtocol => Text(PhoneOptions.OfTemplates.AudioProtocol);

    /// <summary>The ring set of its phones; null for the default one.</summary>
    public string? RingSet => Text(PhoneOptions.OfTemplates.RingSet);

    /// <summary>Advanced options as key=value, of Polycom phones and Interaction SIP Stations.</summary>
    public string[] AdvancedOptions => [.. PhoneOptions.OfTemplates.AdvancedOptions.GetTexts(this[PhoneOptions.OfTemplates.AdvancedOptions])];

    /// <summary>The classifications of numbers that may be dialed from the stations of its phones.</summary>
    public string[] Classifications => Get<string[]>(PhoneTemplateSchema.Classifications) ?? [];

    /// <summary>Whether numbers of every classification may be dialed, those of later ones too.</summary>
    public bool AllClassifications => this[PhoneTemplateSchema.AllClassifications] is true;

    /// <summary>The licenses that the stations of its phones get.</summary>
    public string[] Licenses => Get<string[]>(PhoneTemplateSchema.Licenses) ?? [];

    /// <summary>The template's name.</summary>
    public override string ToString() => Name;
}
