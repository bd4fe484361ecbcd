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
    /// Checks whether a variable is meant for the module: it names a section, or a setting that belongs to none. Others, such as
    /// CIC_HOME, belong to other programs.
    /// </summary>
    public static bool IsOurs(string key) => SettingPath.Root.Step(key.Split(SettingPath.Separator)[0]) is not null;
}
