using System.Management.Automation;
using CicCsvImport.HostTests.Support;

namespace CicCsvImport.HostTests.Loading;

/// <summary>Importing the module, again, with -Force, in several sessions, and removing it.</summary>
public sealed class ModuleLifeTests
{
    private const string CountUsers = "@(Import-CicUserCsv -LiteralPath $sample -WarningAction SilentlyContinue).Count";

    [Fact]
    public void Imported_again_with_Force_it_keeps_its_cmdlets()
    {
        using var host = new Host();
        object[] before = Exported(host);

        host.Run("Import-Module $manifest -Force; Import-Module $manifest -Force").WithoutErrors();

        Assert.Equal(before, Exported(host));
        Assert.NotEmpty(before);
        Assert.Equal(3, Run(host, CountUsers));
    }

    [Fact]
    public void Removed_it_leaves_no_command_and_imported_again_it_works()
    {
        using var host = new Host();

        host.Run("Remove-Module CicCsvImport").WithoutErrors();

        Assert.StartsWith(
            "CommandNotFoundException", host.Run("Test-CicUserCsv x.csv").Error().FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Empty(host.Run("Get-Command -Noun Cic* -ListImported -ErrorAction SilentlyContinue").Output);
        host.Import();
        Assert.Equal(3, Run(host, CountUsers));
    }

    [Fact]
    public void A_name_from_before_is_the_type_of_afterwards()
    {
        using var host = new Host();
        host.Run("$user = [CicCsvImport.CicUser]@{ UserName = 'anna' }").WithoutErrors();

        host.Run("Import-Module $manifest -Force").WithoutErrors();

        Assert.Equal(
            true,
            host.Run("$user | Export-CicUserCsv out.csv; (Import-CicUserCsv out.csv) -is [CicCsvImport.CicUser]").Single().BaseObject);
    }

    [Theory]
    [InlineData("CicCsvImport.psd1")]
    [InlineData("CicCsvImport.psm1")]
    [InlineData("")]
    public void It_can_be_imported_by_manifest_by_script_and_by_folder(string file)
    {
        using var host = new Host(import: false);

        HostResult result = host.Run("Import-Module $path -PassThru", ("path", Path.Combine(Places.Module, file)));

        Assert.Equal("CicCsvImport", result.Single().Value("Name"));
        Assert.Equal(3, Run(host, CountUsers));
    }

    [Fact]
    public void It_can_be_imported_under_a_prefix()
    {
        using var host = new Host(import: false);

        host.Run("Import-Module $manifest -Prefix My").WithoutErrors();

        Assert.Equal(3, Run(host, CountUsers.Replace("-Cic", "-MyCic", StringComparison.Ordinal)));
    }

    [Fact]
    public void Its_version_is_the_one_of_its_assembly()
    {
        using var host = new Host();

        Assert.Equal(
            true,
            host.Run(
                """
                $version = (Get-Command Test-CicUserCsv).ImplementingType.Assembly.GetName().Version
                (Get-Module CicCsvImport).Version -eq [version]::new($version.Major, $version.Minor, $version.Build)
                """).Single().BaseObject);
    }

    [Fact]
    public void Importing_it_writes_nothing()
    {
        using var host = new Host(import: false);

        HostResult result = host.Run("Import-Module $manifest");

        Assert.Empty(result.WithoutErrors().Output);
        Assert.Empty(result.Warnings);
        Assert.Empty(result.Information);
    }

    [Fact]
    public async Task Several_sessions_of_a_process_can_import_it_at_the_same_time()
    {
        Task<object>[] sessions = [.. Enumerable.Range(0, 6).Select(_ => Task.Run(() =>
        {
            using var host = new Host();
            return Run(host, CountUsers);
        }))];

        Assert.All(await Task.WhenAll(sessions), count => Assert.Equal(3, count));
    }

    private static object[] Exported(Host host) =>
        [.. host.Run("(Get-Module CicCsvImport).ExportedCmdlets.Keys").WithoutErrors().Output.Select(name => name.BaseObject).Order()];

    private static object Run(Host host, string script)
    {
        PSObject result = host.Run(script, ("sample", Places.Sample("CSV User List.csv"))).Single();
        return result.BaseObject;
    }
}
