namespace CicCsvImport.Core.Engine.Schema;

/// <summary>The state that the rows of a file share.</summary>
/// <param name="map">The file's columns.</param>
/// <param name="session">The context that the rows are checked against.</param>
/// <param name="place">The file.</param>
/// <param name="keeps">Whether each row becomes a separate object. A check keeps none.</param>
internal sealed class FileContext(ColumnMap map, ValidationContext session, IssuePlace place, bool keeps = true)
{
    private readonly HashSet<(IssueKind, string)> _noted = [];
    private readonly List<CountedIssue> _counted = [];
    private readonly List<(CicIssue Issue, ObjectName Owner)> _postponed = [];
    private readonly FileContext? _file;
    private int _rows;
    private int? _number;

    /// <summary>Creates the context of the rows of a file that have other columns.</summary>
    /// <param name="file">The file.</param>
    /// <param name="map">The columns of these rows.</param>
    public FileContext(FileContext file, ColumnMap map)
        : this(map, file.Session, file.Place with { List = map.List.Name }, file.Keeps) => _file = file;

    public ColumnMap Map { get; } = map;

    public ListDefinition List => Map.List;

    public ValidationContext Session { get; } = session;

    public IssuePlace Place { get; } = place;

    public bool Keeps { get; } = keeps;

    /// <summary>How the file is read; null if the rows are not those of a file.</summary>
    public ListFormat? Format { get => field ?? _file?.Format; init; }

    /// <summary>The values that were read in repetitive columns, by the columns' indexes; null if there are none yet.</summary>
    public ValueCache?[] Known { get; } = new ValueCache?[map.List.Schema.Columns.Length];

    /// <summary>The number of the file in the session, by which the owners of keys name it.</summary>
    public int Number => _file?.Number ?? (_number ??= Session.AddFile(Place));

    /// <summary>Counts a row.</summary>
    /// <returns>Its number, from 1.</returns>
    public int Count() => _file?.Count() ?? ++_rows;

    /// <summary>Continues counting after a number of rows.</summary>
    public void CountFrom(int rows) => (_file ?? this)._rows = rows;

    /// <summary>Checks whether an issue kind is reported for a name for the first time in the file.</summary>
    public bool IsFirst(IssueKind kind, string name) =>
        _file?.IsFirst(kind, name) ?? _noted.Add((kind, NameComparer.Normalize(name).ToUpperInvariant()));

    /// <summary>Counts an issue that is reported once, at the end of the file, with its first place.</summary>
    public void Count(IssueKind kind, Row row, string? column, string? value)
    {
        if (_file is not null)
        {
            _file.Count(kind, row, column, value);
            return;
        }

        CountedIssue? counted = _counted.Find(issue => issue.Kind == kind);
        if (counted is null)
            _counted.Add(counted = new CountedIssue(kind, row.Line, row.Number, column, value));
        counted.Count++;
    }

    /// <summary>
    /// Postpones the issue of a value that an object of the directory has, to the end of the file: a later row can be that object's, and
    /// give it another value.
    /// </summary>
    public void Postpone(CicIssue issue, ObjectName owner) => _postponed.Add((issue, owner));

    /// <summary>Returns the issues that were counted or postponed, for the end of the file.</summary>
    public IReadOnlyList<CicIssue> TakeCounted()
    {
        CicIssue[] issues =
        [
            .. _postponed.Where(postponed => !IsListed(postponed.Owner)).Select(postponed => postponed.Issue),
            .. _counted.Select(issue => issue.ToIssue(Place)),
        ];
        _postponed.Clear();
        _counted.Clear();
        return issues;
    }

    // Rows claim their names.
    private bool IsListed(ObjectName owner) => owner.Kind.Identity.Key is { } names
        && names.GetKey(owner.Name) is { } key
        && Session.Keys.GetTable(names, Session.GetScope(names, owner.Kind.Kind)).Find(key) is not null;

    private sealed class CountedIssue(IssueKind kind, int line, int record, string? column, string? value)
    {
        public IssueKind Kind => kind;

        public int Count { get; set; }

        public CicIssue ToIssue(IssuePlace place) =>
            new(kind, place, Count) { Line = line, Record = record, Column = column, Value = value };
    }
}
