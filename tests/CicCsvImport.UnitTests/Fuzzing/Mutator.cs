using System.Text;

namespace CicCsvImport.UnitTests.Fuzzing;

/// <summary>Spoils lists as people, programs and disks do.</summary>
internal sealed class Mutator(Random random)
{
    /// <summary>One fault in so many is one that makes a list huge.</summary>
    private const int HugeIsOneIn = 1500;

    private static readonly byte[][] Sprinkles =
    [
        .. new[]
            {
                "\"", "\"\"", ",", ";", "\t", "|", "\r", "\n", "\r\n", "\0", "\uFEFF", "\u202E", "\u200B", "\u0085", "\u2028", "sep=;\n",
                "=1+1", "=cmd|'/c calc'!A1",
                "\uFFFD", "\u3164", "\u2800", "\uFE0F", "\U000E0041", "\u00A0", "Ã¼", "#N/A", "#REF!", "NULL", "\\N", "System.Object[]",
                "@{a=b}",
                "<x>", "<\u001B[2J>", "\u001B[31m", "\u001B]0;x\a", "\u009B", "\b", "\uFFFE", "e\u0301", "{0}", "../../x",
            }
            .Select(Encoding.UTF8.GetBytes),
        [0xFF], [0xC3], [0xED, 0xA0, 0x80], [0xFF, 0xFE], [0xFE, 0xFF], [0xEF, 0xBB, 0xBF], [0xFF, 0xFE, 0, 0],
        // Halves of surrogate pairs in UTF-16, and NULs of its Latin letters.
        [0x00, 0xD8], [0xD8, 0x00], [0x00, 0xDC], [0x41, 0x00], [0x00, 0x41], [0xF0, 0x9F, 0x98], [0xC0, 0x80],
    ];

    private static readonly Encoding[] OtherEncodings =
    [
        Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF32, Encoding.Latin1, Encoding.UTF8,
    ];

    /// <summary>A copy with one or two faults, and now and then more: with many, there is seldom a list left that can be read.</summary>
    public byte[] Mutate(byte[] list)
    {
        var bytes = new List<byte>(list);
        for (int faults = random.Next(1, random.Next(4) == 0 ? 9 : 3); faults > 0; faults--)
        {
            if (random.Next(HugeIsOneIn) == 0)
                Blow(bytes);
            else
                Spoil(bytes);
        }

        return [.. bytes];
    }

    private void Spoil(List<byte> bytes)
    {
        int at = random.Next(bytes.Count + 1);
        int length = Math.Min(random.Next(1, 40), bytes.Count - at);
        switch (random.Next(10))
        {
            case 0 when at < bytes.Count:
                bytes[at] ^= (byte)(1 << random.Next(8));
                break;
            case 1:
                bytes.RemoveRange(at, length);
                break;
            case 2:
                bytes.InsertRange(at, bytes.GetRange(at, length));
                break;
            case 3:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
            case 4:
                bytes.InsertRange(at, Enumerable.Repeat((byte)random.Next(256), random.Next(1, 3000)));
                break;
            case 5:
                bytes.InsertRange(at, Enumerable.Repeat(Sprinkle(), random.Next(1, 100)).SelectMany(sprinkle => sprinkle));
                break;
            case 6:
                Recode(bytes, at, length);
                break;
            case 7:
                Scatter(bytes);
                break;
            case 8:
                bytes.InsertRange(random.Next(bytes.Count + 1), bytes.GetRange(0, at));
                break;
            default:
                bytes.InsertRange(at, Sprinkle());
                break;
        }
    }

    private byte[] Sprinkle() => Sprinkles[random.Next(Sprinkles.Length)];

    // A piece was pasted from a file in another encoding.
    private void Recode(List<byte> bytes, int at, int length)
    {
        byte[] piece = [.. bytes.GetRange(at, length)];
        bytes.RemoveRange(at, length);
        bytes.InsertRange(at, OtherEncodings[random.Next(OtherEncodings.Length)].GetBytes(Encoding.Latin1.GetString(piece)));
    }

    // One thing at many places.
    private void Scatter(List<byte> bytes)
    {
        byte[] sprinkle = Sprinkle();
        for (int times = random.Next(2, 20); times > 0; times--)
            bytes.InsertRange(random.Next(bytes.Count + 1), sprinkle);
    }

    private void Blow(List<byte> bytes)
    {
        int at = random.Next(bytes.Count + 1);
        switch (random.Next(4))
        {
            case 0:
                bytes.InsertRange(at, Enumerable.Repeat((byte)'x', 10_000_000));
                break;
            case 1:
                bytes.InsertRange(at, Enumerable.Repeat((byte)",;\t|"[random.Next(4)], 100_000));
                break;
            case 2:
                bytes.InsertRange(at, Enumerable.Repeat((byte)"\"\r\n \0"[random.Next(5)], 1_000_000));
                break;
            default:
                bytes.InsertRange(at, Enumerable.Repeat(Sprinkle(), 100_000).SelectMany(sprinkle => sprinkle));
                break;
        }
    }
}
