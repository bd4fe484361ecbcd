using Microsoft.Extensions.Configuration;

namespace CicCsvImport.Infrastructure.Configuration;

/// <summary>
/// Settings in memory. The configuration library's own providers go through all settings to find those of one section, and do so for
/// each item of a list: the time for a list of names would grow with the square of its length.
/// </summary>
internal sealed class IndexedSettings : ConfigurationProvider, IConfigurationSource
{
    private const char Separator = ':';

    private readonly Dictionary<string, List<string>> _children = new(StringComparer.OrdinalIgnoreCase);
    private readonly CancellationToken _cancellation;

    private IndexedSettings(IEnumerable<KeyValuePair<string, string?>> values, CancellationToken cancellation)
    {
        _cancellation = cancellation;
        var known = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (KeyValuePair<string, string?> value in values)
        {
            cancellation.ThrowIfCancellationRequested();
            Data[value.Key] = value.Value;
            // A section that is known is known to its own section, too.
            for (string? key = value.Key; key is not null && known.Add(key);)
            {
                int end = key.LastIndexOf(Separator);
                string parent = end < 0 ? "" : key.Substring(0, end);
                if (!_children.TryGetValue(parent, out List<string>? children))
                    _children.Add(parent, children = []);
                children.Add(key.Substring(end + 1));
                key = end < 0 ? null : parent;
            }
        }

        foreach (List<string> children in _children.Values)
            Sort(children);
    }

    /// <summary>Builds a configuration with the given values.</summary>
    /// <param name="values">The values by their keys.</param>
    /// <param name="cancellation">Cancels building, and then reading the configuration.</param>
    /// <exception cref="OperationCanceledException">Building was canceled.</exception>
    public static IConfigurationRoot Build(IEnumerable<KeyValuePair<string, string?>> values, CancellationToken cancellation) =>
        new ConfigurationBuilder().Add(new IndexedSettings(values, cancellation)).Build();

    public override bool TryGet(string key, out string? value)
    {
        _cancellation.ThrowIfCancellationRequested();
        return base.TryGet(key, out value);
    }

    public override IEnumerable<string> GetChildKeys(IEnumerable<string> earlierKeys, string? parentPath) =>
        _children.TryGetValue(parentPath ?? "", out List<string>? children) ? earlierKeys.Concat(children) : earlierKeys;

    public IConfigurationProvider Build(IConfigurationBuilder builder) => this;

    // The binder gives the items of a list the order of these keys. Usually they have it, and sorting many keys cannot be canceled.
    private static void Sort(List<string> keys)
    {
        ConfigurationKeyComparer order = ConfigurationKeyComparer.Instance;
        for (int i = 1; i < keys.Count; i++)
        {
            if (order.Compare(keys[i - 1], keys[i]) > 0)
            {
                keys.Sort(order);
                return;
            }
        }
    }
}
