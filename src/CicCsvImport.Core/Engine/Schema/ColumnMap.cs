namespace CicCsvImport.Core.Engine.Schema;

/// <summary>Maps the cells of a record to the columns of a list.</summary>
internal sealed class ColumnMap
{
    private static readonly char[] LineBreaks = ['\r', '\n'];
    private readonly int[] _cellOf;
    private readonly bool _hasSecret;

    /// <param name="list">The list that the header belongs to.</param>
    /// <param name="headings">The header's cells.</param>
    /// <param name="columns">The column of each cell; null if the list does not have it or it is repeated.</param>
    public ColumnMap(ListDefinition list, IReadOnlyList<string> headings, IReadOnlyList<ListColumn?> columns)
    {
        List = list;
        Headings = headings;
        Columns = columns;
        _cellOf = [.. list.Columns.Select(column => IndexOf(columns, column.Column))];
        _hasSecret = list.Columns.Any(column => column.Column.IsSecret);
        ProblemCell = Enumerable.Range(0, columns.Count)
            .Where(cell => columns[cell] is null && Heading.Same(headings[cell], Heading.Problem))
            .DefaultIfEmpty(-1)
            .First();
        SecretCells = FindSecretCells();
    }

    public ListDefinition List { get; }

    /// <summary>
    /// The columns of the rows that have no value in the list's deciding column; null if all rows belong to one list. Exported objects
    /// can be mixed.
    /// </summary>
    public ColumnMap? Other { get; init; }

    public IReadOnlyList<string> Headings { get; }

    public IReadOnlyList<ListColumn?> Columns { get; }

    /// <summary>The cell in which a reject file has the problem of a row, which is not part of the row; -1 if there is none.</summary>
    public int ProblemCell { get; }

    /// <summary>Whether the list has a column whose values must not be shown, even if the file does not.</summary>
    public bool HasSecret => _hasSecret;

    /// <summary>
    /// The cells of the header that have the secret of a row: those of secret columns, whatever their headings, or, if the header has none,
    /// all of unknown columns.
    /// </summary>
    public IReadOnlyList<int> SecretCells { get; }

    /// <summary>Whether a row has a value in one of the <see cref="SecretCells"/>.</summary>
    public bool HoldsSecrets { get; set; }

    /// <summary>Whether most rows have more cells than the header, so that a heading is missing.</summary>
    public bool LacksHeading { get; init; }

    /// <summary>The characters that may delimit the cells of a row that a cell has absorbed; empty if there are no quotes.</summary>
    public IReadOnlyList<char> Delimiters { get; init; } = [];

    /// <summary>Whether unknown headings may be shown. Otherwise they may be values of a row.</summary>
    public bool ShowsHeadings { get; init; } = true;

    /// <summary>Whether the file is UTF-8 but was read in another encoding, which spoils its letters.</summary>
    public bool IsMisread { get; set; }

    /// <summary>
    /// The number of properties of an object if all but one of them are null, as in a row that is a single cell; null for other objects and
    /// for files.
    /// </summary>
    public int? Offered { get; init; }

    /// <summary>The number of cells of the header.</summary>
    public int Width => Headings.Count;

    /// <summary>Returns the cell of the list's column with an index; -1 if the file has no such column.</summary>
    public int GetCell(int column) => _cellOf[column];

    /// <summary>Returns the name of a cell's column: the list's name, or the file's heading if the list does not know it.</summary>
    public string GetName(int cell) => cell >= Width ? ""
        : Columns[cell]?.Column.Name
        ?? (ShowsHeadings ? DisplayText.Clean(Headings[cell]) : Messages.Format("Heading_Hidden", cell + 1, 1));

    /// <summary>Returns the cell of a column; -1 if the file has no such column.</summary>
    public int GetCell(Column column) => IndexOf(Columns, column);

    /// <summary>
    /// Checks whether a cell may contain a secret and must not be shown. If a record has too many or too few cells, a secret can be
    /// shifted by that many places. If the list has a secret column, a cell of an unknown column may also contain one, and so may any cell
    /// of a longer record if its missing heading is perhaps that of the secret. Of a few such records, only the first cell is shown,
    /// which is their name.
    /// </summary>
    /// <param name="cell">The cell.</param>
    /// <param name="count">The number of cells of its record.</param>
    public bool MayBeSecret(int cell, int count)
    {
        if (!_hasSecret)
            return false;
        int slip = count - Width;
        if (SecretCells.Any(secret => cell >= secret + Math.Min(slip, 0) && cell <= secret + Math.Max(slip, 0)))
            return true;
        bool isUnknown = cell >= 0 && cell < Width && Columns[cell] is null;
        return isUnknown || ((LacksHeading || cell > 0) && slip > 0 && SecretCells.Count == 0);
    }

    /// <summary>
    /// Checks whether a text may contain a secret, whatever its column. If the list has a secret column, a cell with a line break,
    /// or with stray quotes around a delimiter, may have absorbed the following cells.
    /// </summary>
    public bool MayHoldSecret(string text) => _hasSecret
        && (text.IndexOfAny(LineBreaks) >= 0 || (text.Contains('"') && text.IndexOfAny(Delimiter.Usual) >= 0));

    /// <summary>Formats the text of a cell to be shown; null if it must not be shown because it may be a secret.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="count">The number of cells of its record.</param>
    /// <param name="text">The text.</param>
    public string? Show(int cell, int count, string text) =>
        MayBeSecret(cell, count) || MayHoldSecret(text) ? null : DisplayText.Clean(text);

    /// <summary>
    /// Adds to an issue that its record has too many or too few cells: values in the wrong cells are the consequence of a delimiter too
    /// many or too few.
    /// </summary>
    public void AddUnevenness(CicIssue issue, int count)
    {
        if (count != Width && issue.Kind != IssueCatalog.TooManyFields)
            issue.AddDetails("Row_Cells", count, Width);
    }

    /// <summary>
    /// Counts the cells of a record, to find out whether a secret has slipped. Blank cells beyond a header without secrets do not count.
    /// </summary>
    public int CountCells(IListRecord record)
    {
        int count = record.Count;
        while (count > Width && SecretCells.Count == 0 && InvisibleText.IsAll(record.Text(count - 1)))
            count--;
        return count;
    }

    private int[] FindSecretCells()
    {
        int[] cells = [.. Enumerable.Range(0, Width).Where(IsSecret)];
        return cells.Length > 0 || !_hasSecret ? cells : [.. Enumerable.Range(0, Width).Where(MayBeColumnOfSecret)];
    }

    // A list of stations or phones has no column for a password, but its author may have added one, or a list of users a second one.
    private bool IsSecret(int cell) =>
        Columns[cell]?.Column.IsSecret ?? Headings[cell].Contains("password", StringComparison.OrdinalIgnoreCase);

    private bool MayBeColumnOfSecret(int cell) =>
        Columns[cell] is null && cell != ProblemCell && !List.Schema.IsOwnProperty(Headings[cell]);

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
