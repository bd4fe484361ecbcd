namespace CicCsvImport.Core.Engine.Headers;

/// <summary>The first record of a list, with what the records below it reveal about it.</summary>
/// <param name="cells">The cells of the record.</param>
/// <param name="line">The physical line where it begins.</param>
/// <param name="delimiter">The delimiter of the file; null if it has none.</param>
/// <param name="widths">The numbers of cells of the first rows.</param>
internal sealed class HeaderRecord(IReadOnlyList<string> cells, int line, char? delimiter, IReadOnlyList<int> widths)
{
    /// <summary>The cells, trimmed.</summary>
    public IReadOnlyList<string> Headings { get; } = [.. cells.Select(cell => cell.Trim())];

    public int Line => line;

    /// <summary>The delimiter of the file, or none.</summary>
    public IReadOnlyList<char> Delimiters { get; } = delimiter is { } one ? [one] : [];

    /// <summary>The most frequent number of cells among the first rows; 0 if there are no rows.</summary>
    public int UsualWidth { get; } = widths.GroupBy(width => width)
        .OrderByDescending(group => group.Count())
        .ThenBy(group => group.Key)
        .FirstOrDefault()?.Key ?? 0;

    /// <summary>
    /// Finds the lines that a heading has absorbed because its quote is closed only by one in a row: the line of the quote, and the number
    /// of lines that follow; null if there are none. A heading may have several lines, but not the delimiter in them.
    /// </summary>
    public (int Line, int Count)? FindAbsorbedLines()
    {
        int quote = line;
        foreach (string cell in cells)
        {
            int count = Blanks.CountLineBreaks(Blanks.TrimEnd(cell));
            if (count > 0 && cell.Any(Delimiters.Contains))
                return (quote, count);
            quote += Blanks.CountLineBreaks(cell);
        }

        return null;
    }
}
