using CicCsvImport.Issues;

namespace CicCsvImport.Lists;

/// <summary>Turns the records of one file into objects and their issues, as the list's definition says, one after the other.</summary>
internal sealed class RowReader
{
    private readonly RowCells _cells;
    private readonly RowCompletion _completion;
    private readonly Row _row;

    /// <param name="map">The file's columns.</param>
    /// <param name="session">What the rows are checked against.</param>
    /// <param name="place">The file.</param>
    /// <param name="givenKeys">The keys that the file gives in columns with a default.</param>
    /// <param name="keeps">Whether each row becomes an object of its own: whoever only checks keeps none.</param>
    public RowReader(ColumnMap map, CheckSession session, IssuePlace place, GivenKeys givenKeys, bool keeps = true)
    {
        var file = new RowFile(map, session, place, keeps);
        _cells = new RowCells(file);
        _completion = new RowCompletion(file, givenKeys);
        _row = new Row(file);
    }

    /// <inheritdoc cref="RowCells.RawTexts"/>
    public IReadOnlyList<RawTexts?> RawTexts => _cells.RawTexts;

    /// <summary>Reads a record that is not blank.</summary>
    public RowResult Read(IListRecord record)
    {
        _cells.Read(record, _row);
        return _completion.Complete(_row, record);
    }
}
