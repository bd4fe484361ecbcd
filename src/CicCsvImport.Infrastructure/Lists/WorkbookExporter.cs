using CicCsvImport.Infrastructure.Files;
using CicCsvImport.Infrastructure.Workbooks.Writing;

namespace CicCsvImport.Infrastructure.Lists;

/// <summary>
/// Writes rows as a list in a workbook. They are kept in a temporary file until all of them are known: the columns of a sheet, and
/// their widths, precede its rows.
/// </summary>
internal sealed class WorkbookExporter : IListExporter
{
    private readonly string _path;
    private readonly ListDefinition _list;
    private readonly ValidationContext _context;
    private readonly bool _overwrite;
    private readonly bool _ownerOnly;
    private readonly CancellationToken _cancellation;
    private readonly ListFileWriter _rows;

    /// <param name="path">The full path of the file.</param>
    /// <param name="list">The list.</param>
    /// <param name="context">The settings, and the names that cells may refer to.</param>
    /// <param name="overwrite">Whether an existing file may be replaced.</param>
    /// <param name="ownerOnly">Whether only its owner may read it.</param>
    /// <param name="cancellation">Cancels writing, so that no file is created.</param>
    /// <exception cref="IOException">The file already exists or cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The user may not write there.</exception>
    public WorkbookExporter(
        string path,
        ListDefinition list,
        ValidationContext context,
        bool overwrite,
        bool ownerOnly,
        CancellationToken cancellation = default)
    {
        (_path, _list, _context) = (path, list, context);
        (_overwrite, _ownerOnly, _cancellation) = (overwrite, ownerOnly, cancellation);
        _rows = new ListFileWriter(list, new UTF8Encoding(), ',', () => new AtomicFile(path, overwrite, ownerOnly: true));
    }

    public void Write(string?[] cells)
    {
        _cancellation.ThrowIfCancellationRequested();
        for (int i = 0; i < cells.Length; i++)
            WorkbookText.ThrowIfTooLong(_list.Columns[i].Column.Name, cells[i]);
        // What a workbook stores can be written in any encoding.
        _rows.Write(Array.ConvertAll(cells, cell => cell is null ? null : WorkbookText.Escape(cell)), _cancellation);
    }

    public void Commit()
    {
        using var book = new WorkbookWriter(new AtomicFile(_path, _overwrite, _ownerOnly), _cancellation);
        ListSheet.Write(book, _list, _rows.Columns, _context, _rows.ReadBack(_cancellation));
        book.Commit();
    }

    public void Dispose() => _rows.Dispose();
}
