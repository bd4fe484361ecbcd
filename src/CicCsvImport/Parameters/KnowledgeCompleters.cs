using System.Collections;
using CicCsvImport.Core.Catalog;
using CicCsvImport.Core.Kinds.Phones.Templates;
using CicCsvImport.Core.Kinds.Site;
using CicCsvImport.Core.Kinds.Stations;
using CicCsvImport.Core.Settings;
using CicCsvImport.Infrastructure.Configuration;

namespace CicCsvImport.Parameters;

/// <summary>A completer for the names of lists.</summary>
public sealed class ListCompleter : NameCompleter
{
    private protected override IEnumerable<string> Names(IDictionary boundParameters) =>
        VendorLists.Catalog.Lists.Select(list => list.Name);
}

/// <summary>A completer for the column names of the specified lists, or of all lists.</summary>
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

/// <summary>A completer for the names of the default roles.</summary>
public sealed class RoleCompleter : NameCompleter
{
    private protected override IEnumerable<string> Names(IDictionary boundParameters) => RoleMatrix.Roles;
}

/// <summary>A completer for the options of the role table.</summary>
public sealed class RoleOptionCompleter : NameCompleter
{
    private protected override IEnumerable<string> Names(IDictionary boundParameters) =>
        RoleMatrix.Rights().Select(right => right.Option).Distinct();
}

/// <summary>A completer for the names of encodings.</summary>
public sealed class EncodingCompleter : NameCompleter
{
    private protected override IEnumerable<string> Names(IDictionary boundParameters) => EncodingTransformationAttribute.KnownNames;
}

/// <summary>A completer for the types of managed phones.</summary>
public sealed class PhoneTypeCompleter : NameCompleter
{
    private protected override IEnumerable<string> Names(IDictionary boundParameters) => StationType.OfPhones;
}

/// <summary>A completer for the types of stations, including those of managed phones.</summary>
public sealed class StationTypeCompleter : NameCompleter
{
    private protected override IEnumerable<string> Names(IDictionary boundParameters) =>
        StationType.OfStations.Concat(StationType.OfPhones.Select(type => StationType.ManagedPrefix + type));
}

/// <summary>A completer for the manufacturers of managed phones.</summary>
public sealed class ManufacturerCompleter : NameCompleter
{
    private protected override IEnumerable<string> Names(IDictionary boundParameters) =>
        BoundNames.Catalog().Makers.Select(maker => maker.Name);
}

/// <summary>A completer for the models of the specified manufacturers, or of all manufacturers.</summary>
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

/// <summary>A completer for the names of licenses.</summary>
public sealed class LicenseCompleter : NameCompleter
{
    private protected override IEnumerable<string> Names(IDictionary boundParameters) =>
        new LicenseCatalog(BoundNames.Settings()).Licenses.Select(license => license.Name);
}

/// <summary>A completer for the ids of time zones.</summary>
public sealed class TimeZoneCompleter : NameCompleter
{
    private protected override IEnumerable<string> Names(IDictionary boundParameters) =>
        TimeZoneInfo.GetSystemTimeZones().Select(zone => zone.Id);
}

/// <summary>A completer for the names of audio protocols.</summary>
public sealed class AudioProtocolCompleter : NameCompleter
{
    private protected override IEnumerable<string> Names(IDictionary boundParameters) => AudioProtocols.All;
}

/// <summary>A completer for the manufacturers of stations in the settings.</summary>
public sealed class StationManufacturerCompleter : NameCompleter
{
    private protected override IEnumerable<string> Names(IDictionary boundParameters)
    {
        CicSettings settings = BoundNames.Settings();
        return settings.StationManufacturers.Union(settings.Manufacturers.Keys, NameComparer.Instance);
    }
}

/// <summary>A completer for firmware versions: the placeholder of the latest version.</summary>
public sealed class FirmwareCompleter : NameCompleter
{
    private protected override IEnumerable<string> Names(IDictionary boundParameters) => [BoundNames.Settings().Defaults.FirmwareVersion];
}

/// <summary>A completer for the codes of issues.</summary>
public sealed class IssueCodeCompleter : NameCompleter
{
    private protected override IEnumerable<string> Names(IDictionary boundParameters) => IssueCatalog.All.Select(kind => kind.Code);
}

/// <summary>A completer for the names of settings.</summary>
public sealed class SettingCompleter : NameCompleter
{
    private protected override IEnumerable<string> Names(IDictionary boundParameters) =>
        SettingsInspector.ReadAll(ModuleFiles.Settings, SettingsLoader.SiteFiles, givenFile: null).Select(setting => setting.Name);
}
