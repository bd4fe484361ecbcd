using System.Text;
using CicCsvImport.Infrastructure.Records;
using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Fixtures;

/// <summary>The lists of tests/fixtures/encodings: the same list, each time in other bytes.</summary>
public sealed class EncodingFixtureTests
{
#if NET
    static EncodingFixtureTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
#endif

    [Theory]
    [InlineData("utf-8.csv")]
    [InlineData("utf-8-bom.csv")]
    [InlineData("utf-16le-bom.csv")]
    [InlineData("utf-16be-bom.csv")]
    [InlineData("utf-32le-bom.csv")]
    [InlineData("utf-32be-bom.csv")]
    public void A_byte_order_mark_names_the_encoding_and_without_one_it_is_UTF_8(string file)
    {
        CicStation station = Read(file, said: null).Clean<CicStation>();

        Assert.Equal(("Büro 電話 😀", "€100"), (station.Name, station.Model));
    }

    [Theory]
    [InlineData("utf-8-bom.csv")]
    [InlineData("utf-16le-bom.csv")]
    [InlineData("utf-32be-bom.csv")]
    public void A_byte_order_mark_wins_over_what_the_user_says(string file)
    {
        CicStation station = Read(file, said: "windows-1252").Clean<CicStation>();

        Assert.Equal("Büro 電話 😀", station.Name);
    }

    [Theory]
    [InlineData("utf-16le.csv", "little-endian")]
    [InlineData("utf-16be.csv", "big-endian")]
    public void UTF_16_without_a_mark_is_not_text_and_the_issue_says_what_it_seems_to_be(string file, string seems)
    {
        CicIssue issue = Read(file, said: null).SingleIssue("NotText");

        Assert.Contains("UTF-16", issue.Reason, StringComparison.Ordinal);
        Assert.Contains(seems, issue.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("utf-16le.csv", "utf-16")]
    [InlineData("utf-16be.csv", "utf-16BE")]
    [InlineData("utf-8.csv", "utf-8")]
    public void An_encoding_that_the_user_says_reads_a_file_without_a_mark(string file, string said)
    {
        Assert.Equal("Büro 電話 😀", Read(file, said).Clean<CicStation>().Name);
    }

    [Fact]
    public void Windows_1252_is_no_UTF_8_and_the_issue_names_offset_and_line_and_proposes_an_encoding()
    {
        CicIssue issue = Read("windows-1252.csv", said: null).SingleIssue("InvalidEncoding");

        Assert.Equal(2, issue.Line);
        Assert.Contains("offset 13 ", issue.Reason, StringComparison.Ordinal);
        Assert.Contains("-Encoding windows-1252", issue.Suggestion, StringComparison.Ordinal);
    }

    [Fact]
    public void Windows_1252_is_read_where_the_user_says_so()
    {
        CicStation station = Read("windows-1252.csv", said: "windows-1252").Clean<CicStation>();

        Assert.Equal(("Büro", "€100"), (station.Name, station.Model));
    }

    private static ListContent Read(string file, string? said)
    {
        var options = new ListReadOptions { Encoding = said is null ? null : Encoding.GetEncoding(said) };
        return new TestLists { Options = options }.ReadFiles(TestLists.Station, Repository.Fixture("encodings", file));
    }
}
