using CicCsvImport.Infrastructure.Records;
using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Csv;

/// <summary>A quote that is never closed is reported on the line where it opens: also in a header, whatever the delimiter.</summary>
public sealed class OpenQuoteInHeaderTests
{
    private const string Text = "\"Name\";\"Mo\ndel\";\"Type\nSIPPhone1;x\n";

    [Theory]
    [InlineData(';')]
    [InlineData(null)]
    public void The_issue_names_the_line_where_the_quote_opens(char? delimiter)
    {
        var lists = new TestLists { Options = new ListReadOptions { Delimiter = delimiter } };

        Assert.Equal(2, lists.Read(TestLists.Station, Text).SingleIssue("UnterminatedQuote").Line);
    }
}
