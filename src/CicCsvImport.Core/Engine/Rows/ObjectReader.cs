namespace CicCsvImport.Core.Engine.Rows;

/// <summary>
/// Reads objects like rows of a list, by the same rules. Texts are parsed and validated. Values, such as those of our own objects,
/// are only validated.
/// </summary>
/// <param name="session">The context that the objects are checked against.</param>
internal sealed class ObjectReader(ValidationContext session)
{
    private readonly Dictionary<(string Path, string? Sheet), FileContext> _files = [];
    private readonly Dictionary<(ListDefinition List, (string, string?) File, ulong Present, int? Offered), Shape> _shapes = [];
    private readonly Dictionary<int, ObjectName> _names = [];
    private readonly ObjectLimits _limits = new(session.Settings.Limits);

    /// <summary>Whether messages show the numbers of objects in addition to their names.</summary>
    public bool AreNumbered { get; init; }

    /// <summary>
    /// Whether the objects are read as the rows of a list. Messages then show only their numbers, and state what happens to each row.
    /// </summary>
    public bool AreRows { get; init; }

    /// <summary>Reads one of our objects.</summary>
    /// <param name="list">The list that the object would be a row of.</param>
    /// <param name="record">The object.</param>
    /// <param name="number">The object's number.</param>
    public ReadRow Read(ListDefinition list, CicObject record, int number) =>
        Read(list, [.. list.Columns.Select(listed => GivenBy(record, listed.Column))], record, number);

    /// <summary>Reads an object of any type.</summary>
    /// <param name="list">The list that the object would be a row of.</param>
    /// <param name="cells">For each column of the list, in order, a text or a value; null if the object has no such column.</param>
    /// <param name="record">The object if it is a module object. Its issues name the file and line that it was read from.</param>
    /// <param name="number">The object's number, for its issues.</param>
    /// <param name="offered">The number of the object's properties if all but one of them are null or blank; otherwise null.</param>
    /// <param name="others">The values of the object's other properties, to which the limits of a record apply as well.</param>
    public ReadRow Read(
        ListDefinition list,
        IReadOnlyList<object?> cells,
        CicObject? record,
        int number,
        int? offered = null,
        IReadOnlyList<object?>? others = null)
    {
        if (_limits.Find(list, cells, others ?? []) is { } exceeded)
            return Skip(list, record, number, exceeded);
        Shape shape = GetShape(list, cells, record, offered);
        if (record?.Path is null && !AreRows)
            Remember(shape.File.Map, cells, number);
        shape.File.CountFrom(number - 1);
        int line = record?.Path is null ? number : record.Line;
        return shape.Reader.Read(new Cells(shape.File.Map.Columns, [.. cells.OfType<object>()], line));
    }

    /// <summary>
    /// Returns the value that one of our objects provides for a column: an empty text if it is blank, null if there is no usable
    /// value.
    /// </summary>
    public object? GivenBy(CicObject record, Column column) => record.GetState(column) switch
    {
        CicCellState.Given when record.IsFromDirectory && column.Listed is { } listed => listed(record[column]!, session.Settings),
        CicCellState.Given => record[column],
        CicCellState.Blank => "",
        _ => null,
    };

    /// <summary>Returns the issues that were counted over all objects, one of a kind for each list.</summary>
    public IReadOnlyList<CicIssue> TakeCounted() => [.. _shapes.Values.SelectMany(shape => shape.Reader.TakeCounted())];

    private ReadRow Skip(ListDefinition list, CicObject? record, int number, (string? Column, string What, string Limit) exceeded)
    {
        int line = record?.Path is null ? number : record.Line;
        var issue = new CicIssue(IssueCatalog.ObjectLimitExceeded, GetPlace(list, record), exceeded.What, exceeded.Limit)
        {
            Line = line,
            Record = number,
            Column = exceeded.Column,
        };
        return new ReadRow(null, [issue]);
    }

    // A name that may contain a password is not shown.
    private void Remember(ColumnMap map, IReadOnlyList<object?> cells, int number)
    {
        int identity = Array.FindIndex(map.List.Columns, listed => listed.Column == map.List.Schema.Identity);
        if (cells[identity] is string name && !string.IsNullOrWhiteSpace(name) && !map.MayHoldSecret(name)
            && (!map.HasSecret || Delimiter.FindInLine(name) is null)
            && (map.Offered is null || name.IndexOfAny(Delimiter.Usual) < 0))
        {
            _names[number] = new ObjectName(map.List.Schema, name.Trim());
        }
    }

    private string GetName(int number) =>
        !_names.TryGetValue(number, out ObjectName name) ? Messages.Format("Object_Number", number)
        : AreNumbered ? Messages.Format("Object_Named", name, number)
        : name.ToString();

    // Objects with the same columns share a reader, as the rows of a file do.
    private Shape GetShape(ListDefinition list, IReadOnlyList<object?> cells, CicObject? record, int? offered)
    {
        ulong present = 0;
        for (int i = 0; i < cells.Count; i++)
            present |= cells[i] is null ? 0UL : 1UL << i;
        (string, string?) from = (record?.Path ?? "", record?.Format?.Sheet);
        (ListDefinition, (string, string?), ulong, int?) key = (list, from, present, offered);
        if (_shapes.TryGetValue(key, out Shape? shape))
            return shape;
        ListColumn[] columns = [.. list.Columns.Where((_, i) => cells[i] is not null)];
        var map = new ColumnMap(list, [.. columns.Select(column => column.Column.Name)], columns)
        {
            Delimiters = Delimiter.Usual,
            Offered = offered,
        };
        bool isKnown = _files.TryGetValue(from, out FileContext? known);
        FileContext file = isKnown ? new FileContext(known!, map)
            : new FileContext(map, session, GetPlace(list, record));
        if (!isKnown)
            _files.Add(from, file);
        _shapes.Add(key, shape = new Shape(file, new RowReader(file, new ReservedKeys())));
        return shape;
    }

    private IssuePlace GetPlace(ListDefinition list, CicObject? record) =>
        record?.Path is { } path ? new IssuePlace(path, path, list.Name) { Sheet = record.Format?.Sheet }
        : AreRows ? IssuePlace.Rows(list.Name)
        : IssuePlace.Objects(list.Name, GetName);

    private sealed record Shape(FileContext File, RowReader Reader);

    private sealed class Cells(IReadOnlyList<ListColumn?> columns, object[] cells, int line) : IValueRecord
    {
        public int Line => line;

        public int Count => cells.Length;

        public bool HasStrayQuotes => false;

        public object? ValueAt(int cell) => cells[cell] is string ? null : cells[cell];

        // Like that of an unquoted cell: even a password is trimmed.
        public string Text(int index) => index >= cells.Length ? ""
            : cells[index] is string text ? (MayBeginWithRows(text) ? Blanks.TrimEnd(text) : Blanks.Trim(text))
            : cells[index] is UnusableValue unusable ? unusable.Text
            : columns[index]!.Column.Show(cells[index]);

        public bool HasStrayQuote(int index) => false;

        // A quote at the end of a line absorbs only whole rows.
        private static bool MayBeginWithRows(string text) => text.Any(Delimiter.Usual.Contains)
            && text.Any(Blanks.IsLineBreak)
            && text.TakeWhile(c => Blanks.IsBlank(c) || Blanks.IsLineBreak(c)).Any(Blanks.IsLineBreak);
    }
}
