using CicCsvImport.Core.Catalog;
using CicCsvImport.Core.Engine.Headers;
using CicCsvImport.Core.Engine.Rows;
using CicCsvImport.Core.Kinds.Phones;

namespace CicCsvImport.Input;

/// <summary>
/// Reads objects by the rules of their list. Some warnings of lists, which may come from others, are errors of an object created by
/// the user and of a value to set.
/// </summary>
internal sealed class ObjectInput(DistinctStreams streams, ValidationContext session)
{
    private readonly List<CicIssue> _issues = [];
    private ObjectReader _reader = new(session);
    private ObjectReader? _stored;
    private PropertyHeadings? _headings;
    private int _edited;

    /// <summary>The issues of the objects that were read: those that they have now, and those of the rows that they come from.</summary>
    public IReadOnlyList<CicIssue> Issues => _issues;

    /// <summary>The user's names of properties, each with its column's name.</summary>
    public IReadOnlyDictionary<string, string> HeaderMap { get; init; } = new Dictionary<string, string>();

    /// <summary>Checks the values of an object that were set by a script and that its list has no columns for.</summary>
    public Action<Dictionary<Column, object?>>? CheckMore { get; init; }

    private HeadingNames Names => field ??= new HeadingNames(VendorLists.Catalog, session.Settings, HeaderMap);

    private PropertyMap Map => field ??= new PropertyMap(Names, HeaderMap);

    /// <summary>
    /// Reads objects of any origin as rows. Objects that are not valid rows are gathered as errors.
    /// </summary>
    public IReadOnlyList<CicObject> Read(
        IReadOnlyList<ListDefinition> lists, IReadOnlyList<PSObject> objects, CancellationToken cancellation)
    {
        _reader = new ObjectReader(session) { AreNumbered = objects.Count > 1 };
        _headings = new PropertyHeadings(lists, Names);
        var rows = new List<CicObject>(objects.Count);
        for (int i = 0; i < objects.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (Read(lists, objects[i], i + 1, cancellation) is { } row)
                rows.Add(row);
        }

        IReadOnlyList<CicIssue> counted = _reader.TakeCounted();
        _issues.AddRange(counted);
        foreach (CicIssue issue in counted)
            streams.Warn(issue, session.Settings.Reporting);
        return rows;
    }

    /// <summary>Gathers the issues of keys that other objects will have.</summary>
    public void Report(IEnumerable<(CicObject Row, CicIssue Issue)> issues)
    {
        foreach ((CicObject row, CicIssue issue) in issues)
            Report(issue, isHandMade: !row.IsFromList);
    }

    /// <summary>Gathers the issues of changed keys that other objects will have.</summary>
    public void ReportEdits(IEnumerable<(CicObject Row, CicIssue Issue)> issues)
    {
        foreach ((CicObject row, CicIssue issue) in issues)
            GatherInvalid(row, issue);
    }

    /// <summary>Reads changed values of a directory's object as a row that has no columns for the other values.</summary>
    public CicObject? Edit(ListDefinition list, CicObject existing, IReadOnlyDictionary<Column, object?> given)
    {
        HashSet<string> stale = FindStale(list, existing);
        // Without its name, the object does not know its own keys.
        bool isNameStale = stale.Contains(existing.Schema.Identity.Name);
        object?[] cells = Array.ConvertAll(list.Columns, listed => given.TryGetValue(listed.Column, out object? value) ? value ?? ""
            : stale.Contains(listed.Column.Name) || (isNameStale && listed.Column.Key is not null) ? null
            : GetStored(listed.Column, existing));
        ReadRow result;
        try
        {
            result = _reader.Read(list, cells, record: null, ++_edited);
        }
        catch (Exception unusable) when (unusable is FormatException or ObjectDisposedException)
        {
            var fault = ObjectFault.NotWritable(_edited, unusable);
            streams.GatherError(fault.Same, fault.Name, fault.Error);
            return null;
        }

        bool isFit = true;
        foreach (CicIssue issue in result.Issues.Concat(_reader.TakeCounted()))
        {
            // The value may also be an existing one that a new value makes invalid, such as a phone's address after a change of its
            // manufacturer.
            if (issue.Effect is CicIssueEffect.ValueDropped or CicIssueEffect.RowSkipped)
            {
                isFit = false;
                GatherInvalid(existing, issue);
            }
            else if (issue.Severity == CicIssueSeverity.Warning && given.Keys.Any(column => column.Name == issue.Column))
            {
                streams.Warn(issue, session.Settings.Reporting, issue.Reason + " " + issue.Suggestion);
            }
        }

        var more = given.Where(value => !list.Columns.Any(listed => listed.Column == value.Key))
            .ToDictionary(value => value.Key, value => value.Value);
        isFit &= CheckOptions(existing, more);
        if (!isFit || result.Record is not { } row)
            return null;
        row.SetKnown(existing.Schema.Identity, existing.Identity);
        foreach (Column column in row.Schema.Columns)
        {
            if (more.TryGetValue(column, out object? value))
                row.SetCell(column, value, Column.GetState(value) == CicCellState.Given ? CicCellState.Given : CicCellState.Blank);
            else if (!given.ContainsKey(column) && column != row.Schema.Identity)
                row.SetCell(column, row[column], CicCellState.Absent);
        }

        return row;
    }

    // The values of a managed phone's station are the phone's: no list of stations has them, and none judges them.
    private static object? GetStored(Column column, CicObject existing) =>
        column == existing.Schema.Identity ? existing[column]
        : column.IsSecret || !existing.Schema.ClaimsKeys(existing) ? null
        : existing[column];

