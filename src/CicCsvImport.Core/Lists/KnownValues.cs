namespace CicCsvImport.Lists;

/// <summary>
/// The texts of a column in which few different ones are to be expected, such as roles, each with the value that it was read
/// as, without a fault, when it first came.
/// </summary>
internal sealed class KnownValues
{
    /// <summary>So many are remembered: enough for roles and workgroups.</summary>
    private const int Most = 1024;

    private readonly int[] _slots = new int[2 * Most];
    private readonly (byte[] Text, SharedValue Value)[] _known = new (byte[], SharedValue)[Most];
    private int _count;

    private const int Mask = (2 * Most) - 1;

    /// <summary>The value of a text, or null.</summary>
    public SharedValue? Find(CellBytes text)
    {
        int slot = SlotOf(text);
        return _slots[slot] == 0 ? null : _known[_slots[slot] - 1].Value;
    }

    public void Add(CellBytes text, SharedValue value)
    {
        int slot = SlotOf(text);
        if (_slots[slot] != 0 || _count == Most)
            return;
        _known[_count] = (text.ToArray(), value);
        _slots[slot] = ++_count;
    }

    /// <summary>The slot of a text, or the free one where it belongs.</summary>
    private int SlotOf(CellBytes text)
    {
        int slot = (int)text.Hash & Mask;
        while (_slots[slot] != 0 && !text.Is(_known[_slots[slot] - 1].Text))
            slot = (slot + 1) & Mask;
        return slot;
    }
}
