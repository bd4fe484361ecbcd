using System.Runtime.CompilerServices;
using System.Text;
#if NET
using System.Numerics;
#endif

namespace CicCsvImport.Core.Engine.Fast;

/// <summary>
/// A hash table of the keys of one key space, each with its owner: the first that claimed it. There can be millions of keys, in memory
/// far larger than the processor's caches: to find out that a key is new, which it nearly always is, eight bytes are looked at. Beside
/// the key itself, a key takes 8 bytes for its owner and 7 to 14 for its slot, in arrays that the garbage collector need not look into.
/// </summary>
/// <param name="ignoreCase">Whether letter case does not matter.</param>
/// <param name="parent">Keys that are claimed too and not added to: for a rehearsal that leaves no trace.</param>
internal sealed class UniqueIndex(bool ignoreCase, UniqueIndex? parent = null)
{
    // Open addressing by groups of eight slots, each with a byte in the group's tags. A slot has the place of its key.
    private ulong[] _tags = new ulong[4];
    private int[] _slots = new int[4 * Tags.Count];
    private readonly OwnedKeys _owned = new();
    private readonly SearchedKey _key = new(ignoreCase);
    private int _count;

    /// <summary>The place of the key that was claimed last.</summary>
    public int Last { get; private set; }

    private int Mask => _tags.Length - 1;

    private int Most => _slots.Length / 4 * 3;

    /// <summary>An index that has the keys of this one, and adds nothing to it.</summary>
    public UniqueIndex Rehearse() => new(ignoreCase, this);

