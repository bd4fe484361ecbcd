using CicCsvImport.Core.Catalog;
using CicCsvImport.Core.Engine.Directories;
using CicCsvImport.Infrastructure.Sqlite;
using CicCsvImport.Infrastructure.Sqlite.Connection;
using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Sqlite;

public sealed class CreateTests : IDisposable
{
    private readonly TemporaryFile _file = new();

    public void Dispose() => _file.Dispose();

    private string GetPath(string name) => Path.Combine(_file.Folder, name);

    [Theory]
    [InlineData("site.cicdb")]
    [InlineData("Müller & Söhne; Mode=ReadOnly 'x' %20.cicdb")]
    [InlineData("file:x?immutable=1")]
    public void A_new_directory_is_one_file_and_empty(string name)
    {
        LocalDirectory made = LocalDirectory.Create(GetPath(name));
        Assert.Equal([name], _file.Files);
        LocalDirectory opened = LocalDirectory.Open(GetPath(name));
        Assert.Equal(made.Identity.Id, opened.Identity.Id);
        Assert.NotEqual(Guid.Empty, made.Identity.Id);
        using (IDirectoryView view = opened.Read(CancellationToken.None))
        {
            Assert.Equal(0, view.Revision);
            Assert.Empty(opened.GetLog(CancellationToken.None).GetRuns());
            Assert.All(KindCatalog.All, kind => Assert.Equal(0, view.Count(kind)));
        }

        Assert.Equal([name], _file.Files);
    }

    [Fact]
    public void Each_directory_has_an_id_of_its_own() =>
        Assert.NotEqual(LocalDirectory.Create(GetPath("a")).Identity.Id, LocalDirectory.Create(GetPath("b")).Identity.Id);

    [Fact]
    public void Only_its_owner_may_read_it()
    {
        if (OperatingSystem.IsWindows())
            return;
        LocalDirectory directory = LocalDirectory.Create(GetPath("site.cicdb"));
        using DirectoryTransaction run = directory.Begin(TestDirectory.Header, CancellationToken.None);
        run.Apply(Make.Role("Agent"));
        run.Commit();
        Assert.Contains("site.cicdb-wal", _file.Files);
        foreach (string name in _file.Files)
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(GetPath(name)));
    }

    [Fact]
    public void A_file_that_is_there_stays_as_it_is()
    {
        File.WriteAllText(GetPath("site.cicdb"), "mine");
        Assert.Equal("DirectoryExists", Refused("site.cicdb"));
        Assert.Equal("mine", File.ReadAllText(GetPath("site.cicdb")));
        Assert.Equal(["site.cicdb"], _file.Files);
    }

    [Fact]
    public void A_folder_is_no_place()
    {
        Directory.CreateDirectory(GetPath("site.cicdb"));
        Assert.Equal("DirectoryExists", Refused("site.cicdb"));
    }

    [Fact]
    public void A_folder_that_is_not_there_is_named()
    {
        var fault = Assert.Throws<CicDirectoryException>(() => LocalDirectory.Create(GetPath(Path.Combine("none", "site.cicdb"))));
        Assert.Equal("NoFolder", fault.ErrorId);
        Assert.Contains(GetPath("none"), fault.Message);
    }

    [Theory]
    [InlineData("-wal")]
    [InlineData("-shm")]
    [InlineData("-journal")]
    public void The_log_of_a_directory_that_was_here_is_not_taken_for_its_own(string suffix)
    {
        File.WriteAllText(GetPath("site.cicdb" + suffix), "old");
        Assert.Equal("DirectoryLeftover", Refused("site.cicdb"));
        Assert.Equal(["site.cicdb" + suffix], _file.Files);
    }

    [Fact]
    public void One_that_cannot_be_made_leaves_nothing_behind()
    {
        var fault = Assert.Throws<CicDirectoryException>(
            () => LocalDirectory.Create(GetPath("site.cicdb"), new LocalDirectoryOptions { MaxPages = 5 }));
        Assert.Equal("DirectoryFull", fault.ErrorId);
        Assert.Empty(_file.Files);
    }

    private string? Refused(string name) => Assert.Throws<CicDirectoryException>(() => LocalDirectory.Create(GetPath(name))).ErrorId;
}
