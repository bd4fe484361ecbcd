using CicCsvImport.Core.Engine.Fast;
using CicCsvImport.Core.Engine.Schema;
using CicCsvImport.Core.Issues;

namespace CicCsvImport.Core.Engine.Rows;

/// <summary>
/// Reads the records of one file, one after the other, into objects and their issues, according to the list's definition.
/// </summary>
internal sealed class RowReader
{
    private readonly CellReader _cells;
    private readonly RowCompleter _completion;
    private readonly Row _row;

    /// <param name="map">The file's columns.</param>
    /// <param name="session">The context that the rows are checked against.</param>
    /// <param name="place">The file.</param>
    /// <param name="givenKeys">The explicit keys of the file in columns with a default.</param>
    /// <param name="keeps">Whether each row becomes a separate object. A check keeps none.</param>
    public RowReader(ColumnMap map, ValidationContext session, IssuePlace place, ReservedKeys givenKeys, bool keeps = true)
    {
        var file = new FileContext(map, session, place, keeps);
        _cells = new CellReader(file);
        _completion = new RowCompleter(file, givenKeys);
        _row = new Row(file);
    }

    /// <inheritdoc cref="CellReader.RawTexts"/>
    public IReadOnlyList<RawTexts?> RawTexts => _cells.RawTexts;

    /// <summary>Reads a nonblank record.</summary>
    public ReadRow Read(IListRecord record)
    {
        _cells.Read(record, _row);
        return _completion.Complete(_row, record);
    }
}
