using System.Text;
using CsvHelper;

namespace CicCsvImport.Writing;

/// <summary>Writes records as CSV in the vendor's form: CRLF, quotes where they are needed.</summary>
internal sealed class ListWriter : IDisposable
{
    private readonly CsvWriter _csv;

    /// <param name="stream">Takes the bytes. It stays open.</param>
    /// <param name="encoding">The encoding; its byte-order mark is written.</param>
    /// <param name="delimiter">The delimiter.</param>
    public ListWriter(Stream stream, Encoding encoding, char delimiter)
    {
        var text = new StreamWriter(stream, encoding, bufferSize: 64 * 1024, leaveOpen: true);
        _csv = CsvWriter.Create(text, new CsvWriterOptions { Separator = delimiter, ValidateFieldCount = false });
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

    public void Dispose() => _csv.Dispose();

    // A reader trims what is not quoted.
    private static bool HasOuterBlank(string cell) =>
        cell.Length > 0 && (char.IsWhiteSpace(cell[0]) || char.IsWhiteSpace(cell[cell.Length - 1]));
}
