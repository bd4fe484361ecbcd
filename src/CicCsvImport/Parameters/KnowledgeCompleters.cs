using System.Collections;
using CicCsvImport.Core.Catalog;
using CicCsvImport.Core.Issues;
using CicCsvImport.Core.Kinds.Phones.Templates;
using CicCsvImport.Core.Kinds.Site;
using CicCsvImport.Core.Kinds.Stations;
using CicCsvImport.Core.Settings;
using CicCsvImport.Core.Text;
using CicCsvImport.Input;

namespace CicCsvImport.Parameters;

/// <summary>Completes the names of lists.</summary>
public sealed class ListCompleter : NameCompleter
{
    private protected override IEnumerable<string> Names(IDictionary boundParameters) => VendorLists.Catalog.Lists.Select(list => list.Name);
}

/// <summary>Completes the names of the columns of the lists that are typed already, or of all.</summary>
public sealed class ColumnCompleter : NameCompleter
{
    private protected override IEnumerable<string> Names(IDictionary boundParameters)
    {
        string[] lists = BoundNames.Get(boundParameters, "List");
        return VendorLists.Catalog.Lists
            .Where(list => lists.Length == 0 || Wildcards.MatchAny(lists, list.Name))
            .SelectMany(list => list.Columns)
            .Select(column => column.Column.Name)
            .Distinct();
    }
}

/// <summary>Completes the names of the default roles.</summary>
public sealed class RoleCompleter : NameCompleter
{
    private protected override IEnumerable<string> Names(IDictionary boundParameters) => RoleMatrix.Roles;
}

/// <summary>Completes the options of the role table.</summary>
public sealed class RoleOptionCompleter : NameCompleter
{
    private protected override IEnumerable<string> Names(IDictionary boundParameters) =>
        RoleMatrix.Rights().Select(right => right.Option).Distinct();
}

/// <summary>Completes the names of encodings.</summary>
public sealed class EncodingCompleter : NameCompleter
{
    private protected override IEnumerable<string> Names(IDictionary boundParameters) => EncodingTransformationAttribute.KnownNames;
}

/// <summary>Completes the types of managed phones.</summary>
public sealed class PhoneTypeCompleter : NameCompleter
{
    private protected override IEnumerable<string> Names(IDictionary boundParameters) => StationType.OfPhones;
}

/// <summary>Completes the types of stations, those of managed phones too.</summary>
public sealed class StationTypeCompleter : NameCompleter
{
    private protected override IEnumerable<string> Names(IDictionary boundParameters) =>
        StationType.OfStations.Concat(StationType.OfPhones.Select(type => StationType.ManagedPrefix + type));
}

/// <summary>Completes the makers of managed phones.</summary>
public sealed class ManufacturerCompleter : NameCompleter
{
    private protected override IEnumerable<string> Names(IDictionary boundParameters) => BoundNames.Catalog().Makers.Select(maker => maker.Name);
}

/// <summary>Completes the models of the maker that is typed already, or of all.</summary>
public sealed class PhoneModelCompleter : NameCompleter
{
    private protected override IEnumerable<string> Names(IDictionary boundParameters)
    {
        string[] makers = BoundNames.Get(boundParameters, "Manufacturer");
        return BoundNames.Catalog().Models
            .Where(model => makers.Length == 0 || Wildcards.MatchAny(makers, model.Manufacturer))
            .Select(model => model.Model)
            .Distinct();
    }
}

/// <summary>Completes the names of licenses.</summary>
public sealed class LicenseCompleter : NameCompleter
{
    private protected override IEnumerable<string> Names(IDictionary boundParameters) =>
        new LicenseCatalog(BoundNames.Settings()).Licenses.Select(license => license.Name);
}

/// <summary>Completes the ids of time zones.</summary>
public sealed class TimeZoneCompleter : NameCompleter
{
    private protected override IEnumerable<string> Names(IDictionary boundParameters) => TimeZoneInfo.GetSystemTimeZones().Select(zone => zone.Id);
}

/// <summary>Completes the names of audio protocols.</summary>
public sealed class AudioProtocolCompleter : NameCompleter
{
    private protected override IEnumerable<string> Names(IDictionary boundParameters) => AudioProtocols.All;
}

/// <summary>Completes the makers of stations: those of the settings.</summary>
public sealed class StationManufacturerCompleter : NameCompleter
{
    private protected override IEnumerable<string> Names(IDictionary boundParameters)
    {
        CicSettings settings = BoundNames.Settings();
        return settings.StationManufacturers.Union(settings.Manufacturers.Keys, NameComparer.Instance);
    }
}

/// <summary>Completes the firmware of phones: the word for the latest one.</summary>
public sealed class FirmwareCompleter : NameCompleter
{
    private protected override IEnumerable<string> Names(IDictionary boundParameters) => [BoundNames.Settings().Defaults.FirmwareVersion];
}

/// <summary>Completes the codes of issues.</summary>
public sealed class IssueCodeCompleter : NameCompleter
{
    private protected override IEnumerable<string> Names(IDictionary boundParameters) => IssueCatalog.All.Select(kind => kind.Code);
}
