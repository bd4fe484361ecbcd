namespace CicCsvImport.Core.Engine.Headers;

/// <summary>
/// Checks the names of objects' properties as the cells of a header are checked. Objects have no header, so each name is checked
/// when it is first seen.
/// </summary>
/// <param name="lists">The lists that the objects can be rows of.</param>
/// <param name="names">The headings that mean a column.</param>
internal sealed class PropertyHeadings(IReadOnlyList<ListDefinition> lists, HeadingNames names)
{
    private const int MostShown = 10;

    /// <summary>A name that contains this many column names is a header that was not split.</summary>
    private const int FewestNames = 2;

    // PowerShell adds these to the objects of jobs and remote commands.
    private static readonly HashSet<string> Remoting = new(
        ["PSComputerName", "PSShowComputerName", "PSSourceJobInstanceId", "RunspaceId"], StringComparer.OrdinalIgnoreCase);

    private static readonly char[] LineBreaks = ['\r', '\n'];

    private readonly HashSet<string> _seen = new(Heading.Comparer);
    private readonly HashSet<string> _unused = new(Heading.Comparer);
    private IReadOnlyList<string> _last = [];

    /// <summary>Whether any of the names is a column.</summary>
    public bool HasColumn(IEnumerable<string> properties) => properties.Any(IsColumn);

    /// <summary>Reports the faults of names that have not been seen before.</summary>
    /// <param name="list">The list that the object is a row of.</param>
    /// <param name="properties">The names of its properties.</param>
    /// <param name="number">The number of the object.</param>
    /// <param name="isGiven">Checks whether the object has a value in a property that is a column.</param>
    /// <param name="width">Returns the number of its properties without those after the last one that is not null.</param>
    public IReadOnlyList<CicIssue> Judge(
        ListDefinition list, IReadOnlyList<string> properties, int number, Func<string, bool> isGiven, Func<int> width)
    {
        IssuePlace place = IssuePlace.Rows(list.Name);
        CicIssue[] unused = lists.Count == 1 ? [] : [.. FindUnused(list, properties, place, number, isGiven)];
        // Successive objects nearly always have the same properties.
        if (_last.SequenceEqual(properties))
            return unused;
        _last = properties;
        string[] first = [.. properties.Where(name => !_seen.Contains(name))];
        CicIssue[] issues =
            [.. FindRepeated(list, properties, place, number), .. FindUnknown(list, properties, first, place, number, width), .. unused];
        _seen.UnionWith(first);
        return issues;
    }

    // Each row decides which list it belongs to. A value in a column of another one is lost.
    private IEnumerable<CicIssue> FindUnused(
        ListDefinition list, IReadOnlyList<string> properties, IssuePlace place, int number, Func<string, bool> isGiven)
    {
        string[] unused =
        [
            .. properties.Where(name =>
                !_unused.Contains(name) && names.Find(list, name) is null && IsColumn(name) && isGiven(name)),
        ];
        if (unused.Length == 0)
            yield break;
        _unused.UnionWith(unused);
        // Exported objects have the columns of both lists.
        yield return properties.Any(list.Schema.IsOwnProperty)
            ? HeaderReader.Ignored(list, other: null, unused, number, place)
            : new CicIssue(IssueCatalog.UnknownColumn, place, list.Title)
            {
                Line = number,
                Column = string.Join(", ", unused.Select(DisplayText.Clean)),
            };
    }

    private bool IsColumn(string name) => lists.Any(list => names.Find(list, name) is not null);

    private IEnumerable<CicIssue> FindRepeated(ListDefinition list, IReadOnlyList<string> properties, IssuePlace place, int number)
    {
        ListColumn?[] columns = [.. properties.Select(name => names.Find(list, name))];
        for (int i = 0; i < columns.Length; i++)
        {
            int first = columns[i] is null ? i : Array.IndexOf(columns, columns[i]);
            if (first == i || _seen.Contains(properties[i]))
                continue;
            yield return new CicIssue(IssueCatalog.DuplicateColumn, place, DisplayText.Quote(properties[i]), i + 1, first + 1)
            {
                Line = number,
                Column = columns[i]!.Column.Name,
            };
        }
    }

    private IEnumerable<CicIssue> FindUnknown(
        ListDefinition list,
        IReadOnlyList<string> properties,
        IEnumerable<string> first,
        IssuePlace place,
        int number,
        Func<int> width)
    {
        string[] others = [.. first.Where(name => !IsColumn(name) && !IsIgnored(name))];
        string[] own = [.. others.Where(list.Schema.IsOwnProperty)];
        string[] unknown = [.. others.Except(own)];
        if (own.Length > 0)
            yield return HeaderReader.Ignored(list, other: null, own, number, place);
        if (unknown.Length == 0)
            yield break;
        bool haveRows = properties.Any(HasRows);
        bool areNames = (HasColumn(properties) && !haveRows && !MayBeValues(list, properties, width)) || unknown.Any(IsUnsplitHeader);
        yield return new CicIssue(IssueCatalog.UnknownColumn, place, list.Title)
        {
            Line = number,
            Column = Show(unknown, areNames),
            Details = haveRows ? Messages.Get("Heading_HasRows") : null,
            Nearest = unknown.Length > 1 ? null : () => HeaderReader.FindNearest(list, unknown[0]),
        };
    }

    // A quote in the header of the objects' list is closed only by one in a row.
    private static bool HasRows(string name) => name.IndexOfAny(LineBreaks) >= 0 && name.IndexOfAny(Delimiter.Usual) >= 0;

    private bool MayBeValues(ListDefinition list, IReadOnlyList<string> properties, Func<int> width)
    {
        ListColumn?[] columns = [.. properties.Select(name => names.Find(list, name))];
        // A row that only lacks values ends with a column. One below a joined header ends where that has two values in one.
        int count = width();
        bool isShort = count > 0 && count < columns.Length && Array.TrueForAll(columns.Skip(count - 1).ToArray(), column => column is null);
        var header = new HeaderRecord(properties, line: 0, delimiter: null, [isShort ? count : columns.Length]);
        return new JoinedHeader(header, columns, name => names.Find(list, name)).MayShowSecrets(list);
    }

    /// <summary>Whether a property is not meant as a value, such as those that remote commands add.</summary>
    public static bool IsIgnored(string name) =>
        string.IsNullOrWhiteSpace(name) || Heading.Same(name, Heading.Problem) || Remoting.Contains(name);

    private bool IsUnsplitHeader(string name) => !HasRows(name)
        && Delimiter.Usual.Any(delimiter => name.Split(delimiter).Count(part => IsColumn(part.Trim())) >= FewestNames);

    // If no name is a column, the names can be the first row of a list without a header, which is data.
    private static string Show(string[] unknown, bool areNames) => !areNames
        ? Messages.Format("Heading_NotShown", unknown.Length)
        : string.Join(", ", unknown.Take(MostShown).Select(DisplayText.Clean)) + (unknown.Length > MostShown ? ", ..." : "");
}
