using CicCsvImport.Core.Text;
using CicCsvImport.Infrastructure.Records;
using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Csv;

/// <summary>Which delimiter reads a file: the user's, else that of a line sep=, else a comma, else one that fits.</summary>
public sealed class DelimiterTests
{
    [Theory]
    [InlineData(';', "semicolon")]
    [InlineData('\t', "tab")]
    [InlineData('|', "vertical bar")]
    public void A_header_that_fits_another_delimiter_is_read_with_it(char delimiter, string name)
    {
        string text = $"Name{delimiter}Extension\nSIPPhone1{delimiter}5556\n";

        ListContent content = new TestLists().Read(TestLists.Station, text);

        CicIssue issue = content.SingleIssue("DelimiterDetected");
        Assert.Equal($"The header matches best when split at {name}s, so {name} is used as the delimiter.", issue.Explain());
        Assert.Equal("5556", content.Single<CicStation>().Extension);
    }

    [Fact]
    public void A_comma_that_gives_one_known_column_is_the_delimiter()
    {
        ListContent content = new TestLists().Read(TestLists.Station, "Name,A;B\nSIPPhone1,x\n");

        Assert.Equal("A;B", content.SingleIssue("UnknownColumn").Column);
    }

    [Fact]
    public void A_file_of_one_column_needs_no_delimiter()
    {
        Assert.Equal("SIPPhone1", new TestLists().Read(TestLists.Station, "Name\nSIPPhone1\n").Clean<CicStation>().Name);
    }

    [Theory]
    [InlineData("sep=;")]
    [InlineData("SEP=;")]
    [InlineData("\"sep=;\"")]
    public void A_first_line_sep_names_the_delimiter(string line)
    {
        CicStation station = new TestLists().Read(TestLists.Station, line + "\nName;Model\nSIPPhone1;a,b\n").Clean<CicStation>();

        Assert.Equal(("SIPPhone1", "a,b", 3), (station.Name, station.Model, station.Line));
    }

    [Theory]
    [InlineData(',')]
    [InlineData('\t')]
    [InlineData('|')]
    public void A_line_sep_can_name_any_delimiter(char delimiter)
    {
        string text = $"sep={delimiter}\nName{delimiter}Model\nSIPPhone1{delimiter}IP600\n";

        Assert.Equal("IP600", new TestLists().Read(TestLists.Station, text).Clean<CicStation>().Model);
    }

    [Fact]
    public void A_line_sep_beats_what_fits()
    {
        ListContent content = new TestLists().Read(TestLists.Station, "sep=;\nName,Model\nSIPPhone1,IP600\n");

        Assert.Equal(2, content.SingleIssue("NoColumns").Line);
    }

    [Fact]
    public void The_users_delimiter_beats_a_line_sep()
    {
        CicStation station = With(',').Read(TestLists.Station, "sep=;\nName,Model\nSIPPhone1,a;b\n").Clean<CicStation>();

        Assert.Equal(("a;b", 3), (station.Model, station.Line));
    }

    [Fact]
    public void The_users_delimiter_beats_what_fits()
    {
        Assert.Equal("NoColumns", With(',').Read(TestLists.Station, "Name;Model\nSIPPhone1;IP600\n").SingleIssue("NoColumns").Code);
    }

    [Fact]
    public void The_users_delimiter_is_nothing_to_report()
    {
        Assert.Equal("a,b", With(';').Read(TestLists.Station, "Name;Model\nSIPPhone1;a,b\n").Clean<CicStation>().Model);
    }

    [Fact]
    public void A_tab_delimited_row_keeps_its_blank_cells_in_their_places()
    {
        ListContent content = With('\t').Read(TestLists.Station, "Type\tName\tModel\tManufacturer\n\tSIPPhone1\t\tAcme\n");

        CicStation station = content.Clean<CicStation>();
        Assert.Equal(("SIPPhone1", "", "Acme"), (station.Name, station.Model, station.Manufacturer));
    }

    [Fact]
    public void A_file_that_is_only_a_line_sep_is_empty()
    {
        Assert.Contains(
            "empty", new TestLists().Read(TestLists.Station, "sep=;\n").SingleIssue("NoColumns").Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(',', true)]
    [InlineData('\t', true)]
    [InlineData('^', true)]
    [InlineData('"', false)]
    [InlineData('a', false)]
    [InlineData('1', false)]
    [InlineData(' ', false)]
    [InlineData('\n', false)]
    [InlineData('§', false)]
    public void A_delimiter_is_one_ASCII_sign(char c, bool usable)
    {
        Assert.Equal(usable, Delimiter.IsUsable(c));
    }

    private static TestLists With(char delimiter) => new() { Options = new ListReadOptions { Delimiter = delimiter } };
}
