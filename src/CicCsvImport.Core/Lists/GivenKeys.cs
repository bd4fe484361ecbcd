namespace CicCsvImport.Lists;

/// <summary>
/// The keys that a file gives in columns that also have a default, gathered before its rows are read: a default must not
/// take a key from a row further down.
/// </summary>
internal sealed class GivenKeys
{
    private readonly Dictionary<Column, Dictionary<string, int>> _lines = [];

    /// <summary>The columns of a list for which keys are gathered.</summary>
    public static IEnumerable<Column> ColumnsOf(ListDefinition list) =>
        list.Columns.Select(listed => listed.Column).Where(column => column.Key is not null && column.Default is not null);

    public void Add(Column column, string text, int line)
    {
        if (column.Key!.KeyOf(text) is not { } key)
            return;
        if (!_lines.TryGetValue(column, out Dictionary<string, int>? lines))
            _lines.Add(column, lines = new Dictionary<string, int>(column.Key.Comparer));
        lines.TryAdd(key, line);
    }

    /// <summary>The line that gives the key first, or null.</summary>
    public int? LineOf(Column column, string key) =>
        _lines.TryGetValue(column, out Dictionary<string, int>? lines) && lines.TryGetValue(key, out int line) ? line : null;
}
