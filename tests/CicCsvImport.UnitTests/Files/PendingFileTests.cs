using CicCsvImport.Infrastructure.Files;
using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Files;

/// <summary>A file comes into being whole or not at all.</summary>
public sealed class PendingFileTests
{
    [Fact]
    public void Before_it_is_committed_there_is_no_such_file()
    {
        using var target = new TemporaryFile();
        using var pending = new AtomicFile(target.Path, overwrite: false, ownerOnly: false);
        pending.Stream.WriteByte((byte)'x');

        Assert.False(File.Exists(target.Path));
        Assert.Single(target.Files);
    }

    [Fact]
    public void One_that_is_not_committed_leaves_nothing_behind()
    {
        using var target = new TemporaryFile();
        using (var pending = new AtomicFile(target.Path, overwrite: false, ownerOnly: false))
            pending.Stream.WriteByte((byte)'x');

        Assert.Empty(target.Files);
    }

    [Fact]
    public void Nor_where_its_writer_has_no_room_for_what_it_still_held_back()
    {
        using var target = new TemporaryFile();
        using var pending = new AtomicFile(target.Path, overwrite: false, ownerOnly: false);

        pending.DisposeWith(new FullWriter());

        Assert.Empty(target.Files);
    }

    [Fact]
    public void One_that_is_committed_leaves_the_file_only()
    {
        using var target = new TemporaryFile();
        using (var pending = new AtomicFile(target.Path, overwrite: false, ownerOnly: false))
        {
            pending.Stream.WriteByte((byte)'x');
            pending.Commit();
        }

        Assert.Equal(["list.csv"], target.Files);
        Assert.Equal("x", File.ReadAllText(target.Path));
    }

    [Fact]
    public void A_file_that_is_there_is_not_replaced()
    {
        using var target = new TemporaryFile("old");

        FileExistsException fault = Assert.Throws<FileExistsException>(
            () => new AtomicFile(target.Path, overwrite: false, ownerOnly: false));

        Assert.Equal(target.Path, fault.Path);
        Assert.Equal(["list.csv"], target.Files);
    }

    [Fact]
    public void Nor_one_that_appears_meanwhile()
    {
        using var target = new TemporaryFile();
        using (var pending = new AtomicFile(target.Path, overwrite: false, ownerOnly: false))
        {
            File.WriteAllText(target.Path, "theirs");
            Assert.Throws<FileExistsException>(pending.Commit);
        }

        Assert.Equal(["list.csv"], target.Files);
        Assert.Equal("theirs", File.ReadAllText(target.Path));
    }

    [Fact]
    public void Where_it_may_be_replaced_the_old_one_stays_until_the_new_one_is_whole()
    {
        using var target = new TemporaryFile("old");
        using var pending = new AtomicFile(target.Path, overwrite: true, ownerOnly: false);
        pending.Stream.WriteByte((byte)'x');
        Assert.Equal("old", File.ReadAllText(target.Path));

        pending.Commit();

        Assert.Equal("x", File.ReadAllText(target.Path));
    }

    [Fact]
    public void A_folder_is_no_file()
    {
        using var target = new TemporaryFile();

        IOException fault = Assert.Throws<IOException>(() => new AtomicFile(target.Folder, overwrite: true, ownerOnly: false));

        Assert.Contains("is a folder", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void One_for_its_owner_only_is_so_from_its_first_moment_on()
    {
        if (OperatingSystem.IsWindows())
            return;
        const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var target = new TemporaryFile("everybody could read this one");
        File.SetUnixFileMode(target.Path, OwnerOnly | UnixFileMode.GroupRead | UnixFileMode.OtherRead);
        using var pending = new AtomicFile(target.Path, overwrite: true, ownerOnly: true);
        Assert.Equal(OwnerOnly, File.GetUnixFileMode(Directory.GetFiles(target.Folder, ".*").Single()));

        pending.Commit();

        Assert.Equal(OwnerOnly, File.GetUnixFileMode(target.Path));
    }

    [Fact]
    public void A_fault_names_the_file_and_not_the_temporary_one()
    {
        using var target = new TemporaryFile();
        using var pending = new AtomicFile(target.Path, overwrite: false, ownerOnly: false);

        Assert.Equal(
            $"No space left: '{target.Path}'", AtomicFile.NameTarget($"No space left: '{((FileStream)pending.Stream).Name}'", target.Path));
    }

    [Fact]
    public void A_path_that_can_be_used_is_checked_without_a_trace()
    {
        using var target = new TemporaryFile();

        AtomicFile.ThrowIfUnusable(target.Path, overwrite: false);

        Assert.Empty(target.Files);
    }

#if NET
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_link_that_appears_meanwhile_is_not_followed(bool overwrite)
    {
        if (OperatingSystem.IsWindows())
            return;
        using var target = new TemporaryFile();
        string precious = Path.Combine(target.Folder, "precious.csv");
        File.WriteAllText(precious, "precious");
        using (var pending = new AtomicFile(target.Path, overwrite, ownerOnly: false))
        {
            File.CreateSymbolicLink(target.Path, precious);
            Assert.ThrowsAny<IOException>(pending.Commit);
        }

        Assert.Equal("precious", File.ReadAllText(precious));
        Assert.Equal(precious, new FileInfo(target.Path).LinkTarget);
    }

    [Fact]
    public void A_link_stays_one_and_the_file_behind_it_is_replaced()
    {
        using var target = new TemporaryFile("old");
        string link = target.Path + ".link";
        try
        {
            File.CreateSymbolicLink(link, target.Path);
        }
        catch (IOException) when (OperatingSystem.IsWindows())
        {
            // There, links are for administrators.
            return;
        }

        using (var pending = new AtomicFile(link, overwrite: true, ownerOnly: false))
        {
            pending.Stream.WriteByte((byte)'x');
            pending.Commit();
        }

        Assert.Equal("x", File.ReadAllText(target.Path));
        Assert.Equal(target.Path, new FileInfo(link).LinkTarget);
    }
#endif

    private sealed class FullWriter : IDisposable
    {
        public void Dispose() => throw new IOException("No space left on device");
    }
}
