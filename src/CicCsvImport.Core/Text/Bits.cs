#if NET
using System.Numerics;
#endif

namespace CicCsvImport.Text;

/// <summary>Counts bits: on .NET by one instruction, on .NET Framework as it can.</summary>
internal static class Bits
{
#if NET
    /// <summary>How many bits are 0 below the lowest that is 1.</summary>
    public static int TrailingZeros(ulong value) => BitOperations.TrailingZeroCount(value);

    /// <summary>How many bits are 0 above the highest that is 1.</summary>
    public static int LeadingZeros(ulong value) => BitOperations.LeadingZeroCount(value);
#else
    /// <summary>How many bits are 0 below the lowest that is 1.</summary>
    public static int TrailingZeros(ulong value) => value == 0 ? 64 : 63 - LeadingZeros(value & (~value + 1));

    /// <summary>How many bits are 0 above the highest that is 1.</summary>
    public static int LeadingZeros(ulong value)
    {
        int zeros = 64;
        for (int half = 32; half > 0; half /= 2)
        {
            if (value >> half == 0)
                continue;
            value >>= half;
            zeros -= half;
        }

        return zeros - (int)value;
    }
#endif
}
