using System.Runtime.CompilerServices;
using CicCsvImport.Text;

namespace CicCsvImport.Lists;

/// <summary>
/// The tags of eight slots of a table, a byte each, in one number, so that all eight are looked at together. A tag is 0 where its
/// slot is free, and otherwise has seven bits of the hash of its key: where they are not those of the key that is looked for, the
/// key itself need not be looked at. Slots are used from the first one on.
/// </summary>
internal static class KeyTags
{
    public const int Count = sizeof(ulong);
    private const ulong EachByte = 0x0101010101010101;
    private const ulong TopBits = 0x80 * EachByte;

    /// <summary>How many slots are in use.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Used(ulong tags) => (tags & TopBits) == TopBits ? Count : Bits.TrailingZeros(~tags & TopBits) / 8;

    /// <summary>The slots that have a tag, as bits: perhaps some others that are in use, too.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Like(ulong tags, byte tag)
    {
        // What is zero in a byte borrows from its top bit.
        ulong differences = tags ^ (tag * EachByte);
        return (differences - EachByte) & ~differences & TopBits;
    }

    /// <summary>The first of the slots that <see cref="Like"/> gives.</summary>
    public static int First(ulong slots) => Bits.TrailingZeros(slots) / 8;

    public static ulong With(ulong tags, int slot, byte tag) => tags | ((ulong)tag << (slot * 8));

    public static ulong Without(ulong tags, int slot) => tags & ~(0xFFUL << (slot * 8));
}
