using Microsoft.Extensions.Configuration;

namespace CicCsvImport.Infrastructure.Configuration;

/// <summary>
/// Merges layers of settings. A later layer overrides an earlier one's values. A later layer's array replaces the whole earlier
/// array, whereas the configuration library would merge the arrays item by item.
/// </summary>
internal sealed class LayeredSettings
{
    private const string FirstItem = ":0";

    private readonly Dictionary<string, (string? Value, SettingOrigin Origin)> _values = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The keys with their values, and where these were read.</summary>
    public IEnumerable<(string Key, string? Value, SettingOrigin Origin)> Values =>
        _values.Select(value => (value.Key, value.Value.Value, value.Value.Origin));

    public void Add(IConfiguration layer, SettingOrigin origin)
    {
        var arrays = new HashSet<string>(Arrays(layer), StringComparer.OrdinalIgnoreCase);
        foreach (string item in _values.Keys.Where(key => Sections(key).Any(arrays.Contains)).ToArray())
            _values.Remove(item);
        foreach (KeyValuePair<string, string?> value in layer.AsEnumerable())
            _values[value.Key] = (value.Value, origin);
    }

    public IConfiguration Build() =>
        IndexedSettings.Build(_values.Select(value => new KeyValuePair<string, string?>(value.Key, value.Value.Value)));

    // An empty array is a key with an empty value; an empty object is a key without a value.
    private static IEnumerable<string> Arrays(IConfiguration layer) => layer.AsEnumerable()
        .Where(value => value.Value is "" || value.Key.EndsWith(FirstItem, StringComparison.Ordinal))
        .Select(value => value.Value is "" ? value.Key : value.Key.Substring(0, value.Key.Length - FirstItem.Length));

    private static IEnumerable<string> Sections(string key)
    {
        for (int end = key.IndexOf(':'); end >= 0; end = key.IndexOf(':', end + 1))
            yield return key.Substring(0, end);
    }
}
