using System.Management.Automation;

namespace CicCsvImport.HostTests;

/// <summary>Get-CicCsvColumn, Get-CicRoleMatrix and Get-CicPhoneModel.</summary>
public sealed class KnowledgeTests : IDisposable
{
    private static readonly string[][] RoleTable = [.. File.ReadAllLines(Path.Combine(Repository.Root, "src", "CicCsvImport.Core", "Roles", "roles.tsv"))
        .Where(line => line.Length > 0)
        .Select(line => line.Split('\t'))];

    private readonly Host _host = new();

    public void Dispose() => _host.Dispose();

    [Theory]
    [InlineData("Station", "Name")]
    [InlineData("Phone-Template", "Name Template")]
    [InlineData("Phone-TMM", "Name Type Manufacturer Model")]
    [InlineData("User", "User Name")]
    public void The_columns_of_a_list_tell_which_are_required(string list, string required)
    {
        HostResult result = _host.Run("Get-CicCsvColumn $list", ("list", list));

        Assert.All(result.WithoutErrors().Values("List"), name => Assert.Equal(list, name));
        Assert.Equal(required, string.Join(' ', result.Output.Where(column => (bool)column.Value("IsRequired")!).Select(column => column.Value("Name"))));
    }

    [Fact]
    public void Each_column_has_a_form_and_a_description_and_names_a_property_of_its_object()
    {
        HostResult result = _host.Run("""
            $types = @{ Station = [CicCsvImport.CicStation]; User = [CicCsvImport.CicUser]; 'Phone-Template' = [CicCsvImport.CicPhone]; 'Phone-TMM' = [CicCsvImport.CicPhone] }
            Get-CicCsvColumn | Where-Object { -not $_.Form -or -not $_.Description -or -not $types[$_.List].GetProperty($_.Property) }
            """);

        Assert.Empty(result.WithoutErrors().Output);
        Assert.Equal(9 + 7 + 9 + 14, _host.Run("Get-CicCsvColumn").Output.Count);
    }

    [Fact]
    public void Only_the_password_is_secret() => Assert.Equal(
        ["Password"],
        _host.Run("Get-CicCsvColumn | Where-Object IsSecret").Values("Name"));

    [Theory]
    [InlineData("Get-CicCsvColumn phone-*", 16)]
    [InlineData("Get-CicCsvColumn user, station", 23)]
    [InlineData("'User' | Get-CicCsvColumn", 14)]
    [InlineData("Get-CicCsvColumn * *name*", 9)]
    [InlineData("Get-CicCsvColumn -Name 'Connection Address'", 1)]
    public void Columns_are_chosen_by_wildcards(string script, int count) =>
        Assert.Equal(count, _host.Run(script).WithoutErrors().Output.Count);

