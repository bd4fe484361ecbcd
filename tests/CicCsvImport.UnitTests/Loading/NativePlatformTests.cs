using System.Runtime.InteropServices;
using CicCsvImport.Loading;

namespace CicCsvImport.UnitTests.Loading;

/// <summary>Platforms are named as the packages with native libraries name them.</summary>
public sealed class NativePlatformTests
{
    [Theory]
    [InlineData("WINDOWS", Architecture.X64, false, "win-x64")]
    [InlineData("WINDOWS", Architecture.Arm64, false, "win-arm64")]
    [InlineData("LINUX", Architecture.X64, false, "linux-x64")]
    [InlineData("LINUX", Architecture.Arm64, false, "linux-arm64")]
    [InlineData("LINUX", Architecture.X64, true, "linux-musl-x64")]
    [InlineData("LINUX", Architecture.Arm64, true, "linux-musl-arm64")]
    [InlineData("OSX", Architecture.X64, false, "osx-x64")]
    [InlineData("OSX", Architecture.Arm64, false, "osx-arm64")]
    [InlineData("WINDOWS", Architecture.X86, false, "win-x86")]
    [InlineData("FreeBSD", Architecture.X64, false, "freebsd-x64")]
    public void A_platform_has_the_name_of_its_system_library_and_architecture(
        string system, Architecture architecture, bool musl, string name) =>
        Assert.Equal(name, NativePlatform.GetName(OSPlatform.Create(system), architecture, musl));

    [Theory]
    [InlineData("/lib/ld-musl-x86_64.so.1")]
    [InlineData("/lib/libc.musl-aarch64.so.1")]
    [InlineData("/usr/lib/libc.so")]
    public void Where_musl_is_mapped_the_process_runs_on_it(string file) => Assert.True(NativePlatform.HasMusl(Maps(file)));

    [Theory]
    [InlineData("/usr/lib/x86_64-linux-gnu/libc.so.6")]
    [InlineData("/lib64/libc-2.28.so")]
    [InlineData("/usr/lib/x86_64-linux-gnu/ld-linux-x86-64.so.2")]
    [InlineData("/home/ld-musl-x86_64/libcoreclr.so")]
    public void Where_only_other_files_are_mapped_it_does_not(string file) => Assert.False(NativePlatform.HasMusl(Maps(file)));

    [Fact]
    public void This_process_runs_on_a_platform_that_is_supported() => Assert.Contains(NativePlatform.Current, NativeLibraries.Platforms);

    // Two lines as Linux writes them, the first of memory that is no file.
    private static string[] Maps(string file) =>
    [
        "7f0c12a00000-7f0c12a21000 rw-p 00000000 00:00 0 ",
        "7f0c14c3e000-7f0c14d93000 r-xp 00026000 fe:01 1835321                    " + file,
    ];
}
