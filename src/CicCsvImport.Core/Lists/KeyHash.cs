using CicCsvImport.Text;

namespace CicCsvImport.Lists;

/// <summary>
/// The hash of a key. The keys of a list are often numbered, and come one after the other: those that differ in their last
/// character only get groups side by side, so that ten of them share a line of the processor's cache and a page of memory.
/// Keys that come in any order lose nothing by it.
/// </summary>
internal readonly struct KeyHash
{
    private const ulong Multiplier = 0x9E3779B97F4A7C15;

    // Another one in each process: nobody can make a list whose keys all have the same place.
    private static readonly ulong Seed = BitConverter.ToUInt64(Guid.NewGuid().ToByteArray(), 0);

    private const byte InUse = 0x80;
    private readonly ulong _mixed;
    private readonly byte _tag;

    private KeyHash(ulong mixed, uint group, byte tag)
    {
        _mixed = mixed;
        _tag = tag;
        Group = group;
    }

    /// <summary>The hash of no words.</summary>
    public static KeyHash Start => new(Seed, 0, 0);

    /// <summary>The group of slots, in a table of as many groups as there are numbers.</summary>
    public uint Group { get; }

    /// <summary>Never 0, and other bits than those of the group: nearly always another one for another key of the same group.</summary>
    public byte Tag => (byte)(_tag | InUse);

    /// <summary>Goes on with a word of the key that is not its last.</summary>
    public KeyHash With(ulong word) => new(Mix(_mixed, word), 0, 0);

    /// <summary>Ends with the last word, which is filled up with zeros.</summary>
    public KeyHash WithLast(ulong word)
    {
        int shift = (63 - Bits.LeadingZeros(word | 1)) & ~7;
        byte last = (byte)(word >> shift);
        uint others = (uint)((Mix(_mixed, word ^ ((ulong)last << shift)) * Multiplier) >> 32);
        return new KeyHash(_mixed, (others << 1) | (((uint)last >> 3) & 1), (byte)((others >> 25) ^ last));
    }

    // A bit of the product hangs on those of the word that are not above it: the upper ones are brought down, and what is in the
    // middle after another product hangs on all.
    private static ulong Mix(ulong hash, ulong word)
    {
        hash = (hash ^ word) * Multiplier;
        return hash ^ (hash >> 32);
    }
}
