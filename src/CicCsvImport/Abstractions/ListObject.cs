using System.Collections;
using System.Management.Automation;
using CicCsvImport.Lists;
using CicCsvImport.Settings;

namespace CicCsvImport.Commands;

/// <summary>An object of any origin as a row of a list: ours, Import-Csv's, a hashtable, or one made by hand.</summary>
internal sealed class ListObject(PSObject source, CicSettings settings, HeadingNames names, IReadOnlyDictionary<string, string> headerMap, bool includePassword)
{
    private readonly CicRecord? _record = source.BaseObject as CicRecord;
    private ListDefinition? _foundIn;
    private Dictionary<Column, string> _found = [];

    /// <summary>Whether the object has anything of the list.</summary>
    public bool Has(ListDefinition list) =>
        _record is { } record
            ? record.Schema == list.Schema
            : list.Columns.Any(column => Find(list, column.Column) is not null);

    /// <summary>The text of a column's cell, blank for a default; null where the object has no such column.</summary>
    /// <exception cref="FormatException">The value cannot stand in the column.</exception>
    public string? Text(ListDefinition list, Column column)
    {
        bool isHidden = column.IsSecret;
        object? value;
        if (_record is { } record)
        {
            // A filled default is written as a blank, so that exported and imported again is the same.
            value = record.IsDefault(column) ? "" : record[column];
            if (record.IsFromDirectory && value is not null && column.Listed is { } listed)
                value = listed(value, settings);
        }
        else
        {
            string? name = Find(list, column);
            value = name is null ? null : ValueOf(name);
            // A password stays one, whatever column it is mapped to.
            isHidden |= name is not null && names.Find(list, name) is { Column.IsSecret: true };
        }

        if (value is null || !isHidden || includePassword)
            return value is null ? null : column.Format(value is PSObject wrapped ? wrapped.BaseObject : value);
        HidesPassword |= Column.StateOf(value is PSObject hidden ? hidden.BaseObject : value) == CicCellState.Given;
        return "";
    }

    /// <summary>The text of a column's cell as the object's row gave it; null where it gave none of use.</summary>
    /// <exception cref="FormatException">The value cannot stand in the column.</exception>
    public string? TextAsGiven(ListDefinition list, Column column) => _record?.StateOf(column) switch
    {
        null or CicCellState.Given => Text(list, column),
        CicCellState.Blank => "",
        _ => null,
    };

    /// <summary>Whether a password was asked for and left blank.</summary>
    public bool HidesPassword { get; private set; }

    private IEnumerable<string> Names => source.BaseObject is IDictionary entries
        ? entries.Keys.OfType<string>()
        : source.Properties.Select(property => property.Name);

    /// <summary>The name of the property that means a column: the user's own map beats the column's names.</summary>
    private string? Find(ListDefinition list, Column column)
    {
        if (_foundIn != list)
            (_foundIn, _found) = (list, FindAll(list));
        return _found.TryGetValue(column, out string? name) ? name : null;
    }

    private Dictionary<Column, string> FindAll(ListDefinition list)
    {
        var found = new Dictionary<Column, string>();
        var mapped = new HashSet<Column>();
        foreach (string name in Names)
        {
            bool isMapped = headerMap.TryGetValue(name, out string? meant);
            ListColumn? listed = isMapped ? list.Columns.FirstOrDefault(candidate => candidate.Column.Name == meant) : names.Find(list, name);
            if (listed is null)
                continue;
            if (isMapped ? mapped.Add(listed.Column) : !found.ContainsKey(listed.Column))
                found[listed.Column] = name;
        }

        return found;
    }

    private object? ValueOf(string name) => source.BaseObject is IDictionary entries ? entries[name] : source.Properties[name]?.Value;
}
