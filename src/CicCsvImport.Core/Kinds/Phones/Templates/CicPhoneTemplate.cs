using CicCsvImport.Core.Kinds.Phones.Templates;

namespace CicCsvImport;

/// <summary>A template for managed IP phones. A phone takes the values of its template when it is created.</summary>
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

    /// <summary>The name of the template. Phone lists must use the identical name.</summary>
    public string Name => Identity;

    /// <summary>Workstation or Stand-alone Phone.</summary>
    public string Type { get => Text(PhoneTemplateSchema.Type) ?? ""; set => Set(PhoneTemplateSchema.Type, value); }

    /// <summary>The manufacturer of the phones.</summary>
    public string Manufacturer
    {
        get => Text(PhoneTemplateSchema.Manufacturer) ?? "";
        set => Set(PhoneTemplateSchema.Manufacturer, value);
    }

    /// <summary>The model of the phones.</summary>
    public string Model { get => Text(PhoneTemplateSchema.Model) ?? ""; set => Set(PhoneTemplateSchema.Model, value); }

    /// <summary>The registration (proxy) group of phones whose rows name none.</summary>
    public string? RegistrationGroup
    {
        get => Text(PhoneTemplateSchema.RegistrationGroup);
        set => Set(PhoneTemplateSchema.RegistrationGroup, value);
    }

    /// <summary>Whether the phones are in service.</summary>
    public bool Active { get => this[PhoneOptions.OfTemplates.Active] is true; set => Set(PhoneOptions.OfTemplates.Active, value); }

    /// <summary>The location of the phones.</summary>
    public string? Location
    {
        get => Text(PhoneOptions.OfTemplates.Location);
        set => Set(PhoneOptions.OfTemplates.Location, value);
    }

    /// <summary>The firmware version of the phones; <c>&lt;Latest&gt;</c> is the latest one.</summary>
    public string? FirmwareVersion
    {
        get => Text(PhoneOptions.OfTemplates.FirmwareVersion);
        set => Set(PhoneOptions.OfTemplates.FirmwareVersion, value);
    }

    /// <summary>The time zone, by an id that the system knows; null for the time zone of the location.</summary>
    public string? TimeZone
    {
        get => Text(PhoneOptions.OfTemplates.TimeZone);
        set => Set(PhoneOptions.OfTemplates.TimeZone, value);
    }

    /// <summary>The other stations on the line keys of the phones.</summary>
    public CicList<CicStationAppearance> StationAppearances => new(
        PhoneOptions.OfTemplates.StationAppearances.GetTexts(this[PhoneOptions.OfTemplates.StationAppearances])
            .Select(CicStationAppearance.Parse));

    /// <summary>How speech is sent: RTP, or encrypted SRTP.</summary>
    public string? AudioProtocol
    {
        get => Text(PhoneOptions.OfTemplates.AudioProtocol);
        set => Set(PhoneOptions.OfTemplates.AudioProtocol, value);
    }

    /// <summary>The ring set of the phones; null for the default ring set.</summary>
    public string? RingSet
    {
        get => Text(PhoneOptions.OfTemplates.RingSet);
        set => Set(PhoneOptions.OfTemplates.RingSet, value);
    }

    /// <summary>The advanced options as key=value, for Polycom phones and Interaction SIP Stations.</summary>
    public CicList<string> AdvancedOptions
    {
        get => Get<CicList<string>>(PhoneOptions.OfTemplates.AdvancedOptions) ?? new([]);
        set => Set(PhoneOptions.OfTemplates.AdvancedOptions, value);
    }

    /// <summary>The classifications of the numbers that the phones' stations may dial.</summary>
    public CicNameList Classifications
    {
        get => Get<CicNameList>(PhoneTemplateSchema.Classifications) ?? CicNameList.None;
        set => Set(PhoneTemplateSchema.Classifications, value);
    }

    /// <summary>Whether numbers of every classification may be dialed, including classifications that are added later.</summary>
    public bool AllClassifications
    {
        get => this[PhoneTemplateSchema.AllClassifications] is true;
        set => Set(PhoneTemplateSchema.AllClassifications, value);
    }

    /// <summary>The licenses of the phones' stations.</summary>
    public CicNameList Licenses
    {
        get => Get<CicNameList>(PhoneTemplateSchema.Licenses) ?? CicNameList.None;
        set => Set(PhoneTemplateSchema.Licenses, value);
    }

    /// <summary>Returns the name of the template.</summary>
    public override string ToString() => Name;
}
