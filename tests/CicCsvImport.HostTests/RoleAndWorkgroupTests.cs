namespace CicCsvImport.HostTests;

/// <summary>Get-CicRole, Get-CicWorkgroup, and Get-CicRoleMatrix with a directory.</summary>
public sealed class RoleAndWorkgroupTests : IDisposable
{
    private readonly Host _host = new Host().ConnectSite("-Workgroup Sales");

    public RoleAndWorkgroupTests() => _host.Run("""
        @{ UserName = 'jdoe'; Roles = 'Agent|Supervisor|Clerks'; Workgroups = 'Sales' }, @{ UserName = 'jroe'; Roles = 'Clerks' } | Add-CicUser -WarningAction SilentlyContinue
        """).WithoutErrors();

    public void Dispose() => _host.Dispose();

    [Fact]
    public void Roles_say_how_many_users_have_them_and_what_they_may_do()
    {
        HostResult roles = _host.Run("Get-CicRole Clerks, Agent, 'Mobile Office'");

        Assert.Equal(["Clerks", "Agent", "Mobile Office User"], roles.WithoutErrors().Values("Name"));
        Assert.Equal([2, 1, 0], roles.Values("Users"));
        Assert.Empty((object[])roles.Output[0].Value("Rights")!);
        Assert.NotEmpty((object[])roles.Output[1].Value("Rights")!);
        Assert.Equal(8, _host.Run("Get-CicRole").Output.Count);
    }

    [Fact]
    public void Workgroups_say_how_many_users_belong_to_them()
    {
        HostResult workgroups = _host.Run("Get-CicWorkgroup *s*, CompanyOperator");

        Assert.Equal(["Sales", "CompanyOperator"], workgroups.WithoutErrors().Values("Name"));
        Assert.Equal([1, 4], workgroups.Values("Users"));
        Assert.Equal("Company Operator", workgroups.Output[1].Value("DisplayName"));
    }

    [Theory]
    [InlineData("Get-CicRole", "Clerk", "Clerks")]
    [InlineData("Get-CicWorkgroup", "Sale", "Sales")]
    public void A_name_that_nothing_has_is_an_error(string command, string name, string nearest)
    {
        HostResult result = _host.Run($"{command} {name}");

        Assert.StartsWith("ObjectNotFound,", result.Error().FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains($"Did you mean '{nearest}'?", result.Error().ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Get-CicRoleMatrix -User jdoe", 71)]
    [InlineData("Get-CicUser jdoe, jroe | Get-CicRoleMatrix", 142)]
    [InlineData("Get-CicRoleMatrix -User j*, jdoe -Option 'ACL: Status Messages'", 2)]
    public void A_users_rights_are_those_of_all_roles(string script, int count) => Assert.Equal(count, _host.Run(script).WithoutErrors().Output.Count);

    [Fact]
    public void A_users_right_is_the_strongest_of_his_roles()
    {
        HostResult rights = _host.Run("""
            $weak = Get-CicRoleMatrix Agent -Option 'ACL: View Workgroup'
            $strong = Get-CicRoleMatrix Administrator -Option 'ACL: View Workgroup'
            Set-CicUser jdoe -AddRole Administrator
            Get-CicRoleMatrix -User jdoe -Option 'ACL: View Workgroup'
            "$($weak.Value) $($strong.Value)"
            """);

        Assert.Equal("jdoe", rights.WithoutErrors().Output[0].Value("User"));
        Assert.Equal("Agent, Supervisor, Clerks, Administrator", rights.Output[0].Value("Role"));
        Assert.Equal("*ALL", rights.Output[0].Value("Value"));
    }

    [Fact]
    public void Users_are_the_columns_of_a_table() => Assert.Equal(
        ["Option", "jdoe", "jroe"],
        _host.Run("Get-CicUser j* | Get-CicRoleMatrix -AsTable").WithoutErrors().Output[0].Properties.Select(property => property.Name));

    [Fact]
    public void A_role_of_the_directory_has_no_rights_and_the_default_ones_stay_seven()
    {
        Assert.Equal([""], _host.Run("Get-CicRoleMatrix Clerks").WithoutErrors().Values("Value").Distinct());
        Assert.Equal(7 * 71, _host.Run("Get-CicRoleMatrix").Output.Count);
        Assert.Equal(8 * 71, _host.Run("Get-CicRoleMatrix *").Output.Count);
    }

    [Theory]
    [InlineData("Get-CicRoleMatrix Clerk", "RoleNotFound")]
    [InlineData("Get-CicRoleMatrix -User nobody", "ObjectNotFound")]
    [InlineData("Disconnect-CicDirectory; Get-CicRoleMatrix -User jdoe", "NotConnected")]
    public void What_is_not_there_is_an_error(string script, string id) =>
        Assert.Equal(id + ",CicCsvImport.Commands.GetCicRoleMatrixCommand", _host.Run(script).Error().FullyQualifiedErrorId);
}
