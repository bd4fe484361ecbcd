using CicCsvImport.Core.Engine.Fast;

namespace CicCsvImport.Core.Engine.Schema;

/// <summary>
/// The texts of a column in which few different ones are to be expected, such as roles, each with the value that it was read
/// as, without a fault, when it first came. Objects know them by their numbers; one that is asked for its value gets a copy, which
/// its user may change.
/// </summary>
/// <param name="column">The column.</param>
internal sealed class ValueCache(Column column)
{
    /// <summary>So many are remembered: enough for roles and workgroups.</summary>
    private const int Most = 1024;

    /// <summary>Longer texts are not: they hardly come again, and objects that are kept would keep them all.</summary>
    private const int Longest = byte.MaxValue;

    private const int Mask = (2 * Most) - 1;
    private readonly int[] _slots = new int[2 * Most];
    private readonly byte[][] _texts = new byte[Most][];
    private readonly object[] _values = new object[Most];
    private int _count;

    /// <summary>The number of a text's value, or -1.</summary>
    public int Find(CellBytes text) => text.Length > Longest ? -1 : _slots[GetSlot(text)] - 1;

    /// <summary>A value for an object of its own.</summary>
    public object Copy(int number) => column.Copy(_values[number]);

    /// <summary>What a row says that has the value.</summary>
    public CicCellState GetState(int number) => Column.GetState(_values[number]);

    /// <summary>Remembers what a text was read as.</summary>
    public void Add(CellBytes text, object value)
    {
        if (text.Length > Longest)
            return;
        int slot = GetSlot(text);
        if (_slots[slot] != 0 || _count == Most)
            return;
        _texts[_count] = text.ToArray();
        _values[_count] = column.Copy(value);
        _slots[slot] = ++_count;
    }

    /// <summary>The slot of a text, or the free one where it belongs.</summary>
    private int GetSlot(CellBytes text)
    {
        int slot = (int)text.Hash & Mask;
        while (_slots[slot] != 0 && !text.Is(_texts[_slots[slot] - 1]))
            slot = (slot + 1) & Mask;
        return slot;
    }
}
