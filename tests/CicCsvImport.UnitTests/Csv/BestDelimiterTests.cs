using CicCsvImport.Infrastructure.Records;
using CicCsvImport.UnitTests.Properties;
using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Csv;

/// <summary>Without a specified delimiter, the one with the most known columns reads a file; at a tie, the comma.</summary>
public sealed class BestDelimiterTests
{
    [Theory]
    [InlineData(TestLists.Phone, "Name;Template;Extension;Building, Address\nA;T;5556;x\n")]
    [InlineData(TestLists.Phone, "Name|Template|Extension|Building, Address\nA|T|5556|x\n")]
    [InlineData(TestLists.Station, "Name;Extension;Notes, Type\nA;5556;x\n")]
    [InlineData(TestLists.Station, "Notes, Name;Name;Extension\nx;A;5556\n")]
    [InlineData(TestLists.Station, "Name;Extension;\"Site, Model\"\nA;5556;x\n")]
    [InlineData(TestLists.User, "User Name\tExtension\tTitle, Location\nA\t5556\tx\n")]
    [InlineData(TestLists.User, "User Name;Extension;First Name;Mobile, Mailbox, DID\nA;5556;B;x\n")]
    [InlineData(TestLists.User, "User Name;Extension;Notes, \"old\nA;5556;x\n")]
    [InlineData(TestLists.User, "\"User Name\";\"Extension\";\"Name, Location\"\n\"A\";\"5556\";\"x\"\n")]
    public void Commas_in_a_heading_do_not_make_the_comma_the_delimiter(string noun, string text)
    {
        ListContent content = new TestLists().Read(noun, text);

        Assert.Contains("DelimiterDetected", content.Codes);
        Assert.DoesNotContain(content.Issues, issue => issue.Severity == CicIssueSeverity.Severe);
        Assert.Equal(("A", (object)"5556"), (Assert.Single(content.Records).Identity, Invariant.Value(content.Records[0], "Extension")));
    }

    [Theory]
    [InlineData("Name,Extension;Type\nA,1\n")]
    [InlineData("Name,Extension|Type,Model\nA,1\n")]
    [InlineData("Name,x;Type\nA,1\n")]
    [InlineData("Notes;x,Name\nx,A\n")]
    [InlineData("Name,Notes;\"x\nA,1\n")]
    public void The_comma_stays_the_delimiter_where_no_other_one_gives_more_columns(string text)
    {
        ListContent content = new TestLists().Read(TestLists.Station, text);

        Assert.DoesNotContain("DelimiterDetected", content.Codes);
    }

    [Fact]
    public void A_title_does_not_hide_the_delimiter_of_the_header()
    {
        ListContent content = new TestLists().Read(TestLists.User, "Extension\nUser Name;Extension\na;1\n");

        CicIssue issue = content.SingleIssue("RequiredColumnMissing");
        Assert.Contains("More column headings are on line 2.", issue.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Name;Extension;Building, Address\n")]
    [InlineData("Name,Extension\n")]
    public void Several_files_have_their_own_delimiters(string header)
    {
        string first = header + (header.Contains(';', StringComparison.Ordinal) ? "A;1000;x\n" : "A,1000\n");

        ListContent content = new TestLists().Read((TestLists.Station, first), (TestLists.Station, "Name\tExtension\nB\t1001\n"));

        Assert.Equal(["A=1000", "B=1001"], content.Records.Select(record => record.Identity + "=" + Invariant.Value(record, "Extension")));
    }

    [Fact]
    public void The_specified_delimiter_takes_precedence_over_the_one_that_fits_best()
    {
        var lists = new TestLists { Options = new ListReadOptions { Delimiter = ',' } };

        Assert.Equal(["RequiredColumnMissing"], lists.Read(TestLists.Phone, "Name;Template;Extension;Building, Address\n").Codes);
    }
}
