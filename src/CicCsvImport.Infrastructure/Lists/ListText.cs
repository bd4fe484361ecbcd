using System.Globalization;
using CicCsvImport.Infrastructure.Csv;
using CicCsvImport.Infrastructure.Text;

namespace CicCsvImport.Infrastructure.Lists;

/// <summary>
/// Writes rows as the text of a list in the vendor's format. A row can add a column to all rows, so no line is returned before the
/// last row is known.
/// </summary>
/// <param name="list">The list.</param>
internal sealed class ListText(ListDefinition list)
{
    private readonly WrittenColumns _columns = new(list);
    private readonly List<string?[]> _rows = [];

    /// <summary>Adds a row.</summary>
    /// <param name="cells">The texts of the list's columns, in order; null if the object has no such column.</param>
    /// <exception cref="FormatException">A text contains an unpaired surrogate. The row is not added.</exception>
    public void Add(string?[] cells)
    {
        for (int i = 0; i < cells.Length; i++)
            EncodableText.ThrowIfNot(StrictEncoding.Utf8, list.Columns[i].Column.Name, cells[i]);
        while (_columns.FindLacking(cells) is { } lacking)
            _columns.Add(lacking);
        _rows.Add(cells);
    }

    /// <summary>Returns the header and the rows, each as one text without its final line break.</summary>
    /// <param name="delimiter">The delimiter.</param>
    public IEnumerable<string> GetRecords(char delimiter)
    {
        var text = new StringBuilder();
        using var writer = new RecordWriter(new StringWriter(text, CultureInfo.InvariantCulture), delimiter);
        yield return Write(_columns.Headings);
        foreach (string?[] cells in _rows)
            yield return Write(_columns.Numbers.Select(column => cells[column] ?? ""));

        string Write(IEnumerable<string> cells)
        {
            text.Clear();
            writer.Write(cells);
            writer.Flush();
            return text.ToString(0, text.Length - "\r\n".Length);
        }
    }
}
