using CicCsvImport.Infrastructure.Files;
using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Files;

/// <summary>A file is the same by all of its names.</summary>
public sealed class FileStatusTests
{
    [Theory]
    [InlineData("list.csv", true)]
    [InlineData("./list.csv", true)]
    [InlineData("sub/../list.csv", true)]
    [InlineData("other.csv", false)]
    [InlineData("sub/list.csv", false)]
    [InlineData("sub", false)]
    [InlineData("missing.csv", false)]
    public void An_existing_file(string other, bool isSame)
    {
        using TemporaryFile file = NewFiles();

        Assert.Equal(isSame, FileStatus.AreSame(file.Path, Path.Combine(file.Folder, other)));
        Assert.Equal(isSame, FileStatus.AreSame(Path.Combine(file.Folder, other), file.Path));
    }

    [Theory]
    [InlineData("new.csv", "new.csv", true)]
    [InlineData("new.csv", "sub/../new.csv", true)]
    [InlineData("new.csv", "newer.csv", false)]
    [InlineData("new.csv", "sub/new.csv", false)]
    [InlineData("no/new.csv", "no/new.csv", true)]
    public void One_that_does_not_exist_yet(string path, string other, bool isSame)
    {
        using TemporaryFile file = NewFiles();

        Assert.Equal(isSame, FileStatus.AreSame(Path.Combine(file.Folder, path), Path.Combine(file.Folder, other)));
    }

    [Fact]
    public void A_file_is_ordinary_and_a_folder_is_not()
    {
        using TemporaryFile file = NewFiles();

        Assert.True(FileStatus.Find(file.Path)?.IsOrdinary);
        Assert.False(FileStatus.Find(file.Folder)?.IsOrdinary);
        Assert.Null(FileStatus.Find(file.Path + "-missing"));
    }

#if NET
    [Fact]
    public void Its_links_are_the_same_file()
    {
        if (OperatingSystem.IsWindows())
            return;
        using TemporaryFile file = NewFiles();
        string folder = Path.Combine(file.Folder, "here");
        Directory.CreateSymbolicLink(folder, file.Folder);
        string link = Path.Combine(folder, "ünk");
        File.CreateSymbolicLink(link, "list.csv");

        Assert.True(FileStatus.AreSame(link, file.Path));
        Assert.True(FileStatus.AreSame(file.Path, link));
        Assert.True(FileStatus.AreSame(Path.Combine(folder, "new.csv"), Path.Combine(file.Folder, "new.csv")));
    }

    [Theory]
    [InlineData(UnixFileMode.None, false)]
    [InlineData(UnixFileMode.GroupWrite, true)]
    [InlineData(UnixFileMode.OtherWrite, true)]
    [InlineData(UnixFileMode.OtherWrite | UnixFileMode.StickyBit, true)]
    [InlineData(UnixFileMode.GroupRead | UnixFileMode.OtherRead | UnixFileMode.OtherExecute, false)]
    public void Others_can_write_to_a_folder_with_their_permission(UnixFileMode others, bool canWrite)
    {
        if (OperatingSystem.IsWindows())
            return;
        using TemporaryFile file = NewFiles();
        string folder = Path.Combine(file.Folder, "sub");
        File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | others);

        Assert.Equal(canWrite, FileStatus.Find(folder)?.OthersCanWrite);
    }
#endif

    private static TemporaryFile NewFiles()
    {
        var file = new TemporaryFile("same");
        File.WriteAllText(Path.Combine(file.Folder, "other.csv"), "same");
        File.WriteAllText(Path.Combine(Directory.CreateDirectory(Path.Combine(file.Folder, "sub")).FullName, "list.csv"), "same");
        return file;
    }
}
