using CicCsvImport.Core.Settings;
using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Csv;

/// <summary>How large a cell, a record and a header may be: settings say it, and one more is severe.</summary>
public sealed class LimitTests
{
    [Theory]
    [InlineData(65_536, false)]
    [InlineData(65_537, true)]
    public void A_cell_has_at_most_64_KiB(int length, bool tooLarge)
    {
        ListContent content = new TestLists().Read(TestLists.Station, "Name,Model\nA,x\nB," + new string('x', length) + "\n");

        Assert.Equal(tooLarge ? ["LimitExceeded"] : [], content.Codes);
        Assert.All(content.Issues, issue => Assert.Equal(3, issue.Line));
    }

    [Fact]
    public void A_cell_is_measured_in_bytes_of_UTF_8()
    {
        ListContent content = With(limits => limits.FieldBytes = 10).Read(TestLists.Station, "Name\nBürobürö1\n");

        content.SingleIssue("LimitExceeded");
    }

    [Fact]
    public void A_record_has_at_most_1_MiB()
    {
        string cell = new('x', 60_000);
        string small = "Name,Model\n" + string.Join(",", Enumerable.Repeat(cell, 17)) + "\n";
        string large = "Name,Model\n" + string.Join(",", Enumerable.Repeat(cell, 18)) + "\n";

        Assert.DoesNotContain("LimitExceeded", new TestLists().Read(TestLists.Station, small).Codes);
        Assert.Equal(2, new TestLists().Read(TestLists.Station, large).SingleIssue("LimitExceeded").Line);
    }

    [Fact]
    public void A_record_that_is_too_large_has_its_line_also_behind_other_rows()
    {
        string text = "Name,Model\n" + string.Concat(Enumerable.Repeat("A,x\n", 500)) + "B," + new string('x', 200_000) + "\n";

        ListContent content = With(limits => limits.RecordBytes = limits.FieldBytes = 100_000).Read(TestLists.Station, text);

        Assert.Equal(502, content.SingleIssue("LimitExceeded").Line);
    }

    [Theory]
    [InlineData(64, false)]
    [InlineData(65, true)]
    public void A_record_has_at_most_64_cells(int cells, bool tooMany)
    {
        string text = "Name\n" + string.Join(",", Enumerable.Repeat("x", cells)) + "\n";

        Assert.Equal([tooMany ? "LimitExceeded" : "TooManyFields"], new TestLists().Read(TestLists.Station, text).Codes);
    }

    [Fact]
    public void A_header_has_at_most_64_cells()
    {
        string text = "Name," + string.Join(",", Enumerable.Range(1, 64).Select(i => "Column" + i)) + "\nA\n";

        Assert.Equal(1, new TestLists().Read(TestLists.Station, text).SingleIssue("LimitExceeded").Line);
    }

    [Theory]
    [InlineData("Problem", 0)]
    [InlineData("Trouble", 1)]
    public void The_column_of_problems_does_not_count(string heading, int exceeded)
    {
        TestLists lists = With(limits => limits.Columns = 2);
        string csv = $"Name,Type,{heading}\n\nA,Workstation,x\n";
        byte[] book = HandMadeWorkbook.FromRows(
            HandMadeWorkbook.Row("Name", "Type", heading) + HandMadeWorkbook.Row("A", "Workstation", "x"));

        Assert.Equal(exceeded, lists.Read(TestLists.Station, csv).Codes.Count(code => code == "LimitExceeded"));
        Assert.Equal(exceeded, lists.ReadBytes(TestLists.Station, book).Codes.Count(code => code == "LimitExceeded"));
    }

    [Fact]
    public void Blank_cells_at_the_end_do_not_count()
    {
        ListContent content = new TestLists().Read(TestLists.Station, "Name\nA" + new string(',', 100) + "\n");

        Assert.Equal(["UnevenRow"], content.Codes);
        Assert.Equal("A", content.Single<CicStation>().Name);
    }

    [Fact]
    public void The_settings_say_how_many_columns_there_may_be()
    {
        ListContent content = With(limits => limits.Columns = 2).Read(TestLists.Station, "Name,Type,Model\nA,,x\n");

        Assert.Contains("2", content.SingleIssue("LimitExceeded").Reason, StringComparison.Ordinal);
    }

    private static TestLists With(Action<LimitSettings> change)
    {
        CicSettings settings = Repository.Settings();
        change(settings.Limits);
        return new TestLists { Settings = settings };
    }
}
