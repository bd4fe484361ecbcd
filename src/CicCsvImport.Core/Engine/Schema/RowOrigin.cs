namespace CicCsvImport.Core.Engine.Schema;

/// <summary>The row that an object was read from, so that an issue can be created after other rows were read.</summary>
/// <param name="file">The row's file.</param>
/// <param name="line">The physical line.</param>
/// <param name="number">The record's number, from 1.</param>
/// <param name="cells">The number of the row's cells.</param>
internal sealed class RowOrigin(FileContext file, int line, int number, int cells)
{
    public ListDefinition List => File.List;

    private FileContext File { get; } = file;

    /// <summary>Names the row in an issue of another row.</summary>
    public string Describe(RowOrigin other) => File.Place.Describe(line, isHere: File.Number == other.File.Number);

    /// <summary>Creates the issue of a value that is dropped.</summary>
    /// <param name="kind">The issue.</param>
    /// <param name="column">The column.</param>
    /// <param name="text">The value.</param>
    /// <param name="place">The place of the value that is kept.</param>
    public CicIssue CreateIssue(IssueKind kind, Column column, string text, string place)
    {
        var issue = new CicIssue(kind, File.Place, place)
        {
            Line = line,
            Record = number,
            Column = column.Name,
            Value = File.Map.Show(File.Map.GetCell(column), cells, text),
        };
        File.Map.AddUnevenness(issue, cells);
        return issue;
    }
}
