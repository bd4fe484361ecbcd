using System.Text;

namespace CicCsvImport.Core.Engine.Fast;

/// <summary>
/// The text of a cell as UTF-8 within its record's bytes, of which there are at least seven more behind it. Of valid UTF-8,
/// whoever asks for characters that are ASCII can look at bytes.
/// </summary>
internal readonly struct CellBytes(byte[] bytes, int start, int length)
{
    /// <summary>How many bytes there must be behind a cell.</summary>
    public const int Padding = sizeof(ulong) - 1;

    public byte[] Bytes { get; } = bytes;

    public int Start { get; } = start;

    public int Length { get; } = length;

    public byte this[int index] => Bytes[Start + index];

    public CellBytes From(int index) => new(Bytes, Start + index, Length - index);

    /// <summary>Well mixed: any of its bits can be used.</summary>
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

    /// <summary>Eight bytes of the text; zeros behind its end.</summary>
    public ulong WordAt(int index)
    {
        ulong word = BitConverter.ToUInt64(Bytes, Start + index);
        int surplus = index + sizeof(ulong) - Length;
        return surplus > 0 ? word & (ulong.MaxValue >> (surplus * 8)) : word;
    }

    /// <summary>The place of an ASCII character, or -1.</summary>
    public int IndexOf(char ascii)
    {
        int index = Array.IndexOf(Bytes, (byte)ascii, Start, Length);
        return index < 0 ? -1 : index - Start;
    }

    /// <summary>Whether the text begins with an ASCII one.</summary>
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

    /// <summary>Whether two texts are the same.</summary>
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
