using CicCsvImport.Core.Engine.Fast;

namespace CicCsvImport.Core.Engine.Rows;

/// <summary>
/// Claims the keys of a file's rows and reports keys that another row has. A skipped row claims none. Explicit keys take precedence
/// over defaults, across all files of the command. Of rows that are committed, it judges only the names: see
/// <see cref="ValidationContext.IsCommitted"/>.
/// </summary>
internal sealed class UniquenessCheck
{
    private readonly ValidationContext _session;
    private readonly ReservedKeys _givenKeys;
    private readonly string _kind;
    private readonly int _file;
    private readonly KeyColumn[] _columns;
    private readonly (UniqueIndex Table, int Place)[] _claimed;
    private readonly bool _hasDefaults;

    public UniquenessCheck(FileContext file, ReservedKeys givenKeys)
    {
        _session = file.Session;
        _givenKeys = givenKeys;
        _kind = file.List.Schema.Kind;
        _file = file.Number;
        _columns =
        [
            .. file.List.Columns
                .Where(listed => listed.Column.Key is { } key && IsJudged(key))
                .Where(listed => file.Map.GetCell(listed.Column) >= 0 || listed.Column.Default is not null)
                .Select(listed => new KeyColumn(listed, listed.Column.Key!, GetTable(listed.Column.Key!))
                {
                    IsInDirectory = _session.Directory is not null && listed.Column.Key!.NamedKinds.Count == 0,
                }),
            .. file.List.Columns
                .Where(listed => listed.Column.Shared is not null && file.Map.GetCell(listed.Column) >= 0)
                .Select(listed => new KeyColumn(listed, listed.Column.Shared!, GetTable(listed.Column.Shared!)) { IsShared = true }),
        ];
        _claimed = new (UniqueIndex, int)[_columns.Length];
        _hasDefaults = _columns.Any(column => column.Listed.Column.Default is not null);
    }

    /// <summary>Claims the explicit keys of a row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="source">The row's cells as they are in the file.</param>
    public void Claim(Row row, IListRecord source)
    {
        int claimed = 0;
        foreach (KeyColumn column in _columns)
        {
            if (Claim(column, row, source))
                _claimed[claimed++] = (column.Table, column.Table.Last);
        }

        while (row.IsSkipped && claimed > 0)
        {
            (UniqueIndex table, int place) = _claimed[--claimed];
            table.Release(place);
        }

        if (_hasDefaults && !row.IsSkipped)
            TakeOverDefaults(row);
    }

    /// <returns>Whether the key was free and is now claimed.</returns>
    private bool Claim(KeyColumn column, Row row, IListRecord source)
    {
        // Nearly every key is part of a raw cell, so no text has to be created for it.
        CellBytes text = column.ReadsBytes ? row.GetRaw(column.Listed.Column) : default;
        if (text.Length == 0 || !column.Table.TrySet(column.Space.KeyIn(text)))
            return ClaimText(column, row, source);
        if (column.Table.TryClaim(Here(row), out UniqueIndex.KeyOwner earlier))
            return true;
        if (!earlier.IsDefault)
            Report(column, row, source, GetPlace(earlier));
        return false;
    }

    private bool ClaimText(KeyColumn column, Row row, IListRecord source)
    {
        if (GetKey(column, row) is not { } key)
            return false;
        if (column.IsInDirectory && _session.OwnerInDirectory(column.Space, key, row.Record) is { } owner)
        {
            string place = Messages.Format("Place_Directory", owner);
            row.File.Postpone(row.GetCell(column.Listed, source).Advise(column.Space.Duplicate, place), owner);
        }

        UniqueIndex.KeyOwner? earlier = column.Table.Claim(key, Here(row));
        if (earlier is { IsDefault: false } other)
            Report(column, row, source, GetPlace(other));
        return earlier is null;
    }

    private static void Report(KeyColumn column, Row row, IListRecord source, OtherRow place)
    {
        Cell cell = row.GetCell(column.Listed, source);
        if (column.IsShared)
        {
            cell.Note(column.Space.Duplicate, nearest: null, place);
            return;
        }

        cell.Drop(column.Space.Duplicate, place);
        row.Record.SetCell(column.Listed.Column, value: null, CicCellState.Dropped);
    }

    /// <summary>Claims the key of a default, unless a row of the file has it explicitly or it is already claimed.</summary>
    /// <returns>Whether the default can be filled in.</returns>
    public bool ClaimDefault(Row row, ListColumn column, string value)
    {
        UniqueConstraint space = column.Column.Key!;
        if (!IsJudged(space) || space.GetKey(value) is not { } key)
            return true;
        // A cell whose own value was dropped already has an issue.
        bool isReported = row.Record.GetState(column.Column) == CicCellState.Dropped;
        if (!isReported && _session.OwnerInDirectory(space, key, row.Record) is { } owner)
        {
            string place = Messages.Format("Place_Directory", owner);
            row.File.Postpone(new Cell(row, column, value).Advise(space.Duplicate, place), owner);
        }

        UniqueIndex.KeyOwner? earlier = _givenKeys.GetLine(column.Column, key) is { } line
            ? new UniqueIndex.KeyOwner(_file, line)
            : GetTable(space).Claim(key, Here(row) with { IsDefault = true });
        if (earlier is { } claim && !isReported)
            new Cell(row, column, value).Drop(space.Duplicate, GetPlace(claim));
        return earlier is null;
    }

    /// <summary>Takes over keys that rows of earlier files have only by default.</summary>
    private void TakeOverDefaults(Row row)
    {
        foreach (KeyColumn column in _columns)
        {
            if (column.Listed.Column.Default is null
                || GetKey(column, row) is not { } key
                || column.Table.Find(key) is not { IsDefault: true } earlier)
            {
                continue;
            }

            column.Table.TakeOver(key, Here(row));
            // That row has already been output, so the issue only reports that its default does not count.
            string taker = row.Place.Describe(row.Line, isHere: false);
            row.Report(new CicIssue(column.Space.Duplicate, _session.GetFile(earlier.File), taker)
            {
                Effect = CicIssueEffect.None,
                Line = earlier.Line,
                Column = column.Listed.Column.Name,
                Value = DisplayText.Clean(row.Record.Text(column.Listed.Column)!),
            });
        }
    }

    private bool IsJudged(UniqueConstraint space) => space.NamedKinds.Count > 0 || !_session.IsCommitted;

    private UniqueIndex.KeyOwner Here(Row row) => new(_file, row.Line);

    private static string? GetKey(KeyColumn column, Row row) => row.Record.GetState(column.Listed.Column) == CicCellState.Given
        ? column.Space.GetKey(row.Record.Text(column.Listed.Column)!)
        : null;

    private UniqueIndex GetTable(UniqueConstraint space) => _session.Keys.GetTable(space, GetScope(space));

    private string? GetScope(UniqueConstraint space) => _session.GetScope(space, _kind);

    private OtherRow GetPlace(UniqueIndex.KeyOwner claim) => new(_session.GetFile(claim.File), claim.Line, claim.File == _file);

    private sealed class KeyColumn(ListColumn listed, UniqueConstraint space, UniqueIndex table)
    {
        public readonly ListColumn Listed = listed;
        public readonly UniqueConstraint Space = space;
        public readonly UniqueIndex Table = table;

        /// <summary>Whether an object of the directory can have a key, too.</summary>
        public bool IsInDirectory { get; init; }

        /// <summary>Whether several rows may have a key, which is only noted.</summary>
        public bool IsShared { get; init; }

        public bool ReadsBytes => !IsInDirectory && Space.ReadsBytes;
    }
}
