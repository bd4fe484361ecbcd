using CicCsvImport.Infrastructure.Text;

namespace CicCsvImport.Infrastructure.Files;

/// <summary>Detects what a file contains, from its first bytes.</summary>
internal static class FileContent
{
    /// <summary>The number of bytes that are inspected.</summary>
    public const int HeadLength = 512;

    // The parts of an .xlsx workbook are in a zip archive.
    private static readonly byte[][] Archives = [[0x50, 0x4B, 0x03, 0x04], [0x50, 0x4B, 0x05, 0x06]];

    // An .xls workbook is in a compound file. Those of older versions, and some programs, begin with the first record of the workbook.
    private static readonly byte[][] OldWorkbooks =
    [
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1],
        [0x09, 0x00, 0x04, 0x00],
        [0x09, 0x02, 0x06, 0x00],
        [0x09, 0x04, 0x06, 0x00],
        [0x09, 0x08, 0x08, 0x00],
        [0x09, 0x08, 0x10, 0x00],
    ];

    // The powers of two of the sizes of a compound file's sectors, in version 3 and 4, and of its small sectors; and their positions.
    private static readonly byte[][] SectorSizes = [[9, 0, 6, 0], [12, 0, 6, 0]];
    private const int SectorSizePosition = 30;

    private static readonly byte[] Pdf = [0x25, 0x50, 0x44, 0x46, 0x2D];

    // A UTF-32 mark begins with a UTF-16 mark, so the longer ones come first.
    private static readonly (byte[] Mark, Encoding Encoding)[] Marks =
    [
        ([0xEF, 0xBB, 0xBF], StrictEncoding.Utf8),
        ([0xFF, 0xFE, 0x00, 0x00], StrictEncoding.From(Encoding.UTF32)),
        ([0x00, 0x00, 0xFE, 0xFF], StrictEncoding.From(new UTF32Encoding(bigEndian: true, byteOrderMark: true))),
        ([0xFF, 0xFE], StrictEncoding.From(Encoding.Unicode)),
        ([0xFE, 0xFF], StrictEncoding.From(Encoding.BigEndianUnicode)),
    ];

    /// <summary>Checks whether a file may be a workbook, so that it is not read as text.</summary>
    public static bool IsWorkbook(byte[] head) => IsArchive(head) || Array.Exists(OldWorkbooks, signature => StartsWith(head, signature));

    /// <summary>Checks whether a file is a zip archive.</summary>
    public static bool IsArchive(byte[] head) => Array.Exists(Archives, signature => StartsWith(head, signature));

    /// <summary>Checks whether a file is a compound file whose sectors have a size that does not exist.</summary>
    public static bool HasUnknownSectors(byte[] head) => StartsWith(head, OldWorkbooks[0])
        && !Array.Exists(SectorSizes, sizes => StartsWith([.. head.Skip(SectorSizePosition)], sizes));

    /// <summary>Determines the encoding and the length of the byte-order mark. The mark overrides the user's choice.</summary>
    /// <exception cref="ListReadException">The file is not text.</exception>
    public static (Encoding Encoding, int MarkLength) Detect(byte[] head, Encoding? said)
    {
        if (StartsWith(head, Pdf))
            throw new ListReadException(IssueCatalog.NotText, Messages.Get("NotText_Pdf"));

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
