using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using CicCsvImport.Core.Settings;
using CicCsvImport.Infrastructure.Configuration;
using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Stored;

/// <summary>A settings file that version 0.1.0 understood, with every setting in it: each one arrives where it belongs.</summary>
public sealed class StoredSettingsTests
{
    private static readonly string Stored = Repository.Fixture("stored", "settings.json");

    [Fact]
    public void Each_setting_of_the_file_is_read()
    {
        CicSettings settings = SettingsLoader.Load(Repository.ShippedSettings, [], Stored);
        List<string> differences = [];

        Compare(Parse().RootElement, settings, "", differences);

        Assert.Equal([], differences);
    }

    /// <summary>Settings that later versions have added.</summary>
    private static readonly string[] Later =
        ["Texts", "SpreadsheetErrors", "TypeNames", "Placeholders", "MacPrefixes", "NormalizeNumber", "WorkbookBytes"];

    [Fact]
    public void Each_setting_that_there_is_stands_in_the_file()
    {
        HashSet<string> written = [];
        Collect(Parse().RootElement, written);

        Assert.Equal([], SettingsIn(typeof(CicSettings), []).Where(setting => !written.Contains(setting)).Except(Later));
    }

    private static JsonDocument Parse() =>
        JsonDocument.Parse(File.ReadAllText(Stored), new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip });

    private static void Compare(JsonElement written, object? read, string place, List<string> differences)
    {
        switch (written.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (JsonProperty member in written.EnumerateObject())
                    Compare(member.Value, Member(read, member.Name), $"{place}/{member.Name}", differences);
                break;
            case JsonValueKind.Array:
                string[] items = [.. ((IEnumerable?)read ?? Array.Empty<string>()).Cast<string>()];
                if (!written.EnumerateArray().Select(item => item.GetString()).SequenceEqual(items))
                    differences.Add($"{place}: {string.Join(", ", items)}");
                break;
            default:
                if (written.ToString() != Convert.ToString(read, CultureInfo.InvariantCulture))
                    differences.Add($"{place}: {read}");
                break;
        }
    }

    private static object? Member(object? owner, string name) => owner switch
    {
        IDictionary named => named[name],
        ModelSettings model when name == "MacPrefix" => string.Join("|", model.MacPrefixes ?? ["none"]),
        _ => owner?.GetType().GetProperty(name)?.GetValue(owner),
    };

    private static void Collect(JsonElement element, HashSet<string> names)
    {
        if (element.ValueKind != JsonValueKind.Object)
            return;
        foreach (JsonProperty member in element.EnumerateObject())
        {
            names.Add(member.Name);
            Collect(member.Value, names);
        }
    }

    /// <summary>The names of the properties of a class of settings and of the classes to which they lead.</summary>
    private static IEnumerable<string> SettingsIn(Type type, HashSet<Type> seen)
    {
        if (type.IsGenericType)
            return type.GetGenericArguments().SelectMany(argument => SettingsIn(argument, seen));
        if (type.Assembly != typeof(CicSettings).Assembly || type.IsEnum || !seen.Add(type))
            return [];
        return type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .SelectMany(property => SettingsIn(property.PropertyType, seen).Prepend(property.Name));
    }
}
