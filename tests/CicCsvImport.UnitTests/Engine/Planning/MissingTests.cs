using CicCsvImport.Core.Engine.Changes;
using CicCsvImport.Core.Engine.Planning;
using CicCsvImport.Core.Issues;
using CicCsvImport.Core.Kinds.Users;
using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Engine.Planning;

/// <summary>What a row does that no object matches.</summary>
public sealed class MissingTests : IDisposable
{
    private readonly TestSite _site = new();

    public MissingTests() => _site.AddUsers("User Name\nanna\n");

    public void Dispose() => _site.Dispose();

    [Theory]
    [InlineData(CicMissingAction.Create, CicChangeAction.Create, null)]
    [InlineData(CicMissingAction.Skip, CicChangeAction.Skip, nameof(ErrorId.ObjectNotFound))]
    [InlineData(CicMissingAction.Fail, CicChangeAction.Conflict, nameof(ErrorId.ObjectNotFound))]
    public void A_row_of_a_list_does_what_is_chosen(CicMissingAction missing, CicChangeAction expected, string? reason)
    {
        Planned planned = _site.Plan(
            TestSite.Update with { OnMissing = missing }, (TestLists.User, "User Name,Location\nanna,Here\nmisspelt,There\n"));

        Assert.Equal(CicChangeAction.Update, planned.GetAction(UserList.Schema, "anna"));
        ObjectChange other = planned.Of(UserList.Schema, "misspelt");
        Assert.Equal((expected, reason), (other.Action, other.ReasonId?.ToString()));
        Assert.Equal(3, other.Line);
    }

    [Fact]
    public void A_skipped_row_is_a_notice_of_the_plan()
    {
        Planned planned = _site.PlanWith(
            TestSite.Update with { OnMissing = CicMissingAction.Skip },
            planner => planner.Remove(new CicUser { UserName = "leaver" }),
            (TestLists.User, "User Name,Location\nanna,Here\nmisspelt,There\n"));

        Assert.Equal(
            [
                "user 'leaver': Notice NoSuchObject: There is no user named 'leaver' in the directory.",
                "list.csv:3: Notice NoSuchObject: There is no user named 'misspelt' in the directory.",
            ],
            planned.Issues.Select(issue => issue.ToString()));
    }

    [Theory]
    [InlineData(CicMissingAction.Create)]
    [InlineData(CicMissingAction.Fail)]
    public void A_row_that_is_not_skipped_has_no_notice(CicMissingAction missing)
    {
        Planned planned = _site.Plan(TestSite.Update with { OnMissing = missing }, (TestLists.User, "User Name\nmisspelt\n"));

        Assert.Empty(planned.Issues);
    }

    [Theory]
    [InlineData(CicMissingAction.Create, CicChangeAction.Conflict)]
    [InlineData(CicMissingAction.Skip, CicChangeAction.Skip)]
    [InlineData(CicMissingAction.Fail, CicChangeAction.Conflict)]
    public void A_row_of_a_list_of_removals_is_a_conflict_or_skipped(CicMissingAction missing, CicChangeAction expected)
    {
        Planned planned = _site.PlanWith(
            new ImportOptions { OnMissing = missing }, planner => planner.Remove(new CicUser { UserName = "misspelt" }));

        ObjectChange change = Assert.Single(planned.Changes);
        Assert.Equal(expected, change.Action);
        Assert.Contains("'misspelt'", change.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_is_removed_can_be_given_again()
    {
        _site.AddStations("Name,Extension\nDesk,500\n");

        _site.Apply(_site.PlanWith(
            new ImportOptions(),
            planner => planner.Remove(_site.Station("Desk")),
            (TestLists.Phone, "Name,Type,Manufacturer,Model\nDesk,Workstation,Polycom,IP650\n")));

        Assert.True(_site.Station("Desk").IsManaged);
        _site.Apply(_site.PlanUndo(_site.Revision()));
        Assert.Equal("500", _site.Station("Desk").Extension);
        Assert.False(_site.Station("Desk").IsManaged);
    }
}
