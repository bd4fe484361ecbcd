using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Kinds.Users;

/// <summary>Two users on one station are worth a look, and keep it.</summary>
public sealed class StationSharedTests
{
    [Theory]
    [InlineData("Desk1", "Desk1")]
    [InlineData("Desk1", "DESK1")]
    [InlineData("Straße", "STRAßE")]
    [InlineData("Café", "Cafe\u0301")]
    [InlineData("Desk1", "\"Desk1 \"")]
    public void The_second_user_of_a_station_is_noted(string first, string second)
    {
        ListContent content = new TestLists().Read(TestLists.User, $"User Name,Station Name\na,{first}\nb,\nc,{second}\n");

        CicIssue issue = content.SingleIssue("StationShared");
        Assert.Equal((CicIssueSeverity.Notice, CicIssueEffect.None), (issue.Severity, issue.Effect));
        Assert.Equal((4, "Station Name"), (issue.Line, issue.Column));
        Assert.Contains("on line 2", issue.Reason, StringComparison.Ordinal);
        Assert.All(content.Records.Cast<CicUser>(), user => Assert.Equal(user.UserName == "b" ? "" : "given", Shown(user.StationName)));
    }

    [Fact]
    public void Each_further_user_is_noted_over_all_files()
    {
        const string Text = "User Name,Station Name\n";

        ListContent content = new TestLists().Read((TestLists.User, Text + "a,Desk1\nb,Desk1\n"), (TestLists.User, Text + "c,Desk1\n"));

        Assert.Equal([("StationShared", 3), ("StationShared", 2)], content.Issues.Select(issue => (issue.Code, issue.Line)));
    }

    [Fact]
    public void Users_of_a_known_station_are_noted_too()
    {
        using var site = new TestSite();
        site.AddStations("Name\nDesk1\n");

        Assert.Equal(["StationShared"], site.Check(TestLists.User, "User Name,Station Name\na,desk1\nb,Desk1\n").Codes);
        Assert.Equal(["StationShared"], site.Plan(TestSite.Update, (TestLists.User, "User Name,Station Name\na,desk1\nb,Desk1\n")).Codes);
    }

    [Theory]
    [InlineData("a,Desk1\nb,Desk2\n")]
    [InlineData("a,\nb,\n")]
    [InlineData("a,Desk1\nb,Desk 1\n")]
    [InlineData("a,Desk1\nb,Desk01\n")]
    public void Users_of_different_stations_are_not(string rows) =>
        Assert.Empty(new TestLists().Read(TestLists.User, "User Name,Station Name\n" + rows).Issues);

    [Fact]
    public void A_user_who_is_skipped_has_no_station() => Assert.Equal(
        ["InvalidName"], new TestLists().Read(TestLists.User, "User Name,Station Name\nHH\\a,Desk1\nb,Desk1\n").Codes);

    [Fact]
    public void Names_of_stations_in_other_lists_claim_nothing() => Assert.Empty(
        new TestLists().Read((TestLists.Station, "Name\nDesk1\n"), (TestLists.User, "User Name,Station Name\na,Desk1\n")).Issues);

    [Fact]
    public void A_directory_does_not_take_it_for_a_duplicate()
    {
        using var site = new TestSite();
        site.AddStations("Name\nDesk1\n");

        site.AddUsers("User Name,Station Name\na,Desk1\nb,Desk1\n");

        Assert.Equal(("Desk1", "Desk1"), (site.User("a").StationName, site.User("b").StationName));
    }

    private static string Shown(string? station) => string.IsNullOrEmpty(station) ? "" : "given";
}
