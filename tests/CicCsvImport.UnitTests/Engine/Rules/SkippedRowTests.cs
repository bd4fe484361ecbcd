using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Engine.Rules;

/// <summary>Who names an object whose row does not import is told so, and is not offered another name.</summary>
public sealed class SkippedRowTests : IDisposable
{
    private readonly TestSite _site = new();

    public SkippedRowTests()
    {
        _site.AddStations("Name\nHHP001\nLobby\n");
        _site.AddTemplate(new CicPhoneTemplate("Known", "Workstation", "Polycom", "IP600"));
    }

    public void Dispose() => _site.Dispose();

    [Theory]
    [InlineData(TestLists.Phone, "Name,Template\nHHP004,Unknown\n", "There is no template named 'Unknown'.")]
    [InlineData(TestLists.Phone, "Name,Template\nHHP004,\n", "Template")]
    [InlineData(TestLists.Phone, "Name,Type,Manufacturer,Model\nHHP004,Workstation,Nokia,3310\n", "'Nokia'")]
    [InlineData(TestLists.Phone, "Name,Type,Manufacturer,Model\nHHP004,Toaster,Polycom,IP600\n", "'Toaster'")]
    [InlineData(TestLists.Phone, "Name,Type,Manufacturer,Model\nhhp004,Workstation,ININ,IP600\n", "'IP600'")]
    public void It_is_told_where_the_row_is_and_why_it_is_skipped(string noun, string text, string why)
    {
        Planned planned = _site.Plan(TestSite.Update, (noun, text), (TestLists.User, "User Name,Station Name\nzoe,HHP004\n"));

        CicIssue issue = Assert.Single(planned.Issues, issue => issue.Code == "UnknownStation");
        Assert.StartsWith("Station Name 'HHP004' is in list.csv:2, which is not imported: ", issue.Reason, StringComparison.Ordinal);
        Assert.Contains(why, issue.Reason, StringComparison.Ordinal);
        Assert.Equal(("Correct that row.", CicIssueEffect.ValueDropped), (issue.Suggestion, issue.Effect));
    }

    [Fact]
    public void A_name_that_another_row_imports_is_known()
    {
        Planned planned = _site.Plan(
            TestSite.Update,
            (TestLists.Station, "Name\nDesk\nDesk\n"),
            (TestLists.User, "User Name,Station Name\nzoe,Desk\n"));

        Assert.Equal(["DuplicateName"], planned.Codes);
    }

    [Fact]
    public void A_name_that_the_directory_has_is_known()
    {
        Planned planned = _site.Plan(
            TestSite.Update,
            (TestLists.Phone, "Name,Template\nLobby,Unknown\n"),
            (TestLists.User, "User Name,Station Name\nzoe,Lobby\n"));

        Assert.Equal(["UnknownTemplate"], planned.Codes);
    }

    [Fact]
    public void A_misspelled_name_is_not_offered_a_skipped_one()
    {
        Planned planned = _site.Plan(
            TestSite.Update,
            (TestLists.Phone, "Name,Template\nReception,Unknown\nLobby,Unknown\n"),
            (TestLists.User, "User Name,Station Name\nzoe,Receptoin\nyves,Loby\n"));

        Assert.All(
            planned.Issues.Where(issue => issue.Code == "UnknownStation"),
            issue => Assert.DoesNotContain("Did you mean", issue.Suggestion, StringComparison.Ordinal));
    }

    [Fact]
    public void A_name_that_is_in_no_row_has_its_usual_reason()
    {
        Planned planned = _site.Plan(
            TestSite.Update,
            (TestLists.Phone, "Name,Template\nHHP004,Unknown\n"),
            (TestLists.User, "User Name,Station Name\nzoe,HHP005\nyves,Lobbi\n"));

        Assert.Equal(
            ["There is no station named 'HHP005'.", "There is no station named 'Lobbi'."],
            planned.Issues.Where(issue => issue.Code == "UnknownStation").Select(issue => issue.Reason));
        Assert.Contains("Did you mean 'Lobby'?", planned.Issues[2].Suggestion, StringComparison.Ordinal);
    }

    [Fact]
    public void A_user_who_is_skipped_is_named_by_nobody() => Assert.Equal(
        ["InvalidName"], _site.Plan(TestSite.Update, (TestLists.User, "User Name\nHH\\zoe\n")).Codes);
}
