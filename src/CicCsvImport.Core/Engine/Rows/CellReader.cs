using System.Runtime.CompilerServices;
using CicCsvImport.Core.Engine.Fast;

namespace CicCsvImport.Core.Engine.Rows;

/// <summary>
/// The first step of reading a row: reads its cells and applies the rules within the row. Nearly all cells of a clean list have a
/// raw text of their column, which takes only a look at their bytes. Other cells are read by their column and its rules.
/// </summary>
internal sealed class CellReader
{
    private readonly RowShape _shape;
    private readonly ReadColumn[] _columns;
    private readonly RowRule[] _rowRules;

    public CellReader(FileContext file)
    {
        RawTexts = [.. file.Map.Columns.Select(column => column is null ? null : file.Session.GetRaw(column.Column))];
        _shape = new RowShape(file);
        _columns =
        [
            .. file.List.Columns
                .Select((column, i) => new ReadColumn(column, file.Map.GetCell(i), file))
                .Where(column => column.Cell >= 0),
        ];
        _rowRules = [.. file.List.RowRules];
    }

    /// <summary>For each cell of the file the raw texts of its column, or null. A reader of records can check them in advance.</summary>
    public IReadOnlyList<RawTexts?> RawTexts { get; }

    /// <summary>Reads the cells of a nonblank record.</summary>
    public void Read(IListRecord record, Row row)
    {
        var located = record as ILocatedRecord;
        row.Start(record);
        if (!_shape.Check(record, row))
            return;
        foreach (ReadColumn column in _columns)
            ReadCell(column, record, located, row);
        foreach (RowRule rule in _rowRules)
            rule(row);
    }

    private void ReadCell(ReadColumn column, IListRecord record, ILocatedRecord? located, Row row)
    {
        if (located is null || !located.TryLocate(column.Cell, out CellBytes text))
            ReadOther(column, record, located, row);
        else if (text.Length == 0)
            ReadBlank(column, row);
        else if (located.IsRaw(column.Cell) ?? column.Raw?.Has(text) == true)
            row.TakeRaw(column.Column, text);
        else if (column.Known?.Find(text) is >= 0 and { } number)
            row.TakeKnown(column.Column, column.Known, number);
        else
            ReadOther(column, record, located, row);
    }

    private static void ReadBlank(ReadColumn column, Row row)
    {
        row.Record.SetBlank(column.Column);
        if (column.Listed.IsRequired)
            Report(row, IssueCatalog.RequiredValueMissing, column.Column.Name, value: null);
    }

    // Not inlined, so that raw cells do not pay for its stack frame.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void ReadOther(ReadColumn column, IListRecord record, ILocatedRecord? located, Row row)
    {
        object? given = (located ?? record as IValueRecord)?.ValueAt(column.Cell);
        string text = record.Text(column.Cell);
        if (given is UnusableValue unusable)
        {
            if (!unusable.IsText || column.Column.HoldsNumber || column.Column.IsSecret)
            {
                new Cell(row, column.Listed, text).Drop(unusable.Kind, "", "");
                row.Record.SetCell(column.Column, value: null, CicCellState.Dropped);
                return;
            }

            given = null;
        }

        if (given is null && _shape.MayHoldRows(text))
        {
            row.ReportAbsorbedRows(column.Cell, column.Column.Name);
            row.Record.SetCell(column.Column, value: null, CicCellState.Dropped);
            return;
        }

        if (column.Column.IsBlank(given ?? text))
        {
            ReadBlank(column, row);
            return;
        }

        int issues = row.IssueCount;
        var cell = new Cell(row, column.Listed, text);
        object? value = given is null ? column.Column.Read(cell) : column.Column.Validate(column.Column.Copy(given), cell);
        row.Record.SetCell(column.Column, value, value is null ? CicCellState.Dropped : Column.GetState(value));
        bool isRepeatable = column.Column.IsRepetitive && issues == row.IssueCount;
        if (isRepeatable && value is not null && located?.TryLocate(column.Cell, out CellBytes known) == true)
            column.Remember(known, value);
    }

    private static void Report(Row row, IssueKind kind, string? column, string? value, params object?[] arguments) =>
        row.Report(new CicIssue(kind, row.Place, arguments)
        {
            Line = row.Line,
            Record = row.Number,
            Column = column,
            Value = value,
        });

    /// <summary>A column of the list that the file contains.</summary>
    private sealed class ReadColumn(ListColumn listed, int cell, FileContext file)
    {
        public readonly ListColumn Listed = listed;
        public readonly Column Column = listed.Column;
        public readonly int Cell = cell;
        public readonly RawTexts? Raw = file.Session.GetRaw(listed.Column);

        public ValueCache? Known { get; private set; }

        public void Remember(CellBytes text, object value)
        {
            Known ??= file.Known[Column.Index] = new ValueCache(Column);
            Known.Add(text, value);
        }
    }
}