    [Fact]
    public void A_list_that_is_none_is_an_error_that_names_the_nearest()
    {
        ErrorRecord error = _host.Run("Get-CicCsvColumn Users").Error();

        Assert.Equal("ListNotFound,CicCsvImport.Commands.GetCicCsvColumnCommand", error.FullyQualifiedErrorId);
        Assert.Contains("Did you mean 'User'?", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Aliases_of_the_settings_are_told()
    {
        _host.Write("settings.json", """{ "Aliases": { "User Name": [ "Login" ] } }""");

        Assert.Contains("Login", (string[])_host.Run("Get-CicCsvColumn User 'User Name' -Settings settings.json").Single().Value("Alias")!);
    }

    [Fact]
    public void The_role_matrix_has_every_cell_of_the_reference()
    {
        HostResult result = _host.Run("Get-CicRoleMatrix");

        Assert.Equal(71 * 7, result.WithoutErrors().Output.Count);
        Assert.Equal(72, RoleTable.Length);
        string Key(string role, string option) => (role == "Mobile Office" ? "Mobile Office User" : role) + "/" + option;
        var expected = RoleTable.Skip(1)
            .SelectMany(row => row.Skip(1).Select((value, i) => (Key: Key(RoleTable[0][i + 1], row[0]), Value: value)))
            .ToDictionary(cell => cell.Key, cell => cell.Value);
        Assert.All(result.Output, right => Assert.Equal(expected[right.Text("Role") + "/" + right.Text("Option")], right.Value("Value")));
        Assert.All(result.Output, right => Assert.Equal(right.Text("Option")!.StartsWith("ACL:", StringComparison.Ordinal), right.Value("IsAccessControl")));
    }

    [Fact]
    public void As_a_table_it_is_the_references()
    {
        HostResult result = _host.Run("Get-CicRoleMatrix -AsTable");

        Assert.Equal(71, result.WithoutErrors().Output.Count);
        Assert.Equal(RoleTable[0], result.Output[0].Properties.Select(property => property.Name));
        Assert.Equal(RoleTable.Skip(1), result.Output.Select(row => row.Properties.Select(property => property.Value?.ToString() ?? "").ToArray()));
    }

    [Theory]
    [InlineData("Mobile Office")]
    [InlineData("Mobile Office User")]
    [InlineData("mobile office")]
    public void The_seventh_role_has_two_names(string role)
    {
        Assert.Equal(71, _host.Run("Get-CicRoleMatrix $role", ("role", role)).WithoutErrors().Output.Count);
        Assert.Equal(["Option", "Mobile Office"], _host.Run("Get-CicRoleMatrix $role -AsTable").Output[0].Properties.Select(property => property.Name));
    }

    [Theory]
    [InlineData("Get-CicRoleMatrix Agent, Supervisor", 142)]
    [InlineData("'Agent', 'Supervisor' | Get-CicRoleMatrix", 142)]
    [InlineData("Get-CicRoleMatrix Agent, agent, Ag*", 71)]
    [InlineData("Get-CicRoleMatrix B*", 142)]
    [InlineData("Get-CicRoleMatrix Agent -Option 'ACL: Status Messages'", 1)]
    [InlineData("Get-CicRoleMatrix Nobody*", 0)]
    public void Roles_and_options_are_chosen_by_wildcards(string script, int count) =>
        Assert.Equal(count, _host.Run(script).WithoutErrors().Output.Count);

    [Fact]
    public void A_role_that_is_none_is_an_error_that_names_the_nearest_and_the_next_goes_on()
    {
        HostResult result = _host.Run("Get-CicRoleMatrix Agnet, Operator");

        Assert.Equal("RoleNotFound,CicCsvImport.Commands.GetCicRoleMatrixCommand", result.Error().FullyQualifiedErrorId);
        Assert.Contains("Did you mean 'Agent'?", result.Error().ToString(), StringComparison.Ordinal);
        Assert.Equal(71, result.Output.Count);
    }

    [Fact]
    public void The_models_are_those_of_the_domain()
    {
        IEnumerable<string> models = _host.Run("Get-CicPhoneModel").WithoutErrors().Output.Select(model => model.Text("Manufacturer") + " " + model.Text("Model"));

        string[] audioCodes = ["405", "405HD", "420HD", "430HD", "440HD"];
        string[] expected =
        [
            .. audioCodes.Select(model => "AudioCodes " + model),
            .. audioCodes.Select(model => "Genesys " + model),
            "ININ Soft Phone",
            "ININ Interaction SIP Station",
            .. new[] { "IP300", "IP330", "IP335", "IP500", "IP600", "IP601", "IP650", "IP670", "IP7000" }.Select(model => "Polycom " + model),
        ];
        Assert.Equal(expected.Order(), models.Order());
    }

    [Theory]
    [InlineData("Polycom IP600", "0004F2", "MAC address", "Workstation,Stand-alone Phone")]
    [InlineData("ININ 'Interaction SIP Station'", "0026FD", "MAC address", "Workstation")]
    [InlineData("'ININ (Genesys)' Soft*", null, "Computer name", "Workstation,Stand-alone Phone")]
    [InlineData("Genesys 420HD", "00908F", "MAC address", "Workstation,Stand-alone Phone")]
    public void A_model_tells_its_address_and_types(string arguments, string? prefix, string form, string types)
    {
        PSObject model = _host.Run("Get-CicPhoneModel " + arguments).Single();

        Assert.Equal(prefix, model.Value("MacPrefix"));
        Assert.Equal(form, model.Value("AddressForm"));
        Assert.Equal(types, string.Join(',', (string[])model.Value("Type")!));
        Assert.NotEmpty(model.Text("Provisioning")!);
    }

    [Fact]
    public void Models_can_be_added_by_settings()
    {
        _host.Write("settings.json", """{ "Manufacturers": { "Polycom": { "Models": { "VVX500": {} } }, "Acme": { "Address": "Mac", "Models": { "One": {} } } } }""");

        Assert.Equal(["VVX500", "One"], _host.Run("Get-CicPhoneModel -Settings settings.json -Model VVX500, One").WithoutErrors().Values("Model").Order().Reverse());
        Assert.Equal(10, _host.Run("Get-CicPhoneModel Polycom -Settings settings.json").Output.Count);
    }
}
