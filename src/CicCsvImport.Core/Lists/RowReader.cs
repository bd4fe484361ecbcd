using CicCsvImport.Issues;

namespace CicCsvImport.Lists;

/// <summary>Turns the records of one file into objects and their issues, as the list's definition says.</summary>
internal sealed class RowReader
{
    /// <summary>So many different texts of a column are remembered with their values: enough for roles and workgroups.</summary>
    private const int MostKnownValues = 1024;

    private readonly ColumnMap _map;
    private readonly Row _row;
    private readonly RowKeys _keys;
    private readonly ListColumn[] _columns;
    private readonly RowRule[] _rowRules;
    private readonly Dictionary<string, object>?[] _knownValues;

    public RowReader(ColumnMap map, CheckSession session, IssuePlace place, GivenKeys givenKeys)
    {
        _map = map;
        _row = new Row(map, session, place);
        _keys = new RowKeys(_row, session, givenKeys);
        _columns = [.. map.List.Columns];
        _rowRules = [.. map.List.RowRules];
        _knownValues = [.. _columns.Select(column => column.Column.IsRepetitive ? new Dictionary<string, object>(StringComparer.Ordinal) : null)];
    }

    /// <summary>Reads a record that is not blank.</summary>
    public RowResult Read(IListRecord record)
    {
        _row.Start(record.Line, record.Count);
        CheckShape(record);
        for (int i = 0; i < _columns.Length; i++)
            ReadCell(i, _map.CellOf(i), record);
        foreach (RowRule rule in _rowRules)
            rule(_row);
        _keys.Claim(record);
        if (!_row.IsSkipped)
            Complete();
        return _row.Finish();
    }

    private void CheckShape(IListRecord record)
    {
        int surplus = 0;
        for (int i = _map.Width; i < record.Count; i++)
        {
            if (!string.IsNullOrWhiteSpace(record.Text(i)))
                surplus++;
        }

        if (surplus > 0)
            Report(IssueCatalog.TooManyFields, column: null, value: null, record.Count, _map.Width, surplus);
        for (int i = 0; record.HasStrayQuotes && i < record.Count; i++)
        {
            if (record.HasStrayQuote(i))
                Report(IssueCatalog.StrayQuote, _map.NameOf(i), _row.Show(i, record.Text(i)));
        }
    }

    private void ReadCell(int number, int index, IListRecord record)
    {
        if (index < 0)
            return;
        ListColumn column = _columns[number];
        string text = record.Text(index);
        if (!string.IsNullOrWhiteSpace(text))
        {
            object? value = _knownValues[number] is { } known ? ReadRepetitive(column, text, known) : column.Column.Read(new Cell(_row, column, text));
            _row.Record.SetCell(column.Column, value, value is null ? CicCellState.Dropped : Column.StateOf(value));
            return;
        }

        _row.Record.SetCell(column.Column, column.Column.BlankValue, CicCellState.Blank);
        if (column.IsRequired)
            Report(IssueCatalog.RequiredValueMissing, column.Column.Name, value: null);
    }

    /// <summary>Reads a cell whose text was perhaps read before, without a fault.</summary>
    private object? ReadRepetitive(ListColumn column, string text, Dictionary<string, object> known)
    {
        if (known.TryGetValue(text, out object? value))
            return column.Column.Copy(value);
        int issues = _row.IssueCount;
        value = column.Column.Read(new Cell(_row, column, text));
        if (value is not null && issues == _row.IssueCount && known.Count < MostKnownValues)
            known.Add(text, column.Column.Copy(value));
        return value;
    }

    /// <summary>Fills in the defaults of a row that imports, and what follows from all of its values.</summary>
    private void Complete()
    {
        FillDefaults();
        _map.List.Complete?.Invoke(_row);
    }

    private void FillDefaults()
    {
        foreach (ListColumn column in _columns)
        {
            if (column.Column.Default is null || _row.Record.StateOf(column.Column) == CicCellState.Given)
                continue;
            if (column.Column.Default(_row) is { } value && (column.Column.Key is null || _keys.ClaimDefault(column, (string)value)))
                _row.Record.SetDefault(column.Column, value);
        }
    }

    private void Report(IssueKind kind, string? column, string? value, params object?[] arguments) =>
        _row.Report(new CicIssue(kind, _row.Place, arguments)
        {
            Line = _row.Line,
            Record = _row.Number,
            Column = column,
            Value = value,
        });
}
