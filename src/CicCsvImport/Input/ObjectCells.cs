using System.Collections;
using System.Management.Automation.Internal;
using CicCsvImport.Core.Engine.Headers;
using CicCsvImport.Core.Settings;

namespace CicCsvImport.Input;

/// <summary>
/// An object of any type as a row of a list: a module object, a row of Import-Csv, a hashtable or a custom object. Module objects
/// have values, and others have texts.
/// </summary>
/// <param name="source">The object.</param>
/// <param name="settings">The settings.</param>
/// <param name="map">Finds the properties of columns.</param>
/// <param name="cancellation">Cancels the reading of values that are collections.</param>
internal sealed class ObjectCells(PSObject source, CicSettings settings, PropertyMap map, CancellationToken cancellation)
{
    private ListDefinition? _foundIn;
    private Dictionary<Column, string> _found = [];

    // Read later, because reading the names can fail, and that is a fault of the object.
    private ObjectProperties? Properties => Record is null ? field ??= ObjectProperties.From(source, cancellation) : null;

    /// <summary>The names of the properties; empty for a module object.</summary>
    public IReadOnlyList<string> Names => Properties?.Names ?? [];

    /// <summary>The value of a property; null if there is none.</summary>
    public object? this[string name] => Unwrap(Properties?[name]);

    /// <summary>
    /// The values of all properties, in order, without those after the last one that is not null. Another object stands for a value that
    /// would have to be computed.
    /// </summary>
    public IReadOnlyList<object?> Stored
    {
        get
        {
            List<object?> values = [.. Names.Select(name => Unwrap(Properties!.Peek(name)))];
            return values.GetRange(0, values.FindLastIndex(value => value is not null) + 1);
        }
    }

    /// <summary>The object itself, if it is a module object.</summary>
    public CicObject? Record { get; } = source.BaseObject as CicObject;

    /// <summary>Whether a password was requested but left blank.</summary>
    public bool HidesPassword { get; private set; }

    /// <summary>Cancels the reading of values that are collections.</summary>
    public CancellationToken Cancellation => cancellation;

    /// <summary>Returns the value of a property as one of a column; null if there is none.</summary>
    public object? Read(Column column, string name) => GetValue(column, Properties?[name]);

    /// <summary>Returns the list that the object is a row of: the only one, or the one whose deciding column it has.</summary>
    public ListDefinition ListAmong(IReadOnlyList<ListDefinition> lists) =>
        lists.Count == 1 ? lists[0]
        : lists.FirstOrDefault(list => list.DecidingColumn is { } deciding && !string.IsNullOrWhiteSpace(Text(list, deciding)))
        ?? lists.First(list => list.DecidingColumn is null);

    /// <summary>
    /// Returns the cells of the object's row, in the order of the list's columns; null, with an error, if the object is not a row.
    /// </summary>
    /// <param name="lists">The lists that the object can be a row of.</param>
    /// <param name="number">The object's number, for an error.</param>
    /// <param name="cell">Returns the cell of a column, or null.</param>
    /// <param name="list">The list that the object is a row of.</param>
    /// <param name="fault">The reason why the object is not a row, or null.</param>
    public T?[]? Row<T>(
        IReadOnlyList<ListDefinition> lists,
        int number,
        Func<ListDefinition, Column, T?> cell,
        out ListDefinition list,
        out ObjectFault? fault)
        where T : class
    {
        list = lists[0];
        fault = null;
        try
        {
            ListDefinition found = list = ListAmong(lists);
            if (!Has(found))
            {
                fault = ObjectFault.NotAListObject(number, found.Title);
                return null;
            }

            T?[] cells = Array.ConvertAll(found.Columns, listed => cell(found, listed.Column));
            if (MissingColumn(found, cells) is not { } missing)
                return cells;
            fault = ObjectFault.RequiredValueMissing(number, missing.Name, found.Title);
        }
        catch (Exception unreadable) when (ObjectFault.IsUnreadable(unreadable))
        {
            fault = ObjectFault.NotWritable(number, unreadable);
        }

        return null;
    }

    /// <summary>
    /// Gets the cell of a column as a record has it: a text, or a password in its secure string. null if the object has no such column.
    /// </summary>
    /// <exception cref="FormatException">The value cannot stand in the column.</exception>
    public object? Cell(ListDefinition list, Column column) => GetValue(list, column) is { } value ? column.Take(value) : null;

    /// <summary>
    /// Gets the cell of a column as the cell of a list, which the rules judge: a text is not looked at here, and a value that does not
    /// fit into a cell is one of its faults.
    /// </summary>
    public object? ListCell(ListDefinition list, Column column) => GetValue(list, column) switch
    {
        null => null,
        string text => text,
        var none when Column.GetState(none) == CicCellState.Blank => "",
        var value when column.IsNested(value) => UnusableValue.Nested(value.GetType().ToString()),
        IEnumerable names when column.HoldsSeveral =>
            string.Join("|", names.Cast<object?>().Select(ObjectText.From)),
        var value => column.Take(value),
    };

