using CicCsvImport.Core.Engine.Schema;
using CicCsvImport.Core.Issues;
using CicCsvImport.Core.Text;

namespace CicCsvImport.Core.Engine.Headers;

/// <summary>Finds out which list a header belongs to, and which of its cells is which column.</summary>
internal sealed class HeaderReader
{
    private readonly ListCatalog _catalog;
    private readonly IReadOnlyList<ListDefinition> _wanted;
    private readonly HeadingNames _names;

    /// <param name="catalog">All lists there are.</param>
    /// <param name="noun">The noun of the cmdlet that reads: it says which lists are wanted.</param>
    /// <param name="names">The headings that mean a column.</param>
    public HeaderReader(ListCatalog catalog, string noun, HeadingNames names)
    {
        _catalog = catalog;
        _wanted = catalog.ReadBy(noun);
        _names = names;
    }

    /// <summary>Whether a header has a column of any list.</summary>
    public bool IsKnown(IReadOnlyList<string> headings) => CountKnown(headings) > 0;

    /// <summary>How many of a header's cells are columns of one list, of that which knows most.</summary>
    public int CountKnown(IReadOnlyList<string> headings) => _catalog.Lists.Max(list => Score(list, headings));

    /// <summary>Maps a header that is known to the columns of its list.</summary>
    /// <param name="headings">The header's cells, trimmed.</param>
    /// <param name="line">The header's physical line.</param>
    /// <param name="place">The file; its list is filled in.</param>
    /// <param name="issues">Takes what is wrong with the header.</param>
    /// <returns>null where the file cannot be read as one of the wanted lists: the issue added is then a severe one.</returns>
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
        string[] missing = [.. list.Columns.Where(column => column.IsRequired && !columns.Contains(column)).Select(column => column.Column.Name)];
        if (missing.Length > 0)
        {
            issues.Add(new CicIssue(IssueCatalog.RequiredColumnMissing, place, list.Title) { Line = line, Column = string.Join(", ", missing) });
            return null;
        }

        DropRepeated(headings, columns, line, place, issues);
        ReportUnknown(list, headings, columns, line, place, issues);
        return new ColumnMap(list, headings, columns);
    }

    /// <summary>The issue of a heading that is no column of the list.</summary>
    public static CicIssue Unknown(ListDefinition list, string heading, int line, IssuePlace place) =>
        new(IssueCatalog.UnknownColumn, place, list.Title)
        {
            Line = line,
            Column = DisplayText.Clean(heading),
            Nearest = () => NearestName.Find(heading, list.Columns.Select(column => column.Column.Name)),
        };

    // The list that knows most of the header's names; at a tie, one that is wanted.
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

    private static void DropRepeated(IReadOnlyList<string> headings, ListColumn?[] columns, int line, IssuePlace place, List<CicIssue> issues)
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
            bool isOurs = _names.Find(list, headings[i]) is not null || Heading.Same(headings[i], ListCatalog.ProblemHeading);
            if (!isOurs && !string.IsNullOrWhiteSpace(headings[i]))
                issues.Add(Unknown(list, headings[i], line, place));
        }
    }
}
