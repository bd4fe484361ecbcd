using System.Text;
using CicCsvImport.Infrastructure.Files;
using CsvHelper;

namespace CicCsvImport.Infrastructure.Csv;

/// <summary>
/// Writes records as CSV in the vendor's form: with CRLF, and with quotes only if they are needed. The file is created completely
/// or not at all.
/// </summary>
internal sealed class ListWriter : IDisposable
{
    private readonly AtomicFile _file;
    private readonly CsvWriter _csv;

    /// <param name="file">Receives the bytes. It is disposed with the writer, even if the constructor throws.</param>
    /// <param name="encoding">The encoding; its byte-order mark is written.</param>
    /// <param name="delimiter">The delimiter.</param>
    /// <param name="headings">The first record.</param>
    /// <exception cref="IOException">The headings cannot be written.</exception>
    public ListWriter(AtomicFile file, Encoding encoding, char delimiter, IEnumerable<string> headings)
    {
        _file = file;
        var text = new StreamWriter(file.Stream, encoding, bufferSize: 64 * 1024, leaveOpen: true);
        _csv = CsvWriter.Create(text, new CsvWriterOptions { Separator = delimiter, ValidateFieldCount = false });
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

    /// <summary>Writes a record.</summary>
    public void Write(IEnumerable<string> cells)
    {
        foreach (string cell in cells)
            WriteCell(cell);
        EndRow();
    }

    /// <summary>Writes the next cell of a record.</summary>
    public void WriteCell(string cell) => _csv.WriteField(cell, HasOuterBlank(cell) ? CsvQuoting.Always : CsvQuoting.WhenNeeded);

    /// <summary>Ends a record whose cells were written one by one.</summary>
    public void EndRow() => _csv.EndRecord();

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

    /// <summary>Closes the file. A file that was not committed is deleted.</summary>
    public void Dispose() => _file.DisposeWith(_csv);

    // A reader trims unquoted cells.
    private static bool HasOuterBlank(string cell) =>
        cell.Length > 0 && (char.IsWhiteSpace(cell[0]) || char.IsWhiteSpace(cell[cell.Length - 1]));
}
