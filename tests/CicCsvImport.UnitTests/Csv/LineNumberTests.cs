using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Csv;

/// <summary>An issue names the physical line on which its record begins, and the record's number.</summary>
public sealed class LineNumberTests
{
    public static TheoryData<string> LineEnds => ["\n", "\r\n", "\r"];

    [Theory]
    [MemberData(nameof(LineEnds))]
    public void Blank_lines_count_as_lines_and_not_as_records(string end)
    {
        string text = string.Join(end, "", "Name,Extension", "", ",", "A,x", " ", "", "B,y", "");

        Assert.Equal([(5, 1), (8, 2)], Places(text));
    }

    [Theory]
    [MemberData(nameof(LineEnds))]
    public void Line_breaks_inside_cells_count(string end)
    {
        string text = string.Join(end, "Name,Extension,Model", "A,x,\"one", "two", "\"", "B,y,\"", "\"", "C,z,", "");

        Assert.Equal([(2, 1), (5, 2), (7, 3)], Places(text));
    }

    [Theory]
    [MemberData(nameof(LineEnds))]
    public void Line_breaks_inside_headings_count(string end)
    {
        string text = string.Join(end, "\"Name\",\"Exten", "sion\",Extension", "A,1,x", "");

        Assert.Equal([(1, 0), (3, 1)], Places(text));
    }

    [Fact]
    public void Line_ends_can_be_mixed()
    {
        Assert.Equal([(2, 1), (3, 2), (4, 3), (6, 4)], Places("Name,Extension\rA,x\nB,x\r\nC,x\n\rD,x"));
    }

    [Fact]
    public void Line_breaks_inside_cells_can_be_of_another_sort()
    {
        Assert.Equal([(2, 1), (6, 2)], Places("Name,Extension,Model\r\nA,x,\"1\n2\r3\r\n4\"\r\nB,y,\r\n"));
    }

    [Fact]
    public void The_line_sep_counts()
    {
        Assert.Equal([(2, 0), (3, 1)], Places("sep=,\nName,Extension,Colour\nA,x,\n"));
    }

    [Fact]
    public void A_record_that_is_skipped_is_counted()
    {
        Assert.Equal([(2, 1), (3, 2)], Places("Name,Extension\n,5556\nA,x\n"));
    }

    [Fact]
    public void An_object_knows_its_file_and_line()
    {
        using var file = new TemporaryFile("Name\n\nSIPPhone1\n");

        CicStation station = new TestLists().ReadFiles(TestLists.Station, file.Path).Clean<CicStation>();

        Assert.Equal((file.Path, 3), (station.Path, station.Line));
    }

    // Each row has an extension that is none, so that each has an issue; where it has another one besides, the place is the same.
    private static IEnumerable<(int Line, int Record)> Places(string text) =>
        new TestLists().Read(TestLists.Station, text).Issues.Select(issue => (issue.Line, issue.Record)).Distinct();
}
