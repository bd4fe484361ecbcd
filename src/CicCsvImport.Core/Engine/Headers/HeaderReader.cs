using CicCsvImport.Core.Engine.Schema;
using CicCsvImport.Core.Issues;
using CicCsvImport.Core.Text;

namespace CicCsvImport.Core.Engine.Headers;

/// <summary>Determines which list a header belongs to, and the column of each of its cells.</summary>
internal sealed class HeaderReader
{
    private readonly ListCatalog _catalog;
    private readonly IReadOnlyList<ListDefinition> _wanted;
    private readonly HeadingNames _names;

    /// <param name="catalog">All lists.</param>
    /// <param name="noun">The noun of the reading cmdlet, which determines the expected lists.</param>
    /// <param name="names">The headings of each column.</param>
    public HeaderReader(ListCatalog catalog, string noun, HeadingNames names)
    {
        _catalog = catalog;
        _wanted = catalog.ReadBy(noun);
        _names = names;
    }

    /// <summary>Checks whether a header has a column of any list.</summary>
    public bool IsKnown(IReadOnlyList<string> headings) => CountKnown(headings) > 0;

    /// <summary>Counts the header's columns in the list that matches best.</summary>
    public int CountKnown(IReadOnlyList<string> headings) => _catalog.Lists.Max(list => Score(list, headings));

    /// <summary>Maps a known header to the columns of its list.</summary>
    /// <param name="headings">The header's cells, trimmed.</param>
    /// <param name="line">The header's physical line.</param>
    /// <param name="place">The file; its list is set.</param>
    /// <param name="issues">Receives the issues of the header.</param>
    /// <returns>null if the file cannot be read as one of the expected lists. The added issue is then a severe one.</returns>
    public ColumnMap? Read(IReadOnlyList<string> headings, int line, ref IssuePlace place, List<CicIssue> issues)
    {
        ListDefinition list = Choose(headings);
        place = place with { List = list.Name };
        if (!_wanted.Contains(list))
        {
            issues.Add(new CicIssue(IssueCatalog.WrongList, place, list.Title, list.Noun, _wanted[0].Title) { Line = line });
            return null;
        }

        ListColumn?[] columns = [.. headings.Select(heading => _names.Find(list, heading))];
        string[] missing =
        [
            .. list.Columns.Where(column => column.IsRequired && !columns.Contains(column)).Select(column => column.Column.Name),
        ];
        if (missing.Length > 0)
        {
            issues.Add(new CicIssue(IssueCatalog.RequiredColumnMissing, place, list.Title)
            {
                Line = line,
                Column = string.Join(", ", missing),
            });
            return null;
        }

        DropRepeated(headings, columns, line, place, issues);
        ReportUnknown(list, headings, columns, line, place, issues);
        return new ColumnMap(list, headings, columns);
    }

    /// <summary>Creates the issue of a heading that is not a column of the list.</summary>
    public static CicIssue Unknown(ListDefinition list, string heading, int line, IssuePlace place) =>
        new(IssueCatalog.UnknownColumn, place, list.Title)
        {
            Line = line,
            Column = DisplayText.Clean(heading),
            Nearest = () => NearestName.Find(heading, list.Columns.Select(column => column.Column.Name)),
        };

    // The list with the most matching names, or at a tie, an expected list.
    private ListDefinition Choose(IReadOnlyList<string> headings)
    {
        ListDefinition best = _wanted[0];
        foreach (ListDefinition list in _wanted.Concat(_catalog.Lists))
            best = Score(list, headings) > Score(best, headings) ? list : best;
        return _catalog.Lists.FirstOrDefault(list => list.Schema == best.Schema && HasDecidingColumn(list, headings)) ?? best;
    }

    private bool HasDecidingColumn(ListDefinition list, IReadOnlyList<string> headings) =>
        list.DecidingColumn is { } deciding && headings.Any(heading => _names.Find(list, heading)?.Column == deciding);

    private int Score(ListDefinition list, IReadOnlyList<string> headings) =>
        headings.Select(heading => _names.Find(list, heading)).Where(column => column is not null).Distinct().Count();

    private static void DropRepeated(
        IReadOnlyList<string> headings, ListColumn?[] columns, int line, IssuePlace place, List<CicIssue> issues)
    {
        for (int i = 0; i < columns.Length; i++)
        {
            int first = columns[i] is null ? i : Array.IndexOf(columns, columns[i]);
            if (first == i)
                continue;
            issues.Add(new CicIssue(IssueCatalog.DuplicateColumn, place, DisplayText.Quote(headings[i]), i + 1, first + 1)
            {
                Line = line,
                Column = columns[i]!.Column.Name,
            });
            columns[i] = null;
        }
    }

    private void ReportUnknown(
        ListDefinition list, IReadOnlyList<string> headings, ListColumn?[] columns, int line, IssuePlace place, List<CicIssue> issues)
    {
        for (int i = 0; i < columns.Length; i++)
        {
            bool isKnown = _names.Find(list, headings[i]) is not null || Heading.Same(headings[i], ListCatalog.ProblemHeading)
                || list.Schema.OwnProperties.Contains(headings[i], Heading.Comparer);
            if (!isKnown && !string.IsNullOrWhiteSpace(headings[i]))
                issues.Add(Unknown(list, headings[i], line, place));
        }
    }
}