    /// <summary>Makes room for further keys, so that the index need not grow again and again.</summary>
    public void Reserve(int count)
    {
        int groups = _tags.Length;
        while (_count + count > groups * Tags.Count / 4 * 3)
            groups = checked(groups * 2);
        if (groups > _tags.Length)
            Grow(groups);
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
        if (TryFind(_key, out int slot))
        {
            earlier = _owned[_slots[slot]];
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
        if (TryFind(_key, out int slot))
            _owned.Replace(_slots[slot], owner);
        else
            Add(slot, owner);
    }

    /// <summary>Undoes a claim, the last one that is left.</summary>
    /// <param name="place">What <see cref="Last"/> was when it was made.</param>
    public void Release(int place)
    {
        // No later key can have gone past its slot.
        int group = (int)_owned.HashOf(place).Group & Mask;
        int slot;
        while ((slot = Array.IndexOf(_slots, place, group * Tags.Count, Tags.Used(_tags[group]))) < 0)
            group = (group + 1) & Mask;
        _tags[group] = Tags.Without(_tags[group], slot % Tags.Count);
        _owned.RemoveLast(place);
        _count--;
    }

    private KeyOwner? Find(SearchedKey key) => TryFind(key, out int slot) ? _owned[_slots[slot]] : parent?.Find(key);

    private void Add(int slot, KeyOwner owner)
    {
        Last = _owned.Add(_key, owner);
        Put(slot, _key.Hash, Last);
        if (++_count > Most)
            Grow(_tags.Length * 2);
    }

    private void Put(int slot, KeyHash hash, int place)
    {
        _tags[slot / Tags.Count] = Tags.With(_tags[slot / Tags.Count], slot % Tags.Count, hash.Tag);
        _slots[slot] = place;
    }

    /// <summary>Looks for a key.</summary>
    /// <param name="key">The key.</param>
    /// <param name="slot">Its slot, or the free one where it belongs.</param>
    /// <returns>Whether it is there.</returns>
    private bool TryFind(SearchedKey key, out int slot)
    {
        KeyHash hash = key.Hash;
        for (int group = (int)hash.Group & Mask; ; group = (group + 1) & Mask)
        {
            ulong tags = _tags[group];
            for (ulong same = Tags.Like(tags, hash.Tag); same != 0; same &= same - 1)
            {
                slot = (group * Tags.Count) + (TrailingZeros(same) / 8);
                if (_owned.Has(_slots[slot], key))
                    return true;
            }

            int used = Tags.Used(tags);
            slot = (group * Tags.Count) + used;
            if (used < Tags.Count)
                return false;
        }
    }

    private void Grow(int groups)
    {
        _tags = new ulong[groups];
        _slots = new int[checked(groups * Tags.Count)];
        for (int place = 0; place < _owned.End; place = _owned.Next(place))
        {
            KeyHash hash = _owned.HashOf(place);
            int group = (int)hash.Group & Mask;
            while (Tags.Used(_tags[group]) == Tags.Count)
                group = (group + 1) & Mask;
            Put((group * Tags.Count) + Tags.Used(_tags[group]), hash, place);
        }
    }

    // How many bits are 0 below the lowest that is 1.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int TrailingZeros(ulong value) =>
#if NET
        BitOperations.TrailingZeroCount(value);
#else
        TopBit(value & (~value + 1));
#endif

    // The place of the highest bit that is 1; of no bit, 0.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int TopBit(ulong value)
    {
#if NET
        return BitOperations.Log2(value);
#else
        int top = 0;
        for (int half = 32; half > 0; half /= 2)
        {
            if (value >> half == 0)
                continue;
            value >>= half;
            top += half;
        }

        return top;
#endif
    }

    /// <summary>What claimed a key.</summary>
    /// <param name="File">The number of the file in the session.</param>
    /// <param name="Line">The physical line.</param>
    internal readonly record struct KeyOwner(int File, int Line)
    {
        /// <summary>Whether a default claimed it, which gives way to a value that a later file gives.</summary>
        public bool IsDefault { get; init; }
    }

    /// <summary>
    /// The tags of eight slots, a byte each, in one number, so that all eight are looked at together. A tag is 0 where its slot is free,
    /// and otherwise has seven bits of the hash of its key: where they are not those of the key that is looked for, the key itself need
    /// not be looked at. Slots are used from the first one on.
    /// </summary>
    private static class Tags
    {
        public const int Count = sizeof(ulong);
        private const ulong EachByte = 0x0101010101010101;
        private const ulong TopBits = 0x80 * EachByte;

        /// <summary>How many slots are in use.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static int Used(ulong tags) => (tags & TopBits) == TopBits ? Count : TrailingZeros(~tags & TopBits) / 8;

        /// <summary>The slots that have a tag, as the top bits of their bytes: perhaps some others that are in use, too.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static ulong Like(ulong tags, byte tag)
        {
            // What is zero in a byte borrows from its top bit.
            ulong differences = tags ^ (tag * EachByte);
            return (differences - EachByte) & ~differences & TopBits;
        }

        public static ulong With(ulong tags, int slot, byte tag) => tags | ((ulong)tag << (slot * 8));

        public static ulong Without(ulong tags, int slot) => tags & ~(0xFFUL << (slot * 8));
    }

    /// <summary>
    /// The hash of a key. The keys of a list are often numbered, and come one after the other: those that differ in their last
    /// character only get groups side by side, so that ten of them share a line of the processor's cache and a page of memory.
    /// Keys that come in any order lose nothing by it.
    /// </summary>
    private readonly struct KeyHash
    {
        private const ulong Multiplier = 0x9E3779B97F4A7C15;
        private const byte InUse = 0x80;

        // Another one in each process: nobody can make a list whose keys all have the same place.
        private static readonly ulong Seed = BitConverter.ToUInt64(Guid.NewGuid().ToByteArray(), 0);

        /// <summary>The hash of a key.</summary>
        /// <param name="mixed">All of its words but the last, mixed one after the other, from <see cref="Start"/> on.</param>
        /// <param name="last">Its last word, which is filled up with zeros.</param>
        public KeyHash(ulong mixed, ulong last)
        {
            int shift = TopBit(last) & ~7;
            byte end = (byte)(last >> shift);
            uint others = (uint)((Mix(mixed, last ^ ((ulong)end << shift)) * Multiplier) >> 32);
            Group = (others << 1) | (((uint)end >> 3) & 1);
            Tag = (byte)((others >> 25) ^ end | InUse);
        }

        /// <summary>What the first word is mixed with.</summary>
        public static ulong Start => Seed;

        /// <summary>The group of slots, in a table of as many groups as there are numbers.</summary>
        public uint Group { get; }

        /// <summary>Never 0, and other bits than those of the group: nearly always another one for another key of the same group.</summary>
        public byte Tag { get; }

        /// <summary>
        /// Mixes a word with those before it. A bit of the product depends on those of the word that are not above it: the upper ones
        /// are brought down, and what is in the middle after another product depends on all.
        /// </summary>
        public static ulong Mix(ulong hash, ulong word)
        {
            hash = (hash ^ word) * Multiplier;
            return hash ^ (hash >> 32);
        }
    }

    /// <summary>
    /// The key that is looked for, as words of eight bytes of its UTF-8 text, the last one filled up with zeros: so keys are folded,
    /// compared and kept eight bytes at a time.
    /// </summary>
    /// <param name="ignoreCase">Whether letter case does not matter: letters are then upper-case ones.</param>
    private sealed class SearchedKey(bool ignoreCase)
    {
        private const int WordSize = sizeof(ulong);
        private const ulong EachByte = 0x0101010101010101;
        private const ulong TopBits = 0x80 * EachByte;
        private ulong[] _words = new ulong[16];
        private byte[] _bytes = [];

        public int Count { get; private set; }

        public ulong this[int index] => _words[index];

        /// <summary>Where the key is looked for first, and by what it is told from others.</summary>
        public KeyHash Hash { get; private set; }

        public void Set(string key)
        {
            Prepare(key);
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

        private void Prepare(string key)
        {
            int most = Encoding.UTF8.GetMaxByteCount(key.Length) + CellBytes.Padding;
            if (_bytes.Length < most)
                _bytes = new byte[most];
        }

        private void SetUnicode(string key)
        {
            Prepare(key);
            int length = Encoding.UTF8.GetBytes(key, 0, key.Length, _bytes, 0);
            // Zeros fill up the last word; 0xFF is in no UTF-8 text.
            for (int i = 0; i < length; i++)
                _bytes[i] = _bytes[i] == 0 ? (byte)0xFF : _bytes[i];
            Set(new CellBytes(_bytes, 0, length), fold: false);
        }

        /// <returns>All bits that any word had.</returns>
        private ulong Set(CellBytes text, bool fold)
        {
            Count = (text.Length + WordSize - 1) / WordSize;
            if (Count > _words.Length)
                _words = new ulong[Count * 2];
            ulong bits = 0;
            ulong mixed = KeyHash.Start;
            ulong last = 0;
            for (int i = 0; i < Count; i++)
            {
                if (i > 0)
                    mixed = KeyHash.Mix(mixed, last);
                last = text.WordAt(i * WordSize);
                bits |= last;
                _words[i] = last = fold ? ToUpper(last) : last;
            }

            Hash = new KeyHash(mixed, last);
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

    /// <summary>
    /// Keys and their owners, one after the other in a single row of numbers, which only its end is added to: for each key the line and
    /// the count of its words, and then those.
    /// </summary>
    private sealed class OwnedKeys
    {
        // Blocks so large are not moved by the garbage collector. However many there are, nothing is copied and no memory is held twice.
        private const int BlockBits = 15;
        private const int BlockSize = 1 << BlockBits;
        private const int FirstSize = 32;
        private const int CountShift = 32;
        private ulong[]?[] _blocks = [new ulong[FirstSize]];

        // Keys come file by file: it is enough to know where in the row a file's begin.
        private readonly List<int> _files = [];
        private readonly List<int> _starts = [];
        private Dictionary<int, int>? _replaced;

        /// <summary>The place after the last key.</summary>
        public int End { get; private set; }

        /// <summary>The owner of the key at a place.</summary>
        public KeyOwner this[int place]
        {
            get
            {
                int line = (int)WordAt(place);
                return new KeyOwner(GetFile(place), line < 0 ? ~line : line) { IsDefault = line < 0 };
            }
        }

        /// <summary>Adds a key with its owner.</summary>
        /// <returns>Its place.</returns>
        public int Add(SearchedKey key, KeyOwner owner)
        {
            int place = End;
            if (_files.Count == 0 || _files[_files.Count - 1] != owner.File)
            {
                _files.Add(owner.File);
                _starts.Add(place);
            }

            Add(Head(key.Count, owner));
            for (int i = 0; i < key.Count; i++)
                Add(key[i]);
            return place;
        }

        /// <summary>Replaces the owner of a key.</summary>
        public void Replace(int place, KeyOwner owner)
        {
            WordAt(place) = Head(CountAt(place), owner);
            (_replaced ??= [])[place] = owner.File;
        }

        /// <summary>Removes the last key.</summary>
        public void RemoveLast(int place)
        {
            End = place;
            _replaced?.Remove(place);
            int last = _starts.Count - 1;
            if (_starts[last] < place)
                return;
            _starts.RemoveAt(last);
            _files.RemoveAt(last);
        }

        /// <summary>The place of the next key.</summary>
        public int Next(int place) => place + 1 + CountAt(place);

        /// <summary>Whether the key at a place is the one that is looked for.</summary>
        public bool Has(int place, SearchedKey key)
        {
            if (CountAt(place) != key.Count)
                return false;
            for (int i = 0; i < key.Count; i++)
            {
                if (WordAt(place + 1 + i) != key[i])
                    return false;
            }

            return true;
        }

        /// <summary>The hash of the key at a place.</summary>
        public KeyHash HashOf(int place)
        {
            ulong mixed = KeyHash.Start;
            int last = CountAt(place);
            for (int i = 1; i < last; i++)
                mixed = KeyHash.Mix(mixed, WordAt(place + i));
            return new KeyHash(mixed, last > 0 ? WordAt(place + last) : 0);
        }

        private static ulong Head(int count, KeyOwner owner) =>
            ((ulong)count << CountShift) | (uint)(owner.IsDefault ? ~owner.Line : owner.Line);

        private ref ulong WordAt(int place) => ref _blocks[place >> BlockBits]![place & (BlockSize - 1)];

        private int CountAt(int place) => (int)(WordAt(place) >> CountShift);

        private int GetFile(int place)
        {
            if (_replaced is not null && _replaced.TryGetValue(place, out int file))
                return file;
            int index = _starts.BinarySearch(place);
            return _files[index < 0 ? ~index - 1 : index];
        }

        private void Add(ulong word)
        {
            int block = End >> BlockBits;
            int place = End & (BlockSize - 1);
            if (block == _blocks.Length || _blocks[block] is not { } words || place >= words.Length)
                Grow(block, place);
            _blocks[block]![place] = word;
            End++;
        }

        // A short list is the common case: only the first block begins small.
        private void Grow(int block, int place)
        {
            if (block == 0)
            {
                Array.Resize(ref _blocks[0], place * 2);
                return;
            }

            if (block == _blocks.Length)
                Array.Resize(ref _blocks, block * 2);
#if NET
            _blocks[block] ??= GC.AllocateUninitializedArray<ulong>(BlockSize);
#else
            _blocks[block] ??= new ulong[BlockSize];
#endif
        }
    }
}
