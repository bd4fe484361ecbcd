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
    private readonly List<(byte[] Text, SharedValue Value)> _known = [];

    /// <summary>The value of a text, or null.</summary>
    public SharedValue? Find(CellBytes text)
    {
        int slot = SlotOf(text);
        return _slots[slot] == 0 ? null : _known[_slots[slot] - 1].Value;
    }

    public void Add(CellBytes text, SharedValue value)
    {
        int slot = SlotOf(text);
        if (_slots[slot] != 0 || _known.Count == Most)
            return;
        _known.Add((text.ToArray(), value));
        _slots[slot] = _known.Count;
    }

    /// <summary>The slot of a text, or the free one where it belongs.</summary>
    private int SlotOf(CellBytes text)
    {
        uint hash = (uint)text.Length;
        for (int i = 0; i < text.Length; i++)
            hash = (hash ^ text[i]) * 0x9E3779B1;
        int slot = (int)(hash >> 16) % _slots.Length;
        while (_slots[slot] != 0 && !text.Is(_known[_slots[slot] - 1].Text))
            slot = (slot + 1) % _slots.Length;
        return slot;
    }
}
