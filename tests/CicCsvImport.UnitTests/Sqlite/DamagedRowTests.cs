using CicCsvImport.Core.Catalog;
using CicCsvImport.Core.Kinds.Site;
using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Sqlite;

/// <summary>Rows that the module has not written, in tables that are as it made them.</summary>
public sealed class DamagedRowTests : IDisposable
{
    private readonly TestDirectory _directory = new();

    public DamagedRowTests()
    {
        _directory.Run(Make.Role("Agent"), Make.User("user1", "5556", "Agent"));
        _directory.Run(Make.Extension("user1", "5556", "5557"), Make.User("user2"));
    }

    public void Dispose() => _directory.Dispose();

    /// <summary>An undo of what is left of a run must not pass for its undo.</summary>
    [Theory]
    [InlineData("DELETE FROM change")]
    [InlineData("DELETE FROM change WHERE run_id = 2 AND ordinal = 2")]
    [InlineData("UPDATE run SET created = 0, updated = 0; DELETE FROM change")]
    [InlineData("UPDATE run SET created = 2")]
    [InlineData("UPDATE run SET created = -1, updated = 3")]
    [InlineData("UPDATE run SET created = 9223372036854775807")]
    public void A_log_without_some_of_its_changes_is_damaged(string sql)
    {
        _directory.Execute(sql);
        AssertDamaged(() => _directory.Directory.GetLog(CancellationToken.None).GetChanges(2).ToList());
    }

    [Theory]
    [InlineData("UPDATE run SET undoes = id")]
    [InlineData("UPDATE run SET undoes = 3 - id")]
    [InlineData("UPDATE run SET time = 'yesterday'")]
    [InlineData("UPDATE run SET time = ''")]
    public void A_run_with_impossible_values_is_damage(string sql)
    {
        _directory.Execute(sql);
        AssertDamaged(() => _directory.Directory.GetLog(CancellationToken.None).GetRuns().ToList());
    }

    /// <summary>Its number could not be followed by another.</summary>
    [Fact]
    public void The_last_run_of_all_is_damage()
    {
        _directory.Execute("UPDATE run SET id = 9223372036854775807 WHERE id = 2");
        AssertDamaged(() => _directory.Directory.Read(CancellationToken.None));
        AssertDamaged(() => _directory.Begin());
    }

    [Theory]
    [InlineData("")]
    [InlineData("5")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{} {}")]
    [InlineData("{\"Extension\":\"1\"")]
    [InlineData("{\"Extension\":[\"1\"]}")]
    [InlineData("{\"Extension\":1}")]
    [InlineData("{\"Roles\":\"Agent\"}")]
    [InlineData("{\"Roles\":[null]}")]
    [InlineData("{\"Password\":\"1234\"}")]
    [InlineData("{\"UserName\":\"user9\"}")]
    public void Properties_that_the_module_has_not_written_are_damage(string json)
    {
        _directory.Execute($"UPDATE object SET properties = '{json}' WHERE name = 'user1'");
        AssertDamaged(() => _directory.Find(Kind.User, "user1"));
        AssertDamaged(() => _directory.Read(view => view.GetAll(KindCatalog.Get(Kind.User)).ToList()));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{\"Extension\":\"1\"}")]
    [InlineData("{\"Extension\":[\"1\"]}")]
    [InlineData("{\"Extension\":[\"1\",\"2\",\"3\"]}")]
    [InlineData("{\"Extension\":[\"1\",[\"2\"]]}")]
    [InlineData("{\"Roles\":[null,\"Agent\"]}")]
    [InlineData("{\"Extension\":[\"1\",\"2\"]} more")]
    public void Changes_that_the_module_has_not_written_are_damage(string json)
    {
        _directory.Execute($"UPDATE change SET properties = '{json}' WHERE run_id = 2 AND ordinal = 1");
        AssertDamaged(() => _directory.Directory.GetLog(CancellationToken.None).GetChanges(2).ToList());
    }

    private static void AssertDamaged(Func<object?> use) =>
        Assert.Equal("DirectoryDamaged", Assert.Throws<CicDirectoryException>(() => use()).ErrorId);
}
