using System.Globalization;
using CicCsvImport.Core.Engine.Schema;
using CicCsvImport.Infrastructure.Lists;
using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Lists;

/// <summary>A list of one row and a million copies of it: each is reported, and none is kept in memory.</summary>
[Collection(WholeProcessGroup.Name)]
public sealed class MillionDuplicatesTests
{
    private const int Copies = 1_000_000;

    // Room for the keys of as many rows as the file has is made beforehand; a million issues would take several times as much.
    private const long MostMemory = 64 << 20;

    [Fact]
    public void Each_copy_is_an_issue_that_names_the_first_and_none_is_kept()
    {
        using var file = new TemporaryFile();
        using (StreamWriter text = File.CreateText(file.Path))
        {
            text.Write("Name,Model\r\n");
            for (int i = 0; i <= Copies; i++)
                text.Write("SIPPhone1,IP600\r\n");
        }

        var lists = new TestLists();
        using ListReading reading = lists.Open(TestLists.Station, file.Path);
        long before = GC.GetTotalMemory(forceFullCollection: true);
        (int records, int issues) = (0, 0);
        string reason = "";
        foreach (ReadRow row in reading.Rows(lists.NewSession()))
        {
            records += row.Record is null ? 0 : 1;
            foreach (CicIssue issue in row.Issues)
            {
                issues += issue is { Code: "DuplicateName", Effect: CicIssueEffect.RowSkipped } ? 1 : 0;
                Assert.Equal(issues + 2, issue.Line);
                reason = issues % 100_000 == 0 ? issue.Reason : reason;
            }
        }

        Assert.Equal((1, Copies), (records, issues));
        Assert.Equal("Name 'SIPPhone1' is already used on line 2.", reason);
        long kept = GC.GetTotalMemory(forceFullCollection: true) - before;
        Assert.True(kept < MostMemory, kept.ToString(CultureInfo.InvariantCulture));
    }
}
