namespace CicCsvImport.Input;

/// <summary>
/// Matches names against patterns, ignoring case. A pattern also matches the name that equals it literally, because names can
/// contain brackets.
/// </summary>
internal static class Wildcards
{
    public static bool Match(string pattern, string name) =>
        NameComparer.Same(pattern, name)
        || WildcardPattern.Get(pattern, WildcardOptions.IgnoreCase | WildcardOptions.CultureInvariant).IsMatch(name);

    /// <summary>Returns the patterns that have no wildcards and match no name.</summary>
    public static IEnumerable<string> Missing(IEnumerable<string> patterns, IEnumerable<string> names) =>
        patterns.Where(pattern => !WildcardPattern.ContainsWildcardCharacters(pattern) && !names.Any(name => Match(pattern, name)));

    public static bool MatchAny(IEnumerable<string> patterns, string name) => patterns.Any(pattern => Match(pattern, name));
}