    // A value that was valid when it was stored does not prevent that another one is changed.
    private HashSet<string> FindStale(ListDefinition list, CicObject existing)
    {
        // What is read here claims no keys.
        _stored ??= new ObjectReader(new ValidationContext(session.Settings, session.Known));
        ReadRow stored = _stored.Read(
            list, Array.ConvertAll(list.Columns, listed => GetStored(listed.Column, existing)), record: null, _edited + 1);
        IEnumerable<string?> columns = stored.Issues
            .Where(issue => issue.Effect is CicIssueEffect.ValueDropped or CicIssueEffect.RowSkipped)
            // Two rows can be about one object, whose keys are its own.
            .Where(issue => !Array.Exists(list.Columns, listed => listed.Column.Key?.Duplicate == issue.Kind))
            .Select(issue => issue.Column);
        return [.. columns.OfType<string>()];
    }

    private CicObject? Read(IReadOnlyList<ListDefinition> lists, PSObject item, int number, CancellationToken cancellation)
    {
        var source = new ObjectCells(item, session.Settings, Map, cancellation);
        if (ReadRow(source, lists, number, out ObjectFault? fault) is not { } result)
        {
            streams.GatherError(fault!.Same, fault.Name, fault.Error);
            return null;
        }

        bool isHandMade = source.Record is not { IsFromList: true };
        bool isFit = true;
        foreach (CicIssue issue in result.Issues)
            isFit &= Report(issue, isHandMade);
        result.Record?.IsFromList = !isHandMade;
        CicIssue[] all = [.. JoinIssues(source.Record, result.Issues)];
        _issues.AddRange(all);
        result.Record?.Issues = all;
        if (isFit && result.Record is { } row && source.Record is { } record)
            isFit = TakeMore(row, record);
        return isFit ? result.Record : null;
    }

    // An object has values that its list has no columns for. Those that a script has set are checked like values to set. Returns
    // whether they are valid.
    private bool TakeMore(CicObject row, CicObject record)
    {
        Column[] more = [.. row.Schema.Columns.Where(column =>
            !column.IsSecret && row.GetState(column) == CicCellState.Absent && record.GetState(column) == CicCellState.Given)];
        var given = more.Where(record.IsChanged).ToDictionary(column => column, column => record[column]);
        CheckMore?.Invoke(given);
        bool areValid = CheckOptions(record, given);
        foreach (Column column in more)
            row.SetCell(column, given.TryGetValue(column, out object? value) ? value : record[column], CicCellState.Given);

        if (row is CicPhone phone)
            phone.Station = ((CicPhone)record).Station;
        return areValid;
    }

    private bool CheckOptions(CicObject item, Dictionary<Column, object?> given)
    {
        List<TemplateFault> faults = [];
        PhoneOptionRules.Check(given, faults);
        string name = new ObjectName(item).ToString();
        foreach (TemplateFault fault in faults)
            streams.GatherError((fault.Id, fault.Target), name, Errors.InvalidOption(name, fault));
        return faults.Count == 0;
    }

    private void GatherInvalid(CicObject existing, CicIssue issue) =>
        streams.GatherError((issue.Code, issue.Column, issue.Value), issue.Location, Errors.InvalidValue(existing, issue));

    // An issue that the row still has counts as it is now: what was advice can cost the row. Other advice no longer applies.
    private static IEnumerable<CicIssue> JoinIssues(CicObject? record, IReadOnlyList<CicIssue> found)
    {
        IReadOnlyList<CicIssue> before = record?.Issues ?? [];
        return before.Where(issue => !issue.IsAdvice && !found.Any(other => (other.Kind, other.Line, other.Column, other.Value)
            == (issue.Kind, issue.Line, issue.Column, issue.Value))).Concat(found);
    }

    private ReadRow? ReadRow(ObjectCells source, IReadOnlyList<ListDefinition> lists, int number, out ObjectFault? fault)
    {
        object?[]? cells = source.Row(lists, number, GetCell, out ListDefinition list, out fault);
        if (cells is null && !fault!.IsIncomplete)
            return null;
        try
        {
            Report(source.JudgeNames(_headings!, list, number));
            return cells is null ? null : _reader.Read(list, cells, source.Record, number, source.CountIfAlone(cells));
        }
        catch (Exception unusable) when (ObjectFault.IsUnreadable(unusable))
        {
            fault = ObjectFault.NotWritable(number, unusable);
            return null;
        }

        object? GetCell(ListDefinition its, Column column) =>
            source.Record is { } record ? _reader.GivenBy(record, column) : source.Cell(its, column);
    }

    // Properties that are not columns are reported as in the header of a list.
    private void Report(IReadOnlyList<CicIssue> ofNames)
    {
        _issues.AddRange(ofNames);
        foreach (CicIssue issue in ofNames.Where(issue => issue.Severity == CicIssueSeverity.Warning))
            streams.Warn(issue, session.Settings.Reporting);
    }

    // Returns whether the object can still be committed.
    private bool Report(CicIssue issue, bool isHandMade)
    {
        bool losesValue = issue.Effect is CicIssueEffect.ValueDropped or CicIssueEffect.RowSkipped;
        // A list's row keeps an unknown template until it is committed. It is then skipped, with a warning as in the list.
        bool isListed = !isHandMade && issue.Kind == IssueCatalog.UnknownTemplate;
        if (losesValue && !isListed && (isHandMade || issue.Effect == CicIssueEffect.RowSkipped))
        {
            streams.GatherError((issue.Code, issue.Column, issue.Value), issue.Location, Errors.InvalidObject(issue));
            return false;
        }

        // Issues that an Import cmdlet has reported are not repeated.
        if (losesValue || (isHandMade && issue.Severity == CicIssueSeverity.Warning))
        {
            streams.GatherWarning((issue.Code, issue.Column, issue.Value), issue.Location, DistinctStreams.GetText(issue));
        }

        return true;
    }
}
