using CicCsvImport.Core.Issues;
using CicCsvImport.Infrastructure.Sqlite.Connection;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace CicCsvImport.UnitTests.Sqlite;

/// <summary>Errors of SQLite, whose texts can have names from the file.</summary>
public sealed class DirectoryFaultTests
{
    [Fact]
    public void An_error_of_SQLite_keeps_its_code_and_has_a_safe_text()
    {
        const string Text = "SQLite Error 11: 'malformed database schema (z\u001B)'.";
        var fault = new SqliteException(Text, raw.SQLITE_CORRUPT, raw.SQLITE_CORRUPT_VTAB);

        Exception error = DirectoryFaults.Create(fault, "site.cicdb");

        Assert.Equal(ErrorId.DirectoryDamaged, Assert.IsType<CicDirectoryException>(error).Id);
        SqliteException cause = Assert.IsType<SqliteException>(error.InnerException);
        Assert.Equal((raw.SQLITE_CORRUPT, raw.SQLITE_CORRUPT_VTAB), (cause.SqliteErrorCode, cause.SqliteExtendedErrorCode));
        Assert.Contains(@"\u001B", cause.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001B', cause.Message);
    }
}
