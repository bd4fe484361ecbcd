using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Csv;

/// <summary>A quote that is never closed is reported on the line where it opens.</summary>
public sealed class UnterminatedQuoteTests
{
    private const int Mebibyte = 1024 * 1024;

    [Theory]
    [InlineData("Name,Model\nA,x\nB,\"y\nC,z\n", 3)]
    [InlineData("Name,Model\n\"A,x\nB,y\n", 2)]
    [InlineData("Name,Model\nA,\"", 2)]
    [InlineData("Name,Model\nA,\"x\"\"\n", 2)]
    [InlineData("Name,\"Model\nA,x\n", 1)]
    [InlineData("Name,Model\rA,\"1\r2\"\rB, \"y\rC,z\r", 4)]
    [InlineData("Name,Model\r\nA,\"1\r\n2\"\r\nB,\"y\r\nC,z\r\n", 4)]
    [InlineData("Name,Model,Type\n\"A\n1\",\"B\n2\",\"fax\n", 4)]
    [InlineData("Name,Model\nA,7\"\nB,\"y\n", 3)]
    public void The_issue_names_the_line_where_the_quote_opens(string text, int line)
    {
        ListContent content = new TestLists().Read(TestLists.Station, text);

        Assert.Equal(line, content.SingleIssue("UnterminatedQuote").Line);
        Assert.Empty(content.Records);
    }

    [Fact]
    public void Also_in_a_file_that_is_larger_than_a_record_may_be()
    {
        string text = "Name,Model\n" + Rows(1, 1000) + "B,\"y\n" + Rows(1001, 200_000);
        Assert.True(text.Length > 2 * Mebibyte);

        Assert.Equal(1002, new TestLists().Read(TestLists.Station, text).SingleIssue("UnterminatedQuote").Line);
    }

    [Fact]
    public void Also_where_the_quote_opens_behind_the_first_mebibyte()
    {
        string text = "Name,Model\n" + Rows(1, 100_000) + "B,\"y\n" + Rows(100_001, 100_010);
        Assert.True(text.IndexOf('"', StringComparison.Ordinal) > Mebibyte);

        Assert.Equal(100_002, new TestLists().Read(TestLists.Station, text).SingleIssue("UnterminatedQuote").Line);
    }

    [Fact]
    public void Behind_a_doubled_quote_that_two_blocks_share()
    {
        const int Block = 64 * 1024;
        string start = "Name,Model\nA,\"";
        string text = start + new string('x', Block - start.Length - 1) + "\"\"\"\nB,\"y\n";

        Assert.Equal('"', text[Block - 1]);
        Assert.Equal(3, new TestLists().Read(TestLists.Station, text).SingleIssue("UnterminatedQuote").Line);
    }

    private static string Rows(int from, int to) =>
        string.Concat(Enumerable.Range(from, to - from + 1).Select(i => $"SIPPhone{i},IP600\n"));
}
