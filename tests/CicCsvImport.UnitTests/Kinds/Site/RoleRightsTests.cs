using CicCsvImport.Core.Kinds.Site;

namespace CicCsvImport.UnitTests.Kinds.Site;

/// <summary>A user may do what any of his roles lets him do (reference: "Default roles").</summary>
public sealed class RoleRightsTests
{
    private static readonly Dictionary<(string Role, string Option), string> Table =
        RoleMatrix.Rights().ToDictionary(right => (right.Role, right.Option), right => right.Value);

    [Fact]
    public void A_user_has_an_entry_for_each_option_that_names_all_his_roles()
    {
        CicRoleRight[] rights = Of("Agent", "Supervisor");

        Assert.Equal(71, rights.Length);
        Assert.All(rights, right => Assert.Equal(("jdoe", "Agent, Supervisor"), (right.User, right.Role)));
    }

    [Fact]
    public void Each_option_has_the_strongest_value_of_all_roles()
    {
        string[] order = ["", "X", "Some", "*ALL - inherited", "*ALL"];
        foreach (string first in RoleMatrix.Roles)
        {
            foreach (string second in RoleMatrix.Roles)
            {
                Assert.All(Of(first, second), right => Assert.Equal(
                    order[Math.Max(StrengthOf(first, right.Option), StrengthOf(second, right.Option))], right.Value));
            }
        }

        int StrengthOf(string role, string option) => Array.IndexOf(order, Table[(role, option)]);
    }

    [Fact]
    public void A_role_that_is_no_default_one_adds_nothing()
    {
        Assert.Equal(Of("Agent").Select(right => right.Value), Of("Agent", "Sales").Select(right => right.Value));
        Assert.All(Of("Sales"), right => Assert.Equal("", right.Value));
    }

    [Fact]
    public void A_user_without_roles_may_do_nothing() => Assert.All(Of(), right => Assert.Equal(("", ""), (right.Role, right.Value)));

    private static CicRoleRight[] Of(params string[] roles) => [.. new RoleRights(directory: null).GetRights("jdoe", roles)];
}
