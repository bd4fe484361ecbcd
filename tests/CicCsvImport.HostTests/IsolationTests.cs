namespace CicCsvImport.HostTests;

/// <summary>The module's dependencies and those of other modules do not meet.</summary>
public sealed class IsolationTests
{
    private static readonly string[] BothVersions = ["3 users", "CsvHelper 30 in Default", "CsvHelper 34 in CicCsvImport"];

    [Fact]
    public void Another_CsvHelper_that_is_loaded_already_does_not_matter() =>
        Assert.Equal(BothVersions, CleanProcess.Run(nameof(IsolationScenarios.OtherFirst)));

    [Fact]
    public void Another_CsvHelper_can_be_loaded_afterwards() =>
        Assert.Equal(BothVersions, CleanProcess.Run(nameof(IsolationScenarios.ModuleFirst)));

    /// <summary>The proof that the two tests above can fail.</summary>
    [Fact]
    public void Without_its_load_context_the_module_would_not_work() =>
        Assert.Equal(
            ["FileLoadException", "0 users", "CsvHelper 30 in Default"],
            CleanProcess.Run(nameof(IsolationScenarios.WithoutContext)));

    [Theory]
    [InlineData("CsvHelper.CsvReader")]
    [InlineData("Microsoft.Extensions.Configuration.ConfigurationBuilder")]
    [InlineData("CicCsvImport.Reading.ListReader")]
    public void Types_of_the_dependencies_cannot_be_named(string name)
    {
        using var host = new Host();
        host.Run("Import-CicUserCsv -LiteralPath $sample", ("sample", Repository.Sample("CSV User List.csv")));

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
}
