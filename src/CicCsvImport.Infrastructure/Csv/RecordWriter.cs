using CsvHelper;

namespace CicCsvImport.Infrastructure.Csv;

/// <summary>Writes records as CSV in the vendor's form: with CRLF, and with quotes only if they are needed.</summary>
internal sealed class RecordWriter : IDisposable
{
    private readonly CsvWriter _csv;

    /// <param name="text">Receives the text. It is closed with the writer.</param>
    /// <param name="delimiter">The delimiter.</param>
    public RecordWriter(TextWriter text, char delimiter) =>
        _csv = CsvWriter.Create(text, new CsvWriterOptions { Separator = delimiter, ValidateFieldCount = false });

    /// <summary>Writes a record.</summary>
    public void Write(IEnumerable<string> cells)
    {
        foreach (string cell in cells)
            WriteCell(cell);
        EndRow();
    }

    /// <summary>Writes the next cell of a record.</summary>
    public void WriteCell(string cell) => _csv.WriteField(cell, HasOuterBlank(cell) ? CsvQuoting.Always : CsvQuoting.WhenNeeded);

    /// <summary>Writes the next cell of a record in quotes.</summary>
    public void WriteQuoted(string cell) => _csv.WriteField(cell, CsvQuoting.Always);

    /// <summary>Ends a record whose cells were written one by one.</summary>
    public void EndRow() => _csv.EndRecord();

    /// <summary>Writes buffered text to its destination.</summary>
    public void Flush() => _csv.Flush();

    public void Dispose() => _csv.Dispose();

    // A reader trims unquoted cells.
    private static bool HasOuterBlank(string cell) =>
        cell.Length > 0 && (char.IsWhiteSpace(cell[0]) || char.IsWhiteSpace(cell[cell.Length - 1]));
}
