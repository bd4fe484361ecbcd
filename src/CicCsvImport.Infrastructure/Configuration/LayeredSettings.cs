using Microsoft.Extensions.Configuration;

namespace CicCsvImport.Infrastructure.Configuration;

/// <summary>
/// Merges layers of settings. A later layer overrides an earlier one's values. A later layer's array replaces the whole earlier
/// array, whereas the configuration library would merge the arrays item by item.
/// </summary>
internal sealed class LayeredSettings
{
    private const string FirstItem = ":0";

    private readonly Dictionary<string, string?> _values = new(StringComparer.OrdinalIgnoreCase);

    public void Add(IConfiguration layer)
    {
        foreach (string array in Arrays(layer))
            Remove(array);
        foreach (KeyValuePair<string, string?> value in layer.AsEnumerable())
            _values[value.Key] = value.Value;
    }

    public IConfiguration Build() => new ConfigurationBuilder().AddInMemoryCollection(_values).Build();

    // An empty array is a key with an empty value; an empty object is a key without a value.
    private static IEnumerable<string> Arrays(IConfiguration layer) => layer.AsEnumerable()
        .Where(value => value.Value is "" || value.Key.EndsWith(FirstItem, StringComparison.Ordinal))
        .Select(value => value.Value is "" ? value.Key : value.Key.Substring(0, value.Key.Length - FirstItem.Length));

    private void Remove(string array)
    {
        string prefix = array + ":";
        foreach (string key in _values.Keys.Where(key => key.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)).ToArray())
            _values.Remove(key);
    }
}
