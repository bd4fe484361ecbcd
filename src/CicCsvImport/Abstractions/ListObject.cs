using System.Collections;
using System.Globalization;
using System.Management.Automation;
using System.Security;
using CicCsvImport.Lists;

namespace CicCsvImport.Commands;

/// <summary>An object of any origin as a row of a list: ours, Import-Csv's, or one made by hand.</summary>
internal sealed class ListObject(PSObject source, HeadingNames names, bool includePassword)
{
    public PSObject Source { get; } = source;

    /// <summary>Whether the object has anything of the list.</summary>
    public bool Has(ListDefinition list) =>
        Source.BaseObject is CicRecord record
            ? record.Schema == list.Schema
            : list.Columns.Any(column => Find(list, column.Column) is not null);

    /// <summary>The text of a column's cell, blank for a default; null where the object has no such column.</summary>
    public string? Text(ListDefinition list, Column column)
    {
        object? value = Source.BaseObject is CicRecord record
            ? OfRecord(record, column)
            : Find(list, column)?.Value;
        if (value is null)
            return null;
        return column.IsSecret && !includePassword ? "" : Write(column, value is PSObject wrapped ? wrapped.BaseObject : value);
    }

    // A filled default is written as a blank, so that exported and imported again is the same.
    private static object? OfRecord(CicRecord record, Column column) =>
        record.IsDefault(column) ? "" : record[column];

    private static string Write(Column column, object value) => value switch
    {
        string text => text,
        bool flag => column.Write(flag),
        SecureString => column.Write(value),
        IEnumerable items => string.Join("|", items.Cast<object?>().Select(item => Convert.ToString(item, CultureInfo.InvariantCulture))),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };

    private PSPropertyInfo? Find(ListDefinition list, Column column) =>
        Source.Properties[column.Name]
        ?? Source.Properties[column.Property]
        ?? Source.Properties.FirstOrDefault(property => names.Find(list, property.Name)?.Column == column);
}
