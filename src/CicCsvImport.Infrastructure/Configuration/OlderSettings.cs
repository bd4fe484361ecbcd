using System.Text.RegularExpressions;

namespace CicCsvImport.Infrastructure.Configuration;

/// <summary>Settings as earlier versions named them.</summary>
internal static class OlderSettings
{
    /// <summary>A manufacturer or a model had a single prefix in version 0.1.0.</summary>
    private static readonly Regex MacPrefix = new(
        "^Manufacturers:[^:]+(:Models:[^:]+)?:MacPrefix$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        TimeSpan.FromSeconds(1));

    /// <summary>
    /// Gives the settings of a layer their present names. If a layer has a setting by both names, the present one counts.
    /// </summary>
    /// <param name="values">The values by their keys, which ignore the case.</param>
    public static void Rename(IDictionary<string, string?> values)
    {
        KeyValuePair<string, string?>[] older = [.. values.Where(value => value.Value is not null && MacPrefix.IsMatch(value.Key))];
        foreach (KeyValuePair<string, string?> single in older)
        {
            values.Remove(single.Key);
            string array = single.Key + "es";
            if (values.ContainsKey(array) || values.ContainsKey(array + ":0"))
                continue;
            bool hasNone = string.IsNullOrWhiteSpace(single.Value);
            values.Add(hasNone ? array : array + ":0", single.Value);
        }
    }
}
