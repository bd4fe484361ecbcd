using CicCsvImport.Lists;
using CsvHelper;

namespace CicCsvImport.Reading;

/// <summary>The bytes of the record that is being read, and where in them its cells are. All of its quotes must be well placed.</summary>
internal sealed class RecordBytes
{
    private const int NotHere = -1;
    private byte[] _bytes = new byte[1024];
    private int[] _starts = new int[64];
    private int[] _lengths = new int[64];
    private int _count = -1;

    /// <summary>Forgets the record.</summary>
    public void Release() => _count = -1;

    /// <summary>Takes the present record of a reader, unless it has it already.</summary>
    public void Take(CsvReader reader)
    {
        if (_count >= 0)
            return;
        ReadOnlySpan<byte> record = reader.RawRecord;
        if (_bytes.Length < record.Length + CellBytes.Padding)
            _bytes = new byte[(record.Length * 2) + CellBytes.Padding];
        record.CopyTo(_bytes);
        _count = reader.FieldCount;
        if (_starts.Length < _count)
        {
            _starts = new int[_count * 2];
            _lengths = new int[_count * 2];
        }

        int start = 0;
        for (int i = 0; i < _count; i++)
        {
            int length = reader.GetRawSpan(i).Length;
            Locate(i, start, length);
            start += length + 1;
        }
    }

    /// <summary>The text of a cell where it stands byte for byte; see <see cref="IListRecord.TryLocate"/>.</summary>
    public bool TryLocate(int index, out CellBytes text)
    {
        if (index >= _count)
        {
            text = default;
            return true;
        }

        text = new CellBytes(_bytes, _starts[index], _lengths[index]);
        return _lengths[index] != NotHere;
    }

    private void Locate(int index, int start, int length)
    {
        // What begins and ends with a letter or a digit needs no second look.
        if (length > 0 && !(IsOrdinary(_bytes[start]) && IsOrdinary(_bytes[start + length - 1])))
            LookAt(ref start, ref length);
        _starts[index] = start;
        _lengths[index] = length;
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
