using System.Management.Automation;

namespace CicCsvImport.HostTests;

/// <summary>New-CicPhoneTemplate, and -Template of the phone cmdlets.</summary>
public sealed class PhoneTemplateTests : IDisposable
{
    private const string Command = ",CicCsvImport.Commands.NewCicPhoneTemplateCommand";

    private readonly Host _host = new();

    public PhoneTemplateTests() => _host.Write(
        "phones.csv",
        "Name,Template,Proxy Group,Extension,Identification Address,Label,Address",
        "a,My Polycom,,7101,,,0004F2AABBCC",
        "b,my polycom,My Group,7102,,,",
        "c,My Polcom,,7103,,,",
        "d,Other,,7104,,,");

    public void Dispose() => _host.Dispose();

    [Fact]
    public void A_template_has_its_defaults()
    {
        PSObject template = _host.Run("New-CicPhoneTemplate 'My Polycom' -Manufacturer polycom -Model ip600").Single();

        Assert.Equal("CicCsvImport.CicPhoneTemplate", template.TypeNames[0]);
        Assert.Equal("My Polycom", template.Value("Name"));
        Assert.Equal("Workstation", template.Value("Type"));
        Assert.Equal("Polycom", template.Value("Manufacturer"));
        Assert.Equal("IP600", template.Value("Model"));
        Assert.Equal("<Default Registration Group>", template.Value("RegistrationGroup"));
        Assert.Equal("My Polycom", template.ToString());
    }

    [Fact]
    public void Templates_come_from_the_pipeline_by_property_name()
    {
        HostResult result = _host.Run("""
            [pscustomobject]@{ Name = 'a'; Type = 'phone'; Manufacturer = 'Polycom'; Model = 'IP330'; 'ProxyGroup' = 'My Group' },
            [pscustomobject]@{ Name = 'b'; Type = 'Workstation'; Manufacturer = 'ININ'; Model = 'SIP Soft Phone'; RegistrationGroup = 'G2' } | New-CicPhoneTemplate
            """);

        Assert.Equal(["Stand-alone Phone", "Workstation"], result.WithoutErrors().Values("Type"));
        Assert.Equal(["My Group", "G2"], result.Values("RegistrationGroup"));
        Assert.Equal(["IP330", "Soft Phone"], result.Values("Model"));
    }

    [Theory]
    [InlineData("-Manufacturer Nokia -Model 3310", "UnsupportedManufacturer")]
    [InlineData("-Manufacturer ININ -Model 3310", "UnsupportedModel")]
    [InlineData("-Manufacturer Polycom -Model IP999", "UnknownModel")]
    [InlineData("-Manufacturer Polycom -Model IP600 -Type Toaster", "InvalidType")]
    [InlineData("-Manufacturer Polycom -Model IP600 -Type 'Stand-alone Fax'", "InvalidType")]
    [InlineData("-Manufacturer ININ -Model 'Interaction SIP Station' -Type 'Stand-alone Phone'", "TypeNotSupported")]
    public void What_a_list_would_be_warned_of_is_an_error(string arguments, string code)
    {
        HostResult result = _host.Run("New-CicPhoneTemplate x " + arguments);

        Assert.Equal(code + Command, result.Error().FullyQualifiedErrorId);
        Assert.Equal(ErrorCategory.InvalidArgument, result.Error().CategoryInfo.Category);
        Assert.Empty(result.Output);
    }

    [Fact]
    public void A_misspelt_maker_is_told_the_nearest() =>
        Assert.Contains("Did you mean 'Polycom'?", _host.Run("New-CicPhoneTemplate x -Manufacturer Polycon -Model IP600").Error().ToString(), StringComparison.Ordinal);

    [Fact]
    public void A_fault_of_one_does_not_keep_the_next_from_being_made()
    {
        HostResult result = _host.Run("""
            [pscustomobject]@{ Name = 'a'; Manufacturer = 'Nokia'; Model = '1' },
            [pscustomobject]@{ Name = 'b'; Manufacturer = 'Polycom'; Model = 'IP330' } | New-CicPhoneTemplate
            """);

        Assert.Equal("UnsupportedManufacturer" + Command, result.Error().FullyQualifiedErrorId);
        Assert.Equal("b", Assert.Single(result.Output).Value("Name"));
    }

    [Fact]
    public void Without_templates_their_names_are_not_judged() =>
        Assert.Empty(_host.Run("Test-CicPhoneCsv phones.csv").WithoutErrors().Output);

