using CicCsvImport.Core.Engine.Fast;

namespace CicCsvImport.Core.Engine.Rows;

/// <summary>
/// The explicit keys of a file in columns that also have a default. They are collected before the rows are read, because a default
/// must not take a key from a later row.
/// </summary>
internal sealed class ReservedKeys
{
    private readonly Dictionary<Column, UniqueIndex> _tables = [];
    private readonly ListColumn[] _required = [];
    private readonly ListColumn[] _gathered = [];
    private readonly ColumnMap? _map;
    private readonly RowShape? _shape;
    private readonly Row? _row;

    /// <summary>Prepares to collect the keys of a file.</summary>
    /// <param name="map">The file's columns.</param>
    /// <param name="session">The context that the rules of required columns are run against.</param>
    /// <param name="place">The file.</param>
    public ReservedKeys(ColumnMap map, ValidationContext session, IssuePlace place)
    {
        _map = map;
        var file = new FileContext(map, session, place, keeps: false);
        _row = new Row(file);
        _shape = new RowShape(file);
        _gathered =
        [
            .. map.List.Columns.Where(listed =>
                listed.Column.Key is not null && listed.Column.Default is not null && map.GetCell(listed.Column) >= 0),
        ];
        _required = [.. map.List.Columns.Where(listed => listed.IsRequired)];
    }

    /// <summary>Creates an empty set of keys.</summary>
    public ReservedKeys()
    {
    }

    /// <summary>Collects the keys of a record.</summary>
    public void Add(IListRecord record)
    {
        if (_gathered.Length == 0 || !_shape!.IsRow(record) || !WouldImport(record))
            return;
        foreach (ListColumn gathered in _gathered)
        {
            string text = record.Text(_map!.GetCell(gathered.Column));
            if (!gathered.Column.IsBlank(text) && !_shape.HasAbsorbedRows(record))
                Claim(gathered.Column, text, record.Line);
        }
    }

    /// <summary>Returns the first line with a key, or null.</summary>
    public int? GetLine(Column column, string key) =>
        _tables.TryGetValue(column, out UniqueIndex? table) ? table.Find(key)?.Line : null;

    // A row is skipped, and then claims no key, if a required value is missing or a name is repeated.
    private bool WouldImport(IListRecord record)
    {
        _row!.Start(record);
        foreach (ListColumn column in _required)
        {
            string text = record.Text(_map!.GetCell(column.Column));
            if (column.Column.IsBlank(text)
                || column.Column.Read(new Cell(_row, column, text)) is null
                || !Claim(column.Column, text, record.Line))
            {
                return false;
            }
        }

        return true;
    }

    private bool Claim(Column column, string text, int line)
    {
        if (column.Key?.GetKey(text) is not { Length: > 0 } key)
            return true;
        if (!_tables.TryGetValue(column, out UniqueIndex? table))
            _tables.Add(column, table = new UniqueIndex(column.Key.IgnoresCase));
        return table.Claim(key, new UniqueIndex.KeyOwner(File: 0, line)) is null;
    }
}
