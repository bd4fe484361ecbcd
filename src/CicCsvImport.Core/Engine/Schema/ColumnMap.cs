using CicCsvImport.Core.Text;

namespace CicCsvImport.Core.Engine.Schema;

/// <summary>Which cell of a record belongs to which column of a list.</summary>
internal sealed class ColumnMap
{
    private static readonly char[] LineBreaks = ['\r', '\n'];
    private readonly int[] _cellOf;
    private readonly bool _hasSecret;

    /// <param name="list">The list the header belongs to.</param>
    /// <param name="headings">The header's cells.</param>
    /// <param name="columns">For each cell its column, or null where the list does not know it or knows it already.</param>
    public ColumnMap(ListDefinition list, IReadOnlyList<string> headings, IReadOnlyList<ListColumn?> columns)
    {
        List = list;
        Headings = headings;
        Columns = columns;
        _cellOf = [.. list.Columns.Select(column => IndexOf(columns, column.Column))];
        _hasSecret = list.Columns.Any(column => column.Column.IsSecret);
    }

    public ListDefinition List { get; }

    public IReadOnlyList<string> Headings { get; }

    public IReadOnlyList<ListColumn?> Columns { get; }

    /// <summary>The number of cells of the header.</summary>
    public int Width => Headings.Count;

    /// <summary>The cell of the list's column of that number, or -1 where the file has no such column.</summary>
    public int GetCell(int column) => _cellOf[column];

    /// <summary>The name of the column of a cell: the list's, or where the list does not know it, the file's own heading.</summary>
    public string GetName(int cell) => cell >= Width ? ""
        : Columns[cell]?.Column.Name ?? DisplayText.Clean(Headings[cell]);

    /// <summary>The cell of a column, or -1 where the file has no such column.</summary>
    public int GetCell(Column column) => IndexOf(Columns, column);

    /// <summary>
    /// Whether a cell must not be shown: it is, or can be, a secret one. In a record with cells too many or too few, a secret
    /// can have slipped by that many places. Where the list has a secret column, so can a cell of an unknown column be one.
    /// </summary>
    /// <param name="cell">The cell.</param>
    /// <param name="count">The number of cells of its record.</param>
    public bool MayBeSecret(int cell, int count)
    {
        if (!_hasSecret)
            return false;
        int slip = count - Width;
        for (int i = 0; i < Width; i++)
        {
            bool isNear = slip >= 0 ? cell >= i && cell <= i + slip : cell <= i && cell >= i + slip;
            if (isNear && Columns[i] is { Column.IsSecret: true })
                return true;
        }

        return cell >= 0 && cell < Width && Columns[cell] is null;
    }

    /// <summary>
    /// Whether a text must not be shown, whatever its column: of a list with a secret column, a cell with a line break or with stray
    /// quotes around a delimiter has perhaps taken in the cells behind it.
    /// </summary>
    public bool MayHoldSecret(string text) => _hasSecret
        && (text.IndexOfAny(LineBreaks) >= 0 || (text.Contains('"') && text.IndexOfAny(Delimiter.Usual) >= 0));

    private static int IndexOf(IReadOnlyList<ListColumn?> columns, Column column)
    {
        for (int i = 0; i < columns.Count; i++)
        {
            if (columns[i]?.Column == column)
                return i;
        }

        return -1;
    }
}
