using Microsoft.Extensions.Configuration;

namespace CicCsvImport.Infrastructure.Configuration;

/// <summary>Lists settings with their values and sources, for display.</summary>
internal static class SettingsInspector
{
    /// <summary>Lists every setting, in the order of the shipped file, and then the variables that are not used.</summary>
    /// <inheritdoc cref="SettingsLoader.LoadLayers"/>
    public static IReadOnlyList<CicSetting> ReadAll(
        string shippedFile, IEnumerable<string> siteFiles, string? givenFile, CancellationToken cancellation = default) =>
    [
        .. Read(SettingsLoader.LoadLayers(shippedFile, siteFiles, givenFile, cancellation), cancellation),
        .. EnvironmentSettings.ReadAll()
            .Where(entry => !EnvironmentSettings.IsOurs(entry.Key))
            // The value belongs to another program and can be a password.
            .Select(entry => new CicSetting(entry.Variable, value: null, CicSettingSource.Unused, entry.Variable)),
    ];

    /// <summary>Lists the settings of the shipped file.</summary>
    /// <exception cref="CicSettingsException">The file cannot be used.</exception>
    public static IReadOnlyList<CicSetting> ReadDefaults(string shippedFile) =>
        Read(SettingsLoader.LoadShipped(shippedFile), CancellationToken.None);

    private static CicSetting[] Read(LayeredSettings layers, CancellationToken cancellation)
    {
        var found = layers.Values
            .Select(value => (value.Key, value.Value.Value, value.Value.Origin, Path: SettingPath.Find(value.Key)!))
            .GroupBy(
                value =>
                {
                    cancellation.ThrowIfCancellationRequested();
                    return value.Path.Name;
                },
                StringComparer.OrdinalIgnoreCase)
            .Select(setting => (setting.First().Path, Values: setting.OrderBy(value => value.Key, ItemOrder).ToArray()))
            .OrderBy(setting => setting.Path.Order, ItemOrder)
            .ToArray();
        return
        [
            .. found.Where((setting, i) => !setting.Path.IsSection || !Leads(setting.Path, i)).Select(setting => new CicSetting(
                setting.Path.Name,
                setting.Path.IsSection ? null
                : setting.Path.IsList || setting.Path.IsItem
                    ? CicNameList.From(setting.Values.Where(value => value.Path.IsItem).Select(value => value.Value!))
                : setting.Path.Convert(setting.Values[0].Value),
                setting.Values[setting.Values.Length - 1].Origin.Source,
                setting.Values[setting.Values.Length - 1].Origin.Location)),
        ];

        // A section is followed by its settings.
        bool Leads(SettingPath section, int i) => i + 1 < found.Length
            && found[i + 1].Path.Name.StartsWith(section.Name + ":", StringComparison.OrdinalIgnoreCase);
    }

    // Numbers are sorted as numbers: the tenth item of a list follows the ninth.
    private static ConfigurationKeyComparer ItemOrder => ConfigurationKeyComparer.Instance;
}
