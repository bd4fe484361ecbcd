using CicCsvImport.Core.Catalog;
using CicCsvImport.Core.Engine.History;

namespace CicCsvImport.Changes;

/// <summary>The runs and changes that the user selects. What the log does not know is reported, because an empty result misleads.</summary>
/// <param name="cmdlet">The cmdlet.</param>
/// <param name="log">The log.</param>
/// <param name="kinds">The kinds of objects; null for all.</param>
[WritesErrors(ErrorId.ChangeNotFound, ErrorId.PropertyNotFound, ErrorId.AccountNotFound)]
internal sealed class ChangeSelection(CicCmdlet cmdlet, IRunLog log, string[]? kinds)
{
    private readonly ObjectSchema[] _kinds =
        [.. KindCatalog.All.Where(kind => kinds?.Contains(kind.Kind, StringComparer.OrdinalIgnoreCase) != false)];

    private Func<string, bool> _isAccount = static _ => true;

    /// <summary>The beginning of the period; null for the first run.</summary>
    public DateTime? After { get; init; }

    /// <summary>The end of the period; null for the last run.</summary>
    public DateTime? Before { get; init; }

    /// <summary>Checks whether a run is selected.</summary>
    public bool Has(CicImport run) =>
        !(run.Time.ToUniversalTime() < After?.ToUniversalTime())
        && !(run.Time.ToUniversalTime() >= Before?.ToUniversalTime())
        && _isAccount(run.User);

    /// <summary>Selects the runs of accounts.</summary>
    /// <param name="patterns">Accounts or patterns, with or without the domain; null for all.</param>
    public void SelectAccounts(string[]? patterns)
    {
        if (patterns is null)
            return;
        string[] accounts = [.. log.GetRuns().Select(run => run.User).Distinct(StringComparer.OrdinalIgnoreCase)];
        foreach (string missing in Wildcards.Missing(patterns, accounts.SelectMany(GetAccountNames)))
            cmdlet.WriteError(Errors.AccountNotFound(missing, accounts));
        _isAccount = account => GetAccountNames(account).Any(name => Wildcards.MatchAny(patterns, name));
    }

    /// <summary>Creates the search for the changes of selected objects and properties.</summary>
    /// <param name="names">Names or patterns; null for all objects.</param>
    /// <param name="properties">Properties or patterns; null for all.</param>
    public ChangeSearch Search(string[]? names, string[]? properties)
    {
        var unlimited = new ChangeSearch(log, kinds is null ? null : _kinds);
        return new ChangeSearch(log, kinds is null ? null : _kinds)
        {
            Names = names is null ? null : SelectNames(unlimited, names),
            IsProperty = properties is null ? null : SelectProperties(properties),
        };
    }

    // An existing name takes precedence over a pattern, even if it contains brackets.
    private NameSelection SelectNames(ChangeSearch search, string[] names)
    {
        List<string> literal = [];
        List<string> patterns = [];
        string[]? changed = null;
        var nearest = new NearestName();
        foreach (string name in names)
        {
            if (new[] { name, WildcardPattern.Unescape(name) }.FirstOrDefault(exact => search.IsKnown(_kinds, exact)) is { } known)
                literal.Add(known);
            else if (Wildcards.AreMany(name) || log.GetChangedNames(_kinds).Any(changed => Wildcards.Match(name, changed)))
                patterns.Add(name);
            else
                cmdlet.WriteError(Errors.NotFound(ErrorId.ChangeNotFound, name, nearest.FindFirst(name, GetChanged)));
        }

        var isLiteral = new HashSet<string>(literal, NameComparer.Instance);
        Func<string, bool> isMatch = Wildcards.Compile(patterns);
        return new NameSelection(name => isLiteral.Contains(name) || isMatch(name), patterns.Count == 0 ? literal : null);

        string[] GetChanged() => changed ??= [.. log.GetChangedNames(_kinds)];
    }

    private Func<Column, bool> SelectProperties(string[] patterns)
    {
        string[] known = [.. _kinds.SelectMany(kind => kind.Columns).SelectMany(GetPropertyNames).Distinct()];
        foreach (string missing in Wildcards.Missing(patterns, known))
            cmdlet.WriteError(Errors.NotFound(ErrorId.PropertyNotFound, missing, known));
        return column => GetPropertyNames(column).Any(name => Wildcards.MatchAny(patterns, name));
    }

    // Only the password of a user is secret, and its hash has no name.
    private static string[] GetPropertyNames(Column column) =>
        column.IsSecret ? [CicPropertyChange.GetName(column)] : [column.Property, column.Name];

    // CORP\anna is also found as anna.
    private static string[] GetAccountNames(string account) => [account, account.Substring(account.IndexOf('\\') + 1)];
}
