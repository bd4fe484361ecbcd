using System.Management.Automation;

namespace CicCsvImport.HostTests;

/// <summary>Get-CicLicense and Set-CicLicense.</summary>
public sealed class LicenseTests : IDisposable
{
    private const string SetCommand = ",CicCsvImport.Commands.SetCicLicenseCommand";
    private const string Basic = "'Basic Station License'";

    private readonly Host _host = new Host().ConnectSite("-License @{ 'Basic Station License' = 2 }");

    public LicenseTests() => _host.Run(
        "'S3', 'S1', 'S4', 'S2' | ForEach-Object { @{ Name = $_ } } | Add-CicStation -License 'Basic Station License', 'Client Access'").WithoutErrors();

    public void Dispose() => _host.Dispose();

    [Fact]
    public void A_pool_counts_who_has_it_and_who_lacks_it()
    {
        PSObject license = _host.Run("Get-CicLicense " + Basic).Single();

        Assert.Equal((2, 2, 0, 2), (license.Value("Count"), license.Value("InUse"), license.Value("Available"), license.Value("Unallocated")));
        Assert.Equal("I3_LICENSE_BASIC_STATION", license.Value("Key"));
    }

    [Fact]
    public void A_pool_that_is_not_counted_never_ends()
    {
        PSObject license = _host.Run("Get-CicLicense I3_ACCESS_CLIENT").Single();

        Assert.Equal((null, 4, null, 0), (license.Value("Count"), license.Value("InUse"), license.Value("Available"), license.Value("Unallocated")));
    }

    [Fact]
    public void What_is_lacking_is_an_object_for_each_station_and_license()
    {
        HostResult lacking = _host.Run("Get-CicLicense -Unallocated");

        Assert.Equal(["S2", "S4"], lacking.WithoutErrors().Values("Station"));
        Assert.Equal(["Basic Station License", "Basic Station License"], lacking.Values("License"));
        Assert.Empty(_host.Run("Get-CicLicense Client* -Unallocated").Output);
    }

    [Fact]
    public void A_name_that_nothing_has_is_an_error() =>
        Assert.Equal("ObjectNotFound,CicCsvImport.Commands.GetCicLicenseCommand", _host.Run("Get-CicLicense Basik").Error().FullyQualifiedErrorId);

    [Fact]
    public void A_greater_pool_serves_who_waits_by_name_in_the_same_run()
    {
        long before = _host.Revision();

        PSObject license = _host.Run($"Set-CicLicense {Basic} 3 -Allocate -PassThru").Single();

        Assert.Equal((3, 3, 1), (license.Value("Count"), license.Value("InUse"), license.Value("Unallocated")));
        Assert.Equal(["S4"], _host.Run("Get-CicLicense -Unallocated").Values("Station"));
        Assert.Contains("Basic Station License", (string[])_host.Run("Get-CicStation S2").Single().Value("Licenses")!);
        Assert.Equal(before + 1, _host.Revision());
    }

    [Fact]
    public void Without_allocate_the_others_go_on_waiting() =>
        Assert.Equal(2, _host.Run($"Set-CicLicense I3_LICENSE_BASIC_STATION -Count 9 -PassThru").Single().Value("Unallocated"));

    [Fact]
    public void What_a_removed_station_gave_back_is_allocated_without_another_size()
    {
        _host.Run("Remove-CicStation S1, S3; Set-CicLicense * -Allocate").WithoutErrors();

        Assert.Empty(_host.Run("Get-CicLicense -Unallocated").Output);
    }

    [Fact]
    public void A_pool_cannot_be_smaller_than_what_is_in_use_unless_forced()
    {
        HostResult refused = _host.Run($"Set-CicLicense {Basic} 1");

        Assert.Equal(["LicenseInUse" + SetCommand, "NothingCommitted" + SetCommand], refused.ErrorIds);
        PSObject forced = _host.Run($"Set-CicLicense {Basic} 1 -Force -Allocate -PassThru").Single();
        Assert.Equal((1, 2, -1, 2), (forced.Value("Count"), forced.Value("InUse"), forced.Value("Available"), forced.Value("Unallocated")));
    }

    [Theory]
    [InlineData("Set-CicLicense Basik 1", "LicenseNotFound")]
    [InlineData("Set-CicLicense 'Client Access' -1", "InvalidLicenseCount,NothingCommitted")]
    public void What_cannot_be_set_is_an_error_and_nothing_is_set(string script, string ids)
    {
        long before = _host.Revision();

        Assert.Equal(ids.Split(',').Select(id => id + SetCommand), _host.Run(script).ErrorIds);
        Assert.Equal(before, _host.Revision());
    }

    [Fact]
    public void Sizes_come_from_a_list_in_one_run_and_a_blank_leaves_the_size()
    {
        long before = _host.Revision();

        HostResult result = _host.Run("""
            [pscustomobject]@{ Name = 'Client Access'; Count = '7' },
            [pscustomobject]@{ Name = 'Basic Station License'; Count = '' } | Set-CicLicense -PassThru
            """);

        Assert.Equal([7, 2], result.WithoutErrors().Values("Count"));
        Assert.Equal(before + 1, _host.Revision());
    }

    [Fact]
    public void What_would_be_done_is_not_done()
    {
        long before = _host.Revision();

        _host.Run($"Set-CicLicense {Basic} 9 -Allocate -WhatIf").WithoutErrors();

        Assert.Equal(before, _host.Revision());
    }

    [Fact]
    public void A_directory_that_lacks_the_license_gets_it()
    {
        _host.Run("$other = Connect-CicDirectory other.cicdb -Create -NoDefault").WithoutErrors();

        Assert.Equal(5, _host.Run($"Set-CicLicense {Basic} 5 -PassThru -Directory $other").Single().Value("Count"));
    }
}
