using CicCsvImport.Infrastructure.Records;
using CicCsvImport.Infrastructure.Text;

namespace CicCsvImport.Infrastructure.Workbooks;

/// <summary>The nonblank rows of a sheet, in memory: a sheet can be read only once, but a list is read twice.</summary>
/// <param name="sheet">The name of the sheet.</param>
/// <param name="limits">The limits of a record.</param>
internal sealed class SheetRecords(string sheet, LimitSettings limits)
{
    /// <summary>A cell is stored as its length and this, in front of its text.</summary>
    private enum Content
    {
        Text,
        Date,
        Formula,
    }

    private const int ContentBits = 2;
    private const int BlockBytes = 1024 * 1024;

    /// <summary>A length and its content take at most this many bytes.</summary>
    private const int MostLengthBytes = 5;

    private readonly List<byte[]> _blocks = [];
    private readonly List<StoredRow> _rows = [];
    private readonly List<(string Text, Content Content)> _cells = [];
    private int _used;
    private int _first = int.MaxValue;
    private long _bytes;
    private bool _hasProblem;

    /// <summary>The number of rows.</summary>
    public int Count => _rows.Count;

    /// <summary>The row of the header, from 1; 0 if the sheet is blank.</summary>
    public int HeaderRow => _rows.Count > 0 ? _rows[0].Number : 0;

    /// <summary>The first column with a value, from 0. Blank columns left of it are not part of the list.</summary>
    public int FirstColumn => _rows.Count > 0 ? _first : 0;

    /// <summary>The number of cells of the header.</summary>
    public int Width => _rows.Count > 0 ? _rows[0].End - _first : 0;

    /// <summary>Adds the next cell of the current row.</summary>
    public void AddText(string text, bool isDate) => _cells.Add((text, isDate ? Content.Date : Content.Text));

    /// <summary>Replaces a cell of the current row.</summary>
    public void Replace(CellFault fault)
    {
        while (_cells.Count <= fault.Column)
            _cells.Add(("", Content.Text));
        _cells[fault.Column] = fault.Text is { } text ? (text, fault.IsDate ? Content.Date : Content.Text) : ("", Content.Formula);
    }

    /// <summary>Ends the current row. A blank row is not kept.</summary>
    /// <param name="number">The number of the row, from 1.</param>
    /// <exception cref="ListReadException">It exceeds a limit.</exception>
    public void EndRow(int number)
    {
        int start = _cells.FindIndex(IsGiven);
        if (start >= 0)
            Store(number, start, _cells.FindLastIndex(IsGiven) + 1);
        _cells.Clear();
    }

    /// <summary>Returns the texts of the current row without the blank cells around them, and forgets them.</summary>
    public string[] TakeTexts()
    {
        int start = _cells.FindIndex(IsGiven);
        string[] texts = start < 0 ? [] : [.. _cells.Take(_cells.FindLastIndex(IsGiven) + 1).Skip(start).Select(cell => cell.Text)];
        _cells.Clear();
        return texts;
    }

    /// <summary>Checks that no row has too many columns, now that it is known where the first one is.</summary>
    /// <exception cref="ListReadException">A row has too many columns.</exception>
    public void Complete()
    {
        foreach (StoredRow row in _rows)
            CheckColumns(row.Number, row.End - _first);
    }

    /// <summary>Reads the rows. Each is valid until the next one is read.</summary>
    /// <param name="onRow">Receives the number of rows so far.</param>
    public IEnumerable<IListRecord> Read(Action<int> onRow)
    {
        var record = new SheetRecord();
        for (int i = 0; i < _rows.Count; i++)
        {
            onRow(i + 1);
            record.Read(_blocks[_rows[i].Block], _rows[i], _first, Width);
            yield return record;
        }
    }

    /// <summary>Counts the rows below the header that are among some rows, which are in order.</summary>
    public (int Count, int First) CountBelowHeader(IEnumerable<int> numbers)
    {
        var wanted = new HashSet<int>(numbers);
        int[] found = [.. _rows.Skip(1).Select(row => row.Number).Where(wanted.Contains)];
        return (found.Length, found.FirstOrDefault());
    }

    private static bool IsGiven((string Text, Content Content) cell) =>
        cell.Content == Content.Formula || (cell.Text.Length > 0 && !InvisibleText.IsAll(cell.Text));

