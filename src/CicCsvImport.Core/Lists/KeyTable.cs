using System.Text;

namespace CicCsvImport.Lists;

/// <summary>
/// The keys of one key space, each with the place that claimed it first. There can be millions of them, so they are kept as
/// bytes in one block, in arrays that the garbage collector has not to look into: 8 to 16 bytes for the slots and 16 for the
/// entry, beside the key itself.
/// </summary>
/// <param name="ignoreCase">Whether letter case does not matter.</param>
/// <param name="parent">Claims that hold too and are not added to: for a rehearsal that leaves no trace.</param>
internal sealed class KeyTable(bool ignoreCase, KeyTable? parent = null)
{
    private const int Word = sizeof(ulong);

    // Open addressing: a slot holds the number of its entry, from 1; 0 is free. At least half of the slots are.
    private int[] _slots = new int[32];
    private Entry[] _entries = new Entry[16];
    private byte[] _bytes = new byte[256];
    private byte[] _key = new byte[64];
    private int _keyLength;
    private int _count;
    private int _used;

    private int Mask => _slots.Length - 1;

    /// <summary>A table that knows what this one knows, and adds nothing to it.</summary>
    public KeyTable Rehearse() => new(ignoreCase, this);

    /// <summary>The first claim of a key, or null.</summary>
    public KeyClaim? Find(string key)
    {
        Encode(key);
        int slot = FindSlot(Hash());
        return _slots[slot] == 0 ? parent?.Find(key) : _entries[_slots[slot] - 1].Claim;
    }

    /// <summary>Claims a key, unless it is claimed already.</summary>
    /// <returns>The earlier claim, or null where there was none.</returns>
    public KeyClaim? Claim(string key, KeyClaim claim)
    {
        Encode(key);
        uint hash = Hash();
        int slot = FindSlot(hash);
        if (_slots[slot] != 0)
            return _entries[_slots[slot] - 1].Claim;
        if (parent?.Find(key) is { } inherited)
            return inherited;
        Add(slot, hash, claim);
        return null;
    }

    /// <summary>Takes a key over from its present claim. In a rehearsal the parent's claim stays, and is not seen any more.</summary>
    public void TakeOver(string key, KeyClaim claim)
    {
        Encode(key);
        uint hash = Hash();
        int slot = FindSlot(hash);
        if (_slots[slot] == 0)
        {
            Add(slot, hash, claim);
            return;
        }

        ref Entry entry = ref _entries[_slots[slot] - 1];
        entry = new Entry(entry.Hash, entry.Start, claim);
    }

    /// <summary>Takes back the last claim that was made. No later key can have gone past its slot.</summary>
    public void ReleaseLast()
    {
        int number = _count--;
        Entry last = _entries[_count];
        int slot = (int)last.Hash & Mask;
        while (_slots[slot] != number)
            slot = (slot + 1) & Mask;
        _slots[slot] = 0;
        _used = last.Start;
    }

    private void Add(int slot, uint hash, KeyClaim claim)
    {
        if (_used + _keyLength > _bytes.Length)
            Array.Resize(ref _bytes, checked(_bytes.Length * 2) + _keyLength);
        Buffer.BlockCopy(_key, 0, _bytes, _used, _keyLength);
        _entries[_count] = new Entry(hash, _used, claim);
        _used += _keyLength;
        _slots[slot] = ++_count;
        if (_count == _entries.Length)
            Grow();
    }

    /// <summary>The slot of the present key, or the free one where it belongs.</summary>
    private int FindSlot(uint hash)
    {
        int slot = (int)hash & Mask;
        while (_slots[slot] != 0 && (_entries[_slots[slot] - 1].Hash != hash || !IsKey(_slots[slot] - 1)))
            slot = (slot + 1) & Mask;
        return slot;
    }

    private bool IsKey(int entry)
    {
        int start = _entries[entry].Start;
        int end = entry + 1 < _count ? _entries[entry + 1].Start : _used;
        if (end - start != _keyLength)
            return false;
        for (int i = 0; i < _keyLength; i++)
        {
            if (_bytes[start + i] != _key[i])
                return false;
        }

        return true;
    }

    private void Grow()
    {
        Array.Resize(ref _entries, _entries.Length * 2);
        _slots = new int[_entries.Length * 2];
        for (int i = 0; i < _count; i++)
        {
            int slot = (int)_entries[i].Hash & Mask;
            while (_slots[slot] != 0)
                slot = (slot + 1) & Mask;
            _slots[slot] = i + 1;
        }
    }

    // Nearly all keys are ASCII: they are folded and encoded in one go.
    private void Encode(string key)
    {
        int most = (key.Length * 3) + Word;
        if (_key.Length < most)
            _key = new byte[most];
        for (int i = 0; i < key.Length; i++)
        {
            char c = key[i];
            if (c > 0x7F)
            {
                _keyLength = Encoding.UTF8.GetBytes(ignoreCase ? key.ToUpperInvariant() : key, 0, key.Length, _key, 0);
                Array.Clear(_key, _keyLength, Word);
                return;
            }

            _key[i] = (byte)(ignoreCase && c is >= 'a' and <= 'z' ? c - ('a' - 'A') : c);
        }

        _keyLength = key.Length;
        Array.Clear(_key, _keyLength, Word);
    }

    private uint Hash()
    {
        ulong hash = (ulong)_keyLength;
        for (int i = 0; i < _keyLength; i += Word)
        {
            hash = (hash ^ BitConverter.ToUInt64(_key, i)) * 0x9E3779B97F4A7C15;
            hash ^= hash >> 32;
        }

        return (uint)(hash ^ (hash >> 29));
    }

    private readonly struct Entry(uint hash, int start, KeyClaim claim)
    {
        public readonly uint Hash = hash;
        public readonly int Start = start;
        public readonly KeyClaim Claim = claim;
    }
}
