using CicCsvImport.Core.Engine.Schema;
using CicCsvImport.Infrastructure.Lists;
using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Files;

/// <summary>Files that cannot be read, or not to their end.</summary>
public sealed class FileNotReadableTests
{
    [Fact]
    public void A_file_that_is_not_there()
    {
        using var file = new TemporaryFile();

        CicIssue issue = new TestLists().ReadFiles(TestLists.Station, file.Path).SingleIssue("FileNotReadable");

        Assert.Contains("does not exist", issue.Reason, StringComparison.Ordinal);
        Assert.Equal((CicIssueSeverity.Severe, CicIssueEffect.FileRejected, 0), (issue.Severity, issue.Effect, issue.Line));
    }

    [Fact]
    public void A_file_in_a_folder_that_is_not_there()
    {
        using var file = new TemporaryFile();

        ListContent content = new TestLists().ReadFiles(TestLists.Station, Path.Combine(file.Folder, "none", "list.csv"));

        Assert.Contains("does not exist", content.SingleIssue("FileNotReadable").Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder()
    {
        using var file = new TemporaryFile();

        CicIssue issue = new TestLists().ReadFiles(TestLists.Station, file.Folder).SingleIssue("FileNotReadable");

        Assert.Contains("folder", issue.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_grows_while_its_rows_are_read_ends_with_a_severe_issue()
    {
        using var file = new TemporaryFile("Name\nSIPPhone1\n");
        var lists = new TestLists();
        using ListReading reading = lists.Open(TestLists.Station, file.Path);
        File.AppendAllText(file.Path, "SIPPhone2\n");

        ReadRow[] results = [.. reading.Rows(lists.NewSession())];

        CicIssue issue = Assert.Single(results[^1].Issues);
        Assert.Equal(("FileNotReadable", CicIssueEffect.FileRejected), (issue.Code, issue.Effect));
        Assert.Null(results[^1].Record);
        Assert.Contains("changed", issue.Reason, StringComparison.Ordinal);
    }
}
