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
    /// <exception cref="CicSettingsException">A file cannot be read, is not JSON, or has an unknown or invalid setting.</exception>
    public static CicSettings Load(string shippedFile, IEnumerable<string> siteFiles, string? givenFile)
    {
        // Usually there is only the shipped file, which is then bound only once. This halves the time that the first command of a
        // session needs for its settings.
        bool isAlone = givenFile is null && !siteFiles.Any(File.Exists) && !EnvironmentSettings.ReadAll().Any();
        CicSettings settings = isAlone
            ? Bind(ReadFile(shippedFile), shippedFile)
            : Bind(GetValues(Lay(shippedFile, siteFiles, givenFile)), Messages.Get("Settings_Sources"));
        return SettingsValidator.FindFault(settings) is { } fault
            ? throw new CicSettingsException(Messages.Get("Settings_Sources"), fault, innerException: null)
            : settings;
    }

    /// <summary>Returns the settings of one file.</summary>
    /// <exception cref="CicSettingsException">The file cannot be read, is not JSON, or has an unknown or invalid setting.</exception>
    public static LayeredSettings LayFile(string path)
    {
        var layers = new LayeredSettings();
        AddFile(layers, path, CicSettingSource.Default);
        return layers;
    }

    /// <summary>Merges all sources of settings. Each of them is checked by itself, so that a fault is reported with its source.</summary>
    /// <inheritdoc cref="Load"/>
    public static LayeredSettings Lay(string shippedFile, IEnumerable<string> siteFiles, string? givenFile)
    {
        LayeredSettings layers = LayFile(shippedFile);
        foreach ((string file, CicSettingSource source) in siteFiles.Zip(SiteSources, (file, source) => (file, source)))
        {
            if (File.Exists(file))
                AddFile(layers, file, source);
        }

        foreach ((string variable, string key, string? value) in EnvironmentSettings.ReadAll())
        {
            if (EnvironmentSettings.IsOurs(key))
                AddVariable(layers, variable, key, value);
        }

        if (givenFile is not null)
            AddFile(layers, givenFile, CicSettingSource.Parameter);
        return layers;
    }

    private static void AddFile(LayeredSettings layers, string path, CicSettingSource source)
    {
        IDictionary<string, string?> values = ReadFile(path);
        OlderSettings.Rename(values);
        if (source != CicSettingSource.Default && FindMisshaped(values) is { } misshaped)
            throw new CicSettingsException(path, misshaped, innerException: null);
        Bind(values, path);
        layers.Add(values, new SettingOrigin(source, path));
    }

    private static void AddVariable(LayeredSettings layers, string variable, string key, string? value)
    {
        var setting = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase) { [key] = value };
        OlderSettings.Rename(setting);
        if (SettingPath.Find(setting.Keys.Single(), out string? nearest) is not { } path || path.IsSection)
        {
            string unknown = Messages.Format("Settings_Unknown", "'" + DisplayText.Clean(key) + "'");
            string reason = nearest is null ? unknown : unknown + " " + Messages.Format("Nearest", nearest);
            throw new CicSettingsException(variable, reason, innerException: null);
        }

        if (path.IsList && !path.IsItem && !string.IsNullOrEmpty(value))
            throw new CicSettingsException(variable, Messages.Format("Settings_List", path.Name, variable), innerException: null);
        Bind(setting, variable);
        layers.Add(setting, new SettingOrigin(CicSettingSource.Environment, variable));
    }

    private static IDictionary<string, string?> ReadFile(string path)
    {
        try
        {
            using MemoryStream stream = SettingsFile.Read(path);
            return IndexedSettings.Read(stream);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or FormatException or JsonException
            or ArgumentException or NotSupportedException)
        {
            throw new CicSettingsException(path, GetReason(unreadable), unreadable);
        }
    }

    private static string GetReason(Exception unreadable) => (unreadable.InnerException ?? unreadable) switch
    {
        FileNotFoundException or DirectoryNotFoundException => Messages.Get("Settings_NotFound"),
        JsonException { LineNumber: { } before } => Messages.Format("Settings_Json", before + 1),
        Exception other => other.Message,
    };

    // The binder ignores a single text in place of a list or of settings, and takes the values of settings for a list.
    private static string? FindMisshaped(IEnumerable<KeyValuePair<string, string?>> values)
    {
        // The items of lists, which can be many, end with their numbers.
        foreach ((string key, string text) in values
            .Where(entry => entry.Value is not null && entry.Key.Length > 0 && !char.IsDigit(entry.Key[entry.Key.Length - 1]))
            .Select(entry => (entry.Key, entry.Value!)))
        {
            SettingPath? own = SettingPath.Find(key, out _);
            SettingPath? path = own ?? SettingPath.Find(ConfigurationPath.GetParentPath(key) ?? "", out _);
            string? expected = path is { IsList: true, IsItem: false } && (own is null || text.Length > 0) ? "Settings_Texts"
                : own is { IsSection: true } ? "Settings_Section"
                : null;
            if (expected is not null)
                return Messages.Format("Settings_Type", path!.Name, DisplayText.Clean(text), Messages.Get(expected));
        }

        return null;
    }

    // The binder's messages name types of .NET.
    private static string? FindMistyped(IEnumerable<KeyValuePair<string, string?>> values)
    {
        foreach (KeyValuePair<string, string?> entry in values)
        {
            if (entry.Value is { } text && SettingPath.Find(entry.Key, out _)?.FindExpected(text) is { } expected)
                return Messages.Format("Settings_Type", entry.Key, DisplayText.Clean(text), expected);
        }

        return null;
    }

    // The binder's message names its options and classes, and at the end, in quotes, the unknown settings.
    private static string? UnknownSettings(string message)
    {
        const string Marker = nameof(BinderOptions.ErrorOnUnknownConfiguration);
        int names = message.IndexOf(": '", StringComparison.Ordinal);
        return message.Contains(Marker) && names >= 0 ? Messages.Format("Settings_Unknown", message.Substring(names + 2)) : null;
    }

    private static IEnumerable<KeyValuePair<string, string?>> GetValues(LayeredSettings layers) =>
        layers.Values.Select(value => new KeyValuePair<string, string?>(value.Key, value.Value.Value));

    private static CicSettings Bind(IEnumerable<KeyValuePair<string, string?>> values, string source)
    {
        try
        {
            var settings = new CicSettings();
            IndexedSettings.Build(values).Bind(settings, options => options.ErrorOnUnknownConfiguration = true);
            return settings;
        }
        catch (InvalidOperationException invalid)
        {
            // The innermost exception contains the setting's name.
            Exception named = invalid;
            while (named.InnerException is InvalidOperationException inner)
                named = inner;
            throw new CicSettingsException(source, UnknownSettings(named.Message) ?? FindMistyped(values) ?? named.Message, invalid);
        }
    }
}
