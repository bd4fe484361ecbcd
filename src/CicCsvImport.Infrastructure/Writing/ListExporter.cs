using System.Text;
using CicCsvImport.Lists;
using CicCsvImport.Reading;
using CicCsvImport.Settings;

namespace CicCsvImport.Writing;

/// <summary>
/// Writes a list in the vendor's format: its columns, in its order. A column that the vendor's lists do not have is written
/// where an object has it.
/// </summary>
internal sealed class ListExporter : IDisposable
{
    private readonly string _path;
    private readonly ListDefinition _list;
    private readonly Encoding _encoding;
    private readonly char _delimiter;
    private readonly bool _overwrite;
    private readonly bool _ownerOnly;
    private readonly Encoding _strict;
    private readonly List<int> _columns;
    private PendingFile _file;
    private ListWriter _writer;

    public ListExporter(string path, ListDefinition list, Encoding encoding, char delimiter, bool overwrite, bool ownerOnly)
    {
        _path = path;
        _list = list;
        _encoding = encoding;
        _delimiter = delimiter;
        _overwrite = overwrite;
        _ownerOnly = ownerOnly;
        _strict = StrictEncoding.Of(encoding);
        _columns = [.. Enumerable.Range(0, list.Columns.Count).Where(i => list.Columns[i].IsVendors)];
        (_file, _writer) = Start();
    }

    /// <summary>Writes a row.</summary>
    /// <param name="cells">The texts of the list's columns, in their order; null where the object has no such column.</param>
    /// <exception cref="FormatException">A text has a character that the encoding has not. Nothing was written.</exception>
    public void Write(IReadOnlyList<string?> cells)
    {
        for (int i = 0; i < cells.Count; i++)
            EncodableText.ThrowIfNot(_strict, _list.Columns[i].Column.Name, cells[i]);
        for (int i = 0; i < cells.Count; i++)
        {
            if (cells[i] is not null && !_list.Columns[i].IsVendors && !_columns.Contains(i))
                Widen(i);
        }

        foreach (int column in _columns)
            _writer.WriteCell(cells[column] ?? "");
        _writer.EndRow();
        Rows++;
    }

    /// <summary>How many rows were written.</summary>
    public long Rows { get; private set; }

    /// <summary>Puts the complete list in its place.</summary>
    public void Commit()
    {
        _writer.Dispose();
        _file.Commit();
    }

    public void Dispose()
    {
        _writer.Dispose();
        _file.Dispose();
    }

    private (PendingFile File, ListWriter Writer) Start()
    {
        var file = new PendingFile(_path, _overwrite, _ownerOnly);
        var writer = new ListWriter(file.Stream, _encoding, _delimiter);
        writer.Write(_columns.Select(column => _list.Columns[column].Column.Name));
        return (file, writer);
    }

    // A later object has a column that those before it had not: their rows are written again, with a blank cell for it.
    private void Widen(int column)
    {
        _writer.Dispose();
        using PendingFile narrow = _file;
        _columns.Add(column);
        (_file, _writer) = Start();
        narrow.Stream.Position = 0;
        var noLimits = new LimitSettings { FieldBytes = int.MaxValue, RecordBytes = int.MaxValue, Columns = int.MaxValue };
        using var records = new CsvRecords(new StrictUtf8Stream(narrow.Stream, _strict), _delimiter, noLimits);
        records.Read();
        while (records.Read())
            _writer.Write(Enumerable.Range(0, _columns.Count).Select(records.Text));
    }
}
