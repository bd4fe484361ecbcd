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

    /// <summary>The hash of a key.</summary>
    /// <param name="mixed">All of its words but the last, mixed one after the other, from <see cref="Start"/> on.</param>
    /// <param name="last">Its last word, which is filled up with zeros.</param>
    public KeyHash(ulong mixed, ulong last)
    {
        int shift = (63 - Bits.LeadingZeros(last | 1)) & ~7;
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
    /// Mixes a word with those before it. A bit of the product hangs on those of the word that are not above it: the upper ones are
    /// brought down, and what is in the middle after another product hangs on all.
    /// </summary>
    public static ulong Mix(ulong hash, ulong word)
    {
        hash = (hash ^ word) * Multiplier;
        return hash ^ (hash >> 32);
    }
}
