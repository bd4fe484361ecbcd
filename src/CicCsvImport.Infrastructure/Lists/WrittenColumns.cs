namespace CicCsvImport.Infrastructure.Lists;

/// <summary>
/// The columns of a list in the vendor's format, in the vendor's order. A column that the vendor's lists do not have is added with
/// the first row that has it.
/// </summary>
internal sealed class WrittenColumns
{
    private readonly ListDefinition _list;
    private readonly int[] _extras;

    public WrittenColumns(ListDefinition list)
    {
        _list = list;
        Numbers = [.. Enumerable.Range(0, list.Columns.Length).Where(i => list.Columns[i].IsVendors)];
        _extras = [.. Enumerable.Range(0, list.Columns.Length).Except(Numbers)];
    }

    /// <summary>The columns so far, as indexes in the list.</summary>
    public List<int> Numbers { get; }

    /// <summary>The first record.</summary>
    public IEnumerable<string> Headings => Numbers.Select(column => _list.Columns[column].Column.Name);

    /// <summary>Finds a column that a row has and that is not one of the columns yet; null if there is none.</summary>
    /// <param name="cells">The texts of the list's columns, in order; null if the row has no such column.</param>
    public int? FindLacking(string?[] cells)
    {
        foreach (int extra in _extras)
        {
            if (cells[extra] is not null && !Numbers.Contains(extra))
                return extra;
        }

        return null;
    }

    /// <summary>Adds a column, by its index in the list.</summary>
    public void Add(int index) => Numbers.Add(index);
}
