using CicCsvImport.Issues;
using CicCsvImport.Settings;
using CicCsvImport.Text;

namespace CicCsvImport.Lists;

/// <summary>Turns the records of one file into objects and their issues, as the list's definition says.</summary>
internal sealed class RowReader
{
    private readonly ColumnMap _map;
    private readonly Row _row;
    private readonly CheckSession _session;
    private readonly GivenKeys _givenKeys;
    private readonly int _file;
    private readonly ListColumn[] _columns;
    private readonly ListColumn[] _keyColumns;

    public RowReader(ColumnMap map, CheckSession session, IssuePlace place, GivenKeys givenKeys)
    {
        _map = map;
        _session = session;
        _givenKeys = givenKeys;
        _row = new Row(map.List, session, place);
        _file = session.AddFile(place.DisplayPath);
        _columns = [.. map.List.Columns];
        _keyColumns = [.. _columns.Where(column => column.Column.Key is not null)];
    }

    /// <summary>Reads a record that is not blank.</summary>
    public RowResult Read(IListRecord record)
    {
        _row.Start(record.Line);
        CheckShape(record);
        for (int i = 0; i < _columns.Length; i++)
            ReadCell(_columns[i], _map.CellOf(i), record);
        foreach (RowRule rule in _map.List.RowRules)
            rule(_row);
        foreach (ListColumn column in _keyColumns)
            CheckKey(column);
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
        for (int i = 0; i < record.Count; i++)
        {
            if (record.HasStrayQuote(i))
                Report(IssueCatalog.StrayQuote, _map.NameOf(i), _map.IsSecret(i) ? null : record.Text(i));
        }
    }

    private void ReadCell(ListColumn column, int index, IListRecord record)
    {
        if (index < 0)
            return;
        string text = record.Text(index);
        if (!string.IsNullOrWhiteSpace(text))
        {
            object? value = column.Column.Read(new Cell(_row, column, text));
            _row.Record.SetCell(column.Column, value, value is null ? CicCellState.Dropped : CicCellState.Given);
            return;
        }

        _row.Record.SetCell(column.Column, column.Column.BlankValue, CicCellState.Blank);
        if (column.IsRequired)
            Report(IssueCatalog.RequiredValueMissing, column.Column.Name, value: null);
    }

    /// <summary>Reports a key that another row has claimed.</summary>
    private void CheckKey(ListColumn column)
    {
        if (KeyOf(column.Column) is not { } key || FindClaim(column.Column.Key!, key) is not { } claim)
            return;
        new Cell(_row, column, _row.Record.Text(column.Column)!).Drop(column.Column.Key!.Duplicate, PlaceOf(claim));
        _row.Record.SetCell(column.Column, value: null, CicCellState.Dropped);
    }

    /// <summary>Claims the keys of a row that imports, and fills in its defaults.</summary>
    private void Complete()
    {
        foreach (ListColumn column in _keyColumns)
        {
            if (KeyOf(column.Column) is { } key)
                Claim(column.Column.Key!, key);
        }

        foreach (ListColumn column in _columns)
            FillDefault(column);
    }

    private void FillDefault(ListColumn column)
    {
        if (_row.Record.StateOf(column.Column) == CicCellState.Given)
            return;
        object? value = column.Column.Default?.Invoke(_row);
        if (value is not null && (column.Column.Key is not { } space || ClaimDefault(column, space, (string)value)))
            _row.Record.SetDefault(column.Column, value);
    }

    // A default claims its key after all given ones: also after those that stand further down in the file.
    private bool ClaimDefault(ListColumn column, KeySpace space, string value)
    {
        if (space.KeyOf(value) is not { } key)
            return true;
        KeyClaim? claim = FindClaim(space, key)
            ?? (_givenKeys.LineOf(column.Column, key) is { } line ? new KeyClaim(_file, line) : null);
        if (claim is { } earlier)
        {
            new Cell(_row, column, value).Drop(space.Duplicate, PlaceOf(earlier));
            return false;
        }

        Claim(space, key);
        return true;
    }

    private string? KeyOf(Column column) =>
        _row.Record.StateOf(column) == CicCellState.Given ? column.Key!.KeyOf(_row.Record.Text(column)!) : null;

    private KeyClaim? FindClaim(KeySpace space, string key) => _session.Keys.Find(space, ScopeOf(space), key);

    private void Claim(KeySpace space, string key) =>
        _session.Keys.Claim(space, ScopeOf(space), key, new KeyClaim(_file, _row.Line));

    private string? ScopeOf(KeySpace space) =>
        space.CanBeNarrowed && _session.Settings.Extensions.UniqueWithin == ExtensionScope.Kind ? _map.List.Schema.Kind : null;

    private string PlaceOf(KeyClaim claim) => claim.File == _file
        ? Messages.Format("Place_Line", claim.Line)
        : Messages.Format("Place_File", _session.FileName(claim.File), claim.Line);

    private void Report(IssueKind kind, string? column, string? value, params object?[] arguments) =>
        _row.Report(new CicIssue(kind, _row.Place, arguments)
        {
            Line = _row.Line,
            Record = _row.Number,
            Column = column,
            Value = value is null ? null : DisplayText.Clean(value),
        });
}
