namespace CicCsvImport.Core.Engine.Headers;

/// <summary>The headings of each column: its name, its aliases, and those added by the settings or the user.</summary>
internal sealed class HeadingNames
{
    private readonly Dictionary<ListDefinition, Dictionary<string, ListColumn>> _columns = [];

    /// <param name="catalog">The lists.</param>
    /// <param name="settings">The settings, whose aliases apply to every list that has the column.</param>
    /// <param name="headerMap">The user's headings, each with its column's name. They take precedence over all others.</param>
    public HeadingNames(ListCatalog catalog, CicSettings settings, IReadOnlyDictionary<string, string> headerMap)
    {
        foreach (ListDefinition list in catalog.Lists)
        {
            var byHeading = new Dictionary<string, ListColumn>(Heading.Comparer);
            foreach (ListColumn column in list.Columns)
            {
                // Export-Csv writes the names of properties as headings.
                byHeading[column.Column.Property] = column;
                foreach (string alias in GetAliases(settings, column.Column))
                    byHeading[alias] = column;
            }

            foreach (ListColumn column in list.Columns)
                byHeading[column.Column.Name] = column;
            foreach (KeyValuePair<string, string> mapping in headerMap)
            {
                if (list.Columns.FirstOrDefault(column => Heading.Same(column.Column.Name, mapping.Value)) is { } mapped)
                    byHeading[mapping.Key] = mapped;
            }

            _columns.Add(list, byHeading);
        }
    }

    /// <summary>Finds the list's column for a heading; null if there is none.</summary>
    public ListColumn? Find(ListDefinition list, string heading) =>
        _columns[list].TryGetValue(heading, out ListColumn? column) ? column : null;

    /// <summary>
    /// Finds the list's column that a heading probably means, because it has the same letters and digits; null if there is none.
    /// </summary>
    public ListColumn? FindSimilar(ListDefinition list, string heading)
    {
        string reduced = Heading.Reduce(heading);
        return reduced.Length == 0 ? null
            : Find(list, heading) ?? _columns[list].FirstOrDefault(column => Heading.Reduce(column.Key) == reduced).Value;
    }

    /// <summary>Returns the column's other headings: its own aliases and those of the settings.</summary>
    public static IEnumerable<string> GetAliases(CicSettings settings, Column column) =>
        column.Aliases.Concat(settings.Aliases.Where(alias => Heading.Same(alias.Key, column.Name)).SelectMany(alias => alias.Value));
}
