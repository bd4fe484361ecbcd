using System.Runtime.CompilerServices;
using CicCsvImport.Issues;

namespace CicCsvImport.Lists;

/// <summary>
/// Turns the records of one file into objects and their issues, as the list's definition says. A cell whose text is plain to its
/// column, as nearly all of a clean list's are, costs a look at its bytes; any other is read by the column and its rules.
/// </summary>
internal sealed class RowReader
{
    private readonly ColumnMap _map;
    private readonly Row _row;
    private readonly RowKeys _keys;
    private readonly ReadColumn[] _columns;
    private readonly ListColumn[] _defaults;
    private readonly RowRule[] _rowRules;

    /// <param name="map">The file's columns.</param>
    /// <param name="session">What the rows are checked against.</param>
    /// <param name="place">The file.</param>
    /// <param name="givenKeys">The keys that the file gives in columns with a default.</param>
    /// <param name="keeps">Whether each row becomes an object of its own: whoever only checks keeps none.</param>
    public RowReader(ColumnMap map, CheckSession session, IssuePlace place, GivenKeys givenKeys, bool keeps = true)
    {
        _map = map;
        _row = new Row(map, session, place, keeps);
        _keys = new RowKeys(_row, session, givenKeys);
        _columns = [.. map.List.Columns.Select((column, i) => new ReadColumn(column, map.CellOf(i), session)).Where(column => column.Cell >= 0)];
        _defaults = [.. map.List.Columns.Where(column => column.Column.Default is not null)];
        _rowRules = [.. map.List.RowRules];
    }

    /// <summary>Reads a record that is not blank.</summary>
    public RowResult Read(IListRecord record)
    {
        _row.Start(record.Line, record.Count);
        CheckShape(record);
        for (int i = 0; i < _columns.Length; i++)
            ReadCell(_columns[i], record);
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

    private void ReadCell(in ReadColumn column, IListRecord record)
    {
        bool isLocated = record.TryLocate(column.Cell, out CellBytes bytes);
        if (isLocated && bytes.Length > 0)
        {
            if (column.Plain?.Has(bytes) == true)
            {
                _row.TakePlain(column.Column, bytes);
                return;
            }

            if (column.Known?.Find(bytes) is { } known)
            {
                _row.Record.SetShared(column.Column, known);
                return;
            }
        }

        if (isLocated && bytes.Length == 0)
            ReadBlank(column);
        else
            ReadOther(column, record);
    }

    private void ReadBlank(in ReadColumn column)
    {
        _row.Record.SetCell(column.Column, column.Column.BlankValue, CicCellState.Blank);
        if (column.Listed.IsRequired)
            Report(IssueCatalog.RequiredValueMissing, column.Column.Name, value: null);
    }

    // By itself: what it needs on the stack is not made ready for each plain cell.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void ReadOther(in ReadColumn column, IListRecord record)
    {
        string text = record.Text(column.Cell);
        if (string.IsNullOrWhiteSpace(text))
        {
            ReadBlank(column);
            return;
        }

        int issues = _row.IssueCount;
        object? value = column.Column.Read(new Cell(_row, column.Listed, text));
        _row.Record.SetCell(column.Column, value, value is null ? CicCellState.Dropped : Column.StateOf(value));
        if (column.Known is not null && value is not null && record.TryLocate(column.Cell, out CellBytes known) && issues == _row.IssueCount)
            column.Known.Add(known, new SharedValue(column.Column, column.Column.Copy(value)));
    }

    /// <summary>Fills in the defaults of a row that imports, and what follows from all of its values.</summary>
    private void Complete()
    {
        FillDefaults();
        _map.List.Complete?.Invoke(_row);
    }

    private void FillDefaults()
    {
        foreach (ListColumn column in _defaults)
        {
            if (_row.Record.StateOf(column.Column) == CicCellState.Given)
                continue;
            if (column.Column.Default!(_row) is { } value && (column.Column.Key is null || _keys.ClaimDefault(column, (string)value)))
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

    /// <summary>A column of the list that the file has.</summary>
    private readonly struct ReadColumn(ListColumn listed, int cell, CheckSession session)
    {
        public readonly ListColumn Listed = listed;
        public readonly Column Column = listed.Column;
        public readonly int Cell = cell;
        public readonly PlainText? Plain = session.PlainOf(listed.Column);
        public readonly KnownValues? Known = listed.Column.IsRepetitive ? new KnownValues() : null;
    }
}
