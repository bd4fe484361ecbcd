using System.Management.Automation;
using CicCsvImport.Core.Text;

namespace CicCsvImport.Input;

/// <summary>
/// A comparer of names and patterns that ignores case. A pattern also matches the name that is spelled like it, because names may
/// have brackets.
/// </summary>
internal static class Wildcards
{
    public static bool Match(string pattern, string name) =>
        NameComparer.Same(pattern, name)
        || WildcardPattern.Get(pattern, WildcardOptions.IgnoreCase | WildcardOptions.CultureInvariant).IsMatch(name);

    /// <summary>The patterns that are plain names, and no known ones.</summary>
    public static IEnumerable<string> Missing(IEnumerable<string> patterns, IEnumerable<string> names) =>
        patterns.Where(pattern => !WildcardPattern.ContainsWildcardCharacters(pattern) && !names.Any(name => Match(pattern, name)));

    public static bool MatchAny(IEnumerable<string> patterns, string name) => patterns.Any(pattern => Match(pattern, name));
}
