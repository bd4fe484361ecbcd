namespace CicCsvImport.Lists;

/// <summary>
/// The keys of one key space, each with the place that claimed it first. There can be millions of them, in memory far larger than
/// the processor's caches: to find out that a key is new, which it nearly always is, one byte of them is looked at. Beside the
/// key itself, a key takes 12 bytes for its entry and 7 to 14 for its slot, in arrays that the garbage collector has not to look
/// into.
/// </summary>
/// <param name="ignoreCase">Whether letter case does not matter.</param>
/// <param name="parent">Claims that hold too and are not added to: for a rehearsal that leaves no trace.</param>
internal sealed class KeyTable(bool ignoreCase, KeyTable? parent = null)
{
    // Open addressing. A slot's tag is 0 where it is free, and otherwise has seven bits of the hash of its key: where they are
    // not those of the key that is looked for, the slot's entry need not be looked at.
    private byte[] _tags = new byte[32];
    private int[] _slots = new int[32];
    private readonly BlockList<Entry> _entries = new();
    private readonly BlockList<ulong> _words = new();
    private readonly KeyWords _key = new(ignoreCase);

    private int Mask => _tags.Length - 1;

    /// <summary>A table that knows what this one knows, and adds nothing to it.</summary>
    public KeyTable Rehearse() => new(ignoreCase, this);

    /// <summary>Makes room for further keys, so that the table need not grow again and again.</summary>
    public void Reserve(int count)
    {
        int slots = _tags.Length;
        while (_entries.Count + count > slots / 4 * 3)
            slots = checked(slots * 2);
        if (slots > _tags.Length)
            Grow(slots);
    }

    /// <summary>The first claim of a key, or null.</summary>
    public KeyClaim? Find(string key)
    {
        _key.Set(key);
        return Find(_key);
    }

    /// <summary>Claims a key, unless it is claimed already.</summary>
    /// <returns>The earlier claim, or null where there was none.</returns>
    public KeyClaim? Claim(string key, KeyClaim claim)
    {
        _key.Set(key);
        return Claim(claim);
    }

    /// <summary>Claims a key that consists of ASCII characters, unless it is claimed already.</summary>
    /// <returns>The earlier claim, or null where there was none.</returns>
    public KeyClaim? Claim(CellBytes ascii, KeyClaim claim)
    {
        _key.Set(ascii);
        return Claim(claim);
    }

    /// <summary>Takes a key over from its present claim. In a rehearsal the parent's claim stays, and is not seen any more.</summary>
    public void TakeOver(string key, KeyClaim claim)
    {
        _key.Set(key);
        int slot = FindSlot(_key);
        if (_tags[slot] == 0)
            Add(slot, claim);
        else
            _entries[_slots[slot]] = new Entry(_entries[_slots[slot]].Start, claim);
    }

    /// <summary>Takes back the last claim that was made. No later key can have gone past its slot.</summary>
    public void ReleaseLast()
    {
        int last = _entries.Count - 1;
        int start = _entries[last].Start;
        int slot = (int)HashOf(start, _words.Count).Place & Mask;
        while (_slots[slot] != last || _tags[slot] == 0)
            slot = (slot + 1) & Mask;
        _tags[slot] = 0;
        _entries.Truncate(last);
        _words.Truncate(start);
    }

    private KeyClaim? Find(KeyWords key)
    {
        int slot = FindSlot(key);
        return _tags[slot] == 0 ? parent?.Find(key) : _entries[_slots[slot]].Claim;
    }

    private KeyClaim? Claim(KeyClaim claim)
    {
        int slot = FindSlot(_key);
        if (_tags[slot] != 0)
            return _entries[_slots[slot]].Claim;
        if (parent?.Find(_key) is { } inherited)
            return inherited;
        Add(slot, claim);
        return null;
    }

    private void Add(int slot, KeyClaim claim)
    {
        _tags[slot] = _key.Hash.Tag;
        _slots[slot] = _entries.Count;
        _entries.Add(new Entry(_words.Count, claim));
        for (int i = 0; i < _key.Count; i++)
            _words.Add(_key[i]);
        if (_entries.Count > _tags.Length / 4 * 3)
            Grow(_tags.Length * 2);
    }

    /// <summary>The slot of a key, or the free one where it belongs.</summary>
    private int FindSlot(KeyWords key)
    {
        byte tag = key.Hash.Tag;
        int slot = (int)key.Hash.Place & Mask;
        while (_tags[slot] != 0 && (_tags[slot] != tag || !IsKey(_slots[slot], key)))
            slot = (slot + 1) & Mask;
        return slot;
    }

    private bool IsKey(int entry, KeyWords key)
    {
        int start = _entries[entry].Start;
        if (EndOf(entry) - start != key.Count)
            return false;
        for (int i = 0; i < key.Count; i++)
        {
            if (_words[start + i] != key[i])
                return false;
        }

        return true;
    }

    private int EndOf(int entry) => entry + 1 < _entries.Count ? _entries[entry + 1].Start : _words.Count;

    private void Grow(int slots)
    {
        _tags = new byte[slots];
        _slots = new int[slots];
        for (int i = 0; i < _entries.Count; i++)
        {
            KeyHash hash = HashOf(_entries[i].Start, EndOf(i));
            int slot = (int)hash.Place & Mask;
            while (_tags[slot] != 0)
                slot = (slot + 1) & Mask;
            _tags[slot] = hash.Tag;
            _slots[slot] = i;
        }
    }

    private KeyHash HashOf(int start, int end)
    {
        var hash = default(KeyHash);
        for (int i = start; i < end; i++)
            hash = i < end - 1 ? hash.With(_words[i]) : hash.WithLast(_words[i]);
        return hash;
    }

    private readonly struct Entry(int start, KeyClaim claim)
    {
        private readonly int _file = claim.File;
        private readonly int _line = claim.IsDefault ? ~claim.Line : claim.Line;

        /// <summary>The key's first word; it ends where the next entry's starts.</summary>
        public readonly int Start = start;

        public readonly KeyClaim Claim => _line < 0 ? new KeyClaim(_file, ~_line) { IsDefault = true } : new KeyClaim(_file, _line);
    }
}
