using CicCsvImport.Core.Engine.Fast;
using CicCsvImport.Core.Engine.Schema;
using CsvHelper;

namespace CicCsvImport.Infrastructure.Records;

/// <summary>The bytes of records, and where in them the texts of their cells are. All of their quotes must be well placed.</summary>
internal sealed class CellPlaces
{
    private const int NotHere = -1;
    private byte[] _bytes = new byte[32 * 1024];
    private int _used;
    private (int Start, int Length)[] _cells = new (int, int)[4096];

    /// <summary>The number of cells.</summary>
    public int Count { get; private set; }

    /// <summary>Adds the cells of a reader's present record.</summary>
    /// <returns>Whether the texts of all of them are in the record byte for byte.</returns>
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

    /// <summary>The text of a cell where it stands byte for byte; see <see cref="ILocatedRecord.TryLocate"/>.</summary>
    public bool TryGet(int cell, out CellBytes text)
    {
        (int start, int length) = _cells[cell];
        text = new CellBytes(_bytes, start, length);
        return length != NotHere;
    }

    /// <summary>Forgets all cells.</summary>
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
        // What begins and ends with an ASCII character that is neither a blank nor a quotation mark needs no second look.
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

    // Of an unquoted cell, blanks of every sort are trimmed. Those beyond ASCII begin, in UTF-8, with one of four bytes.
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
