using System.Text;

namespace CicCsvImport.HostTests;

/// <summary>What Export makes of odd objects: each costs itself only.</summary>
public sealed class ExportObjectTests : IDisposable
{
    private readonly Host _host = new();

    public void Dispose() => _host.Dispose();

    private string[] Rows(string script)
    {
        _host.Run(script).WithoutErrors();
        return [.. _host.ReadLines("out.csv").Skip(1)];
    }

    [Fact]
    public void A_hashtable_is_a_row() =>
        Assert.Equal(["h1,,,,,,,,,A|B,,,"], Rows("@{ 'User Name' = 'h1'; Roles = 'A', 'B' } | Export-CicUserCsv out.csv"));

    [Theory]
    [InlineData("$true", "Yes")]
    [InlineData("'True'", "Yes")]
    [InlineData("'False'", "")]
    [InlineData("'yes'", "yes")]
    public void A_flag_is_written_as_the_list_has_it(string value, string cell) =>
        Assert.Equal([$"a,,,,,,,,,,,,{cell}"], Rows($"@{{ 'User Name' = 'a'; OCS = {value} }} | Export-CicUserCsv out.csv"));

    [Fact]
    public void The_users_own_map_beats_the_names_of_columns() => Assert.Equal(
        ["right,,,,,,,,,,,,"],
        Rows("@{ 'User Name' = 'wrong'; Login = 'right' } | Export-CicUserCsv out.csv -HeaderMap @{ Login = 'User Name' }"));

    [Fact]
    public void A_password_stays_one_whatever_column_it_is_mapped_to() => Assert.DoesNotContain(
        "Secret99",
        Assert.Single(Rows("@{ 'User Name' = 'a'; Password = 'Secret99' } | Export-CicUserCsv out.csv -HeaderMap @{ Password = 'Location' }")),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("@{ 'User Name' = ''; Password = 'Secret99' }", "RequiredValueMissing")]
    [InlineData("@{ 'User Name' = 'a'; Roles = 'System.String[]' }", "ValueNotWritable")]
    [InlineData("@{ 'User Name' = 'a'; 'First Name' = 'b', 'c' }", "ValueNotWritable")]
    [InlineData("@{ 'User Name' = 'a'; Extension = 'System.Security.SecureString' }", "ValueNotWritable")]
    [InlineData("42", "NotAListObject")]
    public void An_object_that_is_no_row_is_an_error_that_shows_its_number_only(string item, string id)
    {
        HostResult result = _host.Run($"@{{ 'User Name' = 'good' }}, ({item}) | Export-CicUserCsv out.csv");

        System.Management.Automation.ErrorRecord error = result.Error();
        Assert.StartsWith(id + ",", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal(2, error.TargetObject);
        Assert.DoesNotContain("Secret99", error + error.CategoryInfo.ToString(), StringComparison.Ordinal);
        Assert.Equal(["good,,,,,,,,,,,,"], _host.ReadLines("out.csv").Skip(1));
    }

    [Fact]
    public void A_character_the_encoding_has_not_costs_its_object()
    {
        HostResult result = _host.Run("@{ 'User Name' = 'J\u00FCrgen' }, @{ 'User Name' = 'J' } | Export-CicUserCsv out.csv -Encoding ascii");

        Assert.StartsWith("ValueNotWritable,", result.Error().FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal(["J,,,,,,,,,,,,"], _host.ReadLines("out.csv").Skip(1));
    }

    [Fact]
    public void A_list_is_not_replaced_where_every_object_was_refused()
    {
        _host.WriteBytes("out.csv", Encoding.UTF8.GetBytes("as it was"));

        _host.Run("1, 2 | Export-CicUserCsv out.csv -Force");

        Assert.Equal(["as it was"], _host.ReadLines("out.csv"));
    }

    [Theory]
    [InlineData("env:users", "NotFileSystem")]
    [InlineData("nowhere:/users.csv", "PathNotUsable")]
    public void A_place_that_is_no_file_is_refused(string path, string id)
    {
        HostResult result = _host.Run($"@{{ 'User Name' = 'a' }} | Export-CicUserCsv {path}");

        Assert.StartsWith(id + ",", result.Error().FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Empty(_host.Files());
    }

    [Fact]
    public void Nothing_piped_is_no_fault() => Assert.Empty(Rows("$null | Export-CicUserCsv out.csv"));

    [Fact]
    public void A_password_that_is_left_out_is_said()
    {
        HostResult result = _host.Run("@{ 'User Name' = 'a'; Password = 'Secret99' }, @{ 'User Name' = 'b' } | Export-CicUserCsv out.csv");

        Assert.Contains("Passwords left blank: 1", Assert.Single(result.WithoutErrors().Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void What_Export_Csv_made_of_our_objects_is_a_list()
    {
        _host.Write("properties.csv", "UserName,FirstName,NetworkId", "anna,Anna,ACME\\anna");

        System.Management.Automation.PSObject user = _host.Run("Import-CicUserCsv properties.csv").Single();

        Assert.Equal(("anna", "Anna", "ACME\\anna"), (user.Text("UserName"), user.Text("FirstName"), user.Text("NetworkId")));
    }
}
