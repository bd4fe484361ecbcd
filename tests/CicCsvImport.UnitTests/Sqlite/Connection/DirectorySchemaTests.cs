using CicCsvImport.Infrastructure.Sqlite;
using CicCsvImport.Infrastructure.Sqlite.Connection;
using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Sqlite.Connection;

/// <summary>A file with definitions that the module has not made is refused, before any of them can act, and stays as it is.</summary>
public sealed class DirectorySchemaTests : IDisposable
{
    private const string Endless = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT x, x AS id FROM n";

    private readonly TestDirectory _directory = new();

    public DirectorySchemaTests() => _directory.Run(Make.Role("Agent"), Make.User("user1", "5556", "Agent"));

    /// <summary>What is done to a directory, and what its error names.</summary>
    public static TheoryData<string, string> Alterations { get; } = new()
    {
        { "CREATE TRIGGER t AFTER INSERT ON run BEGIN DELETE FROM object; END", "the trigger 't'" },
        { "CREATE TRIGGER \"t\u001b[2J\" AFTER INSERT ON run BEGIN DELETE FROM object; END", @"the trigger 't\u001B[2J'" },
        { "CREATE VIEW v AS " + Endless, "the view 'v'" },
        { "DROP TABLE meta; CREATE VIEW meta AS " + Endless, "the view 'meta'" },
        { "ALTER TABLE object RENAME TO real; CREATE VIEW object AS SELECT * FROM real", "'" },
        { "CREATE TABLE more (x)", "the table 'more'" },
        { "CREATE VIRTUAL TABLE more USING fts5 (x)", "the table 'more" },
        { "CREATE INDEX more ON run (user)", "the index 'more'" },
        { "CREATE UNIQUE INDEX more ON object (kind)", "the index 'more'" },
        { "ALTER TABLE object ADD COLUMN more TEXT", "the table 'object'" },
        { "ALTER TABLE run ADD COLUMN more TEXT GENERATED ALWAYS AS (hex(zeroblob(100000000)))", "the table 'run'" },
        { "DROP INDEX change_of_object", "the index 'change_of_object' is missing" },
        { "DROP INDEX change_of_object; CREATE INDEX change_of_object ON change (kind)", "the index 'change_of_object'" },
        { "DROP TABLE change", "the table 'change' is missing" },
        { "DROP TABLE change; CREATE TABLE change (run_id, ordinal, action, kind, name, properties, path, line)", "the table 'change'" },
        { "CREATE TABLE run_plan (run_id, path, fingerprint, options)", "the table 'run_plan'" },
        { Rewrite("replace(sql, 'NOT NULL', '') WHERE name = 'object'"), "the table 'object'" },
        { Rewrite("'CREATE TABLE nothing (' WHERE name = 'object'"), "object" },
        {
            "CREATE VIEW v AS SELECT 1; "
                + Rewrite("'CREATE VIEW sqlite_stat1 AS SELECT 1', name = 'sqlite_stat1', tbl_name = 'sqlite_stat1' WHERE name = 'v'"),
            "the view 'sqlite_stat1'"
        },
    };

    /// <summary>What administrators do to a database, and what the module itself does.</summary>
    public static TheoryData<string> Maintenance { get; } =
    [
        "ANALYZE",
        "VACUUM",
        "REINDEX",
        "PRAGMA optimize",
        "PRAGMA journal_mode = DELETE",
        DirectorySchema.CreatePlanTable,
        // A build for Windows has the scripts with its line breaks.
        Rewrite("replace(sql, char(10), char(13, 10))"),
    ];

    public void Dispose() => _directory.Dispose();

    [Theory]
    [MemberData(nameof(Alterations))]
    public void It_is_refused_when_it_is_connected(string sql, string named)
    {
        _directory.Execute(sql);
        AssertRefused(named, () => LocalDirectory.Open(_directory.Path));
        AssertRefused(named, () => LocalDirectory.Open(_directory.Path, upgrade: true));
    }

    [Theory]
    [MemberData(nameof(Alterations))]
    public void It_is_refused_where_the_directory_was_connected_before(string sql, string named)
    {
        _directory.Execute(sql);
        AssertRefused(named, () => _directory.Directory.Read(CancellationToken.None));
        AssertRefused(named, () => _directory.Begin());
        AssertRefused(named, () => _directory.Directory.GetLog(CancellationToken.None).FindRun(1));
    }

    [Theory]
    [MemberData(nameof(Maintenance))]
    public void What_is_no_damage_is_not_taken_for_it(string sql)
    {
        _directory.Execute(sql);
        LocalDirectory opened = LocalDirectory.Open(_directory.Path);
        Assert.Equal(_directory.Directory.Identity.Id, opened.Identity.Id);
        _directory.Run(Make.Role("Next"));
        Assert.Equal(2, _directory.Read(view => view.Revision));
    }

    /// <summary>A definition that is in the log of a killed process only.</summary>
    [Fact]
    public void A_log_is_looked_at_too()
    {
        using var copy = new TemporaryFile();
        string path = Path.Combine(copy.Folder, "site.cicdb");
        using (var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={_directory.Path};Pooling=False"))
        {
            connection.Open();
            using Microsoft.Data.Sqlite.SqliteCommand command = connection.CreateCommand();
            command.CommandText = "CREATE TRIGGER t AFTER INSERT ON run BEGIN DELETE FROM object; END";
            command.ExecuteNonQuery();
            File.Copy(_directory.Path, path);
            File.Copy(_directory.Path + "-wal", path + "-wal");
        }

        byte[] log = File.ReadAllBytes(path + "-wal");
        Assert.NotEmpty(log);
        var fault = Assert.Throws<CicDirectoryException>(() => LocalDirectory.Open(path));
        // Alone, the file is a directory.
        Assert.Equal("DirectoryLogForeign", fault.ErrorId);
        Assert.Equal(log, File.ReadAllBytes(path + "-wal"));
    }

    [Fact]
    public async Task A_query_that_does_not_end_is_canceled()
    {
        using var cancellation = new CancellationTokenSource();
        using var connection = DirectoryConnection.Open(_directory.Path, new LocalDirectoryOptions(), cancellation.Token);
        Task<long> endless = Task.Run(() => connection.Number($"SELECT count(*) FROM ({Endless})"));
        cancellation.CancelAfter(TimeSpan.FromMilliseconds(100));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => endless);
    }

    private static string Rewrite(string assignment) =>
        $"PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = {assignment}; PRAGMA writable_schema = OFF";

    private void AssertRefused(string named, Func<object?> use)
    {
        byte[] bytes = _directory.Bytes;
        DateTime written = File.GetLastWriteTimeUtc(_directory.Path);
        var fault = Assert.Throws<CicDirectoryException>(() => use());
        Assert.Equal("DirectoryDamaged", fault.ErrorId);
        Assert.Contains(named, fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b", fault.Message, StringComparison.Ordinal);
        Assert.Equal(bytes, _directory.Bytes);
        Assert.Equal(written, File.GetLastWriteTimeUtc(_directory.Path));
        Assert.Equal(["site.cicdb"], _directory.Files);
    }
}
