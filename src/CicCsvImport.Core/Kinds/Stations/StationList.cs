using CicCsvImport.Core.Engine.Rules;
using CicCsvImport.Core.Kinds.Site;

namespace CicCsvImport.Core.Kinds.Stations;

/// <summary>The list of non-managed SIP stations (reference: "Create a SIP Station CSV list").</summary>
internal static class StationList
{
    public static readonly Column Name = new TextColumn("Name", nameof(CicStation.Name))
    {
        Description = "The station's name, unique across stations and phones.",
        Key = SiteConstraints.StationName,
        Examples = ["SIPPhone1", "SIPPhone2", "SIPFax1"],
    };

    public static readonly Column Type = new TextColumn("Type", nameof(CicStation.Type))
    {
        Description = "The type of the station.",
        Form = "Workstation, Stand-alone Phone (or phone), Stand-alone Fax (or fax)",
        Rules = [StationRules.Type],
        Default = (_, _) => StationType.Workstation,
        DefaultText = _ => StationType.Workstation,
        Values = _ => StationType.OfStations,
        Examples = ["Workstation", "Stand-alone Phone", "Stand-alone Fax"],
        IsTold = true,
    };

    public static readonly Column Extension = new TextColumn("Extension", nameof(CicStation.Extension))
    {
        Description = "The station's extension, unique across stations, phones, users and workgroups.",
        FormOf = DigitRules.StationExtensionForm,
        Rules = [DigitRules.Extension, DigitRules.StationExtensionAdvice],
        HoldsNumber = true,
        Key = SiteConstraints.Extension,
        Examples = ["5556", "5557", "5558"],
        IsTold = true,
    };

    public static readonly Column IdentificationAddress = new TextColumn("Identification Address", nameof(CicStation.IdentificationAddress))
    {
        Description = "The SIP user part or address that identifies the station.",
        Form = "a SIP user part or address, such as 5556, user@host or sip:user@host",
        Aliases = ["Identification"],
        Rules = [AddressRules.NoPlaceholder],
        Examples = ["5556", "5557", "5558"],
    };

    public static readonly Column ConnectionAddress = new TextColumn("Connection Address", nameof(CicStation.ConnectionAddress))
    {
        Description = "The SIP address used to call the station. A blank address is obtained automatically.",
        Form = "sip:[user@]host[:port][;parameters], or sips:",
        Aliases = ["Connection"],
        Rules = [AddressRules.NoPlaceholder, AddressRules.Sip],
        Examples = ["", "sip:5557@cic1.example.com:5060", ""],
    };

    public static readonly Column Manufacturer = new TextColumn("Manufacturer", nameof(CicStation.Manufacturer))
    {
        Description = "The manufacturer of the phone.",
        AllowsLineBreaks = true,
        FormOf = settings => string.Join(", ", settings.StationManufacturers) + " or any text",
        Rules = [StationRules.Manufacturer],
        Values = settings => settings.StationManufacturers,
        Examples = ["Polycom", "Cisco", "Generic"],
    };

    public static readonly Column Model = new TextColumn("Model", nameof(CicStation.Model))
    {
        Description = "The model of the phone.",
        AllowsLineBreaks = true,
        Examples = ["IP600", "7960", ""],
    };

    public static readonly Column MacAddress = new TextColumn("MAC Address", nameof(CicStation.MacAddress))
    {
        Description = "The MAC address of the phone, unique across stations and phones.",
        Form = Engine.Rules.MacAddress.Words,
        Rules = [MacAddressRules.Mac],
        Key = SiteConstraints.MacAddress,
        Examples = ["10111213141A", "10111213141B", "10111213141D"],
    };

    public static readonly Column MachineName = new TextColumn("Machine Name", nameof(CicStation.MachineName))
    {
        Description = "The machine that is mapped to the station for licensing. It must be unique.",
        Key = UniqueConstraint.ForNames(IssueCatalog.DuplicateMachineName),
        Default = (station, _) => station.Text(Name),
        DefaultText = _ => "the station's name",
        FollowsName = station => station.Identity,
        Examples = ["SIPPhone1Machine", "SIPPhone2Machine", ""],
    };

    public static readonly ListDefinition Definition = new()
    {
        Name = "Station",
        Title = "station list",
        Noun = "CicStationCsv",
        Columns =
        [
            Name.Required(), Type, Extension, IdentificationAddress, ConnectionAddress, Manufacturer, Model, MacAddress, MachineName,
        ],
    };

    public static readonly ObjectSchema Schema = new(Kind.Station, () => new CicStation(), StationAccess.Columns, Definition)
    {
        Container = "Stations",
        // For a managed phone's station, the phone claims them.
        ClaimsKeys = station => station is not CicStation { IsManaged: true },
    };
}
