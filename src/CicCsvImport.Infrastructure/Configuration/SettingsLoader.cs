using System.Text.Json;
using CicCsvImport.Core.Catalog;
using Microsoft.Extensions.Configuration;

namespace CicCsvImport.Infrastructure.Configuration;

/// <summary>
/// Loads the settings from all their sources, each overriding the previous ones: the file that ships with the module, the machine's
/// file, the user's file, environment variables that begin with CIC_ (with __ between the levels), and the file of a cmdlet's
/// <c>-Settings</c>.
/// </summary>
internal static class SettingsLoader
{
    public const string FileName = "CicCsvImport.settings.json";

    /// <summary>The sources of the site's files, in their order.</summary>
    private static readonly CicSettingSource[] SiteSources = [CicSettingSource.Machine, CicSettingSource.User];

    /// <summary>The files of the machine and of the user, which are optional.</summary>
    public static IEnumerable<string> SiteFiles =>
        new[] { Environment.SpecialFolder.CommonApplicationData, Environment.SpecialFolder.ApplicationData }
            .Select(folder => Environment.GetFolderPath(folder))
            .Where(folder => folder.Length > 0)
            .Select(folder => Path.Combine(folder, "CicCsvImport", FileName));

    /// <summary>Loads the settings.</summary>
    /// <param name="shippedFile">The file that ships with the module.</param>
    /// <param name="siteFiles">The files that are read if they exist.</param>
    /// <param name="givenFile">The file that the user specified, or null.</param>
    /// <param name="cancellation">Cancels loading.</param>
    /// <exception cref="CicSettingsException">A file cannot be read, is not JSON, or has an unknown or invalid setting.</exception>
    /// <exception cref="OperationCanceledException">Loading was canceled.</exception>
    public static CicSettings Load(
        string shippedFile, IEnumerable<string> siteFiles, string? givenFile, CancellationToken cancellation = default)
    {
        // Comparing the shipped file with the classes would take time at each start of a session.
        SettingsLayer shipped = ReadFile(shippedFile, CicSettingSource.Default, isChecked: false, cancellation);
        try
        {
            return Bind([shipped, .. ReadOthers(siteFiles, givenFile, cancellation)], cancellation);
        }
        catch (InvalidOperationException)
        {
            // The binder's message names types of .NET. As all other sources were checked, the fault is in this one.
            ReadFile(shippedFile, CicSettingSource.Default, isChecked: true, cancellation);
            throw;
        }
    }

    /// <summary>Loads the settings like <see cref="Load"/>, and returns their values with their sources.</summary>
    /// <inheritdoc cref="Load"/>
    public static LayeredSettings LoadLayers(
        string shippedFile, IEnumerable<string> siteFiles, string? givenFile, CancellationToken cancellation)
    {
        SettingsLayer shipped = ReadFile(shippedFile, CicSettingSource.Default, isChecked: true, cancellation);
        SettingsLayer[] layers = [shipped, .. ReadOthers(siteFiles, givenFile, cancellation)];
        Bind(layers, cancellation);
        return new LayeredSettings(layers);
    }

    /// <summary>Returns the settings of the shipped file with their source.</summary>
    /// <exception cref="CicSettingsException">The file cannot be read, is not JSON, or has an unknown or misshaped setting.</exception>
    public static LayeredSettings LoadShipped(string shippedFile) =>
        new([ReadFile(shippedFile, CicSettingSource.Default, isChecked: true, CancellationToken.None)]);

    // Each source is checked by itself, so that a fault is reported with it.
    private static IEnumerable<SettingsLayer> ReadOthers(
        IEnumerable<string> siteFiles, string? givenFile, CancellationToken cancellation)
    {
        foreach ((string file, CicSettingSource source) in siteFiles.Zip(SiteSources, (file, source) => (file, source)))
        {
            if (File.Exists(file))
                yield return ReadFile(file, source, isChecked: true, cancellation);
        }

        var lists = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach ((string variable, string key, string? value) in EnvironmentSettings.ReadAll())
        {
            if (EnvironmentSettings.IsOurs(key))
                yield return ReadVariable(variable, key, value ?? "", lists);
        }

        if (givenFile is not null)
            yield return ReadFile(givenFile, CicSettingSource.Parameter, isChecked: true, cancellation);
    }

    private static SettingsLayer ReadFile(string path, CicSettingSource source, bool isChecked, CancellationToken cancellation)
    {
        var layer = new SettingsLayer(new SettingOrigin(source, path));
        try
        {
            using MemoryStream stream = SettingsFile.Read(path);
            SettingsReader.Read(stream, layer, isChecked, cancellation);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or FormatException or JsonException
            or ArgumentException or NotSupportedException)
        {
            throw new CicSettingsException(path, GetReason(unreadable), unreadable);
        }

        OlderSettings.Rename(layer);
        return layer;
    }

    private static SettingsLayer ReadVariable(string variable, string key, string text, HashSet<string> lists)
    {
        var layer = new SettingsLayer(new SettingOrigin(CicSettingSource.Environment, variable));
        try
        {
            SettingPath path = SettingPath.Root.Follow(key, key);
            string? fault = path.IsSection ? Messages.Format("Settings_Variables", path.Name, variable)
                : path.IsList ? text.Length == 0 ? null : Messages.Format("Settings_List", path.Name, variable)
                : path.IsValid(text) ? null
                : Messages.Format("Settings_Type", path.Name, DisplayText.Clean(text), path.Expected);
            if (fault is not null)
                throw new FormatException(fault);
            // The first variable of a list replaces the list, whatever its number is.
            if ((path.IsList || path.IsItem) && lists.Add(path.Name))
                layer.Lists.Add(path.Name);
        }
        catch (FormatException misshaped)
        {
            throw new CicSettingsException(variable, misshaped.Message, misshaped);
        }

        layer.Values.Add(key, text);
        OlderSettings.Rename(layer);
        return layer;
    }

    private static string GetReason(Exception unreadable) => (unreadable.InnerException ?? unreadable) switch
    {
        FileNotFoundException or DirectoryNotFoundException => Messages.Get("Settings_NotFound"),
        JsonException { LineNumber: { } before } => Messages.Format("Settings_Json", before + 1),
        Exception other => other.Message,
    };

    private static CicSettings Bind(IReadOnlyList<SettingsLayer> layers, CancellationToken cancellation)
    {
        CicSettings settings = Merge(layers, cancellation);
        return SettingsValidator.FindFault(settings, cancellation) is { } fault
            ? throw new CicSettingsException(FindSource(layers, fault, cancellation), fault, innerException: null)
            : settings;
    }

    // A fault can be in what several sources say together. The one that completes it is the place to correct.
    private static string FindSource(IReadOnlyList<SettingsLayer> layers, string fault, CancellationToken cancellation) =>
        layers.Where((_, i) => SettingsValidator.FindFault(Merge(layers.Take(i + 1), cancellation), cancellation) == fault)
            .First().Origin.Location;

    private static CicSettings Merge(IEnumerable<SettingsLayer> layers, CancellationToken cancellation)
    {
        var settings = new CicSettings();
        IEnumerable<KeyValuePair<string, string?>> values =
            new LayeredSettings(layers).Values.Select(value => new KeyValuePair<string, string?>(value.Key, value.Value.Value));
        IndexedSettings.Build(values, cancellation).Bind(settings, options => options.ErrorOnUnknownConfiguration = true);
        return settings;
    }
}
