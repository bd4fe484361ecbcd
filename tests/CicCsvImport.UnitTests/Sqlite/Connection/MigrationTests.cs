using CicCsvImport.Core.Catalog;
using CicCsvImport.Core.Engine.Directories;
using CicCsvImport.Core.Kinds.Site;
using CicCsvImport.Infrastructure.Sqlite;
using CicCsvImport.Infrastructure.Sqlite.Connection;
using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Sqlite.Connection;

/// <summary>A directory of an older version, for a program whose second version is invented here.</summary>
public sealed class MigrationTests : IDisposable
{
    private readonly TestDirectory _directory = new();

    public MigrationTests() => _directory.Run(Make.Role("a"), Make.User("user1", "5556", "a"));

    public void Dispose() => _directory.Dispose();

    [Fact]
    public void The_module_s_own_are_numbered_from_1() =>
        Assert.Equal(Enumerable.Range(1, Migration.All.Count), Migration.All.Select(migration => migration.Version));

    [Fact]
    public void It_is_not_touched_unless_that_is_asked_for()
    {
        byte[] before = _directory.Bytes;
        var fault = Assert.Throws<CicDirectoryException>(
            () => LocalDirectory.Open(_directory.Path, upgrade: false, With("CREATE TABLE more (x)")));
        Assert.Equal("DirectoryOutdated", fault.ErrorId);
        Assert.Equal(before, _directory.Bytes);
        Assert.Equal(["site.cicdb"], _directory.Files);
    }

    [Fact]
    public void It_is_brought_up_to_date_and_nothing_is_lost()
    {
        LocalDirectoryOptions options = With("ALTER TABLE object ADD COLUMN more TEXT NOT NULL DEFAULT 'x'; -- and a comment at the end");
        LocalDirectory upgraded = LocalDirectory.Open(_directory.Path, upgrade: true, options);
        Assert.Equal(_directory.Directory.Identity.Id, upgraded.Identity.Id);
        Assert.Equal("2", _directory.Text("PRAGMA user_version"));
        Assert.Equal("x", _directory.Text("SELECT more FROM object WHERE name = 'user1'"));
        Assert.Equal(upgraded.Identity.Id, LocalDirectory.Open(_directory.Path, upgrade: false, options).Identity.Id);
        using IDirectoryView view = upgraded.Read(CancellationToken.None);
        Assert.Equal("5556", ((CicUser)view.Find(KindCatalog.Get(Kind.User), "user1")!).Extension);
        Assert.Equal(1, view.Revision);
    }

    [Fact]
    public void A_program_that_has_it_open_and_is_older_then_refuses_it()
    {
        LocalDirectory.Open(_directory.Path, upgrade: true, With("CREATE TABLE more (x)"));
        Assert.Equal(
            "DirectoryTooNew", Assert.Throws<CicDirectoryException>(() => _directory.Directory.Read(CancellationToken.None)).ErrorId);
        Assert.Equal("DirectoryTooNew", Assert.Throws<CicDirectoryException>(_directory.Begin).ErrorId);
        Assert.Equal("DirectoryTooNew", Assert.Throws<CicDirectoryException>(() => LocalDirectory.Open(_directory.Path)).ErrorId);
    }

    /// <summary>As SQLite wants a table replaced to which others refer.</summary>
    [Fact]
    public void A_step_can_replace_a_table()
    {
        LocalDirectory.Open(_directory.Path, upgrade: true, With(
            """
            CREATE TABLE object_new (
                id INTEGER PRIMARY KEY, kind TEXT NOT NULL, name TEXT NOT NULL, name_key TEXT NOT NULL, properties TEXT NOT NULL,
                UNIQUE (kind, name_key)) STRICT;
            INSERT INTO object_new SELECT * FROM object;
            DROP TABLE object;
            ALTER TABLE object_new RENAME TO object;
            """));
        Assert.Equal("1", _directory.Text("SELECT count(*) FROM object_reference"));
    }

    [Theory]
    [InlineData("CREATE TABLE more (x); CREATE TABLE object (x)", "DirectoryDamaged")]
    [InlineData("DELETE FROM object WHERE kind = 'role'", "DirectoryDamaged")]
    public void A_step_that_fails_leaves_the_directory_as_it_is(string script, string errorId)
    {
        byte[] before = _directory.Bytes;
        Assert.Equal(
            errorId, Assert.Throws<CicDirectoryException>(() => LocalDirectory.Open(_directory.Path, upgrade: true, With(script))).ErrorId);
        Assert.Equal(before, _directory.Bytes);
        Assert.Equal(["site.cicdb"], _directory.Files);
        _directory.Run(Make.Role("b"));
    }

    [Fact]
    public void A_new_directory_gets_all_steps()
    {
        string path = Path.Combine(_directory.Folder, "new.cicdb");
        LocalDirectory.Create(path, With("CREATE TABLE more (x)"));
        Assert.Equal("DirectoryTooNew", Assert.Throws<CicDirectoryException>(() => LocalDirectory.Open(path)).ErrorId);
    }

    private static LocalDirectoryOptions With(string second) =>
        new() { Migrations = [.. Migration.All, new Migration(Migration.All.Count + 1, second)] };
}
