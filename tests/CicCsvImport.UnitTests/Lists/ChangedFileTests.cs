using CicCsvImport.Core.Engine.Schema;
using CicCsvImport.Infrastructure.Lists;
using CicCsvImport.Infrastructure.Records;
using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Lists;

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

        ReadRow[] results = [.. reading.Rows(lists.NewSession())];

        CicIssue issue = Assert.Single(results[^1].Issues);
        Assert.Equal("FileNotReadable", issue.Code);
        Assert.Contains("changed", issue.Reason, StringComparison.Ordinal);
    }

    // The file changes after the first pass, so the error follows batches that were used before.
    [Theory]
    [InlineData(null)]
    [InlineData(false)]
    [InlineData(true)]
    public void A_fault_comes_last_and_has_no_row_s_cells(bool? keepsRejected)
    {
        string rows = string.Concat(Enumerable.Range(0, 4096).Select(i => $"u{i},secret{i}\n"));
        using var file = new TemporaryFile("User Name,Password\n" + rows);
        var lists = new TestLists();
        using ListReading reading = lists.Open(TestLists.User, file.Path);
        File.AppendAllText(file.Path, "\n");

        RowBatch[] batches =
            [.. keepsRejected is { } keeps ? reading.Batches(lists.NewSession(), keeps) : reading.Check(lists.NewSession())];

        ReadRow last = batches[^1].Rows[^1];
        Assert.Equal(["FileNotReadable"], last.Issues.Select(issue => issue.Code));
        Assert.Null(last.Record);
        Assert.Null(last.Source);
        Assert.Equal(4096, batches.Sum(batch => batch.Count));
    }
}
