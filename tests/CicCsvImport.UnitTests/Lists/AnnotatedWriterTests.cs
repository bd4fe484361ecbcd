using CicCsvImport.Core.Engine.Schema;
using CicCsvImport.Infrastructure.Lists;
using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Lists;

/// <summary>Lists with their issues as a workbook that goes back to their authors.</summary>
public sealed class AnnotatedWriterTests : IDisposable
{
    private const string LeftOut = "<left out because it may be a password>";

    private readonly TemporaryFile _target = new();

    public void Dispose() => _target.Dispose();

    [Fact]
    public void All_rows_are_there_and_faulty_cells_and_headings_are_marked()
    {
        MadeWorkbook book = Annotate(TestLists.Station, "Name,Extension,Color,Problem\nA,0100,=1,old\n\n,55a6,007,,more\n");

        MadeSheet sheet = book.Sheets[0];
        Assert.Equal(["Name", "Extension", "Color", "Problem"], sheet.Rows[0]);
        Assert.Equal(["A", "0100", "=1"], sheet.Rows[1].Take(3));
        Assert.DoesNotContain("old", sheet.Rows[1]);
        Assert.Equal(["", "55a6", "007"], sheet.Rows[2].Take(3));
        Assert.Equal("more", sheet.Rows[2][4]);
        Assert.Contains("(list.csv:4)", sheet.Rows[2][3], StringComparison.Ordinal);
        Assert.Equal(["A3", "B2", "B3", "C1"], book.Notes.Keys.Order(StringComparer.Ordinal));
        Assert.StartsWith("UnknownColumn: ", book.Notes["C1"], StringComparison.Ordinal);
        Assert.All(["A3", "B3", "C1"], cell => Assert.Equal("FFFFC7CE", FillOf(book, cell)));
    }

