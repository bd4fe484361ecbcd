namespace CicCsvImport.Core.Engine.Headers;

/// <summary>Determines which list a header belongs to, and the column of each of its cells.</summary>
internal sealed class HeaderReader
{
    /// <summary>The number of columns of a user list.</summary>
    private const int HeadingsShown = 14;

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

    /// <summary>Determines how well a header fits the expected lists, to find the sheet of a workbook that is one.</summary>
    /// <param name="headings">The header.</param>
    /// <param name="list">The list that it belongs to; null if it has no column of any list.</param>
    public HeaderFit GetFit(IReadOnlyList<string> headings, out ListDefinition? list)
    {
        list = IsKnown(headings) ? Choose(headings) : null;
        return list is null ? HeaderFit.None
            : !_wanted.Contains(list) ? HeaderFit.OtherList
            : HasRequired(list, headings) ? HeaderFit.Complete
            : HeaderFit.Partial;
    }

    /// <summary>Counts the header's columns in the list that matches best.</summary>
    public int CountKnown(IReadOnlyList<string> headings) => _catalog.Lists.Max(list => Score(list, headings, _names.Find));

    /// <summary>Counts the header's columns in the list that matches best, including headings that are not exactly its own.</summary>
    public int CountSimilar(IReadOnlyList<string> headings) => _catalog.Lists.Max(list => Score(list, headings, _names.FindSimilar));

    /// <summary>
    /// Names the columns that the headings of an unknown header probably mean; null if there are none. The headings are not shown,
    /// because they may not be headings.
    /// </summary>
    public string? DescribeSimilar(IReadOnlyList<string> headings)
    {
        ListDefinition best = FindBest(headings, _names.FindSimilar);
        string[] similar =
        [
            .. headings
                .Select((heading, i) => (_names.FindSimilar(best, heading)?.Column.Name, Number: i + 1))
                .Where(found => found.Name is not null)
                .Select(found => Messages.Format("Heading_Similar", found.Name, found.Number)),
        ];
        return similar.Length == 0 ? null : string.Join(", ", similar);
    }

    /// <summary>Maps a known header to the columns of its list.</summary>
    /// <param name="header">The header.</param>
    /// <param name="place">The file; its list is set.</param>
    /// <param name="issues">Receives the issues of the header.</param>
    /// <returns>null if the file cannot be read as one of the expected lists. The added issue is then a severe one.</returns>
    public ColumnMap? Read(HeaderRecord header, ref IssuePlace place, List<CicIssue> issues)
    {
        (IReadOnlyList<string> headings, int line) = (header.Headings, header.Line);
        ListDefinition list = Choose(headings);
        place = place with { List = list.Name };
        if (!_wanted.Contains(list))
        {
            issues.Add(new CicIssue(IssueCatalog.WrongList, place, list.Title, list.Noun, _wanted[0].Title) { Line = line });
            return null;
        }

        ListDefinition? other = FindOther(list, headings);
        ListColumn?[] columns = [.. headings.Select(heading => Find(list, other, heading))];
        var joined = new JoinedHeader(header, columns, prefix => Find(list, other, prefix));
        bool areShown = !joined.MayShowSecrets(list);
        string[] missing =
        [
            .. list.Columns.Where(column => column.IsRequired && !columns.Contains(column)).Select(column => column.Column.Name),
        ];
        if (missing.Length > 0)
        {
            IEnumerable<string> found = headings.Select((heading, i) =>
                areShown || columns[i] is not null || heading.Length == 0 ? heading : Messages.Format("Heading_Hidden", i + 1, 1));
            issues.Add(Missing(missing, found, line, place, ExplainMissing(list, missing, headings)));
            return null;
        }

        if (joined.Describe() is { } reason)
        {
            issues.Add(new CicIssue(IssueCatalog.NoColumns, place, reason) { Line = line });
            return null;
        }

        DropRepeated(headings, columns, line, place, issues);
        ReportUnknown(list, other, headings, line, place, issues, areShown);
        return new ColumnMap(list, headings, ColumnsOf(list, columns))
        {
            Delimiters = header.Delimiters,
            ShowsHeadings = areShown,
            LacksHeading = header.UsualWidth > headings.Count,
            Other = other is null ? null : new ColumnMap(other, headings, ColumnsOf(other, columns))
            {
                Delimiters = header.Delimiters,
                ShowsHeadings = areShown,
                LacksHeading = header.UsualWidth > headings.Count,
            },
        };
    }

