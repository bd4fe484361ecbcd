using CicCsvImport.Infrastructure.Sqlite.Connection;
using Microsoft.Data.Sqlite;

namespace CicCsvImport.UnitTests.Sqlite.Connection;

/// <summary>SQLite is also there where the assemblies are used without the module.</summary>
public sealed class SqliteLibraryTests
{
    [Fact]
    public void After_EnsureLoaded_every_caller_can_open_a_database()
    {
        Parallel.For(0, 8, _ =>
        {
            SqliteLibrary.EnsureLoaded();
            using var connection = new SqliteConnection("Data Source=:memory:");
            connection.Open();
            using SqliteCommand command = connection.CreateCommand();
            command.CommandText = "select 6 * 7";
            Assert.Equal(42L, command.ExecuteScalar());
        });
    }
}
