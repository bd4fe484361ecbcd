using CicCsvImport.Issues;

namespace CicCsvImport.Lists;

/// <summary>
/// Reads objects, ours or hand-made, as if they were rows of a list: the same rules hold for both.
/// </summary>
/// <param name="session">What they are checked against.</param>
internal sealed class ObjectReader(CheckSession session)
{
    private readonly Dictionary<(ListDefinition List, string Path, ulong Present), RowReader> _readers = [];

    /// <summary>Reads an object.</summary>
    /// <param name="list">The list whose row it is.</param>
    /// <param name="cells">The texts of the list's columns, in their order; null where the object has no such column.</param>
    /// <param name="path">The list that the object was read from, or null.</param>
    /// <param name="line">The line of its row, or the object's number.</param>
    public RowResult Read(ListDefinition list, IReadOnlyList<string?> cells, string? path, int line)
    {
        string[] texts = [.. cells.Where(cell => cell is not null).Select(cell => cell!)];
        RowResult result = ReaderOf(list, cells, path).Read(new Texts(texts, line));
        if (result.Record is { } record && path is null)
        {
            record.Path = null;
            record.Line = 0;
        }

        return result;
    }

    private RowReader ReaderOf(ListDefinition list, IReadOnlyList<string?> cells, string? path)
    {
        ulong present = 0;
        for (int i = 0; i < cells.Count; i++)
            present |= cells[i] is null ? 0UL : 1UL << i;
        (ListDefinition, string, ulong) key = (list, path ?? "", present);
        if (!_readers.TryGetValue(key, out RowReader? reader))
        {
            ListColumn[] columns = [.. list.Columns.Where((_, i) => cells[i] is not null)];
            var map = new ColumnMap(list, [.. columns.Select(column => column.Column.Name)], columns);
            var place = new IssuePlace(path ?? "", path ?? Text.Messages.Get("Place_Objects"), list.Name);
            _readers.Add(key, reader = new RowReader(map, session, place, new GivenKeys()));
        }

        return reader;
    }

    private sealed class Texts(string[] cells, int line) : IListRecord
    {
        public int Line => line;

        public int Count => cells.Length;

        public bool HasStrayQuotes => false;

        public string Text(int index) => index < cells.Length ? cells[index] : "";

        public bool HasStrayQuote(int index) => false;
    }
}
