using System.Collections;
using Microsoft.Extensions.Configuration;

namespace CicCsvImport.Infrastructure.Configuration;

/// <summary>The environment variables that begin with CIC_.</summary>
internal static class EnvironmentSettings
{
    public const string Prefix = "CIC_";

    private const string Level = "__";

    /// <summary>Returns the variables, each with the key of its setting, in the order of the keys.</summary>
    public static IEnumerable<(string Variable, string Key, string? Value)> ReadAll() => Environment.GetEnvironmentVariables()
        .Cast<DictionaryEntry>()
        .Select(entry => (Variable: (string)entry.Key, Value: (string?)entry.Value))
        .Where(entry => entry.Variable.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
        .Select(entry => (
            entry.Variable,
            Key: entry.Variable.Substring(Prefix.Length).Replace(Level, ConfigurationPath.KeyDelimiter),
            entry.Value))
        .OrderBy(entry => entry.Key, ConfigurationKeyComparer.Instance);

    /// <summary>
    /// Checks whether a variable is meant for the module: it names something in a section, or a setting that belongs to none. Others,
    /// such as CIC_HOME or CIC_Passwords, belong to other programs.
    /// </summary>
    public static bool IsOurs(string key) => SettingPath.FindSection(key) is { } section
        && (key.Length > section.Length || SettingPath.Find(section, out _) is { IsSection: false });
}
