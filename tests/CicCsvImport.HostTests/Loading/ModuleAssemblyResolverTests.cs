namespace CicCsvImport.HostTests.Loading;

/// <summary>The module's assemblies for Windows PowerShell 5.1, and whom their resolver answers.</summary>
public sealed class ModuleAssemblyResolverTests
{
    [Fact]
    public void The_resolver_answers_the_module_and_with_the_modules_folder_only() => Assert.Equal(
        [
            "of the module, for an older version: CsvHelper 34 from " + Path.Combine("bin", "net472", "CsvHelper.dll"),
            "of the module, for what it has not: no answer",
            "of another: no answer",
            "of a script's assembly: no answer",
            "without a requesting assembly: no answer",
            "asked by the runtime: SQLite3Provider_e_sqlite3 has ISQLite3Provider",
            "asked after the module was removed: no answer for Microsoft.Extensions.Configuration.FileExtensions",
        ],
        CleanProcess.Run(nameof(ResolverScenarios.ResolverAnswers)));

    [Fact]
    public void The_build_for_5_1_reads_checks_and_writes_lists_with_the_libraries_of_its_folder()
    {
        string[] told = CleanProcess.Run(nameof(ResolverScenarios.FrameworkBuild));

        Assert.Equal(
            ["EICBulkCaller", "Client1", "Client2", "False", "497"], told.Where(line => !line.StartsWith("bin", StringComparison.Ordinal)));
        Assert.Contains(Path.Combine("bin", "net472", "CsvHelper.dll"), told);
        Assert.Contains(Path.Combine("bin", "net472", "System.Text.Json.dll"), told);
        Assert.Contains(Path.Combine("bin", "net472", "System.Memory.dll"), told);
        Assert.DoesNotContain(told, line => line.StartsWith(Path.Combine("bin", "net8.0"), StringComparison.Ordinal));
    }
}