    [Fact]
    public void Only_what_is_lost_is_red_and_effects_are_plain_words()
    {
        MadeWorkbook book = Annotate(
            TestLists.User, "User Name,Extension,Workgroups,Roles\nanna,a1,Berlin\u00A0Mitte,Nobody\nanna,,,\n");

        Assert.Equal(
            [("A3", "FFFFC7CE"), ("B2", "FFFFC7CE"), ("C2", "FFFFF2CC"), ("D2", "FFFFF2CC")],
            book.Notes.Keys.Order(StringComparer.Ordinal).Select(cell => (cell, FillOf(book, cell))));
        Assert.Equal(
            ["imported as is", "row not imported", "value not imported", "value replaced"],
            book["Issues"].Rows.Skip(1).Select(row => row[4]).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_workbook_with_some_codes_only_says_so()
    {
        MadeWorkbook book = Annotate(TestLists.Station, ["Name,Extension\nA,x\n"u8.ToArray()], ["Invalid*", "UnevenRow"]);

        Assert.Equal(["", "", "", "", "", "Only issues with these codes: Invalid*, UnevenRow"], book["Issues"].Rows[1]);
        Assert.Equal("InvalidExtension", book["Issues"].Rows[2][3]);
    }

    [Theory]
    [InlineData("Hamburg", "list Hamburg")]
    [InlineData("Users of the north in 2026", "list Users of the north in 2026")]
    [InlineData("All users of the north, by name", "All users of the north, by name")]
    public void A_sheet_is_named_by_file_and_sheet(string sheet, string expected)
    {
        byte[] list = new HandMadeWorkbook().Add(sheet, $"<sheetData>{HandMadeWorkbook.Row("Name")}</sheetData>").ToBytes();

        Assert.Equal(expected, Annotate(TestLists.Station, list).Sheets[0].Name);
    }

    [Fact]
    public void A_duplicate_names_the_list_of_the_other_row()
    {
        MadeWorkbook book = Annotate(TestLists.Station, "Name\nA\n\nA\n");

        const string Text = "Name 'A' is already used at list.csv:2.";
        Assert.Equal($"DuplicateName: {Text}", book.Notes["A3"]);
        Assert.Equal($"DuplicateName: {Text} (list.csv:4)", book.Sheets[0].Rows[2][1]);
        Assert.Equal(Text, book["Issues"].Rows[1][5]);
    }

    [Fact]
    public void The_last_sheet_has_all_issues_with_the_rows_of_the_other_sheets()
    {
        MadeWorkbook book = Annotate(TestLists.Station, "Name,Color\nA,,\n\n,x\n", "No,list\n1,2\n", "Name\nA\n");

        Assert.Equal(
            [
                ("list", "", "UnknownColumn", "list.csv:1"),
                ("list", "3", "RequiredValueMissing", "list.csv:4"),
                ("", "", "NoColumns", "list.csv:1"),
                ("list (2)", "2", "DuplicateName", "list.csv:2"),
                ("list", "", "UnevenRow", "list.csv:2"),
            ],
            book["Issues"].Rows.Skip(1).Select(row => (row[0], row[1], row[3], row[7])).OrderBy(row => row.Item3 == "UnevenRow"));
        Assert.Equal(["list", "list (2)", "Issues"], book.Sheets.Select(sheet => sheet.Name));
    }

    [Theory]
    [InlineData("User Name,Password,First Name\nanna,hush77,Anna\n", "anna", LeftOut, "Anna")]
    [InlineData("User Name,Kennwort,First Name\nanna,hush77,Anna\n", "anna", LeftOut, "Anna")]
    [InlineData("User Name,First Name,Password\nanna,Anna,x,hush77\n", "anna", "Anna", LeftOut, LeftOut)]
    [InlineData("User Name,First Name,Password\nanna,hush77\n", "anna", LeftOut, "")]
    [InlineData("User Name,First Name,Last Name,Password\nanna,Anna\n", "anna", "Anna", "", "")]
    [InlineData("User Name,First Name,Password\nanna,Anna,\n", "anna", "Anna", "")]
    [InlineData("User Name,First Name,Last Name,Password,Did,Roles\nanna,hush77,,\n", "anna", LeftOut, "", "", "", "")]
    [InlineData("User Name,First Name,Last Name,Password\nanna;Anna;hush77,x\n", LeftOut, LeftOut, "", "")]
    [InlineData("User Name,First Name,Password,OCS\n\"anna,Anna,hush77,\",,,\n", LeftOut, "", "", "")]
    [InlineData("User Name,First Name,Password,OCS\n\"anna,Anna,hush77,\",,,Yes\n", LeftOut, "", "", LeftOut)]
    [InlineData("User Name,First Name\nanna,Anna,hush77\n", LeftOut, LeftOut, LeftOut)]
    [InlineData("User Name,First Name\nanna,Anna,hush77\nb,B\nc,C\n", "anna", LeftOut, LeftOut)]
    [InlineData("User Name,Extension,First Name\nanna,hush77,1001,Anna\n", LeftOut, LeftOut, LeftOut, LeftOut)]
    [InlineData("User Name,First Name,Extension,Kennwort,Did\nanna,Anna,hush77,7152\n", "anna", "Anna", LeftOut, LeftOut, "")]
    [InlineData("User Name,First Name,Extension,Password,Password,Did\nanna,Anna,,,hush77,7152\n", "anna", "Anna", "", "", LeftOut, "7152")]
    public void A_cell_that_may_have_a_password_says_that_it_was_left_out(string list, params string[] cells)
    {
        MadeWorkbook book = Annotate(TestLists.User, list);

        int problem = book.Sheets[0].Rows[0].Length - 1;
        Assert.Equal(cells, book.Sheets[0].Rows[1].Where((_, cell) => cell != problem));
        string all = string.Concat(book.Sheets.SelectMany(sheet => sheet.Rows).SelectMany(row => row).Concat(book.Notes.Values));
        Assert.DoesNotContain("hush77", all, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("User Name,Mailbox,First Name,Password,Did\nanna,,Anna\n Lena,hush77,7152\n")]
    [InlineData("User Name,Mailbox,First Name,Password,Did\nanna,,Anna,\nhush77,7152\n")]
    [InlineData("User Name,Mailbox,First Name,Last Name,Password\nbob,,Bob,B,hush77\nanna,,Anna\n Lena\n L,hush77\n")]
    public void A_row_that_a_line_break_has_split_may_have_its_password_anywhere(string list)
    {
        MadeWorkbook book = Annotate(TestLists.User, list);

        string all = string.Concat(book.Sheets.SelectMany(sheet => sheet.Rows).SelectMany(row => row).Concat(book.Notes.Values));
        Assert.DoesNotContain("hush77", all, StringComparison.Ordinal);
        Assert.Contains("anna", all, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_without_their_last_cells_are_shown_if_no_row_has_a_password()
    {
        MadeWorkbook book = Annotate(TestLists.User, "User Name,First Name,Last Name,Password,Did\nanna,Anna\nbob,Bob\ncarl,Carl\n");

        Assert.Equal(["anna", "bob", "carl"], book.Sheets[0].Rows.Skip(1).Select(row => row[0]));
        Assert.Equal(["Anna", "Bob", "Carl"], book.Sheets[0].Rows.Skip(1).Select(row => row[1]));
    }

    [Theory]
    [InlineData("anna,Anna,A,,2154", "anna", "Anna", "A", "", "2154")]
    [InlineData("anna,Anna,A,,21a4", "anna", "Anna", LeftOut, "", LeftOut)]
    public void Rows_without_their_last_cells_are_shown_if_their_values_suit_their_columns(string row, params string[] cells)
    {
        const string header = "User Name,First Name,Last Name,Did,Extension,Title,Department,Password,Roles,Workgroups";

        MadeWorkbook book = Annotate(TestLists.User, $"{header}\nbob,Bob,B,,2155,,,71539,,\n{row}\n");

        Assert.Equal(cells, book.Sheets[0].Rows[2].Take(cells.Length));
    }

    [Fact]
    public void A_password_in_a_list_that_has_no_column_for_it_is_left_out_too()
    {
        MadeWorkbook book = Annotate(TestLists.Station, "Name,SIP Password,Problem\nA,hush77,old\n");

        Assert.Equal(["A", LeftOut], book.Sheets[0].Rows[1].Take(2));
    }

    [Fact]
    public void A_problem_is_cut_where_a_cell_ends()
    {
        string names = string.Join("|", Enumerable.Range(0, 900).Select(i => "=role" + i));

        MadeWorkbook book = Annotate(TestLists.User, $"User Name,Roles,Workgroups\nanna,{names},{names}\n");

        Assert.InRange(book.Sheets[0].Rows[1][3].Length, 32000, 32767);
    }

    [Fact]
    public void What_was_left_out_is_not_imported_when_the_workbook_comes_back()
    {
        Annotate(TestLists.User, "User Name,Password,First Name\nanna,hush77,Anna\nben,1,hush77,x\n");

        ListContent content = new TestLists().ReadFiles(TestLists.User, _target.Path);

        Assert.Equal(["PlaceholderValue", "TooManyFields", "PlaceholderValue", "PlaceholderValue"], content.Codes);
        Assert.All(content.Records, user => Assert.Null(((CicUser)user).Password));
        Assert.Equal(["Anna", null], content.Records.Select(user => ((CicUser)user).FirstName));
    }

    [Fact]
    public void An_annotated_workbook_is_read_like_the_list_and_annotated_anew()
    {
        string list = "Name,Extension,Model\nA,55a6,7\n\" B \",5556,\"7\"\" screen\"\n,5557,\n";
        Annotate(TestLists.Station, list);
        using var first = new TemporaryFile(File.ReadAllBytes(_target.Path));
        ListContent content = new TestLists().ReadFiles(TestLists.Station, first.Path);

        MadeWorkbook again = Annotate(TestLists.Station, File.ReadAllBytes(first.Path));

        Assert.Equal(new TestLists().Read(TestLists.Station, list).Codes, content.Codes);
        Assert.Equal(["A", "B"], content.Records.Select(station => ((CicStation)station).Name));
        Assert.Equal(["Name", "Extension", "Model", "Problem"], again.Sheets[0].Rows[0]);
        Assert.Contains("[list]:2)", again.Sheets[0].Rows[1][3], StringComparison.Ordinal);
    }

    [Fact]
    public void Only_the_owner_reads_it_and_before_the_end_it_is_not_there()
    {
        using (var writer = new AnnotatedWriter(_target.Path, overwrite: false, default))
            Annotate(writer, new TestLists(), TestLists.Station, "Name\nA\n"u8.ToArray());
        Assert.Empty(_target.Files);

        Annotate(TestLists.Station, "Name\nA\n");

        Assert.Equal(["list.csv"], _target.Files);
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(_target.Path));
    }

    [Fact]
    public void Without_a_list_there_is_no_file()
    {
        using (var writer = new AnnotatedWriter(_target.Path, overwrite: false, default))
            Assert.False(writer.Commit());

        Assert.Empty(_target.Files);
    }

    private MadeWorkbook Annotate(string noun, params string[] lists) =>
        Annotate(noun, [.. lists.Select(System.Text.Encoding.UTF8.GetBytes)]);

    private static string? FillOf(MadeWorkbook book, string cell) => book.FillOf(
        (string?)book.Sheets[0].Elements("c").Single(written => (string?)written.Attribute("r") == cell).Attribute("s"));

    private MadeWorkbook Annotate(string noun, params byte[][] lists) => Annotate(noun, lists, codes: null);

    private MadeWorkbook Annotate(string noun, byte[][] lists, string[]? codes)
    {
        var test = new TestLists();
        using (var writer = new AnnotatedWriter(_target.Path, overwrite: true, default) { Codes = codes })
        {
            ValidationContext session = test.NewSession();
            foreach (byte[] list in lists)
                Annotate(writer, test, noun, list, session);
            Assert.True(writer.Commit());
        }

        return new MadeWorkbook(_target.Path);
    }

    private static void Annotate(AnnotatedWriter writer, TestLists test, string noun, byte[] list, ValidationContext? session = null)
    {
        using var file = new TemporaryFile(list);
        using ListReading reading = test.Open(noun, file.Path);
        writer.Start(reading, reading.Issues);
        foreach (ReadRow row in reading.Check(session ?? test.NewSession(), keepsCells: true).SelectMany(batch => batch.Rows))
            writer.Write(row);
    }
}
