namespace CicCsvImport.Lists;

/// <summary>
/// The keys that a file gives in columns that also have a default, gathered before its rows are read: a default must not
/// take a key from a row further down.
/// </summary>
internal sealed class GivenKeys
{
    private readonly Dictionary<Column, KeyTable> _tables = [];

    /// <summary>The columns of a list for which keys are gathered.</summary>
    public static IEnumerable<Column> ColumnsOf(ListDefinition list) =>
        list.Columns.Select(listed => listed.Column).Where(column => column.Key is not null && column.Default is not null);

    public void Add(Column column, string text, int line)
    {
        if (column.Key!.KeyOf(text) is not { } key)
            return;
        if (!_tables.TryGetValue(column, out KeyTable? table))
            _tables.Add(column, table = new KeyTable(column.Key.IgnoresCase));
        table.Claim(key, new KeyClaim(File: 0, line));
    }

    /// <summary>The line that gives the key first, or null.</summary>
    public int? LineOf(Column column, string key) =>
        _tables.TryGetValue(column, out KeyTable? table) ? table.Find(key)?.Line : null;
}