    [Fact]
    public void With_a_template_names_are_judged_and_the_nearest_is_told()
    {
        HostResult result = _host.Run("Test-CicPhoneCsv phones.csv -Template (New-CicPhoneTemplate 'My Polycom' -Manufacturer Polycom -Model IP600)");

        Assert.Equal(["UnknownTemplate", "UnknownTemplate"], result.WithoutErrors().Codes);
        Assert.Equal([4, 5], result.Values("Line"));
        Assert.StartsWith("Did you mean 'My Polycom'?", result.Output[0].Text("Suggestion"), StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_take_the_template_as_it_is_written_first_and_its_group()
    {
        HostResult result = _host.Run("""
            $template = New-CicPhoneTemplate 'My Polycom' -Manufacturer Polycom -Model IP600 -RegistrationGroup 'Lobby Group'
            Import-CicPhoneCsv phones.csv -Template $template -WarningAction SilentlyContinue
            """);

        Assert.Equal(["a", "b"], result.WithoutErrors().Values("Name"));
        Assert.Equal(["My Polycom", "My Polycom"], result.Values("Template"));
        Assert.Equal(["Lobby Group", "My Group"], result.Values("ProxyGroup"));
    }

    [Fact]
    public void An_address_is_judged_by_the_templates_maker()
    {
        _host.Write("phones.csv", "Name,Template,Address", "a,My Polycom,0026FDAABBCC");

        HostResult result = _host.Run("Test-CicPhoneCsv phones.csv -Template (New-CicPhoneTemplate 'My Polycom' -Manufacturer Polycom -Model IP600)");

        Assert.Equal(["AddressPrefixMismatch"], result.WithoutErrors().Codes);
    }

    [Fact]
    public void A_template_of_a_list_has_what_its_cells_say_and_blanks_are_defaults()
    {
        PSObject[] templates = [.. _host.Run("""
            [pscustomobject]@{
                Name = 'a'; Type = ''; Manufacturer = 'Polycom'; Model = 'IP600'; Active = 'False'; Location = ''; TimeZone = ''; AudioProtocol = 'srtp'
                StationAppearance = '2;Lobby;Station7;Shared'; AdvancedOption = 'a=1'; Classification = 'Local|Emergency'; AllClassifications = ''; License = 'Client Access; I3_LICENSE_BASIC_STATION'
            },
            [pscustomobject]@{
                Name = 'b'; Type = 'phone'; Manufacturer = 'Polycom'; Model = 'IP600'; Active = ''; AllClassifications = 'Yes'; StationAppearance = ''; AdvancedOption = ''; Classification = ''; License = ''
            } | New-CicPhoneTemplate
            """).WithoutErrors().Output];

        Assert.Equal([false, true], templates.Select(template => template.Value("Active")));
        Assert.Equal("SRTP", templates[0].Value("AudioProtocol"));
        Assert.Equal("2;Lobby;Station7;Shared", ((object[])templates[0].Value("StationAppearances")!).Single().ToString());
        Assert.Equal(["a=1"], (string[])templates[0].Value("AdvancedOptions")!);
        Assert.Equal(["Local", "Emergency"], (string[])templates[0].Value("Classifications")!);
        Assert.Equal(["Client Access", "Basic Station License"], (string[])templates[0].Value("Licenses")!);
        Assert.Equal([false, true], templates.Select(template => template.Value("AllClassifications")));
        Assert.Empty((object[])templates[1].Value("StationAppearances")!);
        Assert.Empty((string[])templates[1].Value("Licenses")!);
    }

    [Theory]
    [InlineData("-AdvancedOption @{ a = 1; b = 'x=y' }", "AdvancedOptions", "a=1,b=x=y")]
    [InlineData("-AdvancedOption 'b=2', 'a=1'", "AdvancedOptions", "b=2,a=1")]
    [InlineData("-StationAppearance @{ LineKey = 2; Station = 'S' }, '3;x'", "StationAppearances", "2;;S;Regular,3;x;;Regular")]
    [InlineData("-License I3_ACCESS_CLIENT", "Licenses", "Client Access")]
    [InlineData("-Classification local", "Classifications", "Local")]
    public void Values_are_typed_in_several_forms(string arguments, string property, string expected) => Assert.Equal(
        expected,
        string.Join(',', ((object[])_host.Run("New-CicPhoneTemplate x -Manufacturer Polycom -Model IP600 " + arguments).Single().Value(property)!).Select(value => value.ToString())));

    [Theory]
    [InlineData("-License Basik", "LicenseNotFound")]
    [InlineData("-License 'Media 1', 'Media 2'", "LicensesOfOneGroup")]
    [InlineData("-Classification Lokal", "ClassificationNotFound")]
    [InlineData("-Classification Local -AllClassifications", "AllOrSomeClassifications")]
    public void A_fault_of_a_choice_ends_the_command(string arguments, string id)
    {
        HostResult result = _host.Run("New-CicPhoneTemplate x -Manufacturer Polycom -Model IP600 " + arguments);

        Assert.Equal(id + Command, result.End?.FullyQualifiedErrorId);
        Assert.Empty(result.Output);
    }

    [Fact]
    public void What_is_no_template_cannot_be_given() =>
        Assert.StartsWith("CannotConvertArgumentNoMessage,", _host.Run("Test-CicPhoneCsv phones.csv -Template 'My Polycom'").Error().FullyQualifiedErrorId, StringComparison.Ordinal);
}
