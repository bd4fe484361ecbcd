using System.Text;

namespace CicCsvImport.Core.Engine.Fast;

/// <summary>
/// A hash table of the keys of one key space, each with its owner: the first that claimed it. There can be millions of keys, in memory
/// far larger than the processor's caches: a slot has a tag beside the place of its key, so that a key is nearly always found to be new
/// without a look at another one. Beside the key itself, a key takes 8 bytes for its owner and 5 to 11 for its slot, in arrays that the
/// garbage collector need not look into.
/// </summary>
/// <param name="ignoreCase">Whether letter case does not matter.</param>
/// <param name="parent">Keys that are claimed too and not added to: for a rehearsal that leaves no trace.</param>
internal sealed class UniqueIndex(bool ignoreCase, UniqueIndex? parent = null)
{
    private const int SmallestSize = 32;

    // There are at most so many words to a slot: the bits of a slot that are not needed for a place are a tag.
    private const int WordsPerSlot = 4;

    // Of most lists: the owner, and a key of up to 15 bytes.
    private const int UsualWords = 3;

    private readonly SearchedKey _key = new(ignoreCase);

    // Open addressing: free is 0.
    private uint[] _slots = new uint[SmallestSize];

    // One key after the other: its owner, and its words. Only the end is added to. There is no key at 0.
    private ulong[] _words = new ulong[SmallestSize];
    private int _end = 1;
    private int _count;

    /// <summary>The place of the key that was claimed last.</summary>
    public int Last { get; private set; }

    private int SlotMask => _slots.Length - 1;

    private uint PlaceMask => (uint)(_slots.Length * WordsPerSlot) - 1;

    /// <summary>An index that has the keys of this one, and adds nothing to it.</summary>
    public UniqueIndex Rehearse() => new(ignoreCase, this);

    /// <summary>Makes room for further keys, so that the index need not grow again and again.</summary>
    public void Reserve(int count)
    {
        EnsureSlots(_count + count);
        EnsureWords(checked(_end + (count * UsualWords)));
    }

    /// <summary>The owner of a key, or null.</summary>
    public KeyOwner? Find(string key)
    {
        _key.Set(key);
        return Find(_key);
    }

    /// <summary>Claims a key, unless it has an owner.</summary>
    /// <returns>The earlier owner, or null where there was none.</returns>
    public KeyOwner? Claim(string key, KeyOwner owner)
    {
        _key.Set(key);
        return TryClaim(owner, out KeyOwner earlier) ? null : earlier;
    }

    /// <summary>Sets the key that <see cref="TryClaim"/> claims, where it consists of ASCII characters.</summary>
    /// <returns>Whether it does.</returns>
    public bool TrySet(CellBytes key) => _key.TrySet(key);

    /// <summary>Claims the key that was set, unless it has an owner.</summary>
    /// <param name="owner">The owner.</param>
    /// <param name="earlier">The earlier owner, where there was one.</param>
    /// <returns>Whether there was none.</returns>
    public bool TryClaim(KeyOwner owner, out KeyOwner earlier)
    {
        if (Search(_key, out int slot))
        {
            earlier = OwnerIn(slot);
            return false;
        }

        earlier = default;
        if (parent?.Find(_key) is { } inherited)
        {
            earlier = inherited;
            return false;
        }

        Add(slot, owner);
        return true;
    }

    /// <summary>Takes a key over from its present owner. In a rehearsal the parent's owner stays, and is not seen any more.</summary>
    public void TakeOver(string key, KeyOwner owner)
    {
        _key.Set(key);
        if (Search(_key, out int slot))
            _words[PlaceIn(slot)] = owner.ToWord();
        else
            Add(slot, owner);
    }

