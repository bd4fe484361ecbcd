using CicCsvImport.Infrastructure.Csv;
using CicCsvImport.Infrastructure.Files;
using CicCsvImport.Infrastructure.Text;

namespace CicCsvImport.Infrastructure.Lists;

/// <summary>Writes a list in the vendor's format to a file.</summary>
internal sealed class ListFileWriter : IDisposable
{
    private readonly Encoding _encoding;
    private readonly char _delimiter;
    private readonly Func<AtomicFile> _create;
    private readonly WrittenColumns _columns;
    private ListWriter _writer;

    /// <param name="list">The list.</param>
    /// <param name="encoding">The file's encoding; its byte-order mark is written.</param>
    /// <param name="delimiter">The delimiter.</param>
    /// <param name="create">Creates a file to write to.</param>
    public ListFileWriter(ListDefinition list, Encoding encoding, char delimiter, Func<AtomicFile> create)
    {
        _encoding = encoding;
        _delimiter = delimiter;
        _create = create;
        _columns = new WrittenColumns(list);
        _writer = Start();
    }

    /// <summary>Writes a row.</summary>
    /// <param name="cells">The texts of the list's columns, in order; null if the row has no such column.</param>
    /// <param name="cancellation">Cancels longer work.</param>
    public void Write(string?[] cells, CancellationToken cancellation)
    {
        while (_columns.FindLacking(cells) is { } lacking)
            Widen(lacking, cancellation);
        foreach (int column in _columns.Numbers)
            _writer.WriteCell(cells[column] ?? "");
        _writer.EndRow();
    }

    /// <summary>The columns so far, as indexes in the list.</summary>
    public IReadOnlyList<int> Columns => _columns.Numbers;

    /// <summary>Ends writing and returns the cells of all rows, in the order of <see cref="Columns"/>.</summary>
    public IEnumerable<string[]> ReadBack(CancellationToken cancellation) => ReadBack(_writer, cancellation);

    /// <summary>Moves the complete list to its path.</summary>
    public void Commit() => _writer.Commit();

    /// <summary>Closes the file. A file that was not committed is deleted.</summary>
    public void Dispose() => _writer.Dispose();

    private ListWriter Start() =>
        new(_create(), _encoding, _delimiter, _columns.Headings);

    // If a later row has a column that the previous rows lack, those are written again with a blank cell for it.
    private void Widen(int column, CancellationToken cancellation)
    {
        using ListWriter narrow = _writer;
        _columns.Add(column);
        _writer = Start();
        foreach (string[] row in ReadBack(narrow, cancellation))
            _writer.Write([.. row, ""]);
    }

    private IEnumerable<string[]> ReadBack(ListWriter written, CancellationToken cancellation)
    {
        var noLimits = new LimitSettings { FieldBytes = int.MaxValue, RecordBytes = int.MaxValue, Columns = int.MaxValue };
        var text = new StrictUtf8Stream(written.Reread(), StrictEncoding.From(_encoding), cancellation);
        using var records = new CsvRecords(text, _delimiter, noLimits);
        records.Read();
        while (records.Read())
            yield return [.. Enumerable.Range(0, records.Count).Select(records.Text)];
    }
}
