using CicCsvImport.Lists;
using CsvHelper;

namespace CicCsvImport.Reading;

/// <summary>The bytes of the record that is being read, and where in them its cells are. All of its quotes must be well placed.</summary>
internal sealed class RecordBytes
{
    private byte[] _bytes = new byte[1024];
    private int[] _starts = new int[64];
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
        if (_starts.Length <= _count)
            _starts = new int[_count * 2];
        int start = 0;
        for (int i = 0; i < _count; i++)
        {
            _starts[i] = start;
            start += reader.GetRawSpan(i).Length + 1;
        }

        _starts[_count] = start;
    }

    /// <summary>The text of a cell where it stands byte for byte; see <see cref="IListRecord.TryLocate"/>.</summary>
    public bool TryLocate(int index, out CellBytes text)
    {
        text = default;
        if (index >= _count)
            return true;
        int start = _starts[index];
        int end = _starts[index + 1] - 1;
        while (start < end && IsBlank(_bytes[start]))
            start++;
        while (end > start && IsBlank(_bytes[end - 1]))
            end--;
        bool isQuoted = start < end && _bytes[start] == '"';
        if (isQuoted)
        {
            start++;
            end--;
        }

        text = new CellBytes(_bytes, start, end - start);
        return isQuoted ? text.IndexOf('"') < 0 : !MayEndWithBlank(text);
    }

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