    // The existing headings show the cause: another language, another list, or a line above the header.
    private static CicIssue Missing(
        string[] missing, IEnumerable<string> headings, int line, IssuePlace place, string? details)
    {
        string names = string.Join(", ", missing.Select(DisplayText.Quote));
        string found = DisplayText.Some(headings.Where(heading => heading.Length > 0).Select(DisplayText.Clean), HeadingsShown);
        return new CicIssue(IssueCatalog.RequiredColumnMissing, place, names, missing.Length, found)
        {
            Line = line,
            Column = string.Join(", ", missing),
            Details = details,
        };
    }

    /// <summary>Creates the issue of a heading that is not a column of the list.</summary>
    public static CicIssue Unknown(ListDefinition list, string heading, int line, IssuePlace place) =>
        new(IssueCatalog.UnknownColumn, place, list.Title)
        {
            Line = line,
            Column = DisplayText.Clean(heading),
            Nearest = () => FindNearest(list, heading),
        };

    /// <summary>Creates the issue of the properties of our own objects that are not columns of the list.</summary>
    /// <param name="list">The list.</param>
    /// <param name="other">The list of rows that have no value in the deciding column, or null.</param>
    /// <param name="headings">The properties.</param>
    /// <param name="line">The line of the header, or the number of the object.</param>
    /// <param name="place">The file.</param>
    public static CicIssue Ignored(ListDefinition list, ListDefinition? other, IEnumerable<string> headings, int line, IssuePlace place) =>
        new(IssueCatalog.IgnoredColumn, place, list.Title, other is null ? "" : " " + MixedText(list, other))
        {
            Line = line,
            Column = string.Join(", ", headings.Select(DisplayText.Clean)),
        };

    private static string MixedText(ListDefinition list, ListDefinition other)
    {
        IEnumerable<Column> others = other.Columns.Select(column => column.Column).Except(list.Columns.Select(column => column.Column));
        return Messages.Format("IgnoredColumn_Mixed", list.DecidingColumn!.Name, string.Join(", ", others.Select(column => column.Name)));
    }

    /// <summary>Finds the column that a heading was probably meant to be; null if there is none.</summary>
    public static string? FindNearest(ListDefinition list, string heading)
    {
        IEnumerable<string> names = list.Columns.Select(column => column.Column.Name);
        return names.FirstOrDefault(name => Heading.Reduce(name) == Heading.Reduce(heading)) ?? NearestName.Find(heading, names);
    }

    /// <summary>Names the headings that probably mean a missing column; null if there are none.</summary>
    private string? ExplainMissing(ListDefinition list, string[] missing, IReadOnlyList<string> headings)
    {
        string[] meant =
        [
            .. headings
                .Where(heading => _names.Find(list, heading) is null && heading.Length > 0)
                .Select(heading => (Heading: heading, Name: _names.FindSimilar(list, heading)?.Column.Name ?? FindNearest(list, heading)))
                .Where(found => missing.Contains(found.Name))
                .Select(found => Messages.Format("Heading_Meant", DisplayText.Clean(found.Heading), found.Name)),
        ];
        return meant.Length == 0 ? null : string.Join(" ", meant);
    }

    // The list with the most matching names, or at a tie, an expected list.
    private ListDefinition Choose(IReadOnlyList<string> headings)
    {
        ListDefinition best = FindBest(headings, _names.Find);
        return _catalog.Lists.FirstOrDefault(list => list.Schema == best.Schema && HasDecidingColumn(list, headings)) ?? best;
    }

