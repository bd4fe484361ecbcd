using CicCsvImport.Infrastructure.Files;
using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Files;

/// <summary>What a killed process leaves is removed by the next one that writes a file in the folder, and nothing else is.</summary>
public sealed class LeftoverTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_leftover_is_removed_by_the_next_file(bool ownerOnly)
    {
        using var target = new TemporaryFile();
        File.WriteAllText(Path.Combine(target.Folder, ".cic-abcd1234.xyz.tmp"), "User Name,Password");

        new AtomicFile(target.Path, overwrite: false, ownerOnly).Dispose();

        Assert.Empty(target.Files);
    }

    [Fact]
    public void A_file_that_is_being_written_stays()
    {
        using var target = new TemporaryFile();
        using var writing = new AtomicFile(target.Path, overwrite: true, ownerOnly: true);
        writing.Stream.WriteByte((byte)'x');
        writing.Stream.Flush();

        AtomicFile.ThrowIfUnusable(target.Path + ".other", overwrite: false);
        writing.Commit();

        Assert.Equal(["list.csv"], target.Files);
        Assert.Equal("x", File.ReadAllText(target.Path));
    }

    [Fact]
    public void An_empty_file_that_another_process_may_just_have_created_stays()
    {
        using var target = new TemporaryFile();
        string created = Path.Combine(target.Folder, ".cic-abcd1234.xyz.tmp");
        File.WriteAllText(created, "");

        AtomicFile.ThrowIfUnusable(target.Path, overwrite: false);
        Assert.True(File.Exists(created));
        File.SetLastWriteTimeUtc(created, DateTime.UtcNow.AddHours(-1));
        AtomicFile.ThrowIfUnusable(target.Path, overwrite: false);

        Assert.False(File.Exists(created));
    }

    [Theory]
    [InlineData("passwords.csv")]
    [InlineData("passwords (2).csv")]
    [InlineData(".abcd1234.xyz.tmp")]
    [InlineData(".cic-abcd1234.xyz.tmp.csv")]
    [InlineData(".cic-notes.tmp")]
    [InlineData("cic-abcd1234.xyz.tmp")]
    public void A_file_with_another_name_stays(string name)
    {
        using var target = new TemporaryFile();
        File.WriteAllText(Path.Combine(target.Folder, name), "x");

        AtomicFile.ThrowIfUnusable(target.Path, overwrite: false);

        Assert.Equal([name], target.Files);
    }

#if NET
    [Theory]
    [InlineData(UnixFileMode.UserRead | UnixFileMode.UserWrite)]
    [InlineData(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead)]
    [InlineData(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead)]
    public void A_file_that_replaces_another_one_has_its_permissions(UnixFileMode mode)
    {
        if (OperatingSystem.IsWindows())
            return;
        using var target = new TemporaryFile("old");
        File.SetUnixFileMode(target.Path, mode);
        using var replacing = new AtomicFile(target.Path, overwrite: true, ownerOnly: false);
        string temporary = Directory.GetFiles(target.Folder, ".*").Single();
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(temporary));

        replacing.Commit();

        Assert.Equal(mode, File.GetUnixFileMode(target.Path));
    }
#endif
}
