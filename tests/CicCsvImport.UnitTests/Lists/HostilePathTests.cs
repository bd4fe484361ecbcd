using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Lists;

/// <summary>The name of a file is also text that can come from others.</summary>
public sealed class HostilePathTests
{
    [Fact]
    public void An_issue_that_names_another_file_shows_its_name_without_marks()
    {
        using var folder = new TemporaryFile();
        string first = Path.Combine(folder.Folder, "a\u202Evsc.csv");
        string second = Path.Combine(folder.Folder, "b\u200B.csv");
        File.WriteAllText(first, "Name\r\nA\r\n");
        File.WriteAllText(second, "Name\r\nA\r\n");

        CicIssue issue = new TestLists().ReadFiles(TestLists.Station, first, second).SingleIssue("DuplicateName");

        Assert.Equal(@"b\u200B.csv:2: Name 'A' is already used at a\u202Evsc.csv:2. The row is skipped.", issue.Message);
    }
}
