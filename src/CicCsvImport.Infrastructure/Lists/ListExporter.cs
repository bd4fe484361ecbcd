using System.Text;
using CicCsvImport.Core.Engine.Schema;
using CicCsvImport.Infrastructure.Files;
using CicCsvImport.Infrastructure.Text;
using CicCsvImport.Infrastructure.Threading;

namespace CicCsvImport.Infrastructure.Lists;

/// <summary>
/// Writes rows as a list in the vendor's format. Of a list that is not short, another thread writes the rows while further ones
/// come.
/// </summary>
internal sealed class ListExporter : IDisposable
{
    // To wake the other thread for a few rows would take longer than writing them.
    private const int BatchSize = 1024;
    private readonly ListDefinition _list;
    private readonly Encoding _strict;
    private readonly ListFileWriter _file;
    private readonly CancellationToken _cancellation;
    private List<string?[]> _batch = new(BatchSize);
    private WriteBehind<List<string?[]>>? _behind;

    /// <param name="path">The full path of the file to be.</param>
    /// <param name="list">The list.</param>
    /// <param name="encoding">The file's encoding; its byte-order mark is written.</param>
    /// <param name="delimiter">The delimiter.</param>
    /// <param name="overwrite">Whether a file that is there may be replaced.</param>
    /// <param name="ownerOnly">Whether nobody but its owner may read it.</param>
    /// <param name="cancellation">Ends the writing: no list comes of it.</param>
    /// <exception cref="IOException">There is a file already, or none can be written there.</exception>
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

    /// <summary>How many rows were taken.</summary>
    public long Rows { get; private set; }

    /// <summary>Takes a row to be written. What goes wrong with writing it is thrown here or by a later call.</summary>
    /// <param name="cells">The texts of the list's columns, in their order; null where the object has no such column.</param>
    /// <exception cref="FormatException">A text has a character that the encoding has not. The row is not written.</exception>
    /// <exception cref="OperationCanceledException">The writing was cancelled.</exception>
    public void Write(string?[] cells)
    {
        for (int i = 0; i < cells.Length; i++)
            EncodableText.ThrowIfNot(_strict, _list.Columns[i].Column.Name, cells[i]);
        Rows++;
        _batch.Add(cells);
        if (_batch.Count < BatchSize)
            return;
        (_behind ??= new WriteBehind<List<string?[]>>(Write, _cancellation)).Add(_batch);
        _batch = new List<string?[]>(BatchSize);
    }

    /// <summary>Puts the complete list in its place.</summary>
    /// <exception cref="OperationCanceledException">The writing was cancelled. What was in the list's place is there still.</exception>
    public void Commit()
    {
        _behind?.Complete();
        Write(_batch, _cancellation);
        _cancellation.ThrowIfCancellationRequested();
        _file.Commit();
    }

    public void Dispose()
    {
        _behind?.Dispose();
        _behind = null;
        _file.Dispose();
    }

    private void Write(List<string?[]> batch, CancellationToken cancellation)
    {
        foreach (string?[] cells in batch)
            _file.Write(cells, cancellation);
    }
}
