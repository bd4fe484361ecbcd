using CicCsvImport.Core.Engine.Fast;

namespace CicCsvImport.Core.Engine.Schema;

/// <summary>
/// The values of a column with few different texts, such as roles: each text with the value that it was read as, without an issue,
/// when it first occurred. Objects store the number of a value and copy it on request, because the copy may be changed.
/// </summary>
/// <param name="column">The column.</param>
internal sealed class ValueCache(Column column)
{
    /// <summary>The number of remembered values: enough for roles and workgroups.</summary>
    private const int Most = 1024;

    /// <summary>Longer texts are not remembered: they hardly ever recur, and objects that are kept would keep them all.</summary>
    private const int Longest = byte.MaxValue;

    private const int Mask = (2 * Most) - 1;
    private readonly int[] _slots = new int[2 * Most];
    private readonly byte[][] _texts = new byte[Most][];
    private readonly object[] _values = new object[Most];
    private int _count;

    /// <summary>Finds the number of a text's value, or -1.</summary>
    public int Find(CellBytes text) => text.Length > Longest ? -1 : _slots[GetSlot(text)] - 1;

    /// <summary>Copies a value for an object.</summary>
    public object Copy(int number) => column.Copy(_values[number]);

    /// <summary>Returns the state of a cell with the value.</summary>
    public CicCellState GetState(int number) => Column.GetState(_values[number]);

    /// <summary>Remembers the value of a text.</summary>
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

    /// <summary>Finds the slot of a text, or the free slot where it belongs.</summary>
    private int GetSlot(CellBytes text)
    {
        int slot = (int)text.Hash & Mask;
        while (_slots[slot] != 0 && !text.Is(_texts[_slots[slot] - 1]))
            slot = (slot + 1) & Mask;
        return slot;
    }
}
