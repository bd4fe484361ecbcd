using System.Text.Json;
using CicCsvImport.Settings;
using CicCsvImport.Text;
using Microsoft.Extensions.Configuration;

namespace CicCsvImport.Configuration;

/// <summary>
/// Loads the settings from all their sources, each beating those before it: the file that ships with the module, the
/// machine's file, the user's file, environment variables that begin with CIC_ (with __ between the levels), and the file
/// that a cmdlet's <c>-Settings</c> names.
/// </summary>
internal static class SettingsLoader
{
    public const string FileName = "CicCsvImport.settings.json";
    public const string EnvironmentPrefix = "CIC_";

    /// <summary>The file of the machine and that of the user, which need not exist.</summary>
    public static IEnumerable<string> SiteFiles =>
        new[] { Environment.SpecialFolder.CommonApplicationData, Environment.SpecialFolder.ApplicationData }
            .Select(folder => Environment.GetFolderPath(folder))
            .Where(folder => folder.Length > 0)
            .Select(folder => Path.Combine(folder, "CicCsvImport", FileName));

    /// <summary>Loads the settings.</summary>
    /// <param name="shippedFile">The file that ships with the module.</param>
    /// <param name="siteFiles">Files that are read where they exist.</param>
    /// <param name="givenFile">The file that the user names, or null.</param>
    /// <exception cref="CicSettingsException">A file cannot be read, is no JSON, or has a setting that is not known or not valid.</exception>
    public static CicSettings Load(string shippedFile, IEnumerable<string> siteFiles, string? givenFile)
    {
        var layers = new LayeredSettings();
        layers.Add(ReadFile(shippedFile));
        foreach (string file in siteFiles.Where(File.Exists))
            layers.Add(ReadFile(file));
        layers.Add(new ConfigurationBuilder().AddEnvironmentVariables(EnvironmentPrefix).Build());
        if (givenFile is not null)
            layers.Add(ReadFile(givenFile));
        CicSettings settings = Bind(layers.Build(), Messages.Get("Settings_Environment"), errorOnUnknown: false);
        return SettingsValidator.FindFault(settings) is { } fault
            ? throw new CicSettingsException(Messages.Get("Settings_Sources"), fault, innerException: null)
            : settings;
    }

    // Each file is bound by itself first: a misspelt setting is reported with the file it stands in.
    private static IConfigurationRoot ReadFile(string path)
    {
        IConfigurationRoot file;
        try
        {
            using FileStream stream = File.OpenRead(path);
            file = new ConfigurationBuilder().AddJsonStream(stream).Build();
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or FormatException or JsonException or ArgumentException or NotSupportedException)
        {
            throw new CicSettingsException(path, (unreadable.InnerException ?? unreadable).Message, unreadable);
        }

        Bind(file, path, errorOnUnknown: true);
        return file;
    }

    // The binder's own words name its options and classes, and at their end, in quotes, what nobody knows.
    private static string? UnknownSettings(string message)
    {
        const string Marker = nameof(BinderOptions.ErrorOnUnknownConfiguration);
        int names = message.IndexOf(": '", StringComparison.Ordinal);
        return message.Contains(Marker) && names >= 0 ? Messages.Format("Settings_Unknown", message.Substring(names + 2)) : null;
    }

    private static CicSettings Bind(IConfiguration configuration, string source, bool errorOnUnknown)
    {
        try
        {
            var settings = new CicSettings();
            configuration.Bind(settings, options => options.ErrorOnUnknownConfiguration = errorOnUnknown);
            return settings;
        }
        catch (InvalidOperationException invalid)
        {
            // The innermost exception names the setting.
            Exception named = invalid;
            while (named.InnerException is InvalidOperationException inner)
                named = inner;
            throw new CicSettingsException(source, UnknownSettings(named.Message) ?? named.Message, invalid);
        }
    }
}
