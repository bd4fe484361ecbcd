using CicCsvImport.Infrastructure.Records;
using CicCsvImport.UnitTests.Support;
using static CicCsvImport.UnitTests.Support.HandMadeWorkbook;

namespace CicCsvImport.UnitTests.Workbooks;

/// <summary>Which sheet is read, where its list is, and what is noteworthy about it.</summary>
public sealed class SheetTests
{
    private static readonly string Users = $"<sheetData>{Row("User Name")}{Row("anna")}</sheetData>";
    private static readonly string Stations = $"<sheetData>{Row("Name", "Type", "MAC Address")}{Row("Lobby")}</sheetData>";
    private static readonly string Notes = $"<sheetData>{Row("Column", "Meaning")}{Row("User Name", "The name")}</sheetData>";
    private static readonly string Partial = $"<sheetData>{Row("First Name", "Last Name")}{Row("Anna", "Bauer")}</sheetData>";

    [Theory]
    [InlineData("layout.xlsx")]
    [InlineData("layout.xls")]
    public void The_list_is_found_among_notes_hidden_sheets_and_blank_rows(string workbook)
    {
        ListContent content = new TestLists().ReadFiles(TestLists.User, Repository.Fixture("workbooks", workbook));

        Assert.Equal(
            [
                "UserName=anna; LastName=Bauer; DisplayName=Bauer; Extension=0101; Roles=Business User; Location=Berlin",
                "UserName=bert; LastName=Kurz; DisplayName=Kurz; Roles=Business User",
                "UserName=carl; LastName=Lang; DisplayName=Lang; Roles=Business User; Location=Bern",
            ],
            content.Records.Select(ObjectTexts.Of));
        Assert.Equal([5, 6, 8], content.Records.Select(user => user.Line));
        bool isOld = workbook == "layout.xls";
        Assert.Equal(
            [
                .. isOld ? new[] { $"{workbook}[Users]: Notice OldWorkbook" } : [],
                $"{workbook}[Users]: Notice HiddenSheet",
                $"{workbook}[Users]:6: Notice HiddenRow",
                $"{workbook}[Users]:5: Notice MergedCell",
                .. isOld ? [] : new[] { $"{workbook}[Users]:8: Warning SpreadsheetError" },
            ],
            content.Issues.Select(issue => string.Join(": ", issue.ToString().Split(": ").Take(2))));
        Assert.Equal(
            "1 row and 1 column (E) of the sheet are hidden, but read like all others.",
            content.Issues.Single(issue => issue.Code == "HiddenRow").Reason);
        Assert.All(content.Issues, issue => Assert.Equal("Users", issue.Sheet));
    }

    [Theory]
    [InlineData(TestLists.User, "anna")]
    [InlineData(TestLists.Station, "Lobby")]
    public void Each_command_finds_its_own_list(string noun, string name)
    {
        byte[] book = new HandMadeWorkbook().Add("Read me", Notes).Add("Stations", Stations).Add("Users", Users).ToBytes();

        Assert.Equal(name, new TestLists().ReadBytes(noun, book).Records.Single().Identity);
    }

