using System.Management.Automation.Language;
using CicCsvImport.HostTests.Support;

namespace CicCsvImport.HostTests.Loading;

/// <summary>The module's dependencies and those of other modules do not meet.</summary>
public sealed class IsolationTests
{
    // What EveryCmdlet.ps1 tells.
    private static readonly string[] Steps =
    [
        "columns: True",
        "rights: True",
        "models: True",
        "settings: True",
        "lists: True True True",
        "rows: 3 3 2",
        "workbook: 24",
        "template: Lobby",
        "plan: 14 done, 0 conflicts",
        "reported: True",
        "compared: 0",
        "set: 6001 6002 6003",
        "others: True 4 1",
        "renamed: Third station, Second phone, second, Lounge",
        "site: True True, 6003 second",
        "exported: 4 4 5",
        "converted: 4 4 5",
        "undone: second, 26 runs, revision 26",
    ];

    private static readonly string[] Others =
    [
        "CsvHelper 30 in Default",
        "Microsoft.Data.Sqlite 6 in Default",
        "Microsoft.Extensions.Configuration 6 in Default",
        "Microsoft.Extensions.Configuration.Abstractions 6 in Default",
        "Microsoft.Extensions.Primitives 6 in Default",
        "SQLitePCLRaw.core 2 in Default",
        "SQLitePCLRaw.provider.e_sqlite3 2 in Default",
    ];

    [Fact]
    public void The_scenarios_use_every_cmdlet()
    {
        using var host = new Host();
        IEnumerable<object> exported = host.Run("(Get-Module CicCsvImport).ExportedCmdlets.Keys").Output.Select(name => name.BaseObject);

        IEnumerable<string> used = Parser.ParseInput(IsolationScenarios.Script, out _, out _)
            .FindAll(part => part is CommandAst, searchNestedScriptBlocks: true)
            .Select(command => ((CommandAst)command).GetCommandName());

        Assert.Equal(exported.Order(), used.Distinct().Where(name => name.Contains("-Cic", StringComparison.Ordinal)).Order());
    }

    [Theory]
    [InlineData(nameof(IsolationScenarios.OtherFirst))]
    [InlineData(nameof(IsolationScenarios.ModuleFirst))]
    public void Every_cmdlet_works_beside_other_versions_which_stay_the_others(string scenario)
    {
        string[] told = CleanProcess.Run(scenario);

        Assert.Equal(
            [.. Steps, "other's CsvHelper: a|b", "other's configuration: b", "other's SQLite: 3.35.5"],
            told.Where(line => !IsAssembly(line)));
        Assert.Equal(Others, told.Where(line => line.EndsWith(" in Default", StringComparison.Ordinal)));
        Assert.Superset(
            new HashSet<string>
            {
                "CsvHelper 34 in CicCsvImport",
                "ExcelDataReader 3 in CicCsvImport",
                "ExcelNumberFormat 1 in CicCsvImport",
                "Microsoft.Extensions.Configuration 10 in CicCsvImport",
                "Microsoft.Data.Sqlite 10 in CicCsvImport",
                "SpreadCheetah 1 in CicCsvImport",
            },
            told.ToHashSet());
    }

    /// <summary>
    /// Proves that the previous test can fail: without a load context, any of the other versions breaks the module.
    /// </summary>
    [Theory]
    [InlineData(nameof(IsolationScenarios.WithoutContextAfterCsvHelper), "CsvHelper")]
    [InlineData(nameof(IsolationScenarios.WithoutContextAfterConfiguration), "Microsoft.Extensions.Configuration.Abstractions")]
    [InlineData(nameof(IsolationScenarios.WithoutContextAfterSqlite), "Microsoft.Data.Sqlite")]
    public void Without_its_load_context_the_module_does_not_work_beside_another_version(string scenario, string assembly)
    {
        string[] told = CleanProcess.Run(scenario);

        Assert.Equal($"error: {assembly} cannot be loaded", told[0]);
        Assert.DoesNotContain(Steps[^1], told);
    }

    /// <summary>And that nothing else is missing there.</summary>
    [Fact]
    public void Without_its_load_context_the_module_works_alone() =>
        Assert.Equal(Steps, CleanProcess.Run(nameof(IsolationScenarios.WithoutContext)).Where(line => !IsAssembly(line)));

    [Theory]
    [InlineData("CsvHelper.CsvReader")]
    [InlineData("Microsoft.Extensions.Configuration.ConfigurationBuilder")]
    [InlineData("CicCsvImport.Infrastructure.Lists.ListReader")]
    public void Types_of_the_dependencies_cannot_be_named(string name)
    {
        using var host = new Host();
        host.Run("Import-CicUserCsv -LiteralPath $sample", ("sample", Places.Sample("CSV User List.csv")));

        Assert.Empty(host.Run("$name -as [type]", ("name", name)).Output);
    }

    [Theory]
    [InlineData("CicCsvImport.CicUser")]
    [InlineData("CicCsvImport.CicPhone")]
    [InlineData("CicCsvImport.CicStation")]
    [InlineData("CicCsvImport.CicIssue")]
    [InlineData("CicCsvImport.CicPhoneTemplate")]
    [InlineData("CicCsvImport.CicListException")]
    public void Types_that_scripts_need_can_be_named(string name)
    {
        using var host = new Host();

        Assert.Equal(name, host.Run("($name -as [type]).FullName", ("name", name)).Single().ToString());
    }

    [Fact]
    public void An_imported_user_is_of_the_type_that_scripts_name()
    {
        using var host = new Host();
        host.Write("users.csv", "User Name", "jdoe");

        HostResult result = host.Run("Import-CicUserCsv users.csv | ForEach-Object { $_ -is [CicCsvImport.CicUser] }");

        Assert.Equal(true, result.Single().BaseObject);
    }

    private static bool IsAssembly(string line) =>
        line.EndsWith(" in Default", StringComparison.Ordinal) || line.EndsWith(" in CicCsvImport", StringComparison.Ordinal);
}
