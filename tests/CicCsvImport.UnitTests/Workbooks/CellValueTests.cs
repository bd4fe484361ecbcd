using CicCsvImport.UnitTests.Support;
using static CicCsvImport.UnitTests.Support.HandMadeWorkbook;

namespace CicCsvImport.UnitTests.Workbooks;

/// <summary>What cells have besides texts: numbers and their formats, dates, formulas, errors.</summary>
public sealed class CellValueTests
{
    // A spreadsheet has written each value with its format, and beside it the text as which it must be read.
    [Theory]
    [InlineData("values.xlsx")]
    [InlineData("values.xls")]
    public void Values_are_read_as_the_texts_beside_them(string workbook)
    {
        ListContent content = new TestLists().ReadFiles(TestLists.User, Repository.Fixture("workbooks", workbook));

        CicUser[] users = [.. content.Records.Cast<CicUser>()];
        Assert.Equal(24, users.Length);
        Assert.All(users, user => Assert.Equal(user.FirstName, user.LastName));
    }

    [Theory]
    [InlineData("0", "1002", "1002")]
    [InlineData("0.00E+00", "7150000", null)]
    [InlineData("yyyy-mm-dd", "46354", null)]
    [InlineData("h:mm", "0.5", null)]
    [InlineData("[h]:mm", "1.5", null)]
    [InlineData("0000", "12", "0012")]
    [InlineData("#,##0", "1234567", "1234567")]
    [InlineData("General", "1E+15", null)]
    [InlineData("[Red][$-407]General", "4930", "4930")]
    [InlineData("no \"format", "4930", "4930")]
    [InlineData(";;;", "4930", "4930")]
    public void A_number_that_a_spreadsheet_has_changed_is_not_an_extension(string format, string value, string? extension)
    {
        byte[] book = FromRows(Row("User Name", "Extension") + $"<row>{Cell("anna")}<c s=\"1\"><v>{value}</v></c></row>", format);

        ListContent content = new TestLists().ReadBytes(TestLists.User, book);

        Assert.Equal(extension, content.Single<CicUser>().Extension);
        Assert.Equal(extension is null ? ["MangledNumber"] : [], content.Codes);
    }

    [Fact]
    public void A_date_is_a_text_where_digits_are_not_meant()
    {
        byte[] book = FromRows(Row("User Name", "Last Name") + $"<row>{Cell("anna")}<c s=\"1\"><v>46354</v></c></row>", "d/m/yyyy");

        Assert.Equal("2026-11-28", new TestLists().ReadBytes(TestLists.User, book).Clean<CicUser>().LastName);
    }

    // A number with separators would be normalized, but a date is not a number.
    [Fact]
    public void A_date_is_not_normalized()
    {
        byte[] book = FromRows(Row("User Name", "DID") + $"<row>{Cell("anna")}<c s=\"1\"><v>46354</v></c></row>", "d/m/yyyy");
        var lists = new TestLists();
        lists.Settings.NormalizeNumber = true;

        Assert.Equal("2026-11-28", lists.ReadBytes(TestLists.User, book).SingleIssue("MangledNumber").Value);
    }

    [Theory]
    [InlineData("<c t=\"e\"><v>#N/A</v></c>", "SpreadsheetError")]
    [InlineData("<c t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>", "SpreadsheetError")]
    [InlineData("<c><f>1+1</f></c>", "FormulaWithoutValue")]
    [InlineData("<c><f>1+1</f><v/></c>", "FormulaWithoutValue")]
    [InlineData("<c><f>1+1</f><v></v></c>", "FormulaWithoutValue")]
    [InlineData("<c><f t=\"shared\" si=\"0\"/></c>", "FormulaWithoutValue")]
    [InlineData("<c t=\"str\"><f>A1&amp;B1</f></c>", "FormulaWithoutValue")]
    public void A_cell_without_a_value_is_reported(string cell, string code)
    {
        byte[] book = FromRows(Row("User Name", "Last Name") + $"<row>{Cell("anna")}{cell}</row>");

        CicIssue issue = new TestLists().ReadBytes(TestLists.User, book).SingleIssue(code);

        Assert.Equal(("Last Name", 2, 1), (issue.Column, issue.Line, issue.Record));
        Assert.Equal("list.csv[Users]:2", issue.Message.Split(": ")[0]);
    }

    [Theory]
    [InlineData("<c><f>1+1</f><v>2</v></c>", "2")]
    [InlineData("<c t=\"str\"><f>\"a\"</f><v>a</v></c>", "a")]
    [InlineData("<c t=\"str\"><f>\"\"</f><v></v></c>", "")]
    [InlineData("<c t=\"str\"><f>\"\"</f><v/></c>", "")]
    [InlineData("<c t=\"b\"><v>1</v></c>", "TRUE")]
    [InlineData("<c t=\"b\"><f>1=2</f><v>0</v></c>", "FALSE")]
    [InlineData("<c t=\"inlineStr\"><is><r><t>Ba</t></r><r><t>uer</t></r></is></c>", "Bauer")]
    [InlineData("<c t=\"inlineStr\"><is><t>_x0041_b_x005F_c</t></is></c>", "Ab_c")]
    [InlineData("<c t=\"inlineStr\"><is><t xml:space=\"preserve\"> Bauer </t></is></c>", "Bauer")]
    [InlineData("<c t=\"d\"><v>2026-11-28</v></c>", "2026-11-28")]
    [InlineData("<c><v>0.1</v></c>", "0.1")]
    [InlineData("<c><v>-0</v></c>", "0")]
    [InlineData("<c/>", "")]
    public void A_cell_has_its_stored_value(string cell, string text)
    {
        byte[] book = FromRows(Row("User Name", "Last Name") + $"<row>{Cell("anna")}{cell}</row>");

        Assert.Equal(text, new TestLists().ReadBytes(TestLists.User, book).Clean<CicUser>().LastName ?? "");
    }

    [Fact]
    public void A_row_of_nothing_but_an_uncalculated_formula_is_a_row()
    {
        byte[] book = FromRows(Row("User Name", "Last Name") + "<row><c><f>A1</f></c></row>");

        Assert.Equal(CicIssueEffect.RowSkipped, new TestLists().ReadBytes(TestLists.User, book).SingleIssue("FormulaWithoutValue").Effect);
    }

    // The other cells of such a row are strings instead of bytes, and are judged like them.
    [Fact]
    public void The_cells_beside_a_date_are_read()
    {
        byte[] book = FromRows(
            Row("User Name", "Last Name", "Extension", "Roles")
            + $"<row>{Cell("anna")}<c s=\"1\"><v>46354</v></c>{Cell("12a")}{Cell("Agent|Supervisor")}</row>",
            "d/m/yyyy");

        ListContent content = new TestLists().ReadBytes(TestLists.User, book);

        Assert.Equal("12a", content.SingleIssue("InvalidExtension").Value);
        Assert.Equal(
            "UserName=anna; LastName=2026-11-28; DisplayName=2026-11-28; Roles=Agent|Supervisor",
            ObjectTexts.Of(content.Single<CicUser>()));
    }
}
