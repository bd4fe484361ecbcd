using CicCsvImport.Infrastructure.Files;
using CicCsvImport.Infrastructure.Workbooks.Writing;

namespace CicCsvImport.Infrastructure.Lists;

/// <summary>
/// Writes lists as the sheets of a workbook for the people who correct them: all rows with their original cells and their issues, but
/// without passwords.
/// </summary>
/// <param name="path">The full path of the workbook.</param>
/// <param name="overwrite">Whether an existing file may be replaced.</param>
/// <param name="cancellation">Cancels writing.</param>
internal sealed class AnnotatedWriter(string path, bool overwrite, CancellationToken cancellation) : IDisposable
{
    /// <summary>Fewer characters of a file's name say nothing.</summary>
    private const int FewestOfFile = 4;

    private IssueWorkbook? _book;
    private ColumnMap _map = null!;
    private int[] _cells = [];
    private int _previous;

    /// <inheritdoc cref="IssueWorkbook.Codes"/>
    public IReadOnlyList<string>? Codes { get; init; }

    /// <summary>Starts a list. One that cannot be read has no sheet, and its issue is among those of all lists.</summary>
    /// <param name="list">The list.</param>
    /// <param name="issues">Its issues, and those of its header.</param>
    public void Start(ListReading list, IReadOnlyList<CicIssue> issues)
    {
        _book ??= new IssueWorkbook(new AtomicFile(path, overwrite, ownerOnly: true), cancellation) { Codes = Codes };
        if (!list.IsReadable)
        {
            _book.EndSheet();
            _book.Add(issues);
            return;
        }

        _map = list.Map;
        _previous = 0;
        // The problems that an earlier copy has added are not copied.
        _cells = [.. Enumerable.Range(0, _map.Width).Where(cell => cell != _map.ProblemCell)];
        // A heading that may be a value of a row is not shown.
        string[] names = Array.ConvertAll(_cells, _map.GetName);
        string[] headings = _map.ShowsHeadings ? Array.ConvertAll(_cells, cell => _map.Headings[cell]) : names;
        _book.StartSheet(GetSheetName(list), headings, names, issues);
    }

    /// <summary>Writes a row of the list, or its issues that do not belong to a row.</summary>
    /// <param name="row">The row with its cells.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Write(ReadRow row)
    {
        if (row.Source is not { } source)
        {
            _book!.Add(row.Issues);
            return;
        }

        bool isShort = source.Count < _map.Width;
        bool isJoined = row.Issues.Any(issue => issue.Kind == IssueCatalog.RowInOneCell);
        int count = LacksLastCells(row) ? Math.Max(source.Count, _map.Width - 1) : _map.CountCells(source);
        _previous = source.Count;
        int[] surplus = CopiedCells.ChooseSurplus(_map.Headings, source);
        _book!.Write(Array.ConvertAll(_cells, Copy), row.Issues, Array.ConvertAll(surplus, Copy));

        string Copy(int cell)
        {
            string text = source.Text(cell);
            // With another delimiter, one cell has several values of the row.
            bool mayBeSecret = _map.SecretCells.Contains(cell)
                || (_map.HasSecret && (isJoined || cell >= _map.Width || (isShort && text.IndexOfAny(Delimiter.Usual) >= 0)))
                || _map.Show(cell, count, text) is null;
            return mayBeSecret && !InvisibleText.IsAll(text) ? SecretColumn.LeftOut : text;
        }
    }

    // Spreadsheet programs write rows without their last cells if these are blank. But if a value of such a row is not what its column
    // takes, or if this row and the previous one are a row that a line break has split, a password may be shifted.
    private bool LacksLastCells(ReadRow row) => (!_map.HoldsSecrets || row.Issues.Count == 0)
        && _map.SecretCells.All(cell => cell >= row.Source!.Count)
        && _previous + row.Source!.Count != _map.Width + 1;

    /// <summary>Moves the complete workbook to its path, if there was a list.</summary>
    /// <returns>Whether it was written.</returns>
    public bool Commit()
    {
        _book?.Commit();
        return _book is not null;
    }

    public void Dispose() => _book?.Dispose();

    // The sheet is what tells the lists of a workbook apart, so the name of the file is cut first.
    private static string GetSheetName(ListReading list)
    {
        string file = Path.GetFileNameWithoutExtension(list.Path);
        if (list.Sheet is not { } sheet)
            return file;
        int room = WorkbookWriter.MaxSheetName - sheet.Length - 1;
        return room < FewestOfFile ? sheet : WorkbookText.Cut(file, room) + " " + sheet;
    }
}
