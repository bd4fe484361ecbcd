using System.Text;

namespace CicCsvImport.UnitTests.Fuzzing;

/// <summary>Spoils lists as people, programs and disks do.</summary>
internal sealed class Mutator(Random random)
{
    private static readonly byte[][] Sprinkles =
    [
        .. new[] { "\"", "\"\"", ",", ";", "\t", "|", "\r", "\n", "\r\n", "\0", "\uFEFF", "\u202E", "sep=;\n", "=1+1", "<x>", "\u001B[31m", "\uFFFE" }
            .Select(Encoding.UTF8.GetBytes),
        [0xFF], [0xC3], [0xED, 0xA0, 0x80], [0xFF, 0xFE], [0xEF, 0xBB, 0xBF],
    ];

    /// <summary>A copy with one to eight faults.</summary>
    public byte[] Mutate(byte[] list)
    {
        var bytes = new List<byte>(list);
        for (int faults = random.Next(1, 9); faults > 0; faults--)
            Spoil(bytes);
        return [.. bytes];
    }

    private void Spoil(List<byte> bytes)
    {
        int at = random.Next(bytes.Count + 1);
        int length = Math.Min(random.Next(1, 40), bytes.Count - at);
        switch (random.Next(7))
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
                bytes.InsertRange(at, Enumerable.Repeat(Sprinkles[random.Next(Sprinkles.Length)], random.Next(1, 100)).SelectMany(sprinkle => sprinkle));
                break;
            default:
                bytes.InsertRange(at, Sprinkles[random.Next(Sprinkles.Length)]);
                break;
        }
    }
}
