using CicCsvImport.Lists;
using CicCsvImport.Reading;

namespace CicCsvImport.UnitTests.Reading;

/// <summary>A file that is not the same any more when its rows are read.</summary>
public sealed class ChangedFileTests
{
    [Theory]
    [InlineData("\"Name\nSIPPhone1\n")]
    [InlineData("Na\0me\nSIPPhone1\n")]
    public void A_header_that_cannot_be_read_any_more_is_a_severe_issue_and_no_exception(string later)
    {
        using var file = new TemporaryFile("Name\nSIPPhone1\n");
        var lists = new TestLists();
        using ListReading reading = lists.Open(TestLists.Station, file.Path);
        File.WriteAllText(file.Path, later);

        RowResult[] results = [.. reading.Rows(lists.NewSession()).Select(row => row.Result)];

        CicIssue issue = Assert.Single(results[^1].Issues);
        Assert.Equal("FileNotReadable", issue.Code);
        Assert.Contains("changed", issue.Reason, StringComparison.Ordinal);
    }
}
