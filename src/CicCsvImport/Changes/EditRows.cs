using CicCsvImport.Core.Catalog;
using CicCsvImport.Core.Engine.Changes;
using CicCsvImport.Core.Engine.Headers;

namespace CicCsvImport.Changes;

/// <summary>
/// The objects that a command changes: names that are typed, and piped names, objects and rows with the values that they give. Only
/// typed names can be patterns.
/// </summary>
/// <param name="changes">The changes. Objects that the user declines are left out.</param>
/// <param name="context">The settings.</param>
/// <param name="kind">The kind of the objects.</param>
/// <param name="lists">The lists whose columns a row can have.</param>
/// <param name="cancellation">Cancels the enumeration and reading of objects.</param>
[WritesErrors(ErrorId.InputNotUsable, ErrorId.ObjectNotFound, ErrorId.NothingToSet, Groups = [ErrorGroup.Objects])]
internal sealed class EditRows(
    ChangeRun changes,
    DirectoryContext context,
    ObjectSchema kind,
    IReadOnlyList<ListDefinition> lists,
    CancellationToken cancellation)
{
    private readonly List<string> _names = [];
    private readonly List<PSObject> _rows = [];
    private readonly OtherLists _others = new(kind);
    private readonly HashSet<string> _unknown = new(Heading.Comparer);
    private HeadingNames? _headings;
    private PropertyMap? _map;

    /// <summary>Columns of no list whose values a row can give, too.</summary>
    public IReadOnlyList<Column> More { get; init; } = [];

    private HeadingNames Headings =>
        _headings ??= new HeadingNames(VendorLists.Catalog, context.Settings, new Dictionary<string, string>());

    /// <summary>Adds the current input.</summary>
    /// <param name="names">The names that are typed. They apply to all rows.</param>
    /// <param name="input">The piped object, or null.</param>
    public void Add(IEnumerable<string> names, PSObject? input)
    {
        if (_names.Count == 0)
            _names.AddRange(names.Distinct(NameComparer.Instance));
        _rows.AddRange(PipedItems.From(input, cancellation));
    }

    /// <summary>Finds the objects that were not declined. Those that cannot be changed are all reported, and end the command.</summary>
    /// <param name="view">The directory.</param>
    /// <param name="clears">Whether a blank cell clears the value.</param>
    /// <param name="hasTyped">Whether the command sets a value itself.</param>
    public IReadOnlyList<Edit> Find(IDirectoryView view, bool clears, bool hasTyped)
    {
        var edits = new List<Edit>();
        var found = new HashSet<string>(NameComparer.Instance);
        _unknown.Clear();
        if (_rows.Count == 0)
            Add(view, edits, found, new Request(_names, []) { IsTyped = true }, hasTyped);
        var headings = new PropertyHeadings(lists, Headings);
        for (int i = 0; i < _rows.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (TryRead(_rows[i], i + 1, clears, headings) is { } request)
                Add(view, edits, found, _names.Count == 0 ? request : request with { Names = _names, IsTyped = true }, hasTyped);
        }

        changes.Streams.EndIfAnyError(Math.Max(_rows.Count, _names.Count));
        return edits;
    }

    private void Add(IDirectoryView view, List<Edit> edits, HashSet<string> found, Request request, bool hasTyped)
    {
        foreach (string name in request.Names.WithCancellation(cancellation))
        {
            CicObject[] existing = request.IsTyped ? [.. ObjectNames.Find(view, kind, name)]
                : view.Find(kind, name) is { } one ? [one]
                : [];
            bool isMissing = request.IsTyped ? ObjectNames.IsMissing(view, kind, name) : existing.Length == 0;
            if (isMissing)
                ReportMissing(view, name);
            else if (!hasTyped && !request.MayBeUnchanged && request.Given.Count == 0)
                ReportNothing(name);
            foreach (CicObject record in existing.Where(record => !changes.IsDeclined(kind, record.Identity)))
            {
                // A repeated name is harmless, and rows that give values twice are reported like those of a list.
                if (found.Add(record.Identity) || request.Given.Count > 0)
                    edits.Add(new Edit(record, new Dictionary<Column, object?>(request.Given)) { FromRow = request.FromRow });
            }
        }
    }

    private Request? TryRead(PSObject item, int number, bool clears, PropertyHeadings headings)
    {
        try
        {
            return Read(item, number, clears, headings);
        }
        catch (Exception unreadable) when (ObjectFault.IsUnreadable(unreadable))
        {
            Report(ObjectFault.NotWritable(number, unreadable));
            return null;
        }
    }

    private Request? Read(PSObject item, int number, bool clears, PropertyHeadings headings)
    {
        switch (item.BaseObject)
        {
            case string when ListLine.Is(item):
                Report(ObjectFault.LineOfList(number));
                return null;
            case string name when _names.Count == 0:
                return new Request([name], []);
            case CicObject record when record.Schema == kind:
                return ReadOwn(record, clears);
            // A phone and its station have one name.
            case CicObject record when record.Schema.Companion?.Kind == kind || kind.Companion?.Kind == record.Schema:
                return new Request([record.Identity], []);
            case { } own when OwnObjects.FindName(own, kind) is { } name:
                return new Request([name], []);
            case string or CicObject:
            case { } other when OwnObjects.AreNoRows(other):
                Report(ObjectFault.NotAListObject(number, kind.Kind));
                return null;
            default:
                return ReadRow(item, number, clears, headings);
        }
    }

    // Of an object of the directory, what was changed since counts, and of a row of a list, what the row gives.
    private Request ReadOwn(CicObject record, bool clears)
    {
        // Which licenses cannot be allocated is a consequence, not a value to set.
        IEnumerable<Column> columns = kind.Columns.Where(column => column != kind.Identity && !column.LacksCapacity);
        Dictionary<Column, object?> given = columns
            .Where(column => record.IsFromDirectory ? record.IsChanged(column) : IsGiven(record, column, clears))
            .ToDictionary(column => column, column => Blank(record[column]));
        return new Request([record.Identity], given)
        {
            MayBeUnchanged = record.IsFromDirectory,
            FromRow = record.IsFromList ? given.Keys : [],
        };
    }

    private static bool IsGiven(CicObject record, Column column, bool clears) =>
        record.GetState(column) == CicCellState.Given || (clears && record.GetState(column) == CicCellState.Blank);

    private static object? Blank(object? value) => Column.GetState(value) is CicCellState.Given ? value : "";

    private Request? ReadRow(PSObject item, int number, bool clears, PropertyHeadings headings)
    {
        _map ??= new PropertyMap(Headings, new Dictionary<string, string>());
        var cells = new ObjectCells(item, context.Settings, _map, cancellation);
        if (_others.Find([.. cells.Names]) is { } other)
        {
            Report(ObjectFault.RowOfOtherList(number, kind.Kind, other.Title));
            return null;
        }

        Warn(headings, cells, number);
        var given = new Dictionary<Column, object?>();
        string? name = FindName(cells);
        foreach ((Column column, object? cell) in GetCells(cells))
        {
            if (cell is null || column == kind.Identity || (column.IsBlank(cell) && !clears))
                continue;
            given.TryAdd(column, column.IsBlank(cell) ? "" : cell);
        }

        if (_names.Count > 0 || !string.IsNullOrWhiteSpace(name))
            return new Request([Blanks.Trim(name ?? "")], given) { FromRow = given.Keys };
        Report(given.Count > 0 || name is not null
            ? ObjectFault.RequiredValueMissing(number, kind.Identity.Name, kind.Kind)
            : ObjectFault.NotAListObject(number, kind.Kind));
        return null;
    }

    private IEnumerable<(Column Column, object? Cell)> GetCells(ObjectCells cells) => lists
        .SelectMany(list => list.Columns.Select(listed => (listed.Column, cells.Cell(list, listed.Column))))
        .Concat(More.Select(column => (column, ReadMore(cells, column))));

    // The results of other commands have a property Name, whatever the column is called.
    private string? FindName(ObjectCells cells)
    {
        object? name = lists.Select(list => cells.Cell(list, kind.Identity)).FirstOrDefault(cell => cell is not null);
        name ??= cells.Names.Where(IsName).Select(other => cells[other]).FirstOrDefault();
        return name is null ? null : ObjectText.From(name);
    }

    private static bool IsName(string property) => property.Equals("Name", StringComparison.OrdinalIgnoreCase);

    private static object? ReadMore(ObjectCells cells, Column column)
    {
        string? property = cells.Names.FirstOrDefault(name => Means(column, name));
        return property is null || cells.Read(column, property) is not { } value ? null
            : column.Take(value) is not string text ? value
            : column.IsBlank(text) ? ""
            : column is FlagColumn
                ? FlagColumn.Read(text) ?? throw new FormatException(Messages.Format("Flag_Form", DisplayText.Clean(text)))
            : column is NamesColumn ? new CicNameList(text)
            : column.HoldsSeveral ? text.Split('|')
            : text;
    }

    private static bool Means(Column column, string name) => Heading.Same(name, column.Name) || Heading.Same(name, column.Property);

    private void Warn(PropertyHeadings headings, ObjectCells cells, int number)
    {
        string[] names = [.. cells.Names.Where(IsJudged)];
        if (lists.Count == 0)
        {
            IEnumerable<string> unknown = names.Where(name => !PropertyHeadings.IsIgnored(name) && !kind.IsOwnProperty(name));
            foreach (string shown in unknown.Where(_unknown.Add).Select(DisplayText.Clean))
            {
                changes.Streams.GatherWarning(
                    "Stream_UnknownProperty", shown, Messages.Format("Stream_UnknownProperty", kind.Kind, shown));
            }

            return;
        }

        // The columns of all lists are used.
        IReadOnlyList<CicIssue> issues = headings.Judge(
            cells.ListAmong(lists), names, number, _ => false, () => cells.Names.Take(cells.Stored.Count).Count(IsJudged));
        foreach (CicIssue issue in issues)
            changes.Streams.Warn(issue, context.Settings.Reporting);

        bool IsJudged(string name) => !IsName(name) && !More.Any(column => Means(column, name));
    }

    // Names that are probably misspelled are reported one by one, each with the name that was probably meant.
    private void ReportMissing(IDirectoryView view, string name)
    {
        string? nearest = Errors.FindNearest(view, kind, name);
        string shown = new ObjectName(kind, name).ToString();
        changes.Streams.GatherError(nearest is null ? ErrorId.ObjectNotFound : name, shown, Errors.ObjectNotFound(kind, name, nearest));
    }

    private void ReportNothing(string name)
    {
        string shown = new ObjectName(kind, name).ToString();
        changes.Streams.GatherError(ErrorId.NothingToSet, shown, Errors.NothingToSet(shown));
    }

    private void Report(ObjectFault fault) => changes.Streams.GatherError(fault.Same, fault.Name, fault.Error);

    private sealed record Request(IReadOnlyList<string> Names, Dictionary<Column, object?> Given)
    {
        /// <summary>Whether the names are typed, so that they can be patterns.</summary>
        public bool IsTyped { get; init; }

        /// <summary>Whether an object without values to set is not an error, because it is one of the directory's as it is.</summary>
        public bool MayBeUnchanged { get; init; }

        public IReadOnlyCollection<Column> FromRow { get; init; } = [];
    }
}