    private ListDefinition FindBest(IReadOnlyList<string> headings, Func<ListDefinition, string, ListColumn?> find)
    {
        ListDefinition best = _wanted[0];
        foreach (ListDefinition list in _wanted.Concat(_catalog.Lists))
            best = Score(list, headings, find) > Score(best, headings, find) ? list : best;
        return best;
    }

    private bool HasDecidingColumn(ListDefinition list, IReadOnlyList<string> headings) =>
        list.DecidingColumn is { } deciding && headings.Any(heading => _names.Find(list, heading)?.Column == deciding);

    private static int Score(
        ListDefinition list, IReadOnlyList<string> headings, Func<ListDefinition, string, ListColumn?> find) =>
        headings.Select(heading => find(list, heading)).Where(column => column is not null).Distinct().Count();

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

    // In a list of exported objects, each row belongs to the list whose deciding column it has.
    private ListDefinition? FindOther(ListDefinition list, IReadOnlyList<string> headings) =>
        list.DecidingColumn is null || !headings.Any(list.Schema.IsOwnProperty)
            ? null
            : _wanted.FirstOrDefault(other => other != list && other.Schema == list.Schema && HasRequired(other, headings));

    private bool HasRequired(ListDefinition list, IReadOnlyList<string> headings) =>
        list.Columns.All(column => !column.IsRequired || headings.Any(heading => _names.Find(list, heading) == column));

    private ListColumn? Find(ListDefinition list, ListDefinition? other, string heading) =>
        _names.Find(list, heading) ?? (other is null ? null : _names.Find(other, heading));

    private static ListColumn?[] ColumnsOf(ListDefinition list, IEnumerable<ListColumn?> columns) =>
        [.. columns.Select(column => column is null ? null : list.Columns.FirstOrDefault(own => own.Column == column.Column))];

    private void ReportUnknown(
        ListDefinition list,
        ListDefinition? other,
        IReadOnlyList<string> headings,
        int line,
        IssuePlace place,
        List<CicIssue> issues,
        bool areShown)
    {
        if (list.IgnoresOtherColumns)
            return;
        string[] unknown =
        [
            .. headings.Where(heading => Find(list, other, heading) is null
                && !string.IsNullOrWhiteSpace(heading) && !Heading.Same(heading, Heading.Problem)),
        ];
        string[] own = [.. unknown.Where(list.Schema.IsOwnProperty)];
        if (own.Length > 0)
            issues.Add(Ignored(list, other, own, line, place));
        string[] others = [.. unknown.Except(own)];
        string[] shown = [.. others.Where(heading => areShown || IsNearlyRight(list, heading))];
        issues.AddRange(shown.Select(heading => Unknown(list, heading, line, place)));
        if (shown.Length < others.Length)
            issues.Add(Hidden(list, headings, [.. others.Except(shown)], line, place));
    }

    // A value that resembles the heading of passwords can be one, and so can what follows the name of a column.
    private bool IsNearlyRight(ListDefinition list, string heading)
    {
        bool isSimilar = _names.FindSimilar(list, heading) is not null;
        string? meant = _names.FindSimilar(list, heading)?.Column.Name ?? FindNearest(list, heading);
        return meant is not null
            && (isSimilar || !heading.StartsWith(meant, StringComparison.OrdinalIgnoreCase))
            && !list.Columns.Any(column => column.Column.IsSecret && column.Column.Name == meant);
    }

    // The headings can be values of a row, and its password among them. They are one issue, because one cause has made them.
    private static CicIssue Hidden(ListDefinition list, IReadOnlyList<string> headings, string[] hidden, int line, IssuePlace place)
    {
        int[] numbers = [.. Enumerable.Range(0, headings.Count).Where(i => hidden.Contains(headings[i])).Select(i => i + 1)];
        return new CicIssue(IssueCatalog.UnknownColumn, place, list.Title)
        {
            Line = line,
            Column = Messages.Format("Heading_Hidden", string.Join(", ", numbers), numbers.Length),
            Details = Messages.Get("Header_MayHoldRow"),
        };
    }
}
