using System.Text;
using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Text;

/// <summary>Invalid bytes are an error, and a name never gets replacement characters.</summary>
public sealed class InvalidEncodingTests
{
    private const int Block = 64 * 1024;

    [Theory]
    [InlineData("Name\nB", 2)]
    [InlineData("Name\r\nA\r\n\r\nB", 4)]
    [InlineData("Name\rA\rB", 3)]
    [InlineData("Name,Model\nA,\"1\n2\"\nB", 4)]
    public void The_issue_names_offset_and_line(string before, int line)
    {
        ListContent content = Read([.. Encoding.UTF8.GetBytes(before), 0xFC, .. "ro\n"u8]);

        CicIssue issue = content.SingleIssue("InvalidEncoding");
        Assert.Equal(line, issue.Line);
        Assert.Contains($"offset {before.Length} ", issue.Reason, StringComparison.Ordinal);
        Assert.Contains("0xFC", issue.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void The_offset_counts_the_byte_order_mark()
    {
        CicIssue issue = Read([0xEF, 0xBB, 0xBF, .. "Name\nB"u8, 0xFC, .. "ro\n"u8]).SingleIssue("InvalidEncoding");

        Assert.Equal(2, issue.Line);
        Assert.Contains("offset 9 ", issue.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Block - 1)]
    [InlineData(Block)]
    [InlineData(Block + 1)]
    [InlineData((3 * Block) + 5)]
    public void The_offset_is_that_of_the_file_and_not_of_a_block(int offset)
    {
        byte[] text = [.. "Name\nA\n"u8, .. Enumerable.Repeat((byte)'\n', offset - 7), 0xFC, .. "x\n"u8];

        CicIssue issue = Read(text).SingleIssue("InvalidEncoding");

        Assert.Contains($"offset {offset} ", issue.Reason, StringComparison.Ordinal);
        Assert.Equal(offset - 7 + 3, issue.Line);
    }

    [Fact]
    public void A_character_that_two_blocks_share_is_read()
    {
        string padding = new('\n', Block - 6);
        byte[] bytes = Encoding.UTF8.GetBytes("Name\n" + padding + "Büro\n");
        Assert.Equal(0xC3, bytes[Block]);

        Assert.Equal("Büro", Read(bytes).Clean<CicStation>().Name);
        Assert.Equal("Büro", Read([.. bytes.Take(5), .. bytes.Skip(6)]).Clean<CicStation>().Name);
    }

    [Fact]
    public void A_character_that_the_end_of_the_file_cuts_off_is_invalid()
    {
        CicIssue issue = Read([.. "Name\nB"u8, 0xC3]).SingleIssue("InvalidEncoding");

        Assert.Contains("offset 6 ", issue.Reason, StringComparison.Ordinal);
    }

    private static ListContent Read(byte[] bytes) => new TestLists().ReadBytes(TestLists.Station, bytes);
}
