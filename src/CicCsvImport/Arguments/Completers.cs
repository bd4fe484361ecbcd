using System.Collections;
using CicCsvImport.Configuration;
using CicCsvImport.Lists;
using CicCsvImport.Phones;
using CicCsvImport.Roles;

namespace CicCsvImport.Commands;

/// <summary>Completes the names of lists.</summary>
public sealed class ListCompleter : NameCompleter
{
    private protected override IEnumerable<string> Names(IDictionary boundParameters) => ListCatalog.Default.Lists.Select(list => list.Name);
}

/// <summary>Completes the names of the columns of the lists that are typed already, or of all.</summary>
public sealed class ColumnCompleter : NameCompleter
{
    private protected override IEnumerable<string> Names(IDictionary boundParameters)
    {
        string[] lists = BoundNames.Of(boundParameters, "List");
        return ListCatalog.Default.Lists
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
        string[] makers = BoundNames.Of(boundParameters, "Manufacturer");
        return BoundNames.Catalog().Models
            .Where(model => makers.Length == 0 || Wildcards.MatchAny(makers, model.Manufacturer))
            .Select(model => model.Model)
            .Distinct();
    }
}

/// <summary>What completers ask of the arguments that are typed already, and of the settings.</summary>
internal static class BoundNames
{
    public static string[] Of(IDictionary boundParameters, string name) => boundParameters[name] switch
    {
        string one => [one],
        IEnumerable several => [.. several.Cast<object?>().Select(item => item?.ToString() ?? "")],
        _ => [],
    };

    public static PhoneModelCatalog Catalog() => new(SettingsLoader.Load(ModuleFiles.Settings, SettingsLoader.SiteFiles, givenFile: null));
}
