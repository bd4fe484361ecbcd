using CicCsvImport.Core.Engine.Changes;
using CicCsvImport.Core.Issues;
using CicCsvImport.Core.Kinds.Users;
using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Engine.Planning;

/// <summary>The last user with the role Administrator stays and keeps it, by the state after the run.</summary>
public sealed class LastHolderTests : IDisposable
{
    private readonly TestSite _site = new();

    public LastHolderTests() => _site.AddUsers("User Name,Roles\nboss,Administrator\nagent,Agent\n");

    public void Dispose() => _site.Dispose();

    [Fact]
    public void It_is_not_removed()
    {
        ObjectChange change = Assert.Single(_site.PlanRemoval(UserList.Schema, "boss").Changes);

        Assert.Equal((CicChangeAction.Conflict, ErrorId.LastAdministrator), (change.Action, change.ReasonId));
    }

    [Fact]
    public void By_force_it_is()
    {
        _site.Apply(_site.PlanRemoval(UserList.Schema, "boss", force: true));

        Assert.Null(_site.Find(UserList.Schema, "boss"));
    }

    [Theory]
    [InlineData(false, CicChangeAction.Conflict)]
    [InlineData(true, CicChangeAction.Update)]
    public void It_loses_the_role_only_by_force(bool force, CicChangeAction expected)
    {
        Planned planned = _site.Plan(TestSite.Update with { Force = force }, (TestLists.User, "User Name,Roles\nboss,Agent\n"));

        Assert.Equal(expected, planned.GetAction(UserList.Schema, "boss"));
    }

    [Theory]
    [InlineData("boss,Agent", "agent,Administrator")]
    [InlineData("agent,Administrator", "boss,Agent")]
    public void The_role_can_be_passed_on_in_any_order(string first, string second)
    {
        _site.Import(TestSite.Update, (TestLists.User, $"User Name,Roles\n{first}\n{second}\n"));

        Assert.Equal(["Agent"], _site.User("boss").Roles!);
        Assert.Equal(["Administrator"], _site.User("agent").Roles!);
    }

    [Fact]
    public void A_removed_administrator_can_be_replaced_by_a_new_one()
    {
        _site.Apply(_site.PlanWith(
            TestSite.Update, planner => planner.Remove(_site.User("boss")), (TestLists.User, "User Name,Roles\nnext,administrator\n")));

        Assert.Null(_site.Find(UserList.Schema, "boss"));
        Assert.Equal(["Administrator"], _site.User("next").Roles!);
    }

    [Fact]
    public void All_who_would_lose_it_together_are_named()
    {
        _site.AddUsers("User Name,Roles\nother,Administrator|Agent\n");

        Planned planned = _site.PlanRemovals(force: false, (UserList.Schema, "boss"), (UserList.Schema, "other"));

        Assert.All(planned.Changes, change => Assert.Equal(ErrorId.LastAdministrator, change.ReasonId));
        Assert.Equal(2, planned.Changes.Count);
    }

    [Fact]
    public void An_edit_of_something_else_is_none_of_its_business()
    {
        _site.Import(TestSite.Update, (TestLists.User, "User Name,Location\nboss,Here\n"));

        Assert.Equal("Here", _site.User("boss").Location);
    }
}
