using CicCsvImport.Core.Engine.Fast;

namespace CicCsvImport.Core.Engine.Rows;

/// <summary>
/// Reads the records of one file, one after the other, into objects and their issues, according to the list's definition.
/// </summary>
internal sealed class RowReader
{
    private readonly FileContext _file;
    private readonly CellReader _cells;
    private readonly RowCompleter _completion;
    private readonly Row _row;
    private readonly RowReader? _other;
    private readonly int _decidingCell;

    /// <param name="file">The file.</param>
    /// <param name="givenKeys">The explicit keys of the file in columns with a default.</param>
    public RowReader(FileContext file, ReservedKeys givenKeys)
    {
        _file = file;
        _cells = new CellReader(file);
        _completion = new RowCompleter(file, givenKeys);
        _row = new Row(file);
        if (file.Map.Other is not { } other)
            return;
        _other = new RowReader(new FileContext(file, other), givenKeys);
        _decidingCell = file.Map.GetCell(file.List.DecidingColumn!);
    }

    /// <inheritdoc cref="CellReader.RawTexts"/>
    public IReadOnlyList<RawTexts?> RawTexts =>
        _other is null ? _cells.RawTexts : [.. _cells.RawTexts.Zip(_other.RawTexts, (own, others) => own ?? others)];

    /// <summary>Reads a nonblank record.</summary>
    public ReadRow Read(IListRecord record)
    {
        if (_other is not null && _file.List.DecidingColumn!.IsBlank(record.Text(_decidingCell)))
            return _other.Read(record);
        _cells.Read(record, _row);
        return _completion.Complete(_row, record);
    }

    /// <inheritdoc cref="FileContext.TakeCounted"/>
    public IReadOnlyList<CicIssue> TakeCounted() => [.. _file.TakeCounted(), .. _other?.TakeCounted() ?? []];
}
