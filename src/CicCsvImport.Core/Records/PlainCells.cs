using System.Text;
using CicCsvImport.Lists;

namespace CicCsvImport.Records;

/// <summary>
/// The plain cells of the row that is being read: where their texts stand, by the numbers of their columns. A row that is kept
/// keeps them in one array of bytes, so that it takes little and a text that nobody asks for is never made.
/// </summary>
/// <param name="columns">The number of columns.</param>
internal sealed class PlainCells(int columns)
{
    private const int PlaceSize = sizeof(ushort);
    private readonly int[] _starts = new int[columns];
    private readonly int[] _lengths = new int[columns];
    private byte[] _bytes = [];

    /// <summary>Makes ready for the next row.</summary>
    public void Clear() => Array.Clear(_lengths, 0, columns);

    /// <summary>Adds the text of a column, of 1 to 255 bytes.</summary>
    public void Add(int column, CellBytes text)
    {
        _bytes = text.Bytes;
        _starts[column] = text.Start;
        _lengths[column] = text.Length;
    }

    /// <summary>The text of a column; an empty one where its cell is not plain.</summary>
    public CellBytes this[int column] => new(_bytes, _starts[column], _lengths[column]);

    /// <summary>
    /// The texts, to be kept: for each column two bytes that say where its text stands, 0 where there is none; there a byte with
    /// its length, and the text.
    /// </summary>
    public byte[] ToArray()
    {
        int size = columns * (PlaceSize + 1);
        for (int i = 0; i < columns; i++)
            size += _lengths[i];
        byte[] kept = new byte[size];
        int end = columns * PlaceSize;
        for (int i = 0; i < columns; i++)
        {
            int length = _lengths[i];
            if (length == 0)
                continue;
            kept[i * PlaceSize] = (byte)end;
            kept[(i * PlaceSize) + 1] = (byte)(end >> 8);
            kept[end++] = (byte)length;
            this[i].CopyTo(kept, end);
            end += length;
        }

        return kept;
    }

    /// <summary>The text of a column, or null.</summary>
    public string? TextOf(int column) => _lengths[column] == 0 ? null : Encoding.UTF8.GetString(_bytes, _starts[column], _lengths[column]);

    /// <summary>The text of a column among those that <see cref="ToArray"/> has given, or null.</summary>
    public static string? TextOf(byte[] kept, int column)
    {
        int place = kept[column * PlaceSize] | (kept[(column * PlaceSize) + 1] << 8);
        return place == 0 ? null : Encoding.UTF8.GetString(kept, place + 1, kept[place]);
    }
}
