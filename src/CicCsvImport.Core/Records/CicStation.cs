using CicCsvImport.Lists;

namespace CicCsvImport;

/// <summary>A non-managed SIP station: a row of a station list.</summary>
public sealed class CicStation : CicRecord
{
    /// <summary>Makes an empty station, to be filled by hand.</summary>
    public CicStation()
        : base(StationList.Schema)
    {
    }

    /// <summary>The station's name, unique over stations and phones.</summary>
    public string? Name { get => Text(StationList.Name); set => Set(StationList.Name, value); }

    /// <summary>Workstation, Stand-alone Phone or Stand-alone Fax.</summary>
    public string? Type { get => Text(StationList.Type); set => Set(StationList.Type, value); }

    /// <summary>The extension: digits, as text.</summary>
    public string? Extension { get => Text(StationList.Extension); set => Set(StationList.Extension, value); }

    /// <summary>The SIP user part or address by which the station identifies itself.</summary>
    public string? IdentificationAddress { get => Text(StationList.IdentificationAddress); set => Set(StationList.IdentificationAddress, value); }

    /// <summary>The SIP address used to call the station; blank means that it is obtained automatically.</summary>
    public string? ConnectionAddress { get => Text(StationList.ConnectionAddress); set => Set(StationList.ConnectionAddress, value); }

    /// <summary>The maker of the phone.</summary>
    public string? Manufacturer { get => Text(StationList.Manufacturer); set => Set(StationList.Manufacturer, value); }

    /// <summary>The phone's model.</summary>
    public string? Model { get => Text(StationList.Model); set => Set(StationList.Model, value); }

    /// <summary>The MAC address: 12 upper-case hexadecimal digits.</summary>
    public string? MacAddress { get => Text(StationList.MacAddress); set => Set(StationList.MacAddress, value); }

    /// <summary>The machine mapped to the station for licensing; by default the station's name.</summary>
    public string? MachineName { get => Text(StationList.MachineName); set => Set(StationList.MachineName, value); }

    /// <summary>The station's name.</summary>
    public override string ToString() => Name ?? "";
}
