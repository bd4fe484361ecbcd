namespace CicCsvImport.HostTests.Loading;

/// <summary>The libraries of others are not loaded before they are needed: importing the module costs next to nothing.</summary>
public sealed class LoadingTests
{
    [Fact]
    public void A_library_is_loaded_by_the_first_command_that_needs_it()
    {
        string[] told = CleanProcess.Run(nameof(LoadingScenarios.LoadedWhenNeeded));

        Assert.Equal(["Import-Module: ", "Get-CicRoleMatrix: "], told[..2]);
        Assert.StartsWith("Import-CicUserCsv: CsvHelper Microsoft.Extensions.Configuration", told[2], StringComparison.Ordinal);
        Assert.DoesNotContain("SQLite", told[2], StringComparison.OrdinalIgnoreCase);
        Assert.StartsWith(
            "Connect-CicDirectory: Microsoft.Data.Sqlite SQLitePCLRaw.core SQLitePCLRaw.provider.e_sqlite3",
            told[3],
            StringComparison.Ordinal);
    }
}
