using CicCsvImport.Text;

namespace CicCsvImport.Lists;

/// <summary>
/// Claims the keys of a file's rows, and reports those that another row has. A skipped row claims none; a default claims its
/// key after all given ones, over all files of the command.
/// </summary>
internal sealed class RowKeys
{
    private readonly Row _row;
    private readonly CheckSession _session;
    private readonly GivenKeys _givenKeys;
    private readonly int _file;
    private readonly KeyColumn[] _columns;
    private readonly KeyTable[] _claimed;
    private readonly bool _hasDefaults;

    public RowKeys(Row row, CheckSession session, GivenKeys givenKeys)
    {
        _row = row;
        _session = session;
        _givenKeys = givenKeys;
        _file = session.AddFile(row.Place);
        _columns = [.. row.List.Columns.Where(listed => listed.Column.Key is not null).Select(listed => new KeyColumn(listed, TableOf(listed.Column.Key!), session.Directory is not null))];
        _claimed = new KeyTable[_columns.Length];
        _hasDefaults = _columns.Any(column => column.Listed.Column.Default is not null);
    }

    private KeyClaim Here => new(_file, _row.Line);

    /// <summary>Claims the keys that the row gives.</summary>
    /// <param name="source">Its cells as they stand in the file.</param>
    public void Claim(IListRecord source)
    {
        int claimed = 0;
        for (int i = 0; i < _columns.Length; i++)
        {
            ref readonly KeyColumn column = ref _columns[i];
            if (Claim(column, source))
                _claimed[claimed++] = column.Table;
        }

        while (_row.IsSkipped && claimed > 0)
            _claimed[--claimed].ReleaseLast();
        if (_hasDefaults && !_row.IsSkipped)
            TakeOverDefaults();
    }

    /// <returns>Whether the key was free and is now claimed.</returns>
    private bool Claim(in KeyColumn column, IListRecord source)
    {
        if (!TryGetAsciiKey(column, out CellBytes ascii))
            return ClaimText(column, source);
        KeyClaim? earlier = column.Table.Claim(ascii, Here);
        if (earlier is { IsDefault: false } other)
            Drop(column, source, PlaceOf(other));
        return earlier is null;
    }

    private bool ClaimText(in KeyColumn column, IListRecord source)
    {
        if (KeyOf(column) is not { } key)
            return false;
        if (_session.OwnerInDirectory(column.Space, key, _row.Record) is { } owner)
        {
            Drop(column, source, Messages.Format("Place_Directory", owner));
            return false;
        }

        KeyClaim? earlier = column.Table.Claim(key, Here);
        if (earlier is { IsDefault: false } other)
            Drop(column, source, PlaceOf(other));
        return earlier is null;
    }

    // Nearly every key is part of a plain cell: no text has to be made of it.
    private bool TryGetAsciiKey(in KeyColumn column, out CellBytes key)
    {
        key = default;
        if (column.AsciiKeyOf is not { } keyOf)
            return false;
        CellBytes text = _row.PlainOf(column.Listed.Column);
        if (text.Length == 0 || !text.IsAscii)
            return false;
        key = keyOf(text);
        return true;
    }

    private void Drop(in KeyColumn column, IListRecord source, string place)
    {
        _row.CellOf(column.Listed, source).Drop(column.Space.Duplicate, place);
        _row.Record.SetCell(column.Listed.Column, value: null, CicCellState.Dropped);
    }

    /// <summary>Claims the key of a default, unless it is given anywhere in the file or claimed already.</summary>
    /// <returns>Whether the default can be filled in.</returns>
    public bool ClaimDefault(ListColumn column, string value)
    {
        KeySpace space = column.Column.Key!;
        if (space.KeyOf(value) is not { } key)
            return true;
        if (_session.OwnerInDirectory(space, key, _row.Record) is { } owner)
        {
            if (_row.Record.StateOf(column.Column) != CicCellState.Dropped)
                new Cell(_row, column, value).Drop(space.Duplicate, Messages.Format("Place_Directory", owner));
            return false;
        }

        KeyClaim? earlier = _givenKeys.LineOf(column.Column, key) is { } line
            ? new KeyClaim(_file, line)
            : TableOf(space).Claim(key, Here with { IsDefault = true });
        // A cell whose own value was dropped has its issue already.
        if (earlier is { } claim && _row.Record.StateOf(column.Column) != CicCellState.Dropped)
            new Cell(_row, column, value).Drop(space.Duplicate, PlaceOf(claim));
        return earlier is null;
    }

    /// <summary>Takes the keys that rows of earlier files had by default only.</summary>
    private void TakeOverDefaults()
    {
        foreach (KeyColumn column in _columns)
        {
            if (column.Listed.Column.Default is null || KeyOf(column) is not { } key || column.Table.Find(key) is not { IsDefault: true } earlier)
                continue;
            column.Table.TakeOver(key, Here);
            // That row has left already: at least it is said that its default does not count.
            _row.Report(new CicIssue(column.Space.Duplicate, _session.FileOf(earlier.File), Messages.Format("Place_File", _row.Place.DisplayPath, _row.Line))
            {
                Effect = CicIssueEffect.None,
                Line = earlier.Line,
                Column = column.Listed.Column.Name,
                Value = DisplayText.Clean(_row.Record.Text(column.Listed.Column)!),
            });
        }
    }

    private string? KeyOf(in KeyColumn column) => _row.Record.StateOf(column.Listed.Column) == CicCellState.Given
        ? column.Space.KeyOf(_row.Record.Text(column.Listed.Column)!)
        : null;

    private KeyTable TableOf(KeySpace space) => _session.Keys.TableOf(space, ScopeOf(space));

    private string? ScopeOf(KeySpace space) => _session.ScopeOf(space, _row.List.Schema.Kind);

    private string PlaceOf(KeyClaim claim) => claim.File == _file
        ? Messages.Format("Place_Line", claim.Line)
        : Messages.Format("Place_File", _session.FileOf(claim.File).DisplayPath, claim.Line);

    private readonly struct KeyColumn(ListColumn listed, KeyTable table, bool isInDirectory)
    {
        public readonly ListColumn Listed = listed;
        public readonly Func<CellBytes, CellBytes>? AsciiKeyOf = isInDirectory ? null : listed.Column.Key!.AsciiKeyOf;
        public readonly KeySpace Space = listed.Column.Key!;
        public readonly KeyTable Table = table;
    }
}
