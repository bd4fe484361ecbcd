using CicCsvImport.Infrastructure.Workbooks;
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

    // The author of the list has typed another password.
    [Fact]
    public void A_date_is_not_a_password()
    {
        byte[] book = FromRows(Row("User Name", "Password") + $"<row>{Cell("anna")}<c s=\"1\"><v>46354</v></c></row>", "d/m/yyyy");

        Assert.Null(new TestLists().ReadBytes(TestLists.User, book).SingleIssue("MangledNumber").Value);
    }

    [Theory]
    [InlineData("<c><v>1001</v></c>", "1001")]
    [InlineData("<c><v>999999999999999</v></c>", "999999999999999")]
    [InlineData("<c><v>1.1</v></c>", "1.1")]
    [InlineData("<c t=\"b\"><v>1</v></c>", "TRUE")]
    [InlineData("<c t=\"b\"><f>1=2</f><v>0</v></c>", "FALSE")]
    [InlineData("<c t=\"d\"><v>2026-11-28</v></c>", "2026-11-28")]
    [InlineData("<c t=\"inlineStr\"><is><t>TRUE</t></is></c>", "TRUE")]
    [InlineData("<c t=\"inlineStr\"><is><t>2026-03-01</t></is></c>", "2026-03-01")]
    [InlineData("<c t=\"inlineStr\"><is><t>10%</t></is></c>", "10%")]
    public void A_plain_number_and_a_text_are_names(string cell, string name)
    {
        byte[] book = FromRows(Row("User Name") + $"<row>{cell}</row>");

        Assert.Equal(name, new TestLists().ReadBytes(TestLists.User, book).Clean<CicUser>().UserName);
    }

    // Excel does not accept them. The library would spend minutes and gigabytes on some megabytes of them, or refuse the workbook.
    [Theory]
    [InlineData("[>]0")]
    [InlineData("# ?/999999999999999999")]
    [InlineData("\\A/999999999999999999")]
    [InlineData(null)]
    public void A_number_whose_format_is_unusable_has_the_general_format(string? format)
    {
        byte[] book = FromRows(
            Row("User Name", "Last Name", "Extension")
                + $"<row>{Cell("anna")}<c s=\"1\"><v>1001.5</v></c><c s=\"2\"><v>12</v></c></row>",
            format ?? "0" + string.Concat(Enumerable.Repeat(";0", 200_000)),
            "0000");

        CicUser user = new TestLists().ReadBytes(TestLists.User, book).Clean<CicUser>();

        Assert.Equal(("1001.5", "0012"), (user.LastName, user.Extension));
    }

    [Theory]
    [InlineData(252, "A12")]
    [InlineData(253, "12")]
    public void A_format_has_at_most_255_characters(int length, string text)
    {
        byte[] book = FromRows(Row("User Name") + "<row><c s=\"1\"><v>12</v></c></row>", "\\A0" + new string(';', length));

        Assert.Equal(text, new TestLists().ReadBytes(TestLists.User, book).Clean<CicUser>().UserName);
    }

    [Theory]
    [InlineData(1000, "A12")]
    [InlineData(1001, "12")]
    public void A_workbook_has_at_most_1000_formats(int number, string text)
    {
        string[] formats = [.. Enumerable.Range(1, number - 1).Select(i => $"0\\B{i}"), "\\A0"];
        byte[] book = FromRows(Row("User Name") + $"<row><c s=\"{number}\"><v>12</v></c></row>", formats);

        Assert.Equal(text, new TestLists().ReadBytes(TestLists.User, book).Clean<CicUser>().UserName);
    }

    [Fact]
    public void No_format_of_Excel_s_length_makes_a_long_text()
    {
        var random = new Random(1);
        string[] parts =
        [
            "0", "#", "?", ".", ",", "%", "/", "E+", "e-", ";", "@", "General", "*", "_", "\\", "\"", "[", "]", "[>", "[h]", "[$-407]",
            "[$a-", "y", "m", "d", "h", "s", "g", "am/pm", "-", "(", ")", " ", "1", "9",
        ];
        for (int i = 0; i < 1000; i++)
        {
            var code = new System.Text.StringBuilder();
            int kinds = random.Next(1, parts.Length);
            while (code.Length < 255)
                code.Append(parts[random.Next(kinds)]);
            if (NumberFormats.Parse(code.ToString(0, 255)) is not { } format)
                continue;
            foreach (double number in new[] { 0, 1, -1001.5, 1E15, 9.99999999999999E+307, 1E-300 })
            {
                string text = "";
                Exception? fault = Record.Exception(() => text = format.Format(number, System.Globalization.CultureInfo.InvariantCulture));
                Assert.True(fault is null || NumberFormats.IsUnusable(fault), $"{format.FormatString} {fault}");
                Assert.InRange(text.Length, 0, 32_767);
            }
        }
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
    [InlineData("<c t=\"e\"><v></v></c>", "SpreadsheetError")]
    [InlineData("<c t=\"e\"><v/></c>", "SpreadsheetError")]
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
    [InlineData("<c t=\"inlineStr\"><is><r><t>Ba</t></r><r><t>uer</t></r></is></c>", "Bauer")]
    [InlineData("<c t=\"inlineStr\"><is><t>_x0041_b_x005F_c</t></is></c>", "Ab_c")]
    [InlineData("<c t=\"inlineStr\"><is><t xml:space=\"preserve\"> Bauer </t></is></c>", "Bauer")]
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
    public void The_cells_beside_a_truth_value_are_read()
    {
        byte[] book = FromRows(
            Row("User Name", "OCS", "Extension", "Roles")
            + $"<row>{Cell("anna")}<c t=\"b\"><v>1</v></c>{Cell("12a")}{Cell("Agent|Supervisor")}</row>");

        ListContent content = new TestLists().ReadBytes(TestLists.User, book);

        Assert.Equal("12a", content.SingleIssue("InvalidExtension").Value);
        Assert.Equal(
            "UserName=anna; DisplayName=anna; Roles=Agent|Supervisor; Ocs=Yes",
            ObjectTexts.Of(content.Single<CicUser>()));
    }
}