    /// <summary>Undoes a claim, the last one that is left.</summary>
    /// <param name="place">What <see cref="Last"/> was when it was made.</param>
    public void Release(int place)
    {
        // No later key can have gone past its slot.
        int slot = GetSlot(HashAt(place, out _));
        while (PlaceIn(slot) != place)
            slot = (slot + 1) & SlotMask;
        _slots[slot] = 0;
        _end = place;
        _count--;
    }

    private KeyOwner? Find(SearchedKey key) => Search(key, out int slot) ? OwnerIn(slot) : parent?.Find(key);

    /// <summary>Looks for a key.</summary>
    /// <param name="key">The key.</param>
    /// <param name="slot">Its slot, or the free one where it belongs.</param>
    /// <returns>Whether it is there.</returns>
    private bool Search(SearchedKey key, out int slot)
    {
        uint tag = GetTag(key.Hash);
        for (slot = GetSlot(key.Hash); _slots[slot] is not 0 and uint found; slot = (slot + 1) & SlotMask)
        {
            if ((found & ~PlaceMask) == tag && key.IsIn(_words, PlaceIn(slot) + 1))
                return true;
        }

        return false;
    }

    private void Add(int slot, KeyOwner owner)
    {
        int end = checked(_end + 1 + _key.Count);
        if (end > _words.Length)
            EnsureWords(Math.Max((int)Math.Min(_words.Length * 2L, int.MaxValue), end));
        _words[_end] = owner.ToWord();
        _key.CopyTo(_words, _end + 1);
        _slots[slot] = GetTag(_key.Hash) | (uint)_end;
        (Last, _end) = (_end, end);
        EnsureSlots(++_count);
    }

    private void EnsureWords(int count)
    {
        if (count > _words.Length)
            Array.Resize(ref _words, count);
    }

    /// <summary>Makes room for so many keys in all, and for the place of the next one.</summary>
    private void EnsureSlots(int count)
    {
        int size = _slots.Length;
        while (count > size / 4 * 3 || _end / WordsPerSlot >= size)
            size = checked(size * 2);
        if (size == _slots.Length)
            return;
        _slots = new uint[size];
        for (int place = 1; place < _end;)
        {
            ulong hash = HashAt(place, out int next);
            int slot = GetSlot(hash);
            while (_slots[slot] != 0)
                slot = (slot + 1) & SlotMask;
            _slots[slot] = GetTag(hash) | (uint)place;
            place = next;
        }
    }

    private int GetSlot(ulong hash) => (int)(hash >> 32) & SlotMask;

    private uint GetTag(ulong hash) => (uint)hash & ~PlaceMask;

    private int PlaceIn(int slot) => (int)(_slots[slot] & PlaceMask);

    private KeyOwner OwnerIn(int slot) => KeyOwner.FromWord(_words[PlaceIn(slot)]);

    private ulong HashAt(int place, out int next)
    {
        ulong hash = SearchedKey.Seed;
        next = place + 1;
        do
            hash = SearchedKey.Mix(hash, _words[next]);
        while (!SearchedKey.IsLast(_words[next++]));
        return SearchedKey.Finish(hash);
    }

    /// <summary>What claimed a key.</summary>
    /// <param name="File">The number of the file in the session.</param>
    /// <param name="Line">The physical line.</param>
    internal readonly record struct KeyOwner(int File, int Line)
    {
        /// <summary>Whether a default claimed it, which gives way to a value that a later file gives.</summary>
        public bool IsDefault { get; init; }

        public static KeyOwner FromWord(ulong word) =>
            new((int)(word >> 32), (int)word < 0 ? ~(int)word : (int)word) { IsDefault = (int)word < 0 };

        public ulong ToWord() => ((ulong)File << 32) | (uint)(IsDefault ? ~Line : Line);
    }

    /// <summary>
    /// The key that is looked for, as words of eight bytes of its UTF-8 text, filled up with zeros: so keys are folded, compared and kept
    /// eight bytes at a time. The last word, and no other, ends with a zero.
    /// </summary>
    private sealed class SearchedKey(bool ignoreCase)
    {
        private const int WordSize = sizeof(ulong);
        private const ulong EachByte = 0x0101010101010101;
        private const ulong TopBits = 0x80 * EachByte;
        private const ulong Multiplier = 0x9E3779B97F4A7C15;

