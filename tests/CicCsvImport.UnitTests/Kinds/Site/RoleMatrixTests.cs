using CicCsvImport.Core.Kinds.Site;

namespace CicCsvImport.UnitTests.Kinds.Site;

/// <summary>The vendor's table of default roles: 71 options by 7 roles.</summary>
public sealed class RoleMatrixTests
{
    private static readonly CicRoleRight[] Rights = [.. RoleMatrix.Rights()];

    [Fact]
    public void It_has_71_options_of_7_roles()
    {
        Assert.Equal(71 * 7, Rights.Length);
        Assert.Equal(71, Rights.Select(right => right.Option).Distinct().Count());
        Assert.Equal(
            ["Administrator", "Agent", "Billable-Time User", "Business User", "Mobile Office User", "Operator", "Supervisor"],
            Rights.Select(right => right.Role).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_cell_is_one_of_five_values()
    {
        Assert.Equal(
            ["", "*ALL", "*ALL - inherited", "Some", "X"], Rights.Select(right => right.Value).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void All_roles_have_the_status_messages()
    {
        Assert.Equal(7, Rights.Count(right => right.Option == "ACL: Status Messages" && right.Value.Length > 0));
    }

    [Fact]
    public void An_option_is_either_a_right_or_an_access_control_list()
    {
        Assert.All(Rights.Where(right => right.Value.Length > 0), right => Assert.Equal(right.IsAccessControl, right.Value != "X"));
    }
}
