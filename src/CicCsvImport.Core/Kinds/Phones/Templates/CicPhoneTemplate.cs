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
    public string Type => Text(PhoneTemplateSchema.Type) ?? "";

    /// <summary>The manufacturer of the phones.</summary>
    public string Manufacturer => Text(PhoneTemplateSchema.Manufacturer) ?? "";

    /// <summary>The model of the phones.</summary>
    public string Model => Text(PhoneTemplateSchema.Model) ?? "";

    /// <summary>The registration (proxy) group of phones whose rows name none.</summary>
    public string? RegistrationGroup
    {
        get => Text(PhoneTemplateSchema.RegistrationGroup);
        internal set => SetKnown(PhoneTemplateSchema.RegistrationGroup, value);
    }

    /// <summary>Whether the phones are in service.</summary>
    public bool Active => this[PhoneOptions.OfTemplates.Active] is true;

    /// <summary>The location of the phones.</summary>
    public string? Location => Text(PhoneOptions.OfTemplates.Location);

    /// <summary>The firmware version of the phones; <c>&lt;Latest&gt;</c> is the latest one.</summary>
    public string? FirmwareVersion => Text(PhoneOptions.OfTemplates.FirmwareVersion);

    /// <summary>The time zone, by an id that the system knows; null for the time zone of the location.</summary>
    public string? TimeZone => Text(PhoneOptions.OfTemplates.TimeZone);

    /// <summary>The other stations on the line keys of the phones.</summary>
    public CicList<CicStationAppearance> StationAppearances => new(
        PhoneOptions.OfTemplates.StationAppearances.GetTexts(this[PhoneOptions.OfTemplates.StationAppearances])
            .Select(CicStationAppearance.Parse));

    /// <summary>How speech is sent: RTP, or encrypted SRTP.</summary>
    public string? AudioProtocol => Text(PhoneOptions.OfTemplates.AudioProtocol);

    /// <summary>The ring set of the phones; null for the default ring set.</summary>
    public string? RingSet => Text(PhoneOptions.OfTemplates.RingSet);

    /// <summary>The advanced options as key=value, for Polycom phones and Interaction SIP Stations.</summary>
    public CicList<string> AdvancedOptions => Get<CicList<string>>(PhoneOptions.OfTemplates.AdvancedOptions) ?? new([]);

    /// <summary>The classifications of the numbers that the phones' stations may dial.</summary>
    public CicNameList Classifications => Get<CicNameList>(PhoneTemplateSchema.Classifications) ?? CicNameList.None;

    /// <summary>Whether numbers of every classification may be dialed, including classifications that are added later.</summary>
    public bool AllClassifications => this[PhoneTemplateSchema.AllClassifications] is true;

    /// <summary>The licenses of the phones' stations.</summary>
    public CicNameList Licenses => Get<CicNameList>(PhoneTemplateSchema.Licenses) ?? CicNameList.None;

    /// <summary>Returns the name of the template.</summary>
    public override string ToString() => Name;
}
