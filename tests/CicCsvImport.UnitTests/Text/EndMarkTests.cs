using System.Text;
using CicCsvImport.Infrastructure.Records;
using CicCsvImport.Infrastructure.Text;
using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Text;

/// <summary>DOS ends a text with 0x1A. One such character at the very end is not part of the list; anywhere else it is.</summary>
public sealed class EndMarkTests
{
    private const int Block = 64 * 1024;

    [Theory]
    [InlineData(TestLists.Station, "Name\nA\u001A")]
    [InlineData(TestLists.Station, "Name,Model\r\nA,IP600\r\n\u001A")]
    [InlineData(TestLists.Phone, "Name,Template,Label\nA,T,\"x\"\u001A")]
    [InlineData(TestLists.User, "User Name,First Name\nA,Nora\u001A")]
    [InlineData(TestLists.User, "User Name\n\n\nA\n\n\n\u001A")]
    public void It_is_not_part_of_the_list(string noun, string text) =>
        Assert.Equal("A", new TestLists().Read(noun, text).Clean<CicObject>().Identity);

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    public void In_any_encoding(string name)
    {
        Encoding encoding = Encoding.GetEncoding(name);
        byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes("Name\nBüro\u001A")];

        Assert.Equal("Büro", new TestLists().ReadBytes(TestLists.Station, bytes).Clean<CicStation>().Name);
    }

    [Fact]
    public void Also_in_the_encoding_of_DOS()
    {
        Encoding dos = TextEncodings.ByCodePage(850);
        var lists = new TestLists { Options = new ListReadOptions { Encoding = dos } };

        Assert.Equal("Büro", lists.ReadBytes(TestLists.Station, dos.GetBytes("Name\nBüro\u001A")).Clean<CicStation>().Name);
    }

    [Theory]
    [InlineData(Block - 1)]
    [InlineData(Block)]
    [InlineData(Block + 1)]
    [InlineData(2 * Block)]
    public void Wherever_a_block_of_the_file_ends(int length)
    {
        ListContent content = new TestLists().Read(TestLists.Station, Fill(length) + "\u001A");

        Assert.Empty(content.Issues);
        Assert.Equal(Fill(length).Length, length);
    }

    [Theory]
    [InlineData("Name\nA\u001A\u001A")]
    [InlineData("Name\nA\u001AB")]
    [InlineData("Name\nA\u001A\n")]
    [InlineData("Name\nA\n\u001A\n")]
    [InlineData("Name,Model\nA\u001A,x\u001A")]
    [InlineData("Name\n\"A\u001A\"")]
    public void Elsewhere_it_is_a_character_that_no_name_may_have(string text)
    {
        CicIssue issue = Assert.Single(new TestLists().Read(TestLists.Station, text).Issues, issue => issue.Column == "Name");

        Assert.Equal(CicIssueEffect.RowSkipped, issue.Effect);
    }

    [Theory]
    [InlineData(Block - 2)]
    [InlineData(Block - 1)]
    [InlineData(Block)]
    public void A_mark_that_a_block_ends_with_is_kept_where_more_follows(int before)
    {
        string text = Fill(before) + "\u001AB\n";

        Assert.Contains(new TestLists().Read(TestLists.Station, text).Issues, issue => issue.Effect == CicIssueEffect.RowSkipped);
    }

    // A list of that many characters, whose last line is not ended.
    private static string Fill(int length)
    {
        var text = new StringBuilder("Name\n");
        for (int i = 0; text.Length < length - 20; i++)
            text.Append('S').Append(i).Append('\n');
        return text.Append('T').Append('x', length - text.Length).ToString();
    }
}
