using System.Text.Json;
using CicCsvImport.Core.Catalog;
using CicCsvImport.Core.Settings;
using CicCsvImport.Core.Text;
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
    public const string EnvironmentPrefix = "CIC_";

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
        string[] files = [shippedFile, .. siteFiles.Where(File.Exists)];
        // Usually there is only the shipped file, which is then bound only once. This halves the time that the first command of a
        // session needs for its settings.
        CicSettings settings = files.Length == 1 && givenFile is null && !HasEnvironment()
            ? Bind(ReadFile(shippedFile), shippedFile, errorOnUnknown: true)
            : Lay(files, givenFile);
        return SettingsValidator.FindFault(settings) is { } fault
            ? throw new CicSettingsException(Messages.Get("Settings_Sources"), fault, innerException: null)
            : settings;
    }

    private static bool HasEnvironment() =>
        Environment.GetEnvironmentVariables().Keys.Cast<string>()
            .Any(name => name.StartsWith(EnvironmentPrefix, StringComparison.OrdinalIgnoreCase));

    private static CicSettings Lay(string[] files, string? givenFile)
    {
        var layers = new LayeredSettings();
        foreach (string file in files)
            layers.Add(CheckFile(file));
        layers.Add(OlderSettings.Rename(new ConfigurationBuilder().AddEnvironmentVariables(EnvironmentPrefix).Build()));
        if (givenFile is not null)
            layers.Add(CheckFile(givenFile));
        return Bind(layers.Build(), Messages.Get("Settings_Environment"), errorOnUnknown: false);
    }

    // Each file is first bound by itself, so that a misspelled setting is reported with its file.
    private static IConfiguration CheckFile(string path)
    {
        IConfiguration file = OlderSettings.Rename(ReadFile(path));
        Bind(file, path, errorOnUnknown: true);
        return file;
    }

    private static IConfigurationRoot ReadFile(string path)
    {
        try
        {
            using FileStream stream = File.OpenRead(path);
            return new ConfigurationBuilder().AddJsonStream(stream).Build();
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or FormatException or JsonException
            or ArgumentException or NotSupportedException)
        {
            throw new CicSettingsException(path, (unreadable.InnerException ?? unreadable).Message, unreadable);
        }
    }

    // The binder's message names its options and classes, and at the end, in quotes, the unknown settings.
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
            // The innermost exception contains the setting's name.
            Exception named = invalid;
            while (named.InnerException is InvalidOperationException inner)
                named = inner;
            throw new CicSettingsException(source, UnknownSettings(named.Message) ?? named.Message, invalid);
        }
    }
}
