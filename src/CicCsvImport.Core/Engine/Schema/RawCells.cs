using System.Text;
using CicCsvImport.Core.Engine.Fast;

namespace CicCsvImport.Core.Engine.Schema;

/// <summary>
/// The cells of the current row whose values are created only on request: cells whose value is the text in the list, and cells with
/// a text that was read before. A kept row stores them compactly in one byte array, and values that are never requested are never
/// created.
/// </summary>
/// <param name="columns">The number of columns.</param>
internal sealed class RawCells(int columns)
{
    private const int PlaceSize = sizeof(ushort);
    private const int KnownMark = 0x8000;
    private const int IsKnown = -1;
    private readonly int[] _starts = new int[columns];
    private readonly int[] _lengths = new int[columns];
    private byte[] _bytes = [];

    /// <summary>Resets the cells for the next row.</summary>
    public void Clear() => Array.Clear(_lengths, 0, columns);

    /// <summary>Adds the text of a column, of 1 to 255 bytes.</summary>
    public void Add(int column, CellBytes text)
    {
        _bytes = text.Bytes;
        _starts[column] = text.Start;
        _lengths[column] = text.Length;
    }

    /// <summary>Adds a known value of a column by its number.</summary>
    public void AddKnown(int column, int number)
    {
        _starts[column] = number;
        _lengths[column] = IsKnown;
    }

    /// <summary>The text of a column; empty if the cell has none here.</summary>
    public CellBytes this[int column] => _lengths[column] > 0 ? new(_bytes, _starts[column], _lengths[column]) : default;

    /// <summary>Creates the value of a column, or null.</summary>
    public object? Make(int column, ValueCache?[] known) => _lengths[column] switch
    {
        0 => null,
        IsKnown => known[column]!.Copy(_starts[column]),
        _ => this[column].ToString(),
    };

    /// <summary>
    /// Copies the cells to keep them. For each column there are two bytes: 0 for none; the number of a known value with a flag; or
    /// the index of its text, which follows a byte with the text's length.
    /// </summary>
    public byte[] ToArray()
    {
        int end = columns * PlaceSize;
        byte[] kept = new byte[end + SizeOfTexts()];
        for (int i = 0; i < columns; i++)
        {
            int length = _lengths[i];
            if (length == 0)
                continue;
            int place = length == IsKnown ? KnownMark | _starts[i] : end;
            kept[i * PlaceSize] = (byte)place;
            kept[(i * PlaceSize) + 1] = (byte)(place >> 8);
            if (length == IsKnown)
                continue;
            kept[end++] = (byte)length;
            this[i].CopyTo(kept, end);
            end += length;
        }

        return kept;
    }

    /// <summary>Creates the value of a column from the result of <see cref="ToArray"/>, or null.</summary>
    public static object? Make(byte[] kept, int column, ValueCache?[] known)
    {
        int place = kept[column * PlaceSize] | (kept[(column * PlaceSize) + 1] << 8);
        return place switch
        {
            0 => null,
            >= KnownMark => known[column]!.Copy(place & ~KnownMark),
            _ => Encoding.UTF8.GetString(kept, place + 1, kept[place]),
        };
    }

    private int SizeOfTexts()
    {
        int size = 0;
        for (int i = 0; i < columns; i++)
            size += _lengths[i] > 0 ? _lengths[i] + 1 : 0;
        return size;
    }
}
