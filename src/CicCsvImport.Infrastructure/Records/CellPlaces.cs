using CicCsvImport.Core.Engine.Fast;
using CsvHelper;

namespace CicCsvImport.Infrastructure.Records;

/// <summary>The bytes of records, and the positions of their cells. The records must not have misplaced quotes.</summary>
internal sealed class CellPlaces
{
    private const int NotHere = -1;
    private byte[] _bytes = new byte[32 * 1024];
    private int _used;
    private (int Start, int Length)[] _cells = new (int, int)[4096];

    /// <summary>The number of cells.</summary>
    public int Count { get; private set; }

    /// <summary>Adds the cells of a reader's current record.</summary>
    /// <returns>Whether all texts are in the record byte for byte.</returns>
    public bool Add(CsvReader reader)
    {
        ReadOnlySpan<byte> record = reader.RawRecord;
        int cells = reader.FieldCount;
        MakeRoom(record.Length + CellBytes.Padding, cells);
        record.CopyTo(_bytes.AsSpan(_used));
        bool areHere = true;
        int start = _used;
        for (int i = 0; i < cells; i++)
        {
            int length = reader.GetRawSpan(i).Length;
            areHere &= Add(start, length);
            start += length + 1;
        }

        _used += record.Length;
        return areHere;
    }

    /// <summary>Adds the cells of a record whose texts are trimmed and have no quotes around them.</summary>
    /// <param name="texts">The texts, one after the other.</param>
    /// <param name="lengths">Their lengths.</param>
    public void Add(ReadOnlySpan<byte> texts, ReadOnlySpan<int> lengths)
    {
        MakeRoom(texts.Length + CellBytes.Padding, lengths.Length);
        texts.CopyTo(_bytes.AsSpan(_used));
        foreach (int length in lengths)
        {
            _cells[Count++] = (_used, length);
            _used += length;
        }
    }

    /// <summary>Finds the text of a cell if it is available byte for byte; see <see cref="ILocatedRecord.TryLocate"/>.</summary>
    public bool TryGet(int cell, out CellBytes text)
    {
        (int start, int length) = _cells[cell];
        text = new CellBytes(_bytes, start, length);
        return length != NotHere;
    }

    /// <summary>Removes all cells.</summary>
    public void Clear()
    {
        Count = 0;
        _used = 0;
    }

    private void MakeRoom(int bytes, int cells)
    {
        if (_bytes.Length - _used < bytes)
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _used + bytes));
        if (_cells.Length - Count < cells)
            Array.Resize(ref _cells, Math.Max(_cells.Length * 2, Count + cells));
    }

    private bool Add(int start, int length)
    {
        // A cell that begins and ends with ASCII characters other than blanks and quotation marks needs no trimming or unquoting.
        if (length > 0 && !(IsOrdinary(_bytes[start]) && IsOrdinary(_bytes[start + length - 1])))
            LookAt(ref start, ref length);
        _cells[Count++] = (start, length);
        return length != NotHere;
    }

    private void LookAt(ref int start, ref int length)
    {
        while (length > 0 && IsBlank(_bytes[start]))
        {
            start++;
            length--;
        }

        while (length > 0 && IsBlank(_bytes[start + length - 1]))
            length--;
        bool isQuoted = length > 0 && _bytes[start] == '"';
        if (isQuoted)
        {
            start++;
            length -= 2;
        }

        var text = new CellBytes(_bytes, start, length);
        if (isQuoted ? text.IndexOf('"') >= 0 : MayEndWithBlank(text))
            length = NotHere;
    }

    private static bool IsOrdinary(byte b) => b is > (byte)'"' and < 0x80;

    private static bool IsBlank(byte b) => b is (byte)' ' or (byte)'\t';

    // Blanks of every kind are trimmed from an unquoted cell. In UTF-8, those beyond ASCII begin with one of four bytes.
    private static bool MayEndWithBlank(CellBytes text)
    {
        if (text.Length == 0)
            return false;
        int last = text.Length - 1;
        while (last > 0 && (text[last] & 0b1100_0000) == 0b1000_0000)
            last--;
        return MayBeginBlank(text[0]) || MayBeginBlank(text[last]);
    }

    private static bool MayBeginBlank(byte b) => b is <= 0x20 or 0xC2 or 0xE1 or 0xE2 or 0xE3;
}
