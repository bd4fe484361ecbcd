using CicCsvImport.Core.Kinds.Phones;
using CicCsvImport.Core.Kinds.Phones.Templates;

namespace CicCsvImport;

/// <summary>A managed IP phone: a row of a phone list, by template or by type, manufacturer and model (TMM).</summary>
public sealed class CicPhone : CicObject
{
    /// <summary>Makes an empty phone, to be filled by hand.</summary>
    public CicPhone()
        : base(PhoneLists.Schema)
    {
    }

    /// <summary>The phone's name, unique over phones and stations; its station gets the same name.</summary>
    public string? Name { get => Text(PhoneLists.Name); set => Set(PhoneLists.Name, value); }

    /// <summary>The name of the template the phone is made from; null for a phone of a TMM list.</summary>
    public string? Template { get => Text(PhoneLists.Template); set => Set(PhoneLists.Template, value); }

    /// <summary>Workstation or Stand-alone Phone; null for a phone of a template list, whose template says it.</summary>
    public string? Type { get => Text(PhoneLists.Type); set => Set(PhoneLists.Type, value); }

    /// <summary>The maker; null for a phone of a template list, whose template says it.</summary>
    public string? Manufacturer { get => Text(PhoneLists.Manufacturer); set => Set(PhoneLists.Manufacturer, value); }

    /// <summary>The model; null for a phone of a template list, whose template says it.</summary>
    public string? Model { get => Text(PhoneLists.Model); set => Set(PhoneLists.Model, value); }

    /// <summary>The proxy (registration) group.</summary>
    public string? ProxyGroup { get => Text(PhoneLists.ProxyGroup); set => Set(PhoneLists.ProxyGroup, value); }

    /// <summary>The extension of the phone's first appearance: digits, as text. Blank stays blank.</summary>
    public string? Extension { get => Text(PhoneLists.Extension); set => Set(PhoneLists.Extension, value); }

    /// <summary>The SIP address, as <c>sip:user@address:port</c> or bare; a blank one is filled when the phone registers.</summary>
    public string? IdentificationAddress { get => Text(PhoneLists.IdentificationAddress); set => Set(PhoneLists.IdentificationAddress, value); }

    /// <summary>The label of the first appearance (Polycom only); by default the phone's name.</summary>
    public string? Label { get => Text(PhoneLists.Label); set => Set(PhoneLists.Label, value); }

    /// <summary>The MAC address (12 upper-case hexadecimal digits), or for a soft phone the full computer name.</summary>
    public string? Address { get => Text(PhoneLists.Address); set => Set(PhoneLists.Address, value); }

    /// <summary>Whether the phone is in service: a directory's phone has it of its template, one by model is.</summary>
    public bool? Active { get => Get<bool?>(PhoneOptions.OfPhones.Active); set => Set(PhoneOptions.OfPhones.Active, value); }

    /// <summary>The phone's location, of its template.</summary>
    public string? Location { get => Text(PhoneOptions.OfPhones.Location); set => Set(PhoneOptions.OfPhones.Location, value); }

    /// <summary>The firmware that the phone gets, of its template: a version, or <c>&lt;Latest&gt;</c>.</summary>
    public string? FirmwareVersion { get => Text(PhoneOptions.OfPhones.FirmwareVersion); set => Set(PhoneOptions.OfPhones.FirmwareVersion, value); }

    /// <summary>The time zone, of its template; null for the location's.</summary>
    public string? TimeZone { get => Text(PhoneOptions.OfPhones.TimeZone); set => Set(PhoneOptions.OfPhones.TimeZone, value); }

    /// <summary>The stations on the phone's line keys, beside its own, of its template.</summary>
    public CicStationAppearance[] StationAppearances =>
        [.. PhoneOptions.OfPhones.StationAppearances.GetTexts(this[PhoneOptions.OfPhones.StationAppearances]).Select(CicStationAppearance.Parse)];

    /// <summary>How speech is sent, of its template: RTP, or encrypted SRTP.</summary>
    public string? AudioProtocol { get => Text(PhoneOptions.OfPhones.AudioProtocol); set => Set(PhoneOptions.OfPhones.AudioProtocol, value); }

    /// <summary>The ring set, of its template; null for the default one.</summary>
    public string? RingSet { get => Text(PhoneOptions.OfPhones.RingSet); set => Set(PhoneOptions.OfPhones.RingSet, value); }

    /// <summary>Advanced options as key=value, of its template.</summary>
    public string[]? AdvancedOptions { get => Get<string[]>(PhoneOptions.OfPhones.AdvancedOptions); set => Set(PhoneOptions.OfPhones.AdvancedOptions, value); }

    /// <summary>The state the phone will be in: <c>Not registered</c>, or without an address <c>Not provisioned</c>.</summary>
    public string State => string.IsNullOrWhiteSpace(Address) ? "Not provisioned" : "Not registered";

    /// <summary>
    /// How a phone without an address gets on the air, by its maker and model; null where it has an address
    /// or its maker is not known.
    /// </summary>
    public string? Provisioning { get; internal set; }

    /// <summary>The phone's name.</summary>
    public override string ToString() => Name ?? "";
}
