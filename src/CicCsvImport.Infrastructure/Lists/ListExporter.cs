using CicCsvImport.Infrastructure.Files;
using CicCsvImport.Infrastructure.Text;

namespace CicCsvImport.Infrastructure.Lists;

/// <summary>Writes rows as a CSV list in the vendor's format.</summary>
internal sealed class ListExporter : IListExporter
{
    private readonly ListDefinition _list;
    private readonly Encoding _strict;
    private readonly ListFileWriter _file;
    private readonly CancellationToken _cancellation;

    /// <param name="path">The full path of the file.</param>
    /// <param name="list">The list.</param>
    /// <param name="encoding">The file's encoding; its byte-order mark is written.</param>
    /// <param name="delimiter">The delimiter.</param>
    /// <param name="overwrite">Whether an existing file may be replaced.</param>
    /// <param name="ownerOnly">Whether only its owner may read it.</param>
    /// <param name="cancellation">Cancels writing, so that no file is created.</param>
    /// <exception cref="IOException">The file already exists or cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The user may not write there.</exception>
    public ListExporter(
        string path,
        ListDefinition list,
        Encoding encoding,
        char delimiter,
        bool overwrite,
        bool ownerOnly,
        CancellationToken cancellation = default)
    {
        _cancellation = cancellation;
        _list = list;
        _strict = StrictEncoding.From(encoding);
        _file = new ListFileWriter(list, encoding, delimiter, () => new AtomicFile(path, overwrite, ownerOnly));
    }

    /// <summary>The number of rows added.</summary>
    public long Rows { get; private set; }

    public void Write(string?[] cells)
    {
        _cancellation.ThrowIfCancellationRequested();
        for (int i = 0; i < cells.Length; i++)
            EncodableText.ThrowIfNot(_strict, _list.Columns[i].Column.Name, cells[i]);
        _file.Write(cells, _cancellation);
        Rows++;
    }

    public void Commit()
    {
        _cancellation.ThrowIfCancellationRequested();
        _file.Commit();
    }

    public void Dispose() => _file.Dispose();
}
