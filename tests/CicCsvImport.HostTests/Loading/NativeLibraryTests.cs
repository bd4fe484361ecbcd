using CicCsvImport.HostTests.Support;

namespace CicCsvImport.HostTests.Loading;

/// <summary>The built module has SQLite for each platform it supports, once, and each file is what its folder says.</summary>
public sealed class NativeLibraryTests
{
    /// <summary>The libraries, each with its machine type.</summary>
    public static TheoryData<string, string> Libraries => new()
    {
        { "win-x64/e_sqlite3.dll", "PE 0x8664" },
        { "win-arm64/e_sqlite3.dll", "PE 0xAA64" },
        { "linux-x64/libe_sqlite3.so", "ELF 62" },
        { "linux-arm64/libe_sqlite3.so", "ELF 183" },
        { "linux-musl-x64/libe_sqlite3.so", "ELF 62" },
        { "linux-musl-arm64/libe_sqlite3.so", "ELF 183" },
        { "osx-x64/libe_sqlite3.dylib", "Mach-O 0x01000007" },
        { "osx-arm64/libe_sqlite3.dylib", "Mach-O 0x0100000C" },
    };

    [Theory]
    [MemberData(nameof(Libraries))]
    public void A_library_is_made_for_the_platform_of_its_folder(string file, string platform) =>
        Assert.Equal(platform, NativeHeader.Platform(File.ReadAllBytes(Path.Combine(Places.NativeLibraries, file))));

    [Theory]
    [InlineData("linux-x64", "libc.so.6")]
    [InlineData("linux-arm64", "libc.so.6")]
    [InlineData("linux-musl-x64", "libc.so")]
    [InlineData("linux-musl-arm64", "libc.so")]
    public void A_library_for_Linux_needs_the_C_library_of_its_platform(string platform, string needed)
    {
        IReadOnlyList<string> libraries = NativeHeader.NeededLibraries(
            File.ReadAllBytes(Path.Combine(Places.NativeLibraries, platform, "libe_sqlite3.so")));

        Assert.Equal([needed], libraries.Where(library => library.StartsWith("libc.", StringComparison.Ordinal)));
    }

    [Fact]
    public void There_is_nothing_else()
    {
        IEnumerable<string> native = Directory.EnumerateFiles(Places.NativeLibraries, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Places.NativeLibraries, path).Replace('\\', '/'));
        IEnumerable<string> beside = Directory.EnumerateFiles(Places.Module, "*e_sqlite3.*", SearchOption.AllDirectories)
            .Where(path => !path.StartsWith(Places.NativeLibraries, StringComparison.Ordinal))
            .Select(path => Path.GetFileName(path));

        Assert.Equal(Libraries.Select(row => (string)row[0]).Order(StringComparer.Ordinal), native.Order(StringComparer.Ordinal));
        Assert.All(beside, name => Assert.Equal("SQLitePCLRaw.provider.e_sqlite3.dll", name));
    }
}