    [Fact]
    public void Two_lists_of_the_command_are_an_error_that_names_them()
    {
        byte[] book = new HandMadeWorkbook().Add("North", Users).Add("Read me", Notes).Add("South", Users).ToBytes();

        CicIssue issue = new TestLists().ReadBytes(TestLists.User, book).SingleIssue("SeveralSheets");

        Assert.Equal("Several sheets have the header of a user list: 'North', 'South'.", issue.Reason);
        Assert.Contains("-Sheet", issue.Suggestion, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("South", "south1")]
    [InlineData("SOUTH", "south1")]
    [InlineData("1", "north1")]
    [InlineData("3", "hidden1")]
    [InlineData("2", "two")]
    public void A_sheet_is_specified_by_name_or_number(string sheet, string user)
    {
        byte[] book = new HandMadeWorkbook()
            .Add("North", Of("north1")).Add("South", Of("south1")).Add("Hidden", Of("hidden1"), "hidden").Add("2", Of("two")).ToBytes();

        ListContent content = new TestLists { Options = new ListReadOptions { Sheet = sheet } }.ReadBytes(TestLists.User, book);

        Assert.Equal(user, content.Clean<CicUser>().UserName);

        static string Of(string user) => $"<sheetData>{Row("User Name")}{Row(user)}</sheetData>";
    }

    [Theory]
    [InlineData("West")]
    [InlineData("0")]
    [InlineData("3")]
    [InlineData("-1")]
    public void A_sheet_that_does_not_exist_is_an_error_that_names_those_that_do(string sheet)
    {
        byte[] book = new HandMadeWorkbook().Add("North", Users).Add("South", Users).ToBytes();

        ListContent content = new TestLists { Options = new ListReadOptions { Sheet = sheet } }.ReadBytes(TestLists.User, book);

        Assert.Equal($"The workbook has no sheet '{sheet}'. Its sheets are: North, South.", content.SingleIssue("SheetNotFound").Reason);
    }

    [Fact]
    public void What_is_wrong_with_the_only_similar_sheet_is_reported()
    {
        byte[] book = new HandMadeWorkbook().Add("Read me", "").Add("Staff", Partial).ToBytes();

        Assert.Equal("Staff", new TestLists().ReadBytes(TestLists.User, book).SingleIssue("RequiredColumnMissing").Sheet);
    }

    [Theory]
    [InlineData("hidden")]
    [InlineData("veryHidden")]
    public void Hidden_sheets_with_the_header_of_a_list_are_named(string state)
    {
        byte[] book = new HandMadeWorkbook()
            .Add("Users", Users).Add("Old", Users, state).Add("Notes", Notes, state).Add("Part", Partial, state)
            .Add("Stations", Stations, state).Add("Older", Users, state).ToBytes();

        ListContent content = new TestLists().ReadBytes(TestLists.User, book);

        Assert.Equal(["anna"], content.Records.Select(user => user.Identity));
        Assert.Equal("2 hidden sheets with the header of a list are not read: 'Old', 'Older'.", content.SingleIssue("HiddenSheet").Reason);
    }

    [Fact]
    public void A_list_in_a_hidden_sheet_only_is_an_error_that_names_it()
    {
        byte[] book = new HandMadeWorkbook().Add("Notes", Notes).Add("Users", Users, "hidden").ToBytes();

        Assert.StartsWith(
            "Only 1 hidden sheet has the header of a list: 'Users'.",
            new TestLists().ReadBytes(TestLists.User, book).SingleIssue("NoColumns").Reason,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Another_command_s_list_is_named()
    {
        byte[] book = new HandMadeWorkbook().Add("Stations", Stations).ToBytes();

        Assert.Equal("Stations", new TestLists().ReadBytes(TestLists.User, book).SingleIssue("WrongList").Sheet);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<sheetData/>")]
    [InlineData("<sheetData><row><c/><c t=\"inlineStr\"><is><t> </t></is></c></row></sheetData>")]
    public void A_blank_sheet_is_an_empty_list(string xml)
    {
        ListContent content = new TestLists().ReadBytes(TestLists.User, FromSheet(xml));

        Assert.Equal("The list is empty.", content.SingleIssue("NoColumns").Reason);
    }

    [Fact]
    public void A_header_below_a_title_is_named_by_its_row()
    {
        byte[] book = FromRows(Row("Our users") + "<row r=\"4\"/>" + $"<row r=\"7\">{Cell("User Name")}{Cell("Extension")}</row>");

        Assert.Contains("row 7", new TestLists().ReadBytes(TestLists.User, book).SingleIssue("NoColumns").Reason, StringComparison.Ordinal);
    }

    // Formatted cells around a list are not part of it, and neither are rows that end early.
    [Fact]
    public void Blank_cells_around_the_list_have_no_issue()
    {
        byte[] book = FromRows(
            $"<row><c/><c/>{Cell("User Name")}{Cell("Last Name")}{Cell("Extension")}<c/><c/></row>"
            + $"<row><c/><c/>{Cell("anna")}{Cell("Bauer")}{Cell("101")}<c/><c/><c/></row>"
            + $"<row><c/><c/>{Cell("bert")}</row>");

        ListContent content = new TestLists().ReadBytes(TestLists.User, book);

        Assert.Empty(content.Issues);
        Assert.Equal(["anna", "bert"], content.Records.Select(user => user.Identity));
    }

    [Fact]
    public void A_value_right_of_the_header_is_surplus()
    {
        byte[] book = FromRows(Row("User Name", "Last Name") + Row("anna", "Bauer", "", "left over"));

        Assert.Equal(
            "The row has 4 cells but the header has 2, and 1 extra cell is not blank.",
            new TestLists().ReadBytes(TestLists.User, book).SingleIssue("TooManyFields").Reason);
    }

    [Fact]
    public void A_duplicate_names_the_row_of_the_first()
    {
        byte[] book = FromRows(Row("User Name", "Extension") + Row("anna", "101") + Row("bert", "101"));

        CicIssue issue = new TestLists().ReadBytes(TestLists.User, book).SingleIssue("DuplicateExtension");

        Assert.Contains("in row 2", issue.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_break_is_only_a_line_break()
    {
        byte[] book = FromRows(Row("User Name", "Workgroups", "First Name") + Row("anna", "Sales,\nSupport", "Anna\nMaria"));

        ListContent content = new TestLists().ReadBytes(TestLists.User, book);

        Assert.Equal("Anna Maria", content.Single<CicUser>().FirstName);
        Assert.Equal("Sales,|Support", content.Single<CicUser>().Workgroups?.ToString());
    }

    [Theory]
    [InlineData("<cols><col min=\"2\" max=\"2\" width=\"9\" hidden=\"1\"/></cols>", "", "1 column (B)", 0)]
    [InlineData("", " hidden=\"true\"", "1 row", 2)]
    [InlineData("", " ht=\"0\" customHeight=\"1\"", "1 row", 2)]
    [InlineData("", " ht=\"0.0\" customHeight=\"true\"", "1 row", 2)]
    [InlineData("", " ht=\"15\" customHeight=\"1\"", null, 0)]
    [InlineData("<cols><col min=\"2\" max=\"2\" width=\"0\" customWidth=\"1\"/></cols>", "", "1 column (B)", 0)]
    [InlineData("<cols><col min=\"2\" max=\"2\" width=\"9\" customWidth=\"1\"/></cols>", "", null, 0)]
    [InlineData("<cols><col min=\"9\" max=\"99\" width=\"9\" hidden=\"1\"/></cols>", "", null, 0)]
    public void Hidden_rows_and_columns_of_the_list_are_one_notice(string columns, string row, string? hidden, int line)
    {
        byte[] book = FromSheet(
            $"{columns}<sheetData>{Row("User Name", "Last Name")}<row{row}>{Cell("anna")}{Cell("Bauer")}</row></sheetData>");

        ListContent content = new TestLists().ReadBytes(TestLists.User, book);

        Assert.Equal("Bauer", content.Single<CicUser>().LastName);
        Assert.Equal(hidden is null ? [] : [(hidden, line)], content.Issues.Select(issue => (issue.Reason.Split(" of ")[0], issue.Line)));
    }

    [Theory]
    [InlineData("B2:B3", true)]
    [InlineData("A1:C1", true)]
    [InlineData("E2:F3", false)]
    public void Merged_cells_of_the_list_are_one_notice(string range, bool isNoted)
    {
        byte[] book = FromSheet(
            $"<sheetData>{Row("User Name", "Last Name")}{Row("anna", "Bauer")}{Row("bert")}</sheetData>"
            + $"<mergeCells><mergeCell ref=\"{range}\"/><mergeCell ref=\"{range}\"/></mergeCells>");

        IEnumerable<string> codes = new TestLists().ReadBytes(TestLists.User, book).Codes;

        Assert.Equal(isNoted ? ["MergedCell"] : [], codes);
    }
}
