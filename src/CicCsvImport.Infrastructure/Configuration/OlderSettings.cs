using System.Text.RegularExpressions;

namespace CicCsvImport.Infrastructure.Configuration;

/// <summary>Settings as earlier versions named them.</summary>
internal static class OlderSettings
{
    /// <summary>A manufacturer or a model had a single prefix in version 0.1.0.</summary>
    private const string MacPrefix = "MacPrefix";

    private static readonly Regex Key = new(
        "^Manufacturers:[^:]+(:Models:[^:]+)?:MacPrefix$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        TimeSpan.FromSeconds(1));

    /// <summary>Returns the present name of a setting of an earlier version, which is now a list; null if there was none.</summary>
    /// <param name="section">The class of its section.</param>
    /// <param name="name">The earlier name.</param>
    public static string? FindList(Type section, string name) =>
        typeof(ModelSettings).IsAssignableFrom(section) && name.Equals(MacPrefix, StringComparison.OrdinalIgnoreCase)
            ? nameof(ModelSettings.MacPrefixes)
            : null;

    /// <summary>
    /// Gives the settings of a layer their present names. If a layer has a setting by both names, the present one counts.
    /// </summary>
    public static void Rename(SettingsLayer layer)
    {
        Dictionary<string, string?> values = layer.Values;
        // The keys can be many, and patterns are slow.
        KeyValuePair<string, string?>[] older =
        [
            .. values.Where(value => value.Key.EndsWith(MacPrefix, StringComparison.OrdinalIgnoreCase) && Key.IsMatch(value.Key)),
        ];
        foreach (KeyValuePair<string, string?> single in older)
        {
            values.Remove(single.Key);
            string list = single.Key + "es";
            if (values.ContainsKey(list) || values.ContainsKey(list + ":0"))
                continue;
            layer.Lists.Add(list);
            bool hasNone = string.IsNullOrWhiteSpace(single.Value);
            values.Add(hasNone ? list : list + ":0", single.Value);
        }
    }
}
