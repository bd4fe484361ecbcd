using System.Globalization;
using CicCsvImport.Core.Engine.Directories;
using CicCsvImport.Core.Kinds.Site;
using CicCsvImport.Infrastructure.Sqlite;
using CicCsvImport.Infrastructure.Sqlite.Connection;
using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Sqlite;

/// <summary>
/// What a killed process leaves: the file and the log as they stood at that moment. A copy of both, made in the middle of a
/// run, is the same.
/// </summary>
public sealed class KilledProcessTests : IDisposable
{
    private readonly TestDirectory _directory = new();
    private readonly TemporaryFile _left = new();

    public KilledProcessTests() => _directory.Run(Make.Role("a"));

    private string Left => Path.Combine(_left.Folder, "site.cicdb");

    public void Dispose()
    {
        _left.Dispose();
        _directory.Dispose();
    }

    [Fact]
    public void What_it_had_committed_is_there_and_what_it_had_not_never_was()
    {
        KillInARun();
        using (IDirectoryView view = LocalDirectory.Open(Left).Read(CancellationToken.None))
        {
            Assert.Equal(["a", "b"], view.GetAll(SiteSchemas.Role).Select(role => role.Identity));
            Assert.Equal(2, view.Revision);
        }

        Assert.Equal(["site.cicdb"], _left.Files);
    }

    [Fact]
    public void Who_was_connected_already_goes_on_as_well()
    {
        KillInARun();
        foreach (string file in _left.Files)
            File.Copy(Path.Combine(_left.Folder, file), Path.Combine(_directory.Folder, file), overwrite: true);
        Assert.Equal(3, _directory.Run(Make.Role("c")).Id);
        Assert.Equal(["a", "b", "c"], _directory.Read(view => view.GetAll(SiteSchemas.Role).Select(role => role.Identity).ToList()));
        Assert.Equal(["site.cicdb"], _directory.Files);
    }

    /// <summary>The log may be all that is left of a run: it is not thrown away with the file.</summary>
    [Fact]
    public void A_damaged_file_and_its_log_stay_as_they_are()
    {
        // A page that the log has not: the run's pages are taken from there.
        int page = int.Parse(_directory.Text("SELECT rootpage FROM sqlite_schema WHERE name = 'object_key'"), CultureInfo.InvariantCulture);
        KillInARun();
        byte[] bytes = File.ReadAllBytes(Left);
        bytes.AsSpan((page - 1) * 4096, 4096).Fill(0xFF);
        File.WriteAllBytes(Left, bytes);
        byte[] log = File.ReadAllBytes(Left + "-wal");
        Assert.Equal("DirectoryDamaged", Assert.Throws<CicDirectoryException>(() => LocalDirectory.Open(Left)).ErrorId);
        Assert.Equal(bytes, File.ReadAllBytes(Left));
        Assert.Equal(log, File.ReadAllBytes(Left + "-wal"));
    }

    /// <summary>It is not told to be damaged, because it is the backup.</summary>
    [Fact]
    public void A_backup_that_was_restored_beside_the_log_is_told_apart_from_a_damaged_file()
    {
        byte[] backup = _directory.Bytes;
        string text = new('y', 50_000);
        _directory.Run([.. Enumerable.Range(0, 50).Select(i => Make.Role(text + i))]);
        KillInARun();
        File.WriteAllBytes(Left, backup);
        byte[] log = File.ReadAllBytes(Left + "-wal");

        var fault = Assert.Throws<CicDirectoryException>(() => LocalDirectory.Open(Left));

        Assert.Equal("DirectoryLogForeign", fault.ErrorId);
        Assert.Contains(Left + "-wal", fault.Message, StringComparison.Ordinal);
        Assert.Equal(backup, File.ReadAllBytes(Left));
        Assert.Equal(log, File.ReadAllBytes(Left + "-wal"));
        foreach (string left in Directory.GetFiles(_left.Folder, "*-*"))
            File.Delete(left);
        using IDirectoryView view = LocalDirectory.Open(Left).Read(CancellationToken.None);
        Assert.Equal(["a"], view.GetAll(SiteSchemas.Role).Select(role => role.Identity));
    }

    /// <summary>The version in the file itself is then the old one.</summary>
    [Fact]
    public void A_directory_that_was_just_brought_up_to_date_is_up_to_date()
    {
        var options = new LocalDirectoryOptions
        {
            Migrations = [.. Migration.All, new Migration(Migration.All.Count + 1, "CREATE TABLE more (x)")],
        };
        using (_directory.Directory.Read(CancellationToken.None))
        {
            // The view keeps the log from being brought into the file.
            LocalDirectory.Open(_directory.Path, upgrade: true, options);
            Copy();
        }

        Assert.Equal(Migration.All.Count, DirectoryFile.ReadVersion(Left));
        Assert.Equal("DirectoryTooNew", Assert.Throws<CicDirectoryException>(() => LocalDirectory.Open(Left)).ErrorId);
        Assert.Equal(_directory.Directory.Identity.Id, LocalDirectory.Open(Left, upgrade: false, options).Identity.Id);
        Assert.Equal(Migration.All.Count + 1, DirectoryFile.ReadVersion(Left));
    }

    private void KillInARun()
    {
        using IDirectoryView view = _directory.Directory.Read(CancellationToken.None);
        _directory.Run(Make.Role("b"));
        using DirectoryTransaction run = _directory.Begin();
        // Some of it is in the log already.
        string text = new('x', 50_000);
        for (int i = 0; i < 100; i++)
            run.Apply(Make.Role(text + i));
        Copy();
    }

    private void Copy()
    {
        foreach (string file in _directory.Files.Where(file => !file.EndsWith("-shm", StringComparison.Ordinal)))
            File.Copy(Path.Combine(_directory.Folder, file), Path.Combine(_left.Folder, file));
        Assert.Contains("site.cicdb-wal", _left.Files);
    }
}
