using System.Collections;
using CicCsvImport.Core.Engine.Directories;
using CicCsvImport.Core.Engine.Schema;
using CicCsvImport.Core.Kinds.Phones.Models;
using CicCsvImport.Core.Settings;
using CicCsvImport.Infrastructure.Configuration;
using CicCsvImport.Session;

namespace CicCsvImport.Input;

/// <summary>What completers ask of the arguments that are typed already, and of the settings.</summary>
internal static class BoundNames
{
    public static string[] Get(IDictionary boundParameters, string name) => boundParameters[name] switch
    {
        string one => [one],
        IEnumerable several => [.. several.Cast<object?>().Select(item => item?.ToString() ?? "")],
        _ => [],
    };

    public static CicSettings Settings() => SettingsCache.Load(ModuleFiles.Settings, SettingsLoader.SiteFiles, givenFile: null);

    public static PhoneModelCatalog Catalog() => new(Settings());

    /// <summary>The names of the objects of the directory that is typed already, or of the connected one; none without one.</summary>
    public static IReadOnlyCollection<string> OfDirectory(IDictionary boundParameters, ObjectSchema kind) =>
        Read(boundParameters, directory =>
        {
            using IDirectoryView view = directory.Read(CancellationToken.None);
            return [.. view.GetAll(kind).Select(record => record.Identity)];
        });

    /// <summary>Names out of that directory.</summary>
    public static IReadOnlyCollection<string> Read(IDictionary boundParameters, Func<ICicDirectory, string[]> names) =>
        (boundParameters["Directory"] as CicDirectory ?? Connections.Default) is { IsConnected: true } directory
            ? names(directory.Store)
            : [];
}
