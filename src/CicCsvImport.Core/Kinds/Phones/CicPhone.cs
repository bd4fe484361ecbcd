using CicCsvImport.Core.Kinds.Phones;
using CicCsvImport.Core.Kinds.Phones.Templates;

namespace CicCsvImport;

/// <summary>A managed IP phone: a row of a phone list by template, or by type, manufacturer and model (TMM).</summary>
public sealed class CicPhone : CicObject
{
    /// <summary>Initializes an empty phone.</summary>
    public CicPhone()
        : base(PhoneLists.Schema)
    {
    }

    /// <summary>The phone's name, unique across phones and stations. The phone's station has the same name.</summary>
    public string? Name { get => Text(PhoneLists.Name); set => Set(PhoneLists.Name, value); }

    /// <summary>The name of the template from which the phone is created; null for a phone of a TMM list.</summary>
    public string? Template { get => Text(PhoneLists.Template); set => Set(PhoneLists.Template, value); }

    /// <summary>Workstation or Stand-alone Phone; null for a phone of a template list, whose template specifies it.</summary>
    public string? Type { get => Text(PhoneLists.Type); set => Set(PhoneLists.Type, value); }

    /// <summary>The manufacturer; null for a phone of a template list, whose template specifies it.</summary>
    public string? Manufacturer { get => Text(PhoneLists.Manufacturer); set => Set(PhoneLists.Manufacturer, value); }

    /// <summary>The model; null for a phone of a template list, whose template specifies it.</summary>
    public string? Model { get => Text(PhoneLists.Model); set => Set(PhoneLists.Model, value); }

    /// <summary>The proxy (registration) group.</summary>
    public string? ProxyGroup { get => Text(PhoneLists.ProxyGroup); set => Set(PhoneLists.ProxyGroup, value); }

    /// <summary>The extension of the phone's first appearance: digits, as text. There is no default.</summary>
    public string? Extension { get => Text(PhoneLists.Extension); set => Set(PhoneLists.Extension, value); }

    /// <summary>The SIP address, as <c>sip:user@address:port</c> or bare. A blank address is filled in when the phone registers.</summary>
    public string? IdentificationAddress
    {
        get => Text(PhoneLists.IdentificationAddress);
        set => Set(PhoneLists.IdentificationAddress, value);
    }

    /// <summary>The label of the first appearance (Polycom only). The default is the phone's name.</summary>
    public string? Label { get => Text(PhoneLists.Label); set => Set(PhoneLists.Label, value); }

    /// <summary>The MAC address (12 uppercase hexadecimal digits) or, for a soft phone, the full computer name.</summary>
    public string? Address { get => Text(PhoneLists.Address); set => Set(PhoneLists.Address, value); }

    /// <summary>Whether the phone is in service. A phone by template takes it from its template; a phone by model is in service.</summary>
    public bool? Active { get => Get<bool?>(PhoneOptions.OfPhones.Active); set => Set(PhoneOptions.OfPhones.Active, value); }

    /// <summary>The location of the phone, from its template.</summary>
    public string? Location { get => Text(PhoneOptions.OfPhones.Location); set => Set(PhoneOptions.OfPhones.Location, value); }

    /// <summary>The firmware version of the phone, from its template; <c>&lt;Latest&gt;</c> is the latest one.</summary>
    public string? FirmwareVersion
    {
        get => Text(PhoneOptions.OfPhones.FirmwareVersion);
        set => Set(PhoneOptions.OfPhones.FirmwareVersion, value);
    }

    /// <summary>The time zone, from the template; null for the time zone of the location.</summary>
    public string? TimeZone { get => Text(PhoneOptions.OfPhones.TimeZone); set => Set(PhoneOptions.OfPhones.TimeZone, value); }

    /// <summary>The other stations on the phone's line keys, from the template.</summary>
    public CicList<CicStationAppearance> StationAppearances => new(
        PhoneOptions.OfPhones.StationAppearances.GetTexts(this[PhoneOptions.OfPhones.StationAppearances])
            .Select(CicStationAppearance.Parse));

    /// <summary>How speech is sent, from the template: RTP, or encrypted SRTP.</summary>
    public string? AudioProtocol
    {
        get => Text(PhoneOptions.OfPhones.AudioProtocol);
        set => Set(PhoneOptions.OfPhones.AudioProtocol, value);
    }

    /// <summary>The ring set, from the template; null for the default ring set.</summary>
    public string? RingSet { get => Text(PhoneOptions.OfPhones.RingSet); set => Set(PhoneOptions.OfPhones.RingSet, value); }

    /// <summary>The advanced options as key=value, from the template.</summary>
    public CicList<string>? AdvancedOptions
    {
        get => Get<CicList<string>>(PhoneOptions.OfPhones.AdvancedOptions);
        set => Set(PhoneOptions.OfPhones.AdvancedOptions, value);
    }

    /// <summary>
    /// The state of the phone after the import: <c>Not provisioned</c> without an address, otherwise <c>Not registered</c>.
    /// </summary>
    public string State => string.IsNullOrWhiteSpace(Address) ? "Not provisioned" : "Not registered";

    /// <summary>
    /// How to provision the phone, depending on its manufacturer and model; null if it has an address or if its manufacturer is
    /// not known.
    /// </summary>
    public string? Provisioning { get; internal set; }

    /// <summary>The phone's station in the directory that the phone comes from; null for other phones.</summary>
    internal CicStation? Station { get; set; }

    /// <summary>Returns the phone's name.</summary>
    public override string ToString() => Name ?? "";
}
