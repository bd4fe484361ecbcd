using System.Text;
using CicCsvImport.Infrastructure.Files;
using CsvHelper;

namespace CicCsvImport.Infrastructure.Csv;

/// <summary>
/// Writes records as CSV in the vendor's form: CRLF, quotes where they are needed. The file comes into being whole or not at all.
/// </summary>
internal sealed class ListWriter : IDisposable
{
    private readonly AtomicFile _file;
    private readonly CsvWriter _csv;

    /// <param name="file">Takes the bytes. It ends with the writer, also with one that cannot begin.</param>
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
            // Whoever wanted the writer has none to dispose of.
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

    /// <summary>Ends writing, and gives what was written, to be read.</summary>
    public Stream Reread()
    {
        _csv.Dispose();
        _file.Stream.Position = 0;
        return _file.Stream;
    }

    /// <summary>Puts the complete file in its place.</summary>
    public void Commit()
    {
        _csv.Dispose();
        _file.Commit();
    }

    /// <summary>Closes the file; one that was not committed leaves nothing behind.</summary>
    public void Dispose() => _file.DisposeWith(_csv);

    // A reader trims what is not quoted.
    private static bool HasOuterBlank(string cell) =>
        cell.Length > 0 && (char.IsWhiteSpace(cell[0]) || char.IsWhiteSpace(cell[cell.Length - 1]));
}
