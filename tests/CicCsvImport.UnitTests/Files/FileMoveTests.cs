using CicCsvImport.Infrastructure.Files;
using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Files;

/// <summary>A file that is moved to a new name overwrites nothing, not even what appears in that instant.</summary>
public sealed class FileMoveTests
{
    [Fact]
    public void It_has_its_new_name_only()
    {
        using var file = new TemporaryFile("text");
        string target = Path.Combine(file.Folder, "ünü sual.csv");

        FileMove.ToNew(file.Path, target);

        Assert.Equal(["ünü sual.csv"], file.Files);
        Assert.Equal("text", File.ReadAllText(target));
    }

    [Fact]
    public void A_file_of_that_name_stays()
    {
        using var file = new TemporaryFile("text");
        string target = Path.Combine(file.Folder, "theirs.csv");
        File.WriteAllText(target, "theirs");

        Assert.Equal(target, Assert.Throws<FileExistsException>(() => FileMove.ToNew(file.Path, target)).Path);

        Assert.Equal("theirs", File.ReadAllText(target));
        Assert.Equal("text", File.ReadAllText(file.Path));
    }

    [Fact]
    public void Of_many_at_once_one_wins_and_nothing_is_lost()
    {
        using var folder = new TemporaryFile();
        string[] sources = [.. Enumerable.Range(0, 200).Select(i => folder.Path + i)];
        foreach (string source in sources)
            File.WriteAllText(source, source);
        int won = 0;

        Parallel.ForEach(sources, source =>
        {
            try
            {
                FileMove.ToNew(source, folder.Path);
                Interlocked.Increment(ref won);
            }
            catch (FileExistsException)
            {
                Assert.Equal(source, File.ReadAllText(source));
            }
        });

        Assert.Equal(1, won);
        Assert.Equal(sources.Length, folder.Files.Count());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void By_each_way_that_a_system_has(bool renames)
    {
        if (OperatingSystem.IsWindows())
            return;
        using var file = new TemporaryFile("text");
        string target = Path.Combine(file.Folder, "new.csv");
        Func<string, string, bool> tryMove = renames && OperatingSystem.IsLinux() ? FileMove.TryRename : FileMove.TryLink;

        Assert.False(tryMove(file.Path + "-missing", target));
        Assert.True(tryMove(file.Path, target));
        Assert.Equal(["new.csv"], file.Files);

        File.WriteAllText(file.Path, "another");
        Assert.Throws<FileExistsException>(() => tryMove(file.Path, target));
        Assert.Equal("text", File.ReadAllText(target));
        Assert.Equal("another", File.ReadAllText(file.Path));
    }

#if NET
    [Fact]
    public void A_link_without_a_file_is_a_file_of_that_name()
    {
        if (OperatingSystem.IsWindows())
            return;
        using var file = new TemporaryFile("text");
        string link = Path.Combine(file.Folder, "link");
        File.CreateSymbolicLink(link, "nowhere");

        Assert.Throws<FileExistsException>(() => FileMove.ToNew(file.Path, link));

        Assert.Equal("nowhere", new FileInfo(link).LinkTarget);
        Assert.Equal("text", File.ReadAllText(file.Path));
    }
#endif

    [Fact]
    public void Where_there_is_no_such_folder_that_is_the_fault()
    {
        using var file = new TemporaryFile("text");

        Assert.Throws<DirectoryNotFoundException>(() => FileMove.ToNew(file.Path, Path.Combine(file.Folder, "no", "folder.csv")));

        Assert.Equal("text", File.ReadAllText(file.Path));
    }
}
