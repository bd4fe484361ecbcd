using System.Collections;

namespace CicCsvImport.Infrastructure.Configuration;

/// <summary>
/// Keeps the settings of the last command for the next one, because binding them again would take most of the time for a short
/// list. Their sources are read every time and compared byte by byte, so every change takes effect.
/// </summary>
internal static class SettingsCache
{
    private static Loaded? _last;

    /// <summary>Loads the settings, which must not be changed.</summary>
    /// <inheritdoc cref="SettingsLoader.Load"/>
    public static CicSettings Load(
        string shippedFile, IEnumerable<string> siteFiles, string? givenFile, CancellationToken cancellation = default)
    {
        string? sources = Sources([shippedFile, .. siteFiles], givenFile);
        if (_last is { } last && last.Sources == sources)
            return last.Settings;
        CicSettings settings = SettingsLoader.Load(shippedFile, siteFiles, givenFile, cancellation);
        // Sources that have changed during loading are not cached.
        if (sources is not null && sources == Sources([shippedFile, .. siteFiles], givenFile))
            _last = new Loaded(sources, settings);
        return settings;
    }

    /// <summary>Returns everything in the sources; null if one cannot be read, which the loader then reports.</summary>
    private static string? Sources(IEnumerable<string> files, string? givenFile)
    {
        var text = new StringBuilder();
        try
        {
            foreach (string file in files.Where(File.Exists))
                Add(text, file, ReadContent(file));
            if (givenFile is not null)
                Add(text, givenFile, ReadContent(givenFile));
        }
        catch (Exception unreadable)
            when (unreadable is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return null;
        }

        foreach (DictionaryEntry variable in Environment.GetEnvironmentVariables())
        {
            if (((string)variable.Key).StartsWith(EnvironmentSettings.Prefix, StringComparison.OrdinalIgnoreCase))
                Add(text, (string)variable.Key, (string?)variable.Value);
        }

        return text.ToString();
    }

    private static string ReadContent(string path)
    {
        using MemoryStream content = SettingsFile.Read(path);
        return Convert.ToBase64String(content.GetBuffer(), 0, (int)content.Length);
    }

    private static void Add(StringBuilder text, string name, string? content) =>
        text.Append(name).Append('\0').Append(content).Append('\0');

    private sealed record Loaded(string Sources, CicSettings Settings);
}