    /// <summary>
    /// Returns the text of a column's cell for writing. It is blank for a default, and null if the object has no such column.
    /// </summary>
    /// <exception cref="FormatException">The value has no form in the column.</exception>
    public string? Text(ListDefinition list, Column column, bool includePassword = false)
    {
        if (GetValue(list, column) is not { } value)
            return null;
        if (includePassword || !IsPassword(list, column))
            return column.Format(value);
        HidesPassword |= Column.GetState(value) == CicCellState.Given;
        return "";
    }

    /// <summary>
    /// Returns the number of properties if there are several and all but one of them are null or blank; otherwise null. Import-Csv returns
    /// a row that is a single cell as such an object. The problem in a reject file does not count.
    /// </summary>
    /// <param name="row">The cells of the object's row.</param>
    public int? CountIfAlone(object?[] row)
    {
        // Nearly every object has more, so that its properties need not be read once more.
        if (Names.Count < 2 || row.Count(IsGiven) != 1)
            return null;
        string[] names = [.. Names.Where(name => !Heading.Same(name, Heading.Problem))];
        return names.Length > 1 && names.Count(name => IsGiven(this[name])) == 1 ? names.Length : null;
    }

    /// <summary>Returns the stored values of the properties that are not columns of a list.</summary>
    public IReadOnlyList<object?> GetOthers(ListDefinition list)
    {
        if (Record is not null)
            return [];
        Find(list, list.Schema.Identity);
        if (Names.Count == _found.Count)
            return [];
        IEnumerable<object?> values = Names.Where(name => !_found.ContainsValue(name)).Select(name => Unwrap(Properties!.Peek(name)));
        return [.. values.Where(value => value != ObjectProperties.Computed)];
    }

    /// <summary>Checks the names of the properties that were not seen before.</summary>
    /// <param name="headings">Knows the names that were.</param>
    /// <param name="list">The list that the object is a row of.</param>
    /// <param name="number">The object's number.</param>
    public IReadOnlyList<CicIssue> JudgeNames(PropertyHeadings headings, ListDefinition list, int number) =>
        headings.Judge(list, Names, number, name => IsGiven(this[name]), () => Stored.Count);

    private bool Has(ListDefinition list) =>
        Record is { } record ? record.Schema == list.Schema : list.Columns.Any(column => Find(list, column.Column) is not null);

    /// <summary>Checks whether a value is not blank.</summary>
    public static bool IsGiven(object? value) => Column.GetState(value) == CicCellState.Given;

    private static Column? MissingColumn(ListDefinition list, object?[] cells) =>
        list.Columns
            .Where((listed, i) => listed.IsRequired && (cells[i] is not { } cell || listed.Column.IsBlank(cell)))
            .FirstOrDefault()?.Column;

    // A default is written as a blank cell, so that exporting and importing again gives the same result.
    private object? GetValue(ListDefinition list, Column column)
    {
        if (Record is not { } record)
            return Find(list, column) is { } name ? GetValue(column, Properties![name]) : null;
        if (record.Schema != list.Schema)
            return null;
        object? value = record.IsDefault(column) ? "" : record[column];
        return record.IsFromDirectory && value is not null && column.Listed is { } listed ? listed(value, settings) : value;
    }

    /// <summary>Returns the column of passwords if a property belongs to it, whatever column it is mapped to; otherwise null.</summary>
    public Column? FindSecret(ListDefinition list, string name)
    {
        Column? secret = list.Columns.FirstOrDefault(listed => listed.Column.IsSecret)?.Column;
        return secret is not null && (Find(list, secret) == name || map.FindOwn(list, name) == secret) ? secret : null;
    }

    // A password remains one, whatever column it is mapped to.
    private bool IsPassword(ListDefinition list, Column column) =>
        column.IsSecret || (Record is null && Find(list, column) is { } name && map.FindOwn(list, name) is { IsSecret: true });

    private object? GetValue(Column column, object? given) => Unwrap(given) switch
    {
        PSCredential credential when column.IsSecret => credential.Password,
        CicNameList names => names,
        // Items that come from a pipeline are wrapped.
        IEnumerable items and not (string or IDictionary) when column.HoldsSeveral =>
            Array.ConvertAll(new ObjectItems(column.Name, cancellation).Read(items), Unwrap),
        var value => value,
    };

    // A database and an empty pipeline have values of their own for null.
    private static object? Unwrap(object? value) =>
        value is null or DBNull || value == AutomationNull.Value ? null
        : value is PSObject wrapped ? Unwrap(wrapped.BaseObject)
        // A collection of any other type without items is blank, too.
        : value is ICollection items and not Array && ObjectItems.Ask(() => items.Count) == 0 ? Array.Empty<object>()
        : value;

    /// <summary>Finds the name of the property for a column. The user's header map overrides the column's names.</summary>
    private string? Find(ListDefinition list, Column column)
    {
        if (_foundIn != list)
            (_foundIn, _found) = (list, map.FindAll(list, Properties!.Names));
        return _found.TryGetValue(column, out string? name) ? name : null;
    }
}
