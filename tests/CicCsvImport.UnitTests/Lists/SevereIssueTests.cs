using System.Text;
using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Lists;

/// <summary>A severe issue, wherever it stands, silences every other of its file, and no row of the file comes.</summary>
public sealed class SevereIssueTests
{
    private const string Good = "Name,Extension,Colour\nSIPPhone1,5556,\nSIPPhone2,x,\n";

    [Theory]
    [InlineData("UnterminatedQuote", "SIPPhone3,\"\n")]
    [InlineData("NotText", "SIPPhone3,\0\n")]
    [InlineData(
        "LimitExceeded",
        "SIPPhone3,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,"
        + "1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1\n")]
    public void A_fault_on_the_last_line_stands_alone(string code, string lastLine)
    {
        ListContent content = new TestLists().Read(TestLists.Station, Good + lastLine);

        content.SingleIssue(code);
        Assert.Empty(content.Records);
    }

    [Fact]
    public void Invalid_bytes_on_the_last_line_stand_alone()
    {
        ListContent content = new TestLists().ReadBytes(TestLists.Station, [.. Encoding.UTF8.GetBytes(Good), 0xE9]);

        content.SingleIssue("InvalidEncoding");
        Assert.Empty(content.Records);
    }

    [Fact]
    public void A_severe_fault_of_the_header_silences_a_delimiter_that_was_detected()
    {
        ListContent content = new TestLists().Read(TestLists.Station, "Type;Model\nWorkstation;IP600\n");

        content.SingleIssue("RequiredColumnMissing");
    }

    [Fact]
    public void The_next_file_is_read()
    {
        ListContent content = new TestLists().Read((TestLists.Station, "Name\n\""), (TestLists.Station, "Name\nSIPPhone1\n"));

        content.SingleIssue("UnterminatedQuote");
        Assert.Equal("SIPPhone1", content.Single<CicStation>().Name);
    }
}
