using CicCsvImport.Core.Kinds.Stations;

namespace CicCsvImport;

/// <summary>A SIP station: a row of a station list, or the station of a managed phone.</summary>
public sealed class CicStation : CicObject
{
    /// <summary>Initializes an empty station.</summary>
    public CicStation()
        : base(StationList.Schema)
    {
    }

    /// <summary>The station's name, unique across stations and phones.</summary>
    public string? Name { get => Text(StationList.Name); set => Set(StationList.Name, value); }

    /// <summary>
    /// Workstation, Stand-alone Phone or Stand-alone Fax. The type of a managed phone's station starts with <c>Managed</c>.
    /// </summary>
    public string? Type { get => Text(StationList.Type); set => Set(StationList.Type, value); }

    /// <summary>The extension: digits, as text.</summary>
    public string? Extension { get => Text(StationList.Extension); set => Set(StationList.Extension, value); }

    /// <summary>The SIP user part or address by which the station identifies itself.</summary>
    public string? IdentificationAddress
    {
        get => Text(StationList.IdentificationAddress);
        set => Set(StationList.IdentificationAddress, value);
    }

    /// <summary>The SIP address used to call the station. A blank address is obtained automatically.</summary>
    public string? ConnectionAddress { get => Text(StationList.ConnectionAddress); set => Set(StationList.ConnectionAddress, value); }

    /// <summary>The manufacturer of the phone.</summary>
    public string? Manufacturer { get => Text(StationList.Manufacturer); set => Set(StationList.Manufacturer, value); }

    /// <summary>The model of the phone.</summary>
    public string? Model { get => Text(StationList.Model); set => Set(StationList.Model, value); }

    /// <summary>The MAC address: 12 uppercase hexadecimal digits.</summary>
    public string? MacAddress { get => Text(StationList.MacAddress); set => Set(StationList.MacAddress, value); }

    /// <summary>The machine mapped to the station for licensing. The default is the station's name.</summary>
    public string? MachineName { get => Text(StationList.MachineName); set => Set(StationList.MachineName, value); }

    /// <summary>The classifications of the numbers that the station may dial. Without any, it may not dial out.</summary>
    public CicNameList? Classifications
    {
        get => Get<CicNameList>(StationAccess.Classifications);
        set => Set(StationAccess.Classifications, value);
    }

    /// <summary>Whether numbers of every classification may be dialed, including classifications that are added later.</summary>
    public bool? AllClassifications
    {
        get => Get<bool?>(StationAccess.AllClassifications);
        set => Set(StationAccess.AllClassifications, value);
    }

    /// <summary>The licenses that the station has.</summary>
    public CicNameList? Licenses { get => Get<CicNameList>(StationAccess.Licenses); set => Set(StationAccess.Licenses, value); }

    /// <summary>The licenses that the station lacks because their pool was exhausted.</summary>
    public CicNameList? UnallocatedLicenses
    {
        get => Get<CicNameList>(StationAccess.UnallocatedLicenses);
        set => Set(StationAccess.UnallocatedLicenses, value);
    }

    /// <summary>Whether the station belongs to a managed phone, with which it is created and removed.</summary>
    public bool IsManaged => Type?.StartsWith(StationType.ManagedPrefix, StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>Returns the station's name.</summary>
    public override string ToString() => Name ?? "";
}
