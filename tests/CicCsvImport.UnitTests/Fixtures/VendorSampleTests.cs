using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Fixtures;

/// <summary>The vendor's four sample lists, as they are.</summary>
public sealed class VendorSampleTests
{
    private static string Sample(string name) => Repository.GetPath("module", "Samples", name);

    [Fact]
    public void The_station_list_has_one_warning_the_placeholder_in_line_3()
    {
        ListContent content = new TestLists().ReadFiles("CicStationCsv", Sample("CSV SIP Station List.csv"));

        CicIssue issue = Assert.Single(content.Issues);
        Assert.Equal(
            ("PlaceholderValue", CicIssueSeverity.Warning, 3, "Connection Address"),
            (issue.Code, issue.Severity, issue.Line, issue.Column));
        Assert.Equal(4, content.Records.Count);
    }

    [Fact]
    public void The_TMM_list_has_one_warning_and_its_phone_becomes_a_workstation()
    {
        ListContent content = new TestLists().ReadFiles("CicPhoneCsv", Sample("CSV Managed IP Phone List-TMM.csv"));

        CicIssue issue = Assert.Single(content.Issues);
        Assert.Equal(("TypeNotSupported", CicIssueSeverity.Warning, 5), (issue.Code, issue.Severity, issue.Line));
        Assert.Equal(5, content.Records.Count);
        Assert.Equal("Workstation", ((CicPhone)content.Records[3]).Type);
    }

    [Fact]
    public void The_template_list_has_no_issue()
    {
        ListContent content = new TestLists().ReadFiles("CicPhoneCsv", Sample("CSV Managed IP Phone List-Template.csv"));

        Assert.Empty(content.Issues);
        Assert.Equal(5, content.Records.Count);
    }

    [Fact]
    public void The_user_list_has_notices_only()
    {
        ListContent content = new TestLists().ReadFiles("CicUserCsv", Sample("CSV User List.csv"));

        Assert.Equal(["NetworkIdWithoutDomain", "WeakPassword"], content.Codes.Distinct().Order());
        Assert.All(content.Issues, issue => Assert.Equal(CicIssueSeverity.Notice, issue.Severity));
        Assert.Equal(3, content.Records.Count);
    }

    [Fact]
    public void The_two_phone_lists_in_one_command_repeat_a_name_and_an_address()
    {
        ListContent content = new TestLists().ReadFiles(
            "CicPhoneCsv", Sample("CSV Managed IP Phone List-Template.csv"), Sample("CSV Managed IP Phone List-TMM.csv"));

        Assert.Equal(
            ["DuplicateMacAddress", "DuplicateName"],
            content.Issues.Where(issue => issue.Line == 6).Select(issue => issue.Code).Order());
    }
}
