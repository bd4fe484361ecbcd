using System.Management.Automation;

namespace CicCsvImport.Commands;

/// <summary>Compares names with patterns, ignoring case.</summary>
internal static class Wildcards
{
    public static bool Match(string pattern, string name) =>
        WildcardPattern.Get(pattern, WildcardOptions.IgnoreCase | WildcardOptions.CultureInvariant).IsMatch(name);

    public static bool MatchAny(IEnumerable<string> patterns, string name) => patterns.Any(pattern => Match(pattern, name));
}
