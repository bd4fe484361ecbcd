#if NET
using System.Buffers;
using System.Text.Unicode;

namespace CicCsvImport.Infrastructure.Text;

/// <summary>
/// Checks whether UTF-8 text that arrives in blocks is valid and free of NUL. It nearly always is, and this is several times faster
/// than decoding. If it is not, a decoder must find the error.
/// </summary>
internal sealed class Utf8Blocks
{
    private const int LongestCharacter = 4;
    private readonly byte[] _open = new byte[2 * LongestCharacter];
    private int _openLength;

    /// <summary>The bytes at the end of the accepted blocks that begin an incomplete character.</summary>
    public byte[] Open => _open.AsSpan(0, _openLength).ToArray();

    /// <summary>Accepts a block if it is a valid continuation of the previous ones.</summary>
    /// <param name="block">The block; an empty one ends the text.</param>
    /// <returns>Whether it is valid. If not, the state is unchanged.</returns>
    public bool TryPass(ReadOnlySpan<byte> block)
    {
        int closing = _openLength == 0 ? 0 : CountContinuations(block);
        block[..closing].CopyTo(_open.AsSpan(_openLength));
        ReadOnlySpan<byte> rest = block[closing..];
        ReadOnlySpan<byte> open = rest[^OpenAtEnd(rest)..];
        bool isValid = Utf8.IsValid(_open.AsSpan(0, _openLength + closing))
            && Utf8.IsValid(rest[..^open.Length])
            && (open.IsEmpty || Rune.DecodeFromUtf8(open, out _, out _) == OperationStatus.NeedMoreData)
            && !block.Contains((byte)0);
        if (!isValid)
            return false;
        open.CopyTo(_open);
        _openLength = open.Length;
        return true;
    }

    private static int CountContinuations(ReadOnlySpan<byte> block)
    {
        int count = 0;
        while (count < block.Length && count < LongestCharacter && IsContinuation(block[count]))
            count++;
        return count;
    }

    // The number of bytes at the end that begin an incomplete character.
    private static int OpenAtEnd(ReadOnlySpan<byte> text)
    {
        for (int length = 1; length < LongestCharacter && length <= text.Length; length++)
        {
            byte b = text[^length];
            if (!IsContinuation(b))
                return length < GetLength(b) ? length : 0;
        }

        return 0;
    }

    private static bool IsContinuation(byte b) => (b & 0b1100_0000) == 0b1000_0000;

    private static int GetLength(byte first) => first switch { >= 0xF0 => 4, >= 0xE0 => 3, >= 0xC0 => 2, _ => 1 };
}
#endif
