using CicCsvImport.Loading;

namespace CicCsvImport.UnitTests.Loading;

/// <summary>Each platform has its file.</summary>
public sealed class NativeLibrariesTests
{
    [Theory]
    [InlineData("win-x64", "e_sqlite3.dll")]
    [InlineData("win-arm64", "e_sqlite3.dll")]
    [InlineData("linux-x64", "libe_sqlite3.so")]
    [InlineData("linux-arm64", "libe_sqlite3.so")]
    [InlineData("linux-musl-x64", "libe_sqlite3.so")]
    [InlineData("linux-musl-arm64", "libe_sqlite3.so")]
    [InlineData("osx-x64", "libe_sqlite3.dylib")]
    [InlineData("osx-arm64", "libe_sqlite3.dylib")]
    public void A_platform_has_a_file_in_its_folder(string platform, string file)
    {
        Assert.Equal(Path.Combine(platform, file), NativeLibraries.GetFile(NativeLibraries.Sqlite, platform));
        Assert.Contains(platform, NativeLibraries.Platforms);
    }

    [Theory]
    [InlineData("win-x86")]
    [InlineData("linux-arm")]
    [InlineData("linux-musl-riscv64")]
    [InlineData("freebsd-x64")]
    public void A_platform_without_one_is_named_with_those_that_have_one(string platform)
    {
        var fault = Assert.Throws<PlatformNotSupportedException>(() => NativeLibraries.GetFile(NativeLibraries.Sqlite, platform));

        Assert.Contains($"'e_sqlite3' is not available for this platform ({platform}).", fault.Message);
        Assert.All(NativeLibraries.Platforms, supported => Assert.Contains(supported, fault.Message));
    }

    [Fact]
    public void The_libraries_stand_beside_the_assemblies_of_both_frameworks()
    {
        string bin = Path.GetDirectoryName(Path.GetDirectoryName(typeof(NativeLibraries).Assembly.Location))!;

        Assert.Equal(
            Path.Combine(bin, "native", NativeLibraries.GetFile("x", NativePlatform.Current)),
            NativeLibraries.GetPath("x"));
    }
}
