using System.Management.Automation;

namespace CicCsvImport.HostTests;

/// <summary>Phone templates of a directory.</summary>
public sealed class StoredTemplateTests : IDisposable
{
    private const string NewCommand = ",CicCsvImport.Commands.NewCicPhoneTemplateCommand";
    private const string SetCommand = ",CicCsvImport.Commands.SetCicPhoneTemplateCommand";
    private const string RemoveCommand = ",CicCsvImport.Commands.RemoveCicPhoneTemplateCommand";
    private const string NewPolycom = "New-CicPhoneTemplate 'My Polycom' -Manufacturer Polycom -Model IP600 ";

    private readonly Host _host = new Host().ConnectSite("-Location 'Site B' -RegistrationGroup 'Group B'");

    public void Dispose() => _host.Dispose();

    [Fact]
    public void A_new_template_is_stored_and_written()
    {
        PSObject made = _host.Run(NewPolycom + "-Location 'site b' -RegistrationGroup 'group b' -License 'Client Access' -Classification Local -AdvancedOption a=1 -StationAppearance 2").Single();
        PSObject kept = _host.Run("Get-CicPhoneTemplate").Single();

        foreach (PSObject template in new[] { made, kept })
        {
            Assert.Equal("Site B", template.Value("Location"));
            Assert.Equal("Group B", template.Value("RegistrationGroup"));
            Assert.Equal(true, template.Value("Active"));
            Assert.Equal(["Client Access"], (string[])template.Value("Licenses")!);
            Assert.Equal(["Local"], (string[])template.Value("Classifications")!);
            Assert.Equal(["a=1"], (string[])template.Value("AdvancedOptions")!);
            Assert.Single((object[])template.Value("StationAppearances")!);
        }
    }

    [Fact]
    public void All_templates_of_a_command_are_one_run()
    {
        HostResult result = _host.Run("'a', 'b', 'c' | ForEach-Object { [pscustomobject]@{ Name = $_; Manufacturer = 'Polycom'; Model = 'IP600' } } | New-CicPhoneTemplate");

        Assert.Equal(["a", "b", "c"], result.WithoutErrors().Values("Name"));
        Assert.Equal(2L, _host.Revision());
    }

    [Fact]
    public void A_template_that_is_there_is_an_error_and_the_others_are_not_made_either()
    {
        _host.Run(NewPolycom).WithoutErrors();

        HostResult result = _host.Run("'x', 'my polycom' | ForEach-Object { [pscustomobject]@{ Name = $_; Manufacturer = 'Polycom'; Model = 'IP330' } } | New-CicPhoneTemplate");

        Assert.Equal(["ObjectExists" + NewCommand, "NothingCommitted" + NewCommand], result.ErrorIds);
        Assert.Empty(result.Output);
        Assert.Equal("IP600", _host.Run("Get-CicPhoneTemplate").Single().Value("Model"));
    }

    [Fact]
    public void Twice_the_same_name_in_one_command_is_a_conflict_too() => Assert.Equal(
        ["ObjectExists" + NewCommand, "NothingCommitted" + NewCommand],
        _host.Run("'x', 'X' | ForEach-Object { [pscustomobject]@{ Name = $_; Manufacturer = 'Polycom'; Model = 'IP330' } } | New-CicPhoneTemplate").ErrorIds);

    [Theory]
    [InlineData("-Location 'Site C'", "LocationNotFound", "Did you mean 'Site B'?")]
    [InlineData("-RegistrationGroup 'Group C'", "UnknownProxyGroup", "Did you mean 'Group B'?")]
    [InlineData("-TimeZone 'UTX'", "TimeZoneNotFound", "UTX")]
    [InlineData("-StationAppearance 7", "LineKeyNotSupported", "Polycom IP600")]
    public void A_fault_keeps_all_from_being_stored(string arguments, string id, string text)
    {
        HostResult result = _host.Run(NewPolycom + arguments);

        Assert.Equal([id + NewCommand, "NothingCommitted" + NewCommand], result.ErrorIds);
        Assert.Contains(text, result.Errors[0].ToString(), StringComparison.Ordinal);
        Assert.Empty(_host.Run("Get-CicPhoneTemplate").Output);
    }

