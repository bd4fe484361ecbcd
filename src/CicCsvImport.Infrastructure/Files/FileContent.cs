using CicCsvImport.Infrastructure.Text;

namespace CicCsvImport.Infrastructure.Files;

/// <summary>Detects what a file contains, from its first bytes.</summary>
internal static class FileContent
{
    /// <summary>The number of bytes that are inspected.</summary>
    public const int HeadLength = 512;

    private static readonly (byte[] Signature, string Text)[] Binaries =
    [
        ([0x50, 0x4B, 0x03, 0x04], "NotText_Zip"),
        ([0x50, 0x4B, 0x05, 0x06], "NotText_Zip"),
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "NotText_Ole"),
        ([0x25, 0x50, 0x44, 0x46, 0x2D], "NotText_Pdf"),
    ];

    // A UTF-32 mark begins with a UTF-16 mark, so the longer ones come first.
    private static readonly (byte[] Mark, Encoding Encoding)[] Marks =
    [
        ([0xEF, 0xBB, 0xBF], StrictEncoding.Utf8),
        ([0xFF, 0xFE, 0x00, 0x00], StrictEncoding.From(Encoding.UTF32)),
        ([0x00, 0x00, 0xFE, 0xFF], StrictEncoding.From(new UTF32Encoding(bigEndian: true, byteOrderMark: true))),
        ([0xFF, 0xFE], StrictEncoding.From(Encoding.Unicode)),
        ([0xFE, 0xFF], StrictEncoding.From(Encoding.BigEndianUnicode)),
    ];

    /// <summary>Determines the encoding and the length of the byte-order mark. The mark overrides the user's choice.</summary>
    /// <exception cref="ListReadException">The file is not text.</exception>
    public static (Encoding Encoding, int MarkLength) Detect(byte[] head, Encoding? said)
    {
        foreach ((byte[] signature, string text) in Binaries)
        {
            if (StartsWith(head, signature))
                throw new ListReadException(IssueCatalog.NotText, Messages.Get(text));
        }

        foreach ((byte[] mark, Encoding encoding) in Marks)
        {
            if (StartsWith(head, mark))
                return (encoding, mark.Length);
        }

        if (said is not null)
            return (StrictEncoding.From(said), 0);
        ThrowIfUtf16(head);
        return (StrictEncoding.Utf8, 0);
    }

    // In UTF-16, mostly Latin text has a NUL in every other byte: in the odd bytes (little-endian) or the even ones.
    private static void ThrowIfUtf16(byte[] head)
    {
        int[] nuls = [0, 0];
        for (int i = 0; i < head.Length; i++)
        {
            if (head[i] == 0)
                nuls[i % 2]++;
        }

        int half = Math.Max(1, head.Length / 2);
        if (nuls[1] * 10 >= half * 6 && nuls[0] * 10 <= half)
            throw new ListReadException(IssueCatalog.NotText, Messages.Get("NotText_Utf16LittleEndian"));
        if (nuls[0] * 10 >= half * 6 && nuls[1] * 10 <= half)
            throw new ListReadException(IssueCatalog.NotText, Messages.Get("NotText_Utf16BigEndian"));
    }

    private static bool StartsWith(byte[] head, byte[] signature) => head.AsSpan().StartsWith(signature);
}
