using System.Runtime.CompilerServices;
using System.Text;
#if NET
using System.Numerics;
#endif

namespace CicCsvImport.Core.Engine.Fast;

/// <summary>
/// A hash table of the keys of one unique constraint, each with the owner that claimed it first. It can hold millions of keys, far
/// beyond the processor's caches. Nearly all keys are new, and finding that out takes a look at eight bytes. In addition to its own
/// bytes, a key takes 8 bytes for its owner and 7 to 14 for its slot, in arrays that the garbage collector need not scan.
/// </summary>
/// <param name="ignoreCase">Whether letter case is ignored.</param>
/// <param name="parent">Keys that count as claimed but are not added to, for a rehearsal that leaves no trace.</param>
internal sealed class UniqueIndex(bool ignoreCase, UniqueIndex? parent = null)
{
    // Open addressing in groups of eight slots, each with one byte in the group's tags. A slot holds the index of its key.
    private ulong[] _tags = new ulong[4];
    private int[] _slots = new int[4 * Tags.Count];
    private readonly OwnedKeys _owned = new();
    private readonly SearchedKey _key = new(ignoreCase);
    private int _count;

    /// <summary>The index of the key that was claimed last.</summary>
    public int Last { get; private set; }

    private int Mask => _tags.Length - 1;

    private int Most => _slots.Length / 4 * 3;

    /// <summary>Creates an index that knows the keys of this one but adds nothing to it.</summary>
    public UniqueIndex Rehearse() => new(ignoreCase, this);

    /// <summary>Reserves space for further keys, so that the index does not grow repeatedly.</summary>
    public void Reserve(int count)
    {
        int groups = _tags.Length;
        while (_count + count > groups * Tags.Count / 4 * 3)
            groups = checked(groups * 2);
        if (groups > _tags.Length)
            Grow(groups);
    }

    /// <summary>Returns the owner of a key, or null.</summary>
    public KeyOwner? Find(string key)
    {
        _key.Set(key);
        return Find(_key);
    }

    /// <summary>Claims a key that has no owner yet.</summary>
    /// <returns>The earlier owner, or null if the key was free.</returns>
    public KeyOwner? Claim(string key, KeyOwner owner)
    {
        _key.Set(key);
        return TryClaim(owner, out KeyOwner earlier) ? null : earlier;
    }

    /// <summary>Sets the key for <see cref="TryClaim"/> if it consists of ASCII characters.</summary>
    /// <returns>Whether it does.</returns>
    public bool TrySet(CellBytes key) => _key.TrySet(key);

    /// <summary>Claims the key that was set, if it has no owner yet.</summary>
    /// <param name="owner">The owner.</param>
    /// <param name="earlier">The earlier owner, if there is one.</param>
    /// <returns>Whether the key was free.</returns>
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

    /// <summary>Replaces the owner of a key. In a rehearsal, the parent keeps its owner, which is hidden from then on.</summary>
    public void TakeOver(string key, KeyOwner owner)
    {
        _key.Set(key);
        if (TryFind(_key, out int slot))
            _owned.Replace(_slots[slot], owner);
        else
            Add(slot, owner);
    }