    [Fact]
    public void A_station_that_is_not_there_is_only_missed()
    {
        HostResult result = _host.Run(NewPolycom + "-StationAppearance '2;;Station7;Shared'");

        Assert.Contains("Station7", Assert.Single(result.Warnings), StringComparison.Ordinal);
        Assert.Single(result.WithoutErrors().Output);
    }

    [Theory]
    [InlineData("-NoStore", 1)]
    [InlineData("-WhatIf", 0)]
    public void Without_being_stored_it_leaves_no_trace(string arguments, int written)
    {
        HostResult result = _host.Run(NewPolycom + arguments);

        Assert.Equal(written, result.WithoutErrors().Output.Count);
        Assert.Empty(_host.Run("Get-CicPhoneTemplate").Output);
        Assert.Equal(1L, _host.Revision());
    }

    [Fact]
    public void A_directory_that_was_never_initialized_gets_the_default_groups()
    {
        _host.Run("$other = Connect-CicDirectory other.cicdb -Create -NoDefault").WithoutErrors();

        PSObject template = _host.Run(NewPolycom + "-Directory $other -License 'Basic Station License'").Single();

        Assert.Equal("<Default Location>", template.Value("Location"));
        Assert.Equal(["<Default Location>"], (string[])_host.Run("Get-CicDirectory -Directory $other").Single().Value("Locations")!);
        Assert.Empty(_host.Run("Get-CicPhoneTemplate").Output);
    }

    [Fact]
    public void Templates_go_from_one_directory_into_another()
    {
        _host.Run("$other = Connect-CicDirectory other.cicdb -Create -NoDefault").WithoutErrors();
        _host.Run(NewPolycom + "-License 'Client Access' -AllClassifications -Active $false -StationAppearance '2;a;;Shared' -AdvancedOption @{ a = 1 }").WithoutErrors();

        PSObject copy = _host.Run("Get-CicPhoneTemplate | New-CicPhoneTemplate -Directory $other").Single();

        Assert.Equal((false, true), (copy.Value("Active"), copy.Value("AllClassifications")));
        Assert.Equal("2;a;;Shared", ((object[])copy.Value("StationAppearances")!).Single().ToString());
        Assert.Equal(["a=1"], (string[])copy.Value("AdvancedOptions")!);
        Assert.Equal(["Client Access"], (string[])copy.Value("Licenses")!);
    }

    [Fact]
    public void A_directory_that_is_not_connected_any_more_is_an_error() => Assert.Equal(
        "NotConnected" + NewCommand,
        _host.Run("$site = Get-CicDirectory; Disconnect-CicDirectory; " + NewPolycom + "-Directory $site").Error().FullyQualifiedErrorId);

    [Theory]
    [InlineData("Get-CicPhoneTemplate", "ISS,Lobby,My Polycom")]
    [InlineData("Get-CicPhoneTemplate *o*", "Lobby,My Polycom")]
    [InlineData("Get-CicPhoneTemplate -Manufacturer ININ", "ISS")]
    [InlineData("Get-CicPhoneTemplate -Manufacturer Poly* -Model IP33*", "Lobby")]
    public void Templates_are_found_by_wildcards(string script, string expected)
    {
        MakeThree();

        Assert.Equal(expected, string.Join(',', _host.Run(script).WithoutErrors().Values("Name")));
    }

    [Fact]
    public void A_name_that_nothing_has_is_an_error_that_names_the_nearest()
    {
        MakeThree();

        HostResult result = _host.Run("Get-CicPhoneTemplate Loby, ISS");

        Assert.Equal("ObjectNotFound,CicCsvImport.Commands.GetCicPhoneTemplateCommand", result.Error().FullyQualifiedErrorId);
        Assert.Contains("Did you mean 'Lobby'?", result.Error().ToString(), StringComparison.Ordinal);
        Assert.Single(result.Output);
    }

