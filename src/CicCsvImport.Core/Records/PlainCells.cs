using System.Text;
using CicCsvImport.Lists;

namespace CicCsvImport.Records;

/// <summary>
/// The texts of a row's plain cells in one array of bytes, so that a row takes little and a text that nobody asks for is never
/// made: for each column two bytes that say where its text stands, 0 where there is none; there its length, and the text as
/// UTF-8.
/// </summary>
/// <param name="columns">The number of columns.</param>
internal sealed class PlainCells(int columns)
{
    private const int PlaceSize = sizeof(ushort);
    private readonly byte[] _cells = new byte[columns * (PlaceSize + 1 + byte.MaxValue)];
    private int _end = columns * PlaceSize;

    /// <summary>The cells of the present row.</summary>
    public byte[] Live => _cells;

    /// <summary>Makes room for the next row.</summary>
    public void Clear()
    {
        _end = columns * PlaceSize;
        Array.Clear(_cells, 0, _end);
    }

    /// <summary>Adds the text of a column, of at most 255 bytes.</summary>
    public void Add(int column, CellBytes text)
    {
        _cells[column * PlaceSize] = (byte)_end;
        _cells[(column * PlaceSize) + 1] = (byte)(_end >> 8);
        _cells[_end] = (byte)text.Length;
        text.CopyTo(_cells, _end + 1);
        _end += 1 + text.Length;
    }

    /// <summary>The cells of the present row, to be kept.</summary>
    public byte[] ToArray()
    {
        byte[] kept = new byte[_end];
        Buffer.BlockCopy(_cells, 0, kept, 0, _end);
        return kept;
    }

    /// <summary>The text of a column, or null.</summary>
    public static string? TextOf(byte[] cells, int column)
    {
        int start = cells[column * PlaceSize] | (cells[(column * PlaceSize) + 1] << 8);
        return start == 0 ? null : Encoding.UTF8.GetString(cells, start + 1, cells[start]);
    }
}
