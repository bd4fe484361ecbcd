using System.Management.Automation;

namespace CicCsvImport.Commands;

/// <summary>Compares names with patterns, ignoring case.</summary>
internal static class Wildcards
{
    public static bool Match(string pattern, string name) =>
        WildcardPattern.Get(pattern, WildcardOptions.IgnoreCase | WildcardOptions.CultureInvariant).IsMatch(name);

    /// <summary>The patterns that are plain names, and no known ones.</summary>
    public static IEnumerable<string> Missing(IEnumerable<string> patterns, IEnumerable<string> names) =>
        patterns.Where(pattern => !WildcardPattern.ContainsWildcardCharacters(pattern) && !names.Any(name => Match(pattern, name)));

    public static bool MatchAny(IEnumerable<string> patterns, string name) => patterns.Any(pattern => Match(pattern, name));
}