    [Fact]
    public void Only_what_is_given_changes()
    {
        _host.Run(NewPolycom + "-License 'Client Access' -Classification Local -AdvancedOption a=1 -TimeZone UTC -StationAppearance 2").WithoutErrors();

        PSObject changed = _host.Run("Set-CicPhoneTemplate 'My Pol*' -Model IP650 -AudioProtocol SRTP -Active $false -TimeZone '' -StationAppearance @() -PassThru").Single();

        Assert.Equal(("IP650", "SRTP", false, null), (changed.Value("Model"), changed.Value("AudioProtocol"), changed.Value("Active"), changed.Value("TimeZone")));
        Assert.Empty((object[])changed.Value("StationAppearances")!);
        Assert.Equal(["a=1"], (string[])changed.Value("AdvancedOptions")!);
        Assert.Equal(["Client Access"], (string[])changed.Value("Licenses")!);
        Assert.Equal(["Local"], (string[])changed.Value("Classifications")!);
    }

    [Fact]
    public void All_classifications_and_some_take_each_others_place()
    {
        _host.Run(NewPolycom + "-Classification Local").WithoutErrors();

        PSObject all = _host.Run("Set-CicPhoneTemplate 'My Polycom' -AllClassifications -PassThru").Single();
        Assert.Equal(true, all.Value("AllClassifications"));
        Assert.Empty((string[])all.Value("Classifications")!);

        PSObject some = _host.Run("Set-CicPhoneTemplate 'My Polycom' -Classification Emergency -PassThru").Single();
        Assert.Equal(false, some.Value("AllClassifications"));
        Assert.Equal(["Emergency"], (string[])some.Value("Classifications")!);
    }

    [Fact]
    public void The_whole_template_is_checked_again()
    {
        _host.Run(NewPolycom + "-AdvancedOption a=1").WithoutErrors();

        HostResult result = _host.Run("Set-CicPhoneTemplate 'My Polycom' -Manufacturer AudioCodes -Model 420HD");

        Assert.Equal(["AdvancedOptionsNotSupported" + SetCommand, "NothingCommitted" + SetCommand], result.ErrorIds);
        Assert.Equal("AudioCodes", _host.Run("Set-CicPhoneTemplate 'My Polycom' -Manufacturer AudioCodes -Model 420HD -AdvancedOption @{} -PassThru").Single().Value("Manufacturer"));
    }

    [Fact]
    public void Phones_keep_what_they_took()
    {
        _host.Run(NewPolycom + "; Add-CicPhone @{ Name = 'P1'; Template = 'My Polycom' }; Set-CicPhoneTemplate 'My Polycom' -Model IP650 -Location 'Site B'").WithoutErrors();

        PSObject phone = _host.Run("Get-CicPhone").Single();
        Assert.Equal(("IP600", "<Default Location>"), (phone.Value("Model"), phone.Value("Location")));
    }

    [Fact]
    public void A_template_in_use_goes_only_by_force_and_its_phones_stay()
    {
        _host.Run(NewPolycom + "; Add-CicPhone @{ Name = 'P1'; Template = 'My Polycom' }").WithoutErrors();

        HostResult refused = _host.Run("Remove-CicPhoneTemplate 'My Polycom'");
        Assert.Equal(["ObjectInUse" + RemoveCommand, "NothingCommitted" + RemoveCommand], refused.ErrorIds);
        Assert.Contains("phone 'P1'", refused.Errors[0].ToString(), StringComparison.Ordinal);

        _host.Run("Remove-CicPhoneTemplate 'My Polycom' -Force").WithoutErrors();
        Assert.Empty(_host.Run("Get-CicPhoneTemplate").Output);
        Assert.Equal("My Polycom", _host.Run("Get-CicPhone").Single().Value("Template"));
        Assert.Equal("7101", _host.Run("Set-CicPhone P1 -Extension 7101 -PassThru").Single().Value("Extension"));

        _host.Run("Undo-CicImport -Last; Undo-CicImport -Last").WithoutErrors();
    }

    [Fact]
    public void Several_go_in_one_run()
    {
        MakeThree();
        long before = _host.Revision();

        _host.Run("Get-CicPhoneTemplate -Manufacturer Polycom | Remove-CicPhoneTemplate").WithoutErrors();

        Assert.Equal("ISS", _host.Run("Get-CicPhoneTemplate").Single().Value("Name"));
        Assert.Equal(before + 1, _host.Revision());
    }

    private void MakeThree() => _host.Run(
        NewPolycom + "; New-CicPhoneTemplate Lobby -Manufacturer Polycom -Model IP330; New-CicPhoneTemplate ISS -Manufacturer ININ -Model 'Interaction SIP Station'").WithoutErrors();
}
