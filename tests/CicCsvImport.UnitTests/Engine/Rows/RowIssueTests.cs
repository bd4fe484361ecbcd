using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Engine.Rows;

/// <summary>Every fault of a row is reported; a required cell costs the row, any other only itself.</summary>
public sealed class RowIssueTests
{
    [Fact]
    public void Every_fault_of_a_row_is_reported()
    {
        const string Text = "Name,Type,Extension,Connection Address,MAC Address\nSIPPhone1,Desk,x,y,z\n";

        ListContent content = new TestLists().Read(TestLists.Station, Text);

        Assert.Equal(["InvalidType", "InvalidExtension", "InvalidAddress", "InvalidMacAddress"], content.Codes);
        Assert.Equal("SIPPhone1", content.Single<CicStation>().Name);
    }

    [Fact]
    public void Also_of_a_row_that_is_skipped()
    {
        ListContent content = new TestLists().Read(TestLists.Station, "Name,Extension,MAC Address\n,x,y\n");

        Assert.Equal(["RequiredValueMissing", "InvalidExtension", "InvalidMacAddress"], content.Codes);
        Assert.Empty(content.Records);
    }

    [Fact]
    public void A_row_that_is_skipped_does_not_touch_the_next()
    {
        ListContent content = new TestLists().Read(TestLists.Station, "Name,Extension\n,x\nA,5556\n");

        Assert.Equal((3, "5556"), (content.Single<CicStation>().Line, content.Single<CicStation>().Extension));
        Assert.Equal([2, 2], content.Issues.Select(issue => issue.Line));
    }

    [Fact]
    public void An_issue_says_list_path_line_record_column_and_value()
    {
        using var file = new TemporaryFile("Name,Extension\n\nA,55a6\n");

        CicIssue issue = Assert.Single(new TestLists().ReadFiles(TestLists.Station, file.Path).Issues);

        Assert.Equal(
            ("InvalidExtension", CicIssueSeverity.Warning, CicIssueEffect.ValueDropped, "Station", file.Path, 3, 1, "Extension", "55a6"),
            (issue.Code, issue.Severity, issue.Effect, issue.List, issue.Path, issue.Line, issue.Record, issue.Column, issue.Value));
        Assert.Equal("list.csv:3: Extension '55a6' must contain only digits. The value is not imported.", issue.Message);
        Assert.Equal("list.csv:3: Warning InvalidExtension: Extension '55a6' must contain only digits.", issue.ToString());
    }

    [Fact]
    public void A_long_value_is_cut()
    {
        string value = Assert.Single(new TestLists().Read(TestLists.Station, $"Name,Extension\nA,{new string('x', 1000)}\n").Issues).Value!;

        Assert.Equal((80, '…'), (value.Length, value[^1]));
    }

    [Theory]
    [InlineData("A,B,1,2", "TooManyFields")]
    [InlineData("A,B,,2", "TooManyFields")]
    public void Surplus_cells_are_one_issue(string row, string code)
    {
        ListContent content = new TestLists().Read(TestLists.Station, $"Name,Model\n{row}\n");

        Assert.Equal([code], content.Codes);
        Assert.All(
            content.Issues, issue => Assert.Equal((null, null, CicIssueEffect.ValueDropped), (issue.Column, issue.Value, issue.Effect)));
        Assert.All(
            content.Issues, issue => Assert.EndsWith("blank. The extra cells are not imported.", issue.Message, StringComparison.Ordinal));
        Assert.Equal("B", content.Single<CicStation>().Model);
    }
}