    private void Store(int number, int start, int end)
    {
        if (_rows.Count == 0)
            _hasProblem = _cells.Exists(cell => Heading.Same(cell.Text, Heading.Problem));
        CheckColumns(number, end - start);
        int size = 0;
        for (int i = start; i < end; i++)
        {
            int bytes = Encoding.UTF8.GetByteCount(_cells[i].Text);
            if (bytes > limits.FieldBytes)
                throw TooLarge(number, Messages.Format("Limit_Field", i + 1, bytes), limits.FieldBytes);
            size += bytes;
            if (size > limits.RecordBytes)
                throw TooLarge(number, Messages.Get("Limit_Record"), limits.RecordBytes);
        }

        // A text to which many cells refer is only once in the workbook, but here it is in each of them.
        _bytes += size;
        if (_bytes > limits.WorkbookBytes)
            throw TooLarge(number, Messages.Get("Limit_Workbook"), limits.WorkbookBytes);
        _first = Math.Min(_first, start);
        size += (end - start) * MostLengthBytes;
        if (_blocks.Count == 0 || _blocks[_blocks.Count - 1].Length - _used < size)
        {
            _blocks.Add(new byte[Math.Max(BlockBytes, size)]);
            _used = 0;
        }

        byte[] block = _blocks[_blocks.Count - 1];
        _rows.Add(new StoredRow(number, _blocks.Count - 1, _used, start, end));
        for (int i = start; i < end; i++)
        {
            (string text, Content content) = _cells[i];
            WriteNumber(block, (Encoding.UTF8.GetByteCount(text) << ContentBits) | (int)content);
            _used += Encoding.UTF8.GetBytes(text, 0, text.Length, block, _used);
        }
    }

    private void WriteNumber(byte[] block, int number)
    {
        for (; number >= 0x80; number >>= 7)
            block[_used++] = (byte)(number | 0x80);
        block[_used++] = (byte)number;
    }

    private void CheckColumns(int number, int columns)
    {
        // A copy of a list has one more column than the list.
        if (columns > limits.Columns + (_hasProblem ? 1 : 0))
            throw Exceeded(number, Messages.Format("Limit_Columns", columns), limits.Columns);
    }

    private ListReadException TooLarge(int number, string what, int limit) =>
        Exceeded(number, what, Messages.Format("Limit_Bytes", limit));

    private ListReadException Exceeded(int number, string what, object limit) =>
        new(IssueCatalog.LimitExceeded, what, limit) { Line = number, Sheet = sheet };

    /// <summary>A row and the place of its cells.</summary>
    /// <param name="Number">The number of the row, from 1.</param>
    /// <param name="Block">The block that contains its cells.</param>
    /// <param name="Offset">The position in the block.</param>
    /// <param name="Start">The column of the first cell, from 0.</param>
    /// <param name="End">The column after the last cell.</param>
    private readonly record struct StoredRow(int Number, int Block, int Offset, int Start, int End);

    /// <summary>A row whose cells have been found in its block.</summary>
    private sealed class SheetRecord : IByteRecord, IValueRecord
    {
        private int[] _offsets = [];
        private int[] _lengths = [];
        private Content[] _contents = [];
        private byte[] _texts = [];

        public int Line { get; private set; }

        public int Count { get; private set; }

        public int Size { get; private set; }

        public bool HasStrayQuotes => false;

        // A row that is shorter than the header has blank cells, and so has one that begins further right.
        public void Read(byte[] block, StoredRow row, int firstColumn, int width)
        {
            Line = row.Number;
            Count = Math.Max(width, row.End - firstColumn);
            if (_lengths.Length < Count)
                (_offsets, _lengths, _contents) = (new int[Count], new int[Count], new Content[Count]);
            Array.Clear(_lengths, 0, Count);
            Array.Clear(_contents, 0, Count);
            Size = 0;
            int position = row.Offset;
            for (int i = row.Start - firstColumn; i < row.End - firstColumn; i++)
            {
                int number = ReadNumber(block, ref position);
                _contents[i] = (Content)(number & ((1 << ContentBits) - 1));
                _lengths[i] = number >> ContentBits;
                _offsets[i] = Size;
                if (_texts.Length < Size + _lengths[i])
                    Array.Resize(ref _texts, Math.Max(2 * _texts.Length, Size + _lengths[i]));
                Buffer.BlockCopy(block, position, _texts, Size, _lengths[i]);
                position += _lengths[i];
                Size += _lengths[i];
            }
        }

        public string Text(int index) => index >= Count || _lengths[index] == 0 ? ""
            : Encoding.UTF8.GetString(_texts, _offsets[index], _lengths[index]);

        public object? ValueAt(int cell) => cell >= Count ? null : _contents[cell] switch
        {
            Content.Date => UnusableValue.Date(Text(cell)),
            Content.Formula => new UnusableValue(IssueCatalog.FormulaWithoutValue, ""),
            _ => null,
        };

        public bool HasStrayQuote(int index) => false;

        public bool TryCopyTo(CellPlaces cells)
        {
            if (Array.FindIndex(_contents, 0, Count, content => content != Content.Text) >= 0)
                return false;
            cells.Add(_texts.AsSpan(0, Size), _lengths.AsSpan(0, Count));
            return true;
        }

        private static int ReadNumber(byte[] block, ref int position)
        {
            int number = 0;
            for (int shift = 0; ; shift += 7)
            {
                byte b = block[position++];
                number |= (b & 0x7F) << shift;
                if (b < 0x80)
                    return number;
            }
        }
    }
}
