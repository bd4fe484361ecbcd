using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Engine.Rows;

/// <summary>
/// Rows with too many cells are reported, also where the extra ones are blank. Other issues of such a row name the number of its cells.
/// </summary>
public sealed class UnevenRowTests
{
    private const string Header =
        "User Name,First Name,Last Name,Display Name,Extension,DID,Password,Network ID,Mailbox,Roles,Workgroups,Station Name,OCS";

    [Theory]
    [InlineData(TestLists.Station, "Name,Model\nA,x\nB,y,\nC,z\nD,y,,,\n", 2, 3)]
    [InlineData(TestLists.Station, "Name,Model\nB,y,\"\"\n", 1, 2)]
    [InlineData(TestLists.Station, "sep=;\nName;Model\nA;x; \n", 1, 3)]
    [InlineData(TestLists.Phone, "Name,Template\nA,T,\nB,T,\nC,T,\n", 3, 2)]
    [InlineData(TestLists.User, "User Name,Password\n\na,12459873,\t\n", 1, 3)]
    public void They_are_reported_once_with_their_number_and_the_first_line(string noun, string text, int count, int line)
    {
        CicIssue issue = new TestLists().Read(noun, text).SingleIssue("UnevenRow");

        Assert.Equal((line, CicIssueSeverity.Notice, CicIssueEffect.None), (issue.Line, issue.Severity, issue.Effect));
        Assert.StartsWith(count == 1 ? "1 row has more cells" : $"{count} rows have more cells", issue.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_file_has_its_own_issue()
    {
        ListContent content = new TestLists().Read(
            (TestLists.Station, "Name,Model\nA,x,\n"),
            (TestLists.Station, "Name,Model\nB,x\n"),
            (TestLists.Station, "Name,Model\nC,x,\nD,x,\n"));

        Assert.Equal(["1 row has", "2 rows have"], content.Issues.Select(issue => issue.Reason.Split(" more")[0]));
        Assert.Equal(4, content.Records.Count);
    }

    [Theory]
    [InlineData("Name,Model\nA\n")]
    [InlineData("Name,Model,,\nA,x,,\n")]
    [InlineData("Name,Model\nA,x\n,,,,\n")]
    [InlineData("Name,Model\nA,\n")]
    [InlineData("Name\nA\n\n")]
    public void Missing_cells_and_blank_records_are_not_an_issue(string text) =>
        Assert.Empty(new TestLists().Read(TestLists.Station, text).Issues);

    [Fact]
    public void A_shifted_row_says_so_in_its_other_issue()
    {
        ListContent content = new TestLists().Read(
            TestLists.User, Header.Replace(',', ';') + "\nmmuster;Max;Muster;;1001;;;;;Agent;Supervisor;Support;HH-Desk014;\n");

        Assert.Equal(["DelimiterDetected", "InvalidOcs", "UnevenRow"], content.Codes);
        Assert.EndsWith("The row has 14 cells, but the header has 13.", content.Issues[1].Reason, StringComparison.Ordinal);
        Assert.Equal(2, content.Issues[2].Line);
    }

    [Theory]
    [InlineData(TestLists.Station, "Name,Extension,Model\nA,x\n", "InvalidExtension", 2, 3)]
    [InlineData(TestLists.Station, "Name,Extension,MAC Address\n,5556\n", "RequiredValueMissing", 2, 3)]
    [InlineData(TestLists.Station, "Name,Extension\nA,5556\nA\n", "DuplicateName", 1, 2)]
    [InlineData(TestLists.Phone, "Name,Type,Manufacturer,Model,Label\nA,phone,Acme\n", "UnsupportedManufacturer", 3, 5)]
    [InlineData(TestLists.User, "User Name,Extension,Password\na,x\n", "InvalidExtension", 2, 3)]
    [InlineData(TestLists.User, "User Name,DID,First Name\na,7\"1\n", "StrayQuote", 2, 3)]
    public void Every_issue_of_a_row_with_too_few_cells_says_how_many_it_has(string noun, string text, string code, int cells, int columns)
    {
        ListContent content = new TestLists().Read(noun, text);

        string reason = content.Issues.First(issue => issue.Code == code).Reason;
        string count = cells == 1 ? "1 cell" : $"{cells} cells";
        Assert.EndsWith($" The row has {count}, but the header has {columns}.", reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Too_many_fields_are_named_once()
    {
        CicIssue issue = new TestLists().Read(TestLists.Station, "Name,Model\nA,x,y\n").SingleIssue("TooManyFields");

        Assert.Equal("The row has 3 cells but the header has 2, and 1 extra cell is not blank.", issue.Reason);
    }

    [Fact]
    public void A_row_with_as_many_cells_as_the_header_has_says_nothing_of_them()
    {
        ListContent content = new TestLists().Read(TestLists.Station, "Name,Extension,Model\nA,x,\n,5556,\n");

        Assert.All(content.Issues, issue => Assert.DoesNotContain("The row has", issue.Reason, StringComparison.Ordinal));
    }

    // A row that takes over the default of an earlier one reports that for the earlier one.
    [Fact]
    public void An_issue_of_another_row_does_not_name_the_cells_of_this_one()
    {
        ListContent content = new TestLists().Read(
            (TestLists.Station, "Name\nPC1\n"), (TestLists.Station, "Name,Machine Name,Model\nA,PC1\n"));

        Assert.DoesNotContain("The row has", content.SingleIssue("DuplicateMachineName").Reason, StringComparison.Ordinal);
    }
}
