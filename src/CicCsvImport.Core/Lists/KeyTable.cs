namespace CicCsvImport.Lists;

/// <summary>
/// The keys of one key space, each with the place that claimed it first. There can be millions of them, in memory far larger than
/// the processor's caches: to find out that a key is new, which it nearly always is, eight bytes of them are looked at. Beside the
/// key itself, a key takes 8 bytes for its claim and 7 to 14 for its slot, in arrays that the garbage collector has not to look
/// into.
/// </summary>
/// <param name="ignoreCase">Whether letter case does not matter.</param>
/// <param name="parent">Claims that hold too and are not added to: for a rehearsal that leaves no trace.</param>
internal sealed class KeyTable(bool ignoreCase, KeyTable? parent = null)
{
    // Open addressing by groups of eight slots, each with a byte in the group's tags: see KeyTags. A slot has the place of its key
    // in the claims.
    private ulong[] _tags = new ulong[4];
    private int[] _slots = new int[4 * KeyTags.Count];
    private readonly KeyClaims _claims = new();
    private readonly KeyWords _key = new(ignoreCase);
    private int _count;

    /// <summary>The place of the claim that was made last.</summary>
    public int Last { get; private set; }

    private int Mask => _tags.Length - 1;

    private int Most => _slots.Length / 4 * 3;

    /// <summary>A table that knows what this one knows, and adds nothing to it.</summary>
    public KeyTable Rehearse() => new(ignoreCase, this);

    /// <summary>Makes room for further keys, so that the table need not grow again and again.</summary>
    public void Reserve(int count)
    {
        int groups = _tags.Length;
        while (_count + count > groups * KeyTags.Count / 4 * 3)
            groups = checked(groups * 2);
        if (groups > _tags.Length)
            Grow(groups);
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
        return TryClaim(claim, out KeyClaim earlier) ? null : earlier;
    }

    /// <summary>Sets the key that <see cref="TryClaim"/> claims, where it consists of ASCII characters.</summary>
    /// <returns>Whether it does.</returns>
    public bool TrySet(CellBytes key) => _key.TrySet(key);

    /// <summary>Claims the key that was set, unless it is claimed already.</summary>
    /// <param name="claim">Where it is.</param>
    /// <param name="earlier">The earlier claim, where there was one.</param>
    /// <returns>Whether there was none.</returns>
    public bool TryClaim(KeyClaim claim, out KeyClaim earlier)
    {
        if (TryFind(_key, out int slot))
        {
            earlier = _claims[_slots[slot]];
            return false;
        }

        earlier = default;
        if (parent?.Find(_key) is { } inherited)
        {
            earlier = inherited;
            return false;
        }

        Add(slot, claim);
        return true;
    }

    /// <summary>Takes a key over from its present claim. In a rehearsal the parent's claim stays, and is not seen any more.</summary>
    public void TakeOver(string key, KeyClaim claim)
    {
        _key.Set(key);
        if (TryFind(_key, out int slot))
            _claims.Replace(_slots[slot], claim);
        else
            Add(slot, claim);
    }

    /// <summary>Takes back a claim, the last one that is left.</summary>
    /// <param name="place">What <see cref="Last"/> was when it was made.</param>
    public void Release(int place)
    {
        // No later key can have gone past its slot.
        int group = (int)_claims.HashOf(place).Group & Mask;
        int slot;
        while ((slot = Array.IndexOf(_slots, place, group * KeyTags.Count, KeyTags.Used(_tags[group]))) < 0)
            group = (group + 1) & Mask;
        _tags[group] = KeyTags.Without(_tags[group], slot % KeyTags.Count);
        _claims.RemoveLast(place);
        _count--;
    }

    private KeyClaim? Find(KeyWords key) => TryFind(key, out int slot) ? _claims[_slots[slot]] : parent?.Find(key);

    private void Add(int slot, KeyClaim claim)
    {
        Last = _claims.Add(_key, claim);
        Put(slot, _key.Hash, Last);
        if (++_count > Most)
            Grow(_tags.Length * 2);
    }

    private void Put(int slot, KeyHash hash, int place)
    {
        _tags[slot / KeyTags.Count] = KeyTags.With(_tags[slot / KeyTags.Count], slot % KeyTags.Count, hash.Tag);
        _slots[slot] = place;
    }

    /// <summary>Looks for a key.</summary>
    /// <param name="key">The key.</param>
    /// <param name="slot">Its slot, or the free one where it belongs.</param>
    /// <returns>Whether it is there.</returns>
    private bool TryFind(KeyWords key, out int slot)
    {
        KeyHash hash = key.Hash;
        for (int group = (int)hash.Group & Mask; ; group = (group + 1) & Mask)
        {
            ulong tags = _tags[group];
            for (ulong same = KeyTags.Like(tags, hash.Tag); same != 0; same &= same - 1)
            {
                slot = (group * KeyTags.Count) + KeyTags.First(same);
                if (_claims.Has(_slots[slot], key))
                    return true;
            }

            int used = KeyTags.Used(tags);
            slot = (group * KeyTags.Count) + used;
            if (used < KeyTags.Count)
                return false;
        }
    }

    private void Grow(int groups)
    {
        _tags = new ulong[groups];
        _slots = new int[checked(groups * KeyTags.Count)];
        for (int place = 0; place < _claims.End; place = _claims.Next(place))
        {
            KeyHash hash = _claims.HashOf(place);
            int group = (int)hash.Group & Mask;
            while (KeyTags.Used(_tags[group]) == KeyTags.Count)
                group = (group + 1) & Mask;
            Put((group * KeyTags.Count) + KeyTags.Used(_tags[group]), hash, place);
        }
    }
}
