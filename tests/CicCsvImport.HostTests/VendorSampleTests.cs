using System.Management.Automation;

namespace CicCsvImport.HostTests;

/// <summary>The vendor's own four lists, through the cmdlets.</summary>
public sealed class VendorSampleTests : IDisposable
{
    private readonly Host _host = new();

    public VendorSampleTests()
    {
        _host.Set("stations", Repository.Sample("CSV SIP Station List.csv"));
        _host.Set("tmm", Repository.Sample("CSV Managed IP Phone List-TMM.csv"));
        _host.Set("template", Repository.Sample("CSV Managed IP Phone List-Template.csv"));
        _host.Set("users", Repository.Sample("CSV User List.csv"));
    }

    public void Dispose() => _host.Dispose();

    [Fact]
    public void The_station_list_has_a_placeholder()
    {
        PSObject issue = _host.Run("Test-CicStationCsv $stations").Single();

        Assert.Equal(("PlaceholderValue", 3, "Connection Address"), (issue.Value("Code"), issue.Value("Line"), issue.Value("Column")));
        Assert.Equal(4, _host.Run("Import-CicStationCsv $stations").WithoutErrors().Output.Count);
    }

    [Fact]
    public void The_list_of_models_has_a_type_that_is_not_supported_and_imports_five_phones()
    {
        PSObject issue = _host.Run("Test-CicPhoneCsv $tmm").Single();

        Assert.Equal(("TypeNotSupported", 5, "ValueReplaced"), (issue.Value("Code"), issue.Value("Line"), issue.Text("Effect")));
        Assert.Equal(
            ["Stand-alone Phone", "Workstation", "Workstation", "Workstation", "Stand-alone Phone"],
            _host.Run("Import-CicPhoneCsv $tmm").WithoutErrors().Values("Type"));
    }

    [Fact]
    public void The_list_by_template_is_clean()
    {
        Assert.Empty(_host.Run("Test-CicPhoneCsv $template").WithoutErrors().Output);
        Assert.Equal(5, _host.Run("Import-CicPhoneCsv $template").WithoutErrors().Output.Count);
    }

    [Fact]
    public void The_user_list_has_notices_only()
    {
        HostResult result = _host.Run("Test-CicUserCsv $users");

        Assert.All(result.WithoutErrors().Output, issue => Assert.Equal("Notice", issue.Text("Severity")));
        Assert.Equal(true, _host.Run("Test-CicUserCsv $users -Quiet").Single().BaseObject);
        Assert.Equal(["EICBulkCaller", "Client1", "Client2"], _host.Run("Import-CicUserCsv $users").Values("UserName"));
    }

    [Fact]
    public void The_two_phone_lists_in_one_command_repeat_a_name_and_an_address()
    {
        HostResult result = _host.Run("Test-CicPhoneCsv $template, $tmm | Where-Object Code -like Duplicate*");

        Assert.Equal(["DuplicateMacAddress", "DuplicateName"], result.WithoutErrors().Codes.Order());
        Assert.Equal([6, 6], result.Values("Line"));
        Assert.All(result.Values("Path"), path => Assert.Equal(_host.Get("tmm"), path));
    }
}
