using System.Text.Json;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.Json;

namespace CicCsvImport.Infrastructure.Configuration;

/// <summary>
/// Settings in memory. The configuration library's own providers go through all settings to find those of one section, and do so for
/// each item of a list: the time for a list of names would grow with the square of its length.
/// </summary>
internal sealed class IndexedSettings : ConfigurationProvider, IConfigurationSource
{
    private const char Separator = ':';

    private readonly Dictionary<string, List<string>> _children = new(StringComparer.OrdinalIgnoreCase);

    private IndexedSettings(IEnumerable<KeyValuePair<string, string?>> values)
    {
        var known = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (KeyValuePair<string, string?> value in values)
        {
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
    }

    /// <summary>Builds a configuration with the given values.</summary>
    public static IConfigurationRoot Build(IEnumerable<KeyValuePair<string, string?>> values) =>
        new ConfigurationBuilder().Add(new IndexedSettings(values)).Build();

    /// <summary>Reads JSON. Returns the values by their keys.</summary>
    /// <exception cref="FormatException">
    /// The content is not an object, has a setting twice, or has a text with an unpaired surrogate.
    /// </exception>
    /// <exception cref="JsonException">The content is not JSON.</exception>
    public static IDictionary<string, string?> Read(MemoryStream json)
    {
        var reader = new Json();
        try
        {
            reader.Load(json);
        }
        catch (InvalidOperationException) when (HasUnpairedSurrogate(json))
        {
            throw new FormatException(Messages.Get("Settings_Surrogate"));
        }

        return reader.Values;
    }

    // JSON can escape half of a character. The parser finds it when the text is read, and its exception can mean other faults, too.
    private static bool HasUnpairedSurrogate(MemoryStream json)
    {
        using var text = new StreamReader(new MemoryStream(json.ToArray()));
        var options = new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };
        var tokens = new Utf8JsonReader(System.Text.Encoding.UTF8.GetBytes(text.ReadToEnd()), options);
        try
        {
            while (tokens.Read())
            {
                if (tokens.TokenType is JsonTokenType.PropertyName or JsonTokenType.String)
                    tokens.GetString();
            }

            return false;
        }
        catch (InvalidOperationException)
        {
            return true;
        }
    }

    public override IEnumerable<string> GetChildKeys(IEnumerable<string> earlierKeys, string? parentPath)
    {
        List<string> keys = [.. earlierKeys];
        if (_children.TryGetValue(parentPath ?? "", out List<string>? children))
            keys.AddRange(children);
        keys.Sort(ConfigurationKeyComparer.Instance);
        return keys;
    }

    public IConfigurationProvider Build(IConfigurationBuilder builder) => this;

    private sealed class Json() : JsonStreamConfigurationProvider(new JsonStreamConfigurationSource())
    {
        public IDictionary<string, string?> Values => Data;
    }
}
