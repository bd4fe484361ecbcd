using CicCsvImport.Issues;
using CicCsvImport.Settings;
using CicCsvImport.Text;

namespace CicCsvImport.Lists;

/// <summary>Turns the records of one file into objects and their issues, as the list's definition says.</summary>
internal sealed class RowReader
{
    /// <summary>So many different texts of a column are remembered with their values: enough for roles and workgroups.</summary>
    private const int MostKnownValues = 1024;

    private readonly ColumnMap _map;
    private readonly Row _row;
    private readonly CheckSession _session;
    private readonly GivenKeys _givenKeys;
    private readonly int _file;
    private readonly ListColumn[] _columns;
    private readonly KeyColumn[] _keyColumns;
    private IListRecord _source = null!;
    private readonly KeyTable[] _claimed;
    private readonly RowRule[] _rowRules;
    private readonly Dictionary<string, object>?[] _knownValues;

    public RowReader(ColumnMap map, CheckSession session, IssuePlace place, GivenKeys givenKeys)
    {
        _map = map;
        _session = session;
        _givenKeys = givenKeys;
        _row = new Row(map, session, place);
        _file = session.AddFile(place);
        _columns = [.. map.List.Columns];
        _keyColumns = [.. _columns.Where(column => column.Column.Key is not null).Select(column => new KeyColumn(column, TableOf(column.Column.Key!)))];
        _claimed = new KeyTable[_keyColumns.Length];
        _rowRules = [.. map.List.RowRules];
        _knownValues = [.. _columns.Select(column => column.Column.IsRepetitive ? new Dictionary<string, object>(StringComparer.Ordinal) : null)];
    }

    /// <summary>Reads a record that is not blank.</summary>
    public RowResult Read(IListRecord record)
    {
        _source = record;
        _row.Start(record.Line, record.Count);
        CheckShape(record);
        for (int i = 0; i < _columns.Length; i++)
            ReadCell(i, _map.CellOf(i), record);
        foreach (RowRule rule in _rowRules)
            rule(_row);
        ClaimKeys();
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

    /// <summary>Claims the keys of the row, and reports those that another row has claimed. A skipped row claims none.</summary>
    private void ClaimKeys()
    {
        int claimed = 0;
        foreach (KeyColumn column in _keyColumns)
        {
            if (KeyOf(column) is not { } key)
                continue;
            KeyClaim? earlier = column.Table.Claim(key, Here);
            if (earlier is null)
            {
                _claimed[claimed++] = column.Table;
            }
            else if (!earlier.Value.IsDefault)
            {
                new Cell(_row, column.Listed, _source.Text(_map.CellOf(column.Column))).Drop(column.Space.Duplicate, PlaceOf(earlier.Value));
                _row.Record.SetCell(column.Column, value: null, CicCellState.Dropped);
            }
        }

        while (_row.IsSkipped && claimed > 0)
            _claimed[--claimed].ReleaseLast();
        if (!_row.IsSkipped)
            TakeOverDefaults();
    }

    /// <summary>Takes the keys that an earlier row had by default only: a given value comes before it.</summary>
    private void TakeOverDefaults()
    {
        foreach (KeyColumn column in _keyColumns)
        {
            if (column.Column.Default is null || KeyOf(column) is not { } key || column.Table.Find(key) is not { IsDefault: true } earlier)
                continue;
            column.Table.TakeOver(key, Here);
            // That row has left already: at least it is said that its default does not count.
            _row.Report(new CicIssue(column.Space.Duplicate, _session.FileOf(earlier.File), Messages.Format("Place_File", _row.Place.DisplayPath, _row.Line))
            {
                Line = earlier.Line,
                Column = column.Column.Name,
                Value = DisplayText.Clean(_row.Record.Text(column.Column)!),
            });
        }
    }

    private string? KeyOf(KeyColumn column) =>
        _row.Record.StateOf(column.Column) == CicCellState.Given ? column.Space.KeyOf(_row.Record.Text(column.Column)!) : null;

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
            if (column.Column.Default(_row) is { } value && (column.Column.Key is null || ClaimDefault(column, (string)value)))
                _row.Record.SetDefault(column.Column, value);
        }
    }

    // A default claims its key after all given ones: also after those that stand further down in the file.
    private bool ClaimDefault(ListColumn column, string value)
    {
        KeySpace space = column.Column.Key!;
        if (space.KeyOf(value) is not { } key)
            return true;
        KeyClaim? earlier = _givenKeys.LineOf(column.Column, key) is { } line
            ? new KeyClaim(_file, line)
            : TableOf(space).Claim(key, Here with { IsDefault = true });
        // A cell whose own value was dropped has its issue already.
        if (earlier is { } claim && _row.Record.StateOf(column.Column) != CicCellState.Dropped)
            new Cell(_row, column, value).Drop(space.Duplicate, PlaceOf(claim));
        return earlier is null;
    }

    private KeyClaim Here => new(_file, _row.Line);

    private KeyTable TableOf(KeySpace space) => _session.Keys.TableOf(space, ScopeOf(space));

    private string? ScopeOf(KeySpace space) =>
        space.CanBeNarrowed && _session.Settings.Extensions.UniqueWithin == ExtensionScope.Kind ? _map.List.Schema.Kind : null;

    private string PlaceOf(KeyClaim claim) => claim.File == _file
        ? Messages.Format("Place_Line", claim.Line)
        : Messages.Format("Place_File", _session.FileOf(claim.File).DisplayPath, claim.Line);

    private void Report(IssueKind kind, string? column, string? value, params object?[] arguments) =>
        _row.Report(new CicIssue(kind, _row.Place, arguments)
        {
            Line = _row.Line,
            Record = _row.Number,
            Column = column,
            Value = value,
        });

    private readonly struct KeyColumn(ListColumn listed, KeyTable table)
    {
        public readonly ListColumn Listed = listed;
        public readonly Column Column = listed.Column;
        public readonly KeySpace Space = listed.Column.Key!;
        public readonly KeyTable Table = table;
    }
}
