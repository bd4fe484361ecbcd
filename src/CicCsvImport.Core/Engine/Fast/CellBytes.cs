using System.Text;

namespace CicCsvImport.Core.Engine.Fast;

/// <summary>
/// A cell's text as UTF-8 within its record's bytes, followed by at least seven more bytes. Because valid UTF-8 encodes no other
/// character with ASCII bytes, ASCII characters can be searched byte by byte.
/// </summary>
internal readonly struct CellBytes(byte[] bytes, int start, int length)
{
    /// <summary>The number of bytes that must follow a cell.</summary>
    public const int Padding = sizeof(ulong) - 1;

    public byte[] Bytes { get; } = bytes;

    public int Start { get; } = start;

    public int Length { get; } = length;

    public byte this[int index] => Bytes[Start + index];

    public CellBytes From(int index) => new(Bytes, Start + index, Length - index);

    /// <summary>A hash of the text. Every bit of it is well mixed and usable.</summary>
    public uint Hash
    {
        get
        {
            ulong hash = (ulong)Length;
            for (int i = 0; i < Length; i += sizeof(ulong))
            {
                hash = (hash ^ WordAt(i)) * 0x9E3779B97F4A7C15;
                hash ^= hash >> 32;
            }

            return (uint)hash;
        }
    }

    /// <summary>Returns eight bytes of the text, padded with zeros after its end.</summary>
    public ulong WordAt(int index)
    {
        ulong word = BitConverter.ToUInt64(Bytes, Start + index);
        int surplus = index + sizeof(ulong) - Length;
        return surplus > 0 ? word & (ulong.MaxValue >> (surplus * 8)) : word;
    }

    /// <summary>Returns the index of an ASCII character, or -1.</summary>
    public int IndexOf(char ascii)
    {
        int index = Array.IndexOf(Bytes, (byte)ascii, Start, Length);
        return index < 0 ? -1 : index - Start;
    }

    /// <summary>Checks whether the text begins with an ASCII text.</summary>
    public bool StartsWith(string ascii)
    {
        if (Length < ascii.Length)
            return false;
        for (int i = 0; i < ascii.Length; i++)
        {
            if (this[i] != ascii[i])
                return false;
        }

        return true;
    }

    /// <summary>Checks whether two texts are equal.</summary>
    public bool Is(byte[] text)
    {
#if NET
        return Bytes.AsSpan(Start, Length).SequenceEqual(text);
#else
        if (Length != text.Length)
            return false;
        for (int i = 0; i < text.Length; i++)
        {
            if (this[i] != text[i])
                return false;
        }

        return true;
#endif
    }

    public void CopyTo(byte[] target, int index)
    {
#if NET
        Bytes.AsSpan(Start, Length).CopyTo(target.AsSpan(index));
#else
        // An empty cell has no bytes.
        if (Length > 0)
            Buffer.BlockCopy(Bytes, Start, target, index, Length);
#endif
    }

    public override string ToString() => Length == 0 ? "" : Encoding.UTF8.GetString(Bytes, Start, Length);

    public byte[] ToArray()
    {
        byte[] copy = new byte[Length];
        CopyTo(copy, 0);
        return copy;
    }
}
