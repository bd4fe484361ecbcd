using CicCsvImport.Core.Kinds.Site;
using CicCsvImport.Core.Kinds.Stations;

namespace CicCsvImport.Core.Kinds.Phones.Templates;

/// <summary>
/// The phone values on a template's pages General and Options (reference: "Create managed IP phone templates"). Templates and
/// phones have the same columns for them.
/// </summary>
internal sealed class PhoneOptions
{
    public static readonly PhoneOptions OfPhones = new();

    public static readonly PhoneOptions OfTemplates = new();

    private PhoneOptions()
    {
    }

    public Column Active { get; } = new FlagColumn("Active", nameof(CicPhone.Active)) { Description = "Whether the phone is in service." };

    public Column Location { get; } = new TextColumn("Location", nameof(CicPhone.Location))
    {
        Description = "The phone's location.",
        RefersTo = SiteSchemas.Location,
    };

    public Column FirmwareVersion { get; } = new TextColumn("Firmware Version", nameof(CicPhone.FirmwareVersion))
    {
        Description = "The firmware version of the phone.",
    };

    public Column TimeZone { get; } = new TextColumn("Time Zone", nameof(CicPhone.TimeZone))
    {
        Description = "The phone's time zone. A blank value means the time zone of its location.",
    };

    public Column StationAppearances { get; } = new TextsColumn("Station Appearances", nameof(CicPhone.StationAppearances))
    {
        Description = "The stations on the phone's line keys.",
        Mentions = new MentionedNames(StationList.Schema, CicStationAppearance.ReplaceStation),
    };

    public Column AudioProtocol { get; } = new TextColumn("Audio Protocol", nameof(CicPhone.AudioProtocol))
    {
        Description = "RTP or SRTP.",
    };

    public Column RingSet { get; } = new TextColumn("Ring Set", nameof(CicPhone.RingSet)) { Description = "The phone's ring set." };

    public Column AdvancedOptions { get; } = new TextsColumn("Advanced Options", nameof(CicPhone.AdvancedOptions))
    {
        Description = "Advanced options: key=value.",
    };

    public Column[] Columns => [Active, Location, FirmwareVersion, TimeZone, StationAppearances, AudioProtocol, RingSet, AdvancedOptions];
}