        // Another one in each process: nobody can make a list whose keys all have the same place.
        public static readonly ulong Seed = BitConverter.ToUInt64(Guid.NewGuid().ToByteArray(), 0);

        private ulong[] _words = new ulong[16];
        private byte[] _bytes = [];

        public int Count { get; private set; }

        public ulong Hash { get; private set; }

        public void Set(string key)
        {
            int most = Encoding.UTF8.GetMaxByteCount(key.Length) + CellBytes.Padding;
            if (_bytes.Length < most)
                _bytes = new byte[most];
            for (int i = 0; i < key.Length; i++)
            {
                if (key[i] is '\0' or > '\x7F')
                {
                    SetUnicode(ignoreCase ? key.ToUpperInvariant() : key);
                    return;
                }

                _bytes[i] = (byte)key[i];
            }

            Set(new CellBytes(_bytes, 0, key.Length), ignoreCase);
        }

        /// <summary>Sets a key that consists of ASCII characters, without NUL.</summary>
        /// <returns>Whether it does. Where not, no key is set.</returns>
        public bool TrySet(CellBytes key) => (Set(key, ignoreCase) & TopBits) == 0;

        public bool IsIn(ulong[] words, int place)
        {
            for (int i = 0; i < Count; i++)
            {
                if (words[place + i] != _words[i])
                    return false;
            }

            return true;
        }

        public void CopyTo(ulong[] words, int place) => Array.Copy(_words, 0, words, place, Count);

        public static bool IsLast(ulong word) => word >> 56 == 0;

        /// <summary>
        /// Mixes a word with those before it. A bit of the product depends on those of the word that are not above it: the upper ones
        /// are brought down, and what is in the middle after another product depends on all.
        /// </summary>
        public static ulong Mix(ulong hash, ulong word)
        {
            hash = (hash ^ word) * Multiplier;
            return hash ^ (hash >> 32);
        }

        public static ulong Finish(ulong hash) => hash * Multiplier;

        private void SetUnicode(string key)
        {
            int most = Encoding.UTF8.GetMaxByteCount(key.Length) + CellBytes.Padding;
            if (_bytes.Length < most)
                _bytes = new byte[most];
            int length = Encoding.UTF8.GetBytes(key, 0, key.Length, _bytes, 0);
            // Zeros fill up the last word; 0xFF is in no UTF-8 text.
            for (int i = 0; i < length; i++)
                _bytes[i] = _bytes[i] == 0 ? (byte)0xFF : _bytes[i];
            Set(new CellBytes(_bytes, 0, length), fold: false);
        }

        /// <returns>All bits that any word had.</returns>
        private ulong Set(CellBytes text, bool fold)
        {
            Count = (text.Length / WordSize) + 1;
            if (Count > _words.Length)
                _words = new ulong[Count * 2];
            ulong bits = 0;
            ulong hash = Seed;
            for (int i = 0; i < Count; i++)
            {
                ulong word = i * WordSize < text.Length ? text.WordAt(i * WordSize) : 0;
                bits |= word;
                _words[i] = word = fold ? ToUpper(word) : word;
                hash = Mix(hash, word);
            }

            Hash = Finish(hash);
            return bits;
        }

        // Of eight ASCII bytes: adding makes the top bit of each tell whether it is at least 'a', and whether it is more than 'z'.
        private static ulong ToUpper(ulong ascii)
        {
            ulong fromA = ascii + ((0x80 - 'a') * EachByte);
            ulong pastZ = ascii + ((0x80 - 'z' - 1) * EachByte);
            return ascii ^ ((fromA & ~pastZ & TopBits) >> 2);
        }
    }
}
