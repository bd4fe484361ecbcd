namespace CicCsvImport.Infrastructure.Configuration;

/// <summary>
/// Merges layers of settings. A later layer overrides an earlier one's values. A later layer's array replaces the whole earlier
/// array, whereas the configuration library would merge the arrays item by item.
/// </summary>
internal sealed class LayeredSettings
{
    private const string FirstItem = ":0";

    private readonly Dictionary<string, (string? Value, SettingOrigin Origin)> _values = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The values by their keys, and where they were read.</summary>
    public IReadOnlyDictionary<string, (string? Value, SettingOrigin Origin)> Values => _values;

    public void Add(IDictionary<string, string?> layer, SettingOrigin origin)
    {
        var arrays = new HashSet<string>(Arrays(layer), StringComparer.OrdinalIgnoreCase);
        foreach (string item in _values.Keys.ToArray())
        {
            if (Sections(item).FirstOrDefault(arrays.Contains) is not { } replaced)
                continue;
            _values.Remove(item);
            // The earlier layer's spelling of the name remains.
            _values[replaced] = (null, origin);
        }

        foreach (KeyValuePair<string, string?> value in layer)
            _values[value.Key] = (value.Value, origin);
    }

    // An empty array is a key with an empty value; an empty object is a key without a value.
    private static IEnumerable<string> Arrays(IDictionary<string, string?> layer) => layer
        .Where(value => value.Value is "" || value.Key.EndsWith(FirstItem, StringComparison.Ordinal))
        .Select(value => value.Value is "" ? value.Key : value.Key.Substring(0, value.Key.Length - FirstItem.Length));

    private static IEnumerable<string> Sections(string key)
    {
        for (int end = key.IndexOf(':'); end >= 0; end = key.IndexOf(':', end + 1))
            yield return key.Substring(0, end);
    }
}
