using System.Collections;
using CicCsvImport.Core.Catalog;
using CicCsvImport.Core.Kinds.Phones.Models;
using CicCsvImport.Core.Settings;
using CicCsvImport.Infrastructure.Configuration;

namespace CicCsvImport.Input;

/// <summary>Provides completers with names, from the arguments typed so far and the settings.</summary>
internal static class BoundNames
{
    public static string[] Get(IDictionary boundParameters, string name) => boundParameters[name] switch
    {
        string one => [one],
        IEnumerable several => [.. several.Cast<object?>().Select(ObjectText.From)],
        _ => [],
    };

    public static CicSettings Settings() => SettingsCache.Load(ModuleFiles.Settings, SettingsLoader.SiteFiles, givenFile: null);

    public static PhoneModelCatalog Catalog() => new(Settings());

    /// <summary>Returns the names of objects in the directory that was typed, or in the connected one; none without a directory.</summary>
    public static IReadOnlyCollection<string> OfDirectory(IDictionary boundParameters, ObjectSchema kind) =>
        Read(boundParameters, directory =>
        {
            using IDirectoryView view = directory.Read(CancellationToken.None);
            return [.. view.GetAll(kind).Select(record => record.Identity)];
        });

    /// <summary>Returns the kinds of objects that were typed; all kinds if none were.</summary>
    public static IReadOnlyCollection<ObjectSchema> Kinds(IDictionary boundParameters)
    {
        string[] typed = Get(boundParameters, "Kind");
        return [.. KindCatalog.All.Where(kind => typed.Length == 0 || typed.Contains(kind.Kind, StringComparer.OrdinalIgnoreCase))];
    }

    /// <summary>Reads names from that directory.</summary>
    public static IReadOnlyCollection<string> Read(IDictionary boundParameters, Func<ICicDirectory, string[]> names) =>
        (boundParameters["Directory"] as CicDirectory ?? Connections.Default) is { IsConnected: true } directory
            ? names(directory.Store)
            : [];
}
