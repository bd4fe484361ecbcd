namespace CicCsvImport.Infrastructure.Configuration;

/// <summary>
/// Merges layers of settings. A later layer overrides an earlier one's values. A later layer's list replaces the whole earlier
/// list, whereas the configuration library would merge the lists item by item.
/// </summary>
internal sealed class LayeredSettings
{
    private readonly Dictionary<string, (string? Value, SettingOrigin Origin)> _values = new(StringComparer.OrdinalIgnoreCase);

    public LayeredSettings(IEnumerable<SettingsLayer> layers)
    {
        foreach (SettingsLayer layer in layers)
            Add(layer);
    }

    /// <summary>The values by their keys, and where they were read.</summary>
    public IReadOnlyDictionary<string, (string? Value, SettingOrigin Origin)> Values => _values;

    private void Add(SettingsLayer layer)
    {
        string[] earlier = layer.Lists.Count == 0 ? [] : [.. _values.Keys];
        foreach (string item in earlier)
        {
            if (Sections(item).FirstOrDefault(layer.Lists.Contains) is not { } replaced)
                continue;
            _values.Remove(item);
            // The earlier layer's spelling of the name remains.
            _values[replaced] = (null, layer.Origin);
        }

        foreach (KeyValuePair<string, string?> value in layer.Values)
            _values[value.Key] = (value.Value, layer.Origin);
    }

    private static IEnumerable<string> Sections(string key)
    {
        for (int end = key.IndexOf(':'); end >= 0; end = key.IndexOf(':', end + 1))
            yield return key.Substring(0, end);
    }
}
