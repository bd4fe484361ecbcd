using System.Buffers.Binary;
using System.Text;

namespace CicCsvImport.HostTests.Loading;

/// <summary>What a library says itself of the platform it is made for.</summary>
internal static class NativeHeader
{
    private const uint Load = 1;
    private const uint Dynamic = 2;
    private const ulong Needed = 1;
    private const ulong StringTable = 5;

    /// <summary>Format and machine type, as the formats' specifications number it.</summary>
    public static string Platform(byte[] file) => U32(file, 0) switch
    {
        0x464C457F => "ELF " + U16(file, 18),
        0xFEEDFACF => $"Mach-O 0x{U32(file, 4):X8}",
        uint magic when (magic & 0xFFFF) == 0x5A4D => $"PE 0x{U16(file, U32(file, 0x3C) + 4):X4}",
        uint magic => $"unknown 0x{magic:X8}",
    };

    /// <summary>The libraries that a 64-bit ELF library needs.</summary>
    public static IReadOnlyList<string> NeededLibraries(byte[] file)
    {
        (uint Type, ulong Offset, ulong Address, ulong Size)[] segments =
        [
            .. Enumerable.Range(0, U16(file, 56))
                .Select(index => (ulong)(index * U16(file, 54)) + U64(file, 32))
                .Select(at => (U32(file, at), U64(file, at + 8), U64(file, at + 16), U64(file, at + 32))),
        ];
        (_, ulong begin, _, ulong size) = segments.Single(segment => segment.Type == Dynamic);
        (ulong Tag, ulong Value)[] entries =
            [
                .. Enumerable.Range(0, (int)size / 16)
                    .Select(index => begin + ((ulong)index * 16))
                    .Select(at => (U64(file, at), U64(file, at + 8))),
            ];
        ulong address = entries.Single(entry => entry.Tag == StringTable).Value;
        var loaded = segments.Single(
            segment => segment.Type == Load && address >= segment.Address && address < segment.Address + segment.Size);
        ulong strings = address - loaded.Address + loaded.Offset;
        return [.. entries.Where(entry => entry.Tag == Needed).Select(entry => Text(file, strings + entry.Value))];
    }

    private static string Text(byte[] file, ulong at)
    {
        ReadOnlySpan<byte> rest = file.AsSpan((int)at);
        return Encoding.ASCII.GetString(rest[..rest.IndexOf((byte)0)]);
    }

    private static ushort U16(byte[] file, ulong at) => BinaryPrimitives.ReadUInt16LittleEndian(file.AsSpan((int)at));

    private static uint U32(byte[] file, ulong at) => BinaryPrimitives.ReadUInt32LittleEndian(file.AsSpan((int)at));

    private static ulong U64(byte[] file, ulong at) => BinaryPrimitives.ReadUInt64LittleEndian(file.AsSpan((int)at));
}
