namespace CicCsvImport.HostTests.Loading;

/// <summary>The module's SQLite: its own, from its own folder, and not before it is needed.</summary>
public sealed class SqliteTests
{
    private const string Module = "module: 3.53.3";
    private const string Other = "other's SQLite: 3.35.5";
    private const string ModuleAssembly = "Microsoft.Data.Sqlite 10 in CicCsvImport";
    private const string OtherAssembly = "Microsoft.Data.Sqlite 6 in Default";
    private const string OtherLibrary = "mapped: the other's";
    private const string ModuleLibrary = "mapped: the module's";

    [Fact]
    public void Who_imports_the_module_and_a_list_loads_no_SQLite() =>
        Assert.Equal(["imported"], CleanProcess.Run(nameof(SqliteScenarios.SqliteNotNeeded)));

    [Fact]
    public void A_database_is_opened_with_the_library_in_the_modules_folder() =>
        Assert.Equal([Module, ModuleAssembly, ModuleLibrary], CleanProcess.Run(nameof(SqliteScenarios.SqliteNeeded)));

    [Fact]
    public void Another_SQLite_that_is_loaded_already_does_not_matter_and_stays_the_others() =>
        Assert.Equal(
            [Other, Module, Other, ModuleAssembly, OtherAssembly, ModuleLibrary, OtherLibrary],
            CleanProcess.Run(nameof(SqliteScenarios.OtherSqliteFirst)));

    [Fact]
    public void Another_SQLite_can_be_loaded_afterwards() =>
        Assert.Equal(
            [Module, Other, Module, ModuleAssembly, OtherAssembly, ModuleLibrary, OtherLibrary],
            CleanProcess.Run(nameof(SqliteScenarios.OwnSqliteFirst)));

    [Fact]
    public void Where_the_module_lacks_its_library_no_other_is_taken()
    {
        // Windows does not delete the copy of the module while it is loaded.
        string[] expected = [Other, "missing by its path", OtherAssembly, OtherLibrary];
        if (!OperatingSystem.IsWindows())
            Assert.Equal(expected, CleanProcess.Run(nameof(SqliteScenarios.SqliteMissing)));
    }
}
