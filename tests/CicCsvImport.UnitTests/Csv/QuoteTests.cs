using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Csv;

/// <summary>Quoting as RFC 4180 has it; a quote where none may stand is kept literally and reported.</summary>
public sealed class QuoteTests
{
    [Theory]
    [InlineData("\"a\"", "a")]
    [InlineData("\"a,b\"", "a,b")]
    [InlineData("\"a\"\"b\"", "a\"b")]
    [InlineData("\"\"\"\"", "\"")]
    [InlineData(" \"a\" ", "a")]
    [InlineData("\" a \"", "a")]
    [InlineData("\"\u00A0a\r\n\"", "a")]
    [InlineData("\"\"", "")]
    [InlineData("'a'", "'a'")]
    public void A_quoted_cell_is_read_without_its_quotes(string cell, string text)
    {
        Assert.Equal(text, Read(cell).Clean<CicStation>().Model);
    }

    [Fact]
    public void A_stray_quote_in_a_surplus_cell_names_the_cell()
    {
        ListContent content = new TestLists().Read(TestLists.Station, "Name,Model\nA,IP600,7\" screen\n");

        CicIssue issue = Assert.Single(content.Issues, issue => issue.Code == "StrayQuote");
        Assert.Equal("Extra cell 3", issue.Column);
        Assert.StartsWith("Extra cell 3 '7\" screen' has a quote", issue.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("7\" screen")]
    [InlineData("7\"")]
    [InlineData("a\"\"b")]
    [InlineData("a \"b\"")]
    [InlineData("\"a\"b")]
    [InlineData("\"a\" \"b\"")]
    [InlineData("\"a\"b\"")]
    [InlineData("\"\"a")]
    public void A_stray_quote_is_reported_and_its_cell_kept_literally(string cell)
    {
        ListContent content = Read(cell);

        CicIssue issue = content.SingleIssue("StrayQuote");
        Assert.Equal(("Model", 2, cell), (issue.Column, issue.Line, issue.Value));
        Assert.Equal((cell, "M"), (content.Single<CicStation>().Model, content.Single<CicStation>().MachineName));
    }

    [Fact]
    public void Only_the_cell_with_the_stray_quote_is_reported()
    {
        ListContent content = new TestLists().Read(TestLists.Station, "Name,Model,Manufacturer\n\"A, B\",7\",\"Acme\"\n");

        Assert.Equal("Model", content.SingleIssue("StrayQuote").Column);
        var station = content.Single<CicStation>();
        Assert.Equal(("A, B", "Acme"), (station.Name, station.Manufacturer));
    }

    [Fact]
    public void The_row_after_a_stray_quote_is_read_as_usual()
    {
        ListContent content = new TestLists().Read(TestLists.Station, "Name,Model\nA,7\"\n\"B\",\"x \"\"y\"\"\"\n");

        Assert.Equal("x \"y\"", ((CicStation)content.Records[1]).Model);
        content.SingleIssue("StrayQuote");
    }

    [Fact]
    public void A_stray_quote_in_a_row_that_lacks_cells_is_reported_once()
    {
        ListContent content = new TestLists().Read(TestLists.Station, "Name,Model,Manufacturer\nA,7\"\n");

        content.SingleIssue("StrayQuote");
        Assert.Equal("", content.Single<CicStation>().Manufacturer);
    }

    [Fact]
    public void A_stray_quote_and_a_fault_of_the_value_are_two_issues()
    {
        ListContent content = new TestLists().Read(TestLists.Station, "Name,Extension\nA,55\"6\n");

        Assert.Equal(["StrayQuote", "InvalidExtension"], content.Codes);
    }

    private static ListContent Read(string cell) => new TestLists().Read(TestLists.Station, $"Name,Model,Machine Name\nA,{cell},M\n");
}
