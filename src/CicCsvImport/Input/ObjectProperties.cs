using System.Collections;
using System.Data;

namespace CicCsvImport.Input;

/// <summary>The properties of an object of any type: a hashtable's entries, a database row's columns, or PowerShell properties.</summary>
internal sealed class ObjectProperties
{
    /// <summary>Stands for a value that would have to be computed.</summary>
    public static readonly object Computed = new();

    private readonly Func<string, object?> _get;
    private readonly Func<string, bool> _isStored;

    private ObjectProperties(IEnumerable<string> names, Func<string, object?> get, Func<string, bool>? isStored = null)
    {
        Names = [.. names];
        _get = get;
        _isStored = isStored ?? (_ => true);
    }

    /// <summary>The names, in the object's order. The names of a hashtable are sorted, because it has no order.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The value of a property, which can be null.</summary>
    /// <exception cref="RuntimeException">The property cannot be read.</exception>
    public object? this[string name] => _get(name);

    /// <summary>
    /// Returns the value of a property; another object if it would have to be computed, which is not worth it for a property that is not
    /// imported.
    /// </summary>
    public object? Peek(string name) => _isStored(name) ? _get(name) : Computed;

    /// <summary>Finds the properties of an object.</summary>
    /// <param name="source">The object.</param>
    /// <param name="cancellation">Cancels the reading of a dictionary.</param>
    public static ObjectProperties From(PSObject source, CancellationToken cancellation = default) => source.BaseObject switch
    {
        Hashtable table => From(table, names => names.OrderBy(name => name, StringComparer.OrdinalIgnoreCase), cancellation),
        IDictionary entries => From(entries, names => names, cancellation),
        DataRow row => From(row),
        DataRowView view => From(view.Row),
        IDataRecord record => From(record),
        _ => new(
            source.Properties.Select(property => property.Name),
            name => source.Properties[name]?.Value,
            name => source.Properties[name] is PSNoteProperty),
    };

    private static ObjectProperties From(
        IDictionary entries, Func<IEnumerable<string>, IEnumerable<string>> order, CancellationToken cancellation) =>
        new(
            order(new ObjectItems(Messages.Get("Items_Collection"), cancellation)
                .Read(ObjectItems.Ask(() => entries.Keys)).OfType<string>()),
            name => ObjectItems.Ask(() => entries[name]));

    // PowerShell adds properties of the row itself to its columns.
    private static ObjectProperties From(DataRow row) =>
        new(row.Table.Columns.Cast<DataColumn>().Select(column => column.ColumnName), name => ObjectItems.Ask(() => row[name]));

    private static ObjectProperties From(IDataRecord record) =>
        new(
            ObjectItems.Ask(() => Enumerable.Range(0, record.FieldCount).Select(record.GetName).Distinct().ToArray()),
            name => ObjectItems.Ask(() => record[name]));
}
