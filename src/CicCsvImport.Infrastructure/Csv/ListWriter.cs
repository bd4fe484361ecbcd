using CicCsvImport.Infrastructure.Files;

namespace CicCsvImport.Infrastructure.Csv;

/// <summary>Writes records to a file, which is created completely or not at all.</summary>
internal sealed class ListWriter : IDisposable
{
    private readonly AtomicFile _file;
    private readonly RecordWriter _csv;

    /// <param name="file">Receives the bytes. It is disposed with the writer, even if the constructor throws.</param>
    /// <param name="encoding">The encoding; its byte-order mark is written.</param>
    /// <param name="delimiter">The delimiter.</param>
    /// <param name="headings">The first record.</param>
    /// <exception cref="IOException">The headings cannot be written.</exception>
    public ListWriter(AtomicFile file, Encoding encoding, char delimiter, IEnumerable<string> headings)
    {
        _file = file;
        var text = new StreamWriter(file.Stream, encoding, bufferSize: 64 * 1024, leaveOpen: true);
        _csv = new RecordWriter(text, delimiter);
        try
        {
            Write(headings);
        }
        catch
        {
            // The caller gets no writer that it could dispose.
            Dispose();
            throw;
        }
    }

    /// <inheritdoc cref="RecordWriter.Write"/>
    public void Write(IEnumerable<string> cells) => _csv.Write(cells);

    /// <inheritdoc cref="RecordWriter.WriteCell"/>
    public void WriteCell(string cell) => _csv.WriteCell(cell);

    /// <inheritdoc cref="RecordWriter.WriteQuoted"/>
    public void WriteQuoted(string cell) => _csv.WriteQuoted(cell);

    /// <inheritdoc cref="RecordWriter.EndRow"/>
    public void EndRow() => _csv.EndRow();

    /// <summary>Ends writing and returns the written content for reading.</summary>
    public Stream Reread()
    {
        _csv.Dispose();
        _file.Stream.Position = 0;
        return _file.Stream;
    }

    /// <summary>Moves the complete file to its path.</summary>
    public void Commit()
    {
        _csv.Dispose();
        _file.Commit();
    }

    /// <inheritdoc cref="AtomicFile.Keep"/>
    public string Keep() => _file.Keep(_csv);

    /// <summary>Closes the file. A file that was not committed is deleted.</summary>
    public void Dispose() => _file.DisposeWith(_csv);
}
