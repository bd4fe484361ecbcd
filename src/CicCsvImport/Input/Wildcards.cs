namespace CicCsvImport.Input;

/// <summary>
/// Matches names against patterns, ignoring case. A pattern also matches the name that equals it literally, because names can
/// contain brackets. A text with wildcard characters that is not a valid pattern, such as <c>a[</c>, is a name.
/// </summary>
internal static class Wildcards
{
    public static bool Match(string pattern, string name) => NameComparer.Same(pattern, name) || (IsMatch(pattern, name) ?? false);

    /// <summary>Checks whether a text has wildcards.</summary>
    public static bool ArePresent(string text) => WildcardPattern.ContainsWildcardCharacters(text) && IsMatch(text, "") is not null;

    /// <summary>Checks whether a pattern can be meant for names that may not exist: whether it has other wildcards than brackets.</summary>
    public static bool AreMany(string text) => text.IndexOfAny(['*', '?']) >= 0 && ArePresent(text);

    /// <summary>
    /// Ends the command if a filter is not a valid pattern: an empty result would be misleading.
    /// </summary>
    /// <param name="cmdlet">The cmdlet.</param>
    /// <param name="names">Parameters of names, which are not filters.</param>
    public static void ThrowIfInvalid(CicCmdlet cmdlet, params string[] names)
    {
        foreach (KeyValuePair<string, object> bound in cmdlet.MyInvocation.BoundParameters.Where(bound => !names.Contains(bound.Key)))
        {
            ParameterMetadata parameter = cmdlet.MyInvocation.MyCommand.Parameters[bound.Key];
            bool isFilter = parameter.Attributes.OfType<SupportsWildcardsAttribute>().Any();
            if (isFilter && (bound.Value as string[])?.FirstOrDefault(pattern => IsMatch(pattern, "") is null) is { } invalid)
                cmdlet.ThrowTerminatingError(Errors.InvalidPattern(bound.Key, invalid));
        }
    }

    /// <summary>Returns the patterns that match no name, except those with * or ?: brackets alone are usually part of a name.</summary>
    public static IEnumerable<string> Missing(IEnumerable<string> patterns, IEnumerable<string> names)
    {
        var known = new HashSet<string>(names, NameComparer.Instance);
        return patterns.Where(pattern => !AreMany(pattern) && !known.Contains(pattern)
            && !(CanMatchOthers(pattern) && known.Any(name => Match(pattern, name))));
    }

    public static bool MatchAny(IEnumerable<string> patterns, string name) => patterns.Any(pattern => Match(pattern, name));

    /// <summary>Returns a test whether any of many patterns matches a name. Most of them are names, which are looked up.</summary>
    public static Func<string, bool> Compile(IReadOnlyCollection<string> patterns)
    {
        var names = new HashSet<string>(patterns, NameComparer.Instance);
        string[] others = [.. names.Where(CanMatchOthers)];
        return name => names.Contains(name) || MatchAny(others, name);
    }

    private static bool CanMatchOthers(string pattern) => pattern.Contains('`') || WildcardPattern.ContainsWildcardCharacters(pattern);

    // null if the pattern is not valid.
    private static bool? IsMatch(string pattern, string name)
    {
        try
        {
            return WildcardPattern.Get(pattern, WildcardOptions.IgnoreCase | WildcardOptions.CultureInvariant).IsMatch(name);
        }
        catch (WildcardPatternException)
        {
            return null;
        }
    }
}
