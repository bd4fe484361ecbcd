using CicCsvImport.Infrastructure.Sqlite;
using CicCsvImport.Infrastructure.Sqlite.Connection;
using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Sqlite.Connection;

/// <summary>Who may only read a directory's file reads a snapshot of it.</summary>
public sealed class SnapshotTests : IDisposable
{
    private static readonly LocalDirectoryOptions Options = new();

    private readonly TestDirectory _directory = new();

    public SnapshotTests() => _directory.Run(Make.Role("a"), Make.Role("b"));

    public void Dispose() => _directory.Dispose();

    [Fact]
    public void It_has_what_the_file_had_and_writes_nothing()
    {
        byte[] bytes = _directory.Bytes;
        using DirectoryConnection snapshot = DirectoryConnection.OpenForReading(_directory.Path, Options, CancellationToken.None);
        _directory.Run(Make.Role("c"));

        snapshot.BeginReading();
        Assert.Equal(2, snapshot.Number("SELECT count(*) FROM object"));
        Assert.Equal("ok", snapshot.Text("PRAGMA quick_check"));
        Assert.Throws<CicDirectoryException>(() => snapshot.Execute("DELETE FROM object"));
        Assert.NotEqual(bytes, _directory.Bytes);
        Assert.Equal(["site.cicdb"], _directory.Files);
    }

    [Fact]
    public void It_does_not_pass_over_a_log_that_somebody_has_left()
    {
        File.WriteAllText(_directory.Path + "-wal", "committed");

        var fault = Assert.Throws<CicDirectoryException>(
            () => DirectoryConnection.OpenForReading(_directory.Path, Options, CancellationToken.None));

        Assert.Equal("DirectoryNotWritable", fault.ErrorId);
        Assert.Equal(["site.cicdb", "site.cicdb-wal"], _directory.Files.OrderBy(name => name, StringComparer.Ordinal));
    }

    [Fact]
    public void It_reads_the_log_of_others_who_are_using_the_file()
    {
        using LocalView theirs = _directory.Directory.OpenView(CancellationToken.None);
        _directory.Run(Make.Role("c"));
        Assert.Contains("site.cicdb-wal", _directory.Files);

        using DirectoryConnection reading = DirectoryConnection.OpenForReading(_directory.Path, Options, CancellationToken.None);

        reading.BeginReading();
        Assert.Equal(3, reading.Number("SELECT count(*) FROM object"));
    }
}
