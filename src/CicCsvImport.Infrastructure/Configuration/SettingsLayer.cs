namespace CicCsvImport.Infrastructure.Configuration;

/// <summary>The settings of one source.</summary>
/// <param name="origin">The source.</param>
internal sealed class SettingsLayer(SettingOrigin origin)
{
    public SettingOrigin Origin => origin;

    /// <summary>The values by their keys. An empty list is an empty text; an empty section is null.</summary>
    public Dictionary<string, string?> Values { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The keys of the lists. Each of them replaces the whole list of an earlier layer.</summary>
    public HashSet<string> Lists { get; } = new(StringComparer.OrdinalIgnoreCase);
}