    /// <summary>Undoes the latest claim that has not been undone yet.</summary>
    /// <param name="place">The value of <see cref="Last"/> after the claim.</param>
    public void Release(int place)
    {
        // It is the latest key, so no other key has probed past its slot.
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

    /// <summary>Searches for a key.</summary>
    /// <param name="key">The key.</param>
    /// <param name="slot">The key's slot, or the free slot where it belongs.</param>
    /// <returns>Whether the key was found.</returns>
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

    // The number of 0 bits below the lowest 1 bit.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int TrailingZeros(ulong value) =>
#if NET
        BitOperations.TrailingZeroCount(value);
#else
        TopBit(value & (~value + 1));
#endif

    // The position of the highest 1 bit; 0 if there is none.
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

    /// <summary>The owner of a key.</summary>
    /// <param name="File">The number of the file in the validation context.</param>
    /// <param name="Line">The physical line.</param>
    internal readonly record struct KeyOwner(int File, int Line)
    {
        /// <summary>Whether a default claimed the key. A default yields to a value in a later file.</summary>
        public bool IsDefault { get; init; }
    }

    /// <summary>
    /// The tags of eight slots, one byte each, in one number, so that all eight are compared at once. A free slot has the tag 0.
    /// Other tags contain seven bits of the key's hash, so the key itself is compared only if they match. Slots are used from the
    /// first one on.
    /// </summary>
    private static class Tags
    {
        public const int Count = sizeof(ulong);
        private const ulong EachByte = 0x0101010101010101;
        private const ulong TopBits = 0x80 * EachByte;

        /// <summary>Counts the used slots.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static int Used(ulong tags) => (tags & TopBits) == TopBits ? Count : TrailingZeros(~tags & TopBits) / 8;

        /// <summary>
        /// Finds the slots with a tag, as the top bits of their bytes. The result can include other slots that are in use.
        /// </summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static ulong Like(ulong tags, byte tag)
        {
            // A zero byte borrows from its top bit.
            ulong differences = tags ^ (tag * EachByte);
            return (differences - EachByte) & ~differences & TopBits;
        }

        public static ulong With(ulong tags, int slot, byte tag) => tags | ((ulong)tag << (slot * 8));

        public static ulong Without(ulong tags, int slot) => tags & ~(0xFFUL << (slot * 8));
    }

    /// <summary>
    /// The hash of a key. The keys of a list are often numbered consecutively. Keys that differ only in their last character get
    /// adjacent groups, so that ten of them share a cache line and a memory page. Keys in any other order lose nothing.
    /// </summary>
    private readonly struct KeyHash
    {
        private const ulong Multiplier = 0x9E3779B97F4A7C15;
        private const byte InUse = 0x80;

        // A random seed for each process, so that a list cannot be crafted whose keys all collide.
        private static readonly ulong Seed = BitConverter.ToUInt64(Guid.NewGuid().ToByteArray(), 0);

        /// <summary>Creates the hash of a key.</summary>
        /// <param name="mixed">All words except the last, mixed one after the other from <see cref="Start"/> on.</param>
        /// <param name="last">The last word, padded with zeros.</param>
        public KeyHash(ulong mixed, ulong last)
        {
            int shift = TopBit(last) & ~7;
            byte end = (byte)(last >> shift);
            uint others = (uint)((Mix(mixed, last ^ ((ulong)end << shift)) * Multiplier) >> 32);
            Group = (others << 1) | (((uint)end >> 3) & 1);
            Tag = (byte)((others >> 25) ^ end | InUse);
        }

        /// <summary>The initial value that the first word is mixed with.</summary>
        public static ulong Start => Seed;

        /// <summary>The group of slots. The table uses as many bits of it as its size requires.</summary>
        public uint Group { get; }

        /// <summary>
        /// The tag. It is never 0 and uses other bits than the group, so that different keys of a group nearly always have
        /// different tags.
        /// </summary>
        public byte Tag { get; }

        /// <summary>
        /// Mixes a word with the previous ones. A bit of a product depends only on the bits at or below it, so the upper half is
        /// folded down. After a second product, the middle bits depend on all input bits.
        /// </summary>
        public static ulong Mix(ulong hash, ulong word)
        {
            hash = (hash ^ word) * Multiplier;
            return hash ^ (hash >> 32);
        }
    }

    /// <summary>
    /// The key to search, as UTF-8 words of eight bytes, the last padded with zeros. Keys are folded, compared and stored eight
    /// bytes at a time.
    /// </summary>
    /// <param name="ignoreCase">Whether letter case is ignored: letters are then converted to upper case.</param>
    private sealed class SearchedKey(bool ignoreCase)
    {
        private const int WordSize = sizeof(ulong);
        private const ulong EachByte = 0x0101010101010101;
        private const ulong TopBits = 0x80 * EachByte;
        private ulong[] _words = new ulong[16];
        private byte[] _bytes = [];

        public int Count { get; private set; }

        public ulong this[int index] => _words[index];

        /// <summary>Determines where the key is searched first, and its tag.</summary>
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

        /// <summary>Sets a key that consists of ASCII characters other than NUL.</summary>
        /// <returns>Whether it does. Otherwise no key is set.</returns>
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
            // Zeros pad the last word; 0xFF occurs in no UTF-8 text.
            for (int i = 0; i < length; i++)
                _bytes[i] = _bytes[i] == 0 ? (byte)0xFF : _bytes[i];
            Set(new CellBytes(_bytes, 0, length), fold: false);
        }

        /// <returns>The bitwise OR of all words.</returns>
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

        // The additions set the top bit of each ASCII byte that is at least 'a', and of each that is above 'z'.
        private static ulong ToUpper(ulong ascii)
        {
            ulong fromA = ascii + ((0x80 - 'a') * EachByte);
            ulong pastZ = ascii + ((0x80 - 'z' - 1) * EachByte);
            return ascii ^ ((fromA & ~pastZ & TopBits) >> 2);
        }
    }

    /// <summary>
    /// Keys and their owners in one append-only sequence of numbers: for each key its line, the number of its words, and the words.
    /// </summary>
    private sealed class OwnedKeys
    {
        // The garbage collector does not move blocks of this size. Growth copies nothing and never holds data twice.
        private const int BlockBits = 15;
        private const int BlockSize = 1 << BlockBits;
        private const int FirstSize = 32;
        private const int CountShift = 32;
        private ulong[]?[] _blocks = [new ulong[FirstSize]];

        // Keys arrive file by file, so the start of each file is enough to know the file of a key.
        private readonly List<int> _files = [];
        private readonly List<int> _starts = [];
        private Dictionary<int, int>? _replaced;

        /// <summary>The index after the last key.</summary>
        public int End { get; private set; }

        /// <summary>The owner of the key at an index.</summary>
        public KeyOwner this[int place]
        {
            get
            {
                int line = (int)WordAt(place);
                return new KeyOwner(GetFile(place), line < 0 ? ~line : line) { IsDefault = line < 0 };
            }
        }

        /// <summary>Adds a key with its owner.</summary>
        /// <returns>The index of the key.</returns>
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

        /// <summary>Returns the index of the next key.</summary>
        public int Next(int place) => place + 1 + CountAt(place);

        /// <summary>Checks whether the key at an index is the searched one.</summary>
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

        /// <summary>Returns the hash of the key at an index.</summary>
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

        // Most lists are short, so only the first block starts small.
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
