using Microsoft.Extensions.Configuration;

namespace CicCsvImport.Infrastructure.Configuration;

/// <summary>
/// Lays settings over each other. A later layer's value beats an earlier one's; a later layer's array replaces the whole
/// earlier array, where the configuration library would mix the two item by item.
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

    // An array without items is a key with an empty value; an object without members is one with none.
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
