using CicCsvImport.Core.Kinds.Stations;

namespace CicCsvImport;

/// <summary>A non-managed SIP station: a row of a station list.</summary>
public sealed class CicStation : CicObject
{
    /// <summary>Makes an empty station, to be filled by hand.</summary>
    public CicStation()
        : base(StationList.Schema)
    {
    }

    /// <summary>The station's name, unique over stations and phones.</summary>
    public string? Name { get => Text(StationList.Name); set => Set(StationList.Name, value); }

    /// <summary>Workstation, Stand-alone Phone or Stand-alone Fax; of a managed phone's station, with <c>Managed</c> before it.</summary>
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

    /// <summary>The classifications of numbers that may be dialed from the station. Without any, none may be.</summary>
    public string[]? Classifications { get => Get<string[]>(StationAccess.Classifications); set => Set(StationAccess.Classifications, value); }

    /// <summary>Whether numbers of every classification may be dialed, those of later ones too.</summary>
    public bool? AllClassifications { get => Get<bool?>(StationAccess.AllClassifications); set => Set(StationAccess.AllClassifications, value); }

    /// <summary>The licenses that the station has.</summary>
    public string[]? Licenses { get => Get<string[]>(StationAccess.Licenses); set => Set(StationAccess.Licenses, value); }

    /// <summary>The licenses that the station should have and has not, because their pool was empty.</summary>
    public string[]? UnallocatedLicenses { get => Get<string[]>(StationAccess.UnallocatedLicenses); set => Set(StationAccess.UnallocatedLicenses, value); }

    /// <summary>Whether the station belongs to a managed phone, with which it comes and goes.</summary>
    public bool IsManaged => Type?.StartsWith(StationType.ManagedPrefix, StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>The station's name.</summary>
    public override string ToString() => Name ?? "";
}
