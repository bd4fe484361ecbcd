using System.Collections;
using System.Text;
using CicCsvImport.Core.Settings;

namespace CicCsvImport.Infrastructure.Configuration;

/// <summary>
/// The settings of the last command, for the next one: most of a short list's time would go into binding them again. Their sources
/// are read each time, and compared byte by byte: who changes one finds it changed.
/// </summary>
internal static class SettingsCache
{
    private static Loaded? _last;

    /// <summary>Loads the settings. Nobody may change them.</summary>
    /// <inheritdoc cref="SettingsLoader.Load"/>
    public static CicSettings Load(string shippedFile, IEnumerable<string> siteFiles, string? givenFile)
    {
        string? sources = Sources([shippedFile, .. siteFiles], givenFile);
        if (_last is { } last && last.Sources == sources)
            return last.Settings;
        CicSettings settings = SettingsLoader.Load(shippedFile, siteFiles, givenFile);
        // What has changed while it was loaded is not remembered.
        if (sources is not null && sources == Sources([shippedFile, .. siteFiles], givenFile))
            _last = new Loaded(sources, settings);
        return settings;
    }

    /// <summary>All that is in the sources; null where one cannot be read, which is for the loader to say.</summary>
    private static string? Sources(IEnumerable<string> files, string? givenFile)
    {
        var text = new StringBuilder();
        try
        {
            foreach (string file in files.Where(File.Exists))
                Add(text, file, Convert.ToBase64String(File.ReadAllBytes(file)));
            if (givenFile is not null)
                Add(text, givenFile, Convert.ToBase64String(File.ReadAllBytes(givenFile)));
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return null;
        }

        foreach (DictionaryEntry variable in Environment.GetEnvironmentVariables())
        {
            if (((string)variable.Key).StartsWith(SettingsLoader.EnvironmentPrefix, StringComparison.OrdinalIgnoreCase))
                Add(text, (string)variable.Key, (string?)variable.Value);
        }

        return text.ToString();
    }

    private static void Add(StringBuilder text, string name, string? content) => text.Append(name).Append('\0').Append(content).Append('\0');

    private sealed record Loaded(string Sources, CicSettings Settings);
}
