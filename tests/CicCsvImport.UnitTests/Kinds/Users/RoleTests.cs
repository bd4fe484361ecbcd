using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Kinds.Users;

/// <summary>Roles are always judged: the seven defaults are always known.</summary>
public sealed class RoleTests
{
    [Theory]
    [InlineData("Administrator", "Administrator")]
    [InlineData("agent", "Agent")]
    [InlineData("BUSINESS USER", "Business User")]
    [InlineData("Operator", "Operator")]
    [InlineData("Billable-Time User", "Billable-Time User")]
    [InlineData("Supervisor", "Supervisor")]
    [InlineData("Mobile Office User", "Mobile Office User")]
    [InlineData("mobile office", "Mobile Office User")]
    public void A_default_role_is_written_as_a_user_list_does(string text, string role)
    {
        Assert.Equal([role], Read(text).Clean<CicUser>().Roles!);
    }

    [Theory]
    [InlineData("Agent|Supervisor")]
    [InlineData("Agent;Supervisor")]
    [InlineData(" Agent | Supervisor ; agent || AGENT ")]
    [InlineData("|Agent;;Supervisor|")]
    public void Several_stand_in_one_cell_and_repeats_merge_silently(string text)
    {
        Assert.Equal(["Agent", "Supervisor"], Read(text).Clean<CicUser>().Roles!);
    }

    [Fact]
    public void Two_spellings_of_one_role_merge()
    {
        Assert.Equal(["Mobile Office User"], Read("Mobile Office|Mobile Office User").Clean<CicUser>().Roles!);
    }

    [Fact]
    public void A_new_role_is_kept_and_the_nearest_known_name_suggested()
    {
        ListContent content = Read("Agnet");

        CicIssue issue = content.SingleIssue("NewRole");
        Assert.Equal(("Agnet", CicIssueSeverity.Warning, CicIssueEffect.None), (issue.Value, issue.Severity, issue.Effect));
        Assert.Contains("'Agent'", issue.Suggestion, StringComparison.Ordinal);
        Assert.Equal(["Agnet"], content.Single<CicUser>().Roles!);
    }

    [Fact]
    public void A_new_role_is_reported_for_each_row_and_written_as_first_met()
    {
        ListContent content = new TestLists().Read(TestLists.User, "User Name,Roles\nA,Ninja\nB,NINJA|Agent\n");

        Assert.Equal([("NewRole", 2), ("NewRole", 3)], content.Issues.Select(issue => (issue.Code, issue.Line)));
        Assert.Equal(["Ninja", "Agent"], ((CicUser)content.Records[1]).Roles!);
    }

    [Theory]
    [InlineData("User Name,Roles\nA,\n", CicCellState.Blank)]
    [InlineData("User Name\nA\n", CicCellState.Absent)]
    public void Where_none_is_given_it_is_Business_User(string text, CicCellState state)
    {
        CicUser user = new TestLists().Read(TestLists.User, text).Clean<CicUser>();

        Assert.Equal(["Business User"], user.Roles!);
        Assert.Equal((true, state), (user.IsDefault("Roles"), user.GetState("Roles")));
    }

    private static ListContent Read(string roles) => new TestLists().Read(TestLists.User, $"User Name,Roles\nA,{roles}\n");
}
