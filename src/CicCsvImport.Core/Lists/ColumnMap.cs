namespace CicCsvImport.Lists;

/// <summary>Which cell of a record belongs to which column of a list.</summary>
internal sealed class ColumnMap
{
    private readonly int[] _cellOf;

    /// <param name="list">The list the header belongs to.</param>
    /// <param name="headings">The header's cells.</param>
    /// <param name="columns">For each cell its column, or null where the list does not know it or knows it already.</param>
    public ColumnMap(ListDefinition list, IReadOnlyList<string> headings, IReadOnlyList<ListColumn?> columns)
    {
        List = list;
        Headings = headings;
        Columns = columns;
        _cellOf = [.. list.Columns.Select(column => IndexOf(columns, column))];
    }

    public ListDefinition List { get; }

    public IReadOnlyList<string> Headings { get; }

    public IReadOnlyList<ListColumn?> Columns { get; }

    /// <summary>The number of cells of the header.</summary>
    public int Width => Headings.Count;

    /// <summary>The cell of the list's column of that number, or -1 where the file has no such column.</summary>
    public int CellOf(int column) => _cellOf[column];

    /// <summary>The name of the column of a cell: the list's, or where the list does not know it, the file's own heading.</summary>
    public string NameOf(int cell) => cell >= Width ? ""
        : Columns[cell]?.Column.Name ?? Text.DisplayText.Clean(Headings[cell]);

    /// <summary>
    /// Whether the cell must not be shown. Where the list has a secret column, a cell without a column of its own can be
    /// one that slipped out of its place.
    /// </summary>
    public bool IsSecret(int cell) => cell < Width && Columns[cell] is { } column
        ? column.Column.IsSecret
        : List.Columns.Any(listed => listed.Column.IsSecret);

    private static int IndexOf(IReadOnlyList<ListColumn?> columns, ListColumn column)
    {
        for (int i = 0; i < columns.Count; i++)
        {
            if (columns[i] == column)
                return i;
        }

        return -1;
    }
}
