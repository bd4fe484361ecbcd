using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Configuration;

namespace CicCsvImport.Infrastructure.Configuration;

/// <summary>Reads settings from JSON, and compares them with the classes of settings while it does so.</summary>
internal sealed class SettingsReader
{
    private static readonly JsonDocumentOptions Options =
        new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    private readonly SettingsLayer _layer;
    private readonly CancellationToken _cancellation;

    private SettingsReader(SettingsLayer layer, CancellationToken cancellation)
    {
        _layer = layer;
        _cancellation = cancellation;
    }

    /// <summary>Reads JSON.</summary>
    /// <param name="json">The JSON.</param>
    /// <param name="layer">The values are added to it.</param>
    /// <param name="isChecked">Whether the settings are compared with the classes of settings.</param>
    /// <param name="cancellation">Cancels reading.</param>
    /// <exception cref="FormatException">
    /// The content is not an object, has a setting twice, a setting that is unknown or has no such value, or a text with an unpaired
    /// surrogate.
    /// </exception>
    /// <exception cref="JsonException">The content is not JSON.</exception>
    /// <exception cref="OperationCanceledException">Reading was canceled.</exception>
    public static void Read(Stream json, SettingsLayer layer, bool isChecked, CancellationToken cancellation)
    {
        // This reader finds out the encoding.
        using var text = new StreamReader(json);
        using var document = JsonDocument.Parse(text.ReadToEnd(), Options);
        JsonElement root = document.RootElement;
        if (root.ValueKind != JsonValueKind.Object)
            throw new FormatException(Messages.Format("Settings_Root", Describe(root), Messages.Get("Settings_Section")));
        try
        {
            new SettingsReader(layer, cancellation).AddSection("", root, isChecked ? SettingPath.Root : null);
        }
        catch (InvalidOperationException)
        {
            // JSON can escape half of a character. The parser finds it when the text is read, which is all that can fail here.
            throw new FormatException(Messages.Get("Settings_Surrogate"));
        }
    }

    private void AddSection(string name, JsonElement section, SettingPath? path)
    {
        bool isEmpty = true;
        foreach (JsonProperty member in section.EnumerateObject())
        {
            string key = name.Length == 0 ? member.Name : ConfigurationPath.Combine(name, member.Name);
            // A name can have several levels, as in the environment.
            Add(key, member.Value, path?.Follow(member.Name, key));
            isEmpty = false;
        }

        if (isEmpty && name.Length > 0 && !_layer.Values.ContainsKey(name))
            _layer.Values.Add(name, null);
    }

    private void Add(string key, JsonElement value, SettingPath? path)
    {
        _cancellation.ThrowIfCancellationRequested();
        if (path is not null && FindExpected(value, path) is { } expected)
            throw new FormatException(Messages.Format("Settings_Shape", DisplayText.Clean(key), Describe(value), expected));
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                AddSection(key, value, path);
                break;
            case JsonValueKind.Array:
                AddList(key, value, path?.Step("0"));
                break;
            default:
                if (path is { IsItem: true })
                    _layer.Lists.Add(path.Name);
                AddValue(key, value.ValueKind == JsonValueKind.Null ? null : value.ToString());
                break;
        }
    }

    private void AddList(string key, JsonElement list, SettingPath? item)
    {
        if (_layer.Values.ContainsKey(key) || _layer.Values.ContainsKey(ConfigurationPath.Combine(key, "0")))
            throw Twice(key);
        _layer.Lists.Add(key);
        int count = 0;
        foreach (JsonElement value in list.EnumerateArray())
            Add(ConfigurationPath.Combine(key, (count++).ToString(CultureInfo.InvariantCulture)), value, item);
        // This is how the binder knows an empty list from one that is not there.
        if (count == 0)
            AddValue(key, "");
    }

    private void AddValue(string key, string? value)
    {
        if (_layer.Values.ContainsKey(key))
            throw Twice(key);
        _layer.Values.Add(key, value);
    }

    private static FormatException Twice(string key) => new(Messages.Format("Settings_Twice", DisplayText.Clean(key)));

    private static string? FindExpected(JsonElement value, SettingPath path)
    {
        bool fits = value.ValueKind switch
        {
            JsonValueKind.Object => path.IsSection,
            JsonValueKind.Array => path.IsList,
            JsonValueKind.Null => path.TakesNull,
            _ => path.IsValid(value.ToString()),
        };
        return fits ? null : path.Expected;
    }

    private static string Describe(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => Messages.Get("Settings_Section"),
        JsonValueKind.Array => Messages.Get("Settings_Array"),
        JsonValueKind.Null => "null",
        _ => DisplayText.Quote(value.ToString()),
    };
}
