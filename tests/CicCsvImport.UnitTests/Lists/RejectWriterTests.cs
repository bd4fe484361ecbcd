using System.Xml.Linq;
using CicCsvImport.Core.Engine.Schema;
using CicCsvImport.Infrastructure.Files;
using CicCsvImport.Infrastructure.Lists;
using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Lists;

/// <summary>Rows that did not import, as a list that can be corrected and imported again.</summary>
public sealed class RejectWriterTests
{
    [Fact]
    public void It_has_the_original_cells_and_what_is_wrong_with_them()
    {
        string text = Reject("extension,Name,Colour\n55a6,,\" red, \"\"dark\"\" \"\n5556,A,\n");

        Assert.Equal(
            "extension,Name,Colour,Problem\r\n"
            + "55a6,,\" red, \"\"dark\"\" \",RequiredValueMissing: Name is required but blank. "
            + "InvalidExtension: Extension '55a6' must contain only digits. (list.csv:2)\r\n",
            text);
    }

    [Fact]
    public void Corrected_it_imports()
    {
        string text = Reject("Name,Model,Extension\n,\"7\"\" screen\n\",5556\n").Replace("\n,", "\nA,", StringComparison.Ordinal);

        CicStation station = new TestLists().Read(TestLists.Station, text).Clean<CicStation>();

        Assert.Equal(("A", "7\" screen", "5556"), (station.Name, station.Model, station.Extension));
    }

    [Fact]
    public void Its_own_column_is_written_anew_and_not_twice()
    {
        string text = Reject("Problem,Name,Extension\nInvalidName: x,,5556\n");

        Assert.StartsWith("Name,Extension,Problem\r\n,5556,", text, StringComparison.Ordinal);
        Assert.DoesNotContain("InvalidName", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Surplus_cells_are_not_lost()
    {
        string text = Reject("Name,Extension\n,5556,more\n");

        ListContent content = new TestLists().Read(TestLists.Station, text);
        Assert.Equal(["TooManyFields", "RequiredValueMissing"], content.Codes.Order(StringComparer.Ordinal).Reverse());
        Assert.EndsWith(",more\r\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cell_with_a_stray_quote_is_kept_literally()
    {
        string text = Reject("Name,Model\n,7\" screen\n").Replace("\n,", "\nA,", StringComparison.Ordinal);

        Assert.Equal("7\" screen", new TestLists().Read(TestLists.Station, text).Clean<CicStation>().Model);
    }

    [Fact]
    public void A_password_is_in_the_cell_and_not_in_the_problem_and_only_the_owner_can_read_the_file()
    {
        using var target = new TemporaryFile();
        WriteRejects(target.Path, "User Name,Password\nA:B,1111\n");

        string text = File.ReadAllText(target.Path);
        Assert.Equal(2, text.Split("1111").Length);
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(target.Path));
    }

    [Fact]
    public void The_delimiter_is_that_of_the_list()
    {
        Assert.StartsWith("Name;Model;Problem\r\n;\"a;b\";", Reject("Name;Model\n;\"a;b\"\n"), StringComparison.Ordinal);
    }

    [Fact]
    public void Lists_with_different_headers_get_a_file_each()
    {
        using var target = new TemporaryFile();

        WriteRejects(target.Path, "Name,Model\n,1\n", "NAME,model\n,2\n", "Name,Type\n,fax\n");

        Assert.Equal(["list-2.csv", "list.csv"], target.Files.Order(StringComparer.Ordinal));
        Assert.Equal(3, File.ReadAllLines(target.Path).Length);
    }

    [Fact]
    public void A_second_file_replaces_none_that_appears_meanwhile()
    {
        using var target = new TemporaryFile("old");
        string second = Path.Combine(target.Folder, "list-2.csv");
        using (var rejects = new RejectWriter(target.Path, overwrite: true))
        {
            Write(rejects, "Name,Model\n,1\n", "Name,Type\n,fax\n");
            File.WriteAllText(second, "theirs");
            Assert.Throws<FileExistsException>(() => rejects.Commit(areAllRead: true));
        }

        Assert.Equal("theirs", File.ReadAllText(second));
    }

    [Fact]
    public void Where_every_row_imports_there_is_no_file()
    {
        using var target = new TemporaryFile();

        WriteRejects(target.Path, "Name\nA\n");

        Assert.Empty(target.Files);
    }

    [Fact]
    public void A_file_that_is_there_is_not_replaced()
    {
        using var target = new TemporaryFile("old");

        Assert.Throws<FileExistsException>(() => WriteRejects(target.Path, "Name,Model\n,1\n"));

        Assert.Equal("old", File.ReadAllText(target.Path));
    }

    [Fact]
    public void A_workbook_has_the_cells_and_marks_the_faulty_ones()
    {
        MadeWorkbook book = RejectToWorkbook("Durchwahl,Name,Colour,Problem\n55a6,,007,old\n5556,A,\n5557,,=1,,more\n");

        MadeSheet rows = book["Rows"];
        Assert.Equal(["Durchwahl", "Name", "Colour", "Problem"], rows.Rows[0]);
        Assert.Equal(["55a6", "", "007"], rows.Rows[1].Take(3));
        Assert.Equal(["5557", "", "=1"], rows.Rows[2].Take(3));
        Assert.Equal("more", rows.Rows[2][4]);
        Assert.EndsWith("(list.csv:2)", rows.Rows[1][3], StringComparison.Ordinal);
        Assert.StartsWith("InvalidExtension: Extension '55a6'", book.Notes["A2"], StringComparison.Ordinal);
        Assert.StartsWith("RequiredValueMissing: ", book.Notes["B2"], StringComparison.Ordinal);
        Assert.Equal(["A2", "B2", "B3"], book.Notes.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(
            ["A2", "B2", "B3"],
            rows.Elements("c").Where(cell => cell.Value != "more" && IsMarked(book, cell)).Select(cell => (string)cell.Attribute("r")!));
    }

    [Fact]
    public void A_second_sheet_has_all_issues()
    {
        MadeWorkbook book = RejectToWorkbook("Durchwahl,Name\n55a6,\n,A\n5557,\n");

        Assert.Equal(
            [
                ("Rows", "2", "Name", "RequiredValueMissing", "row not imported", "list.csv:2"),
                ("Rows", "2", "Extension", "InvalidExtension", "value not imported", "list.csv:2"),
                ("Rows", "3", "Name", "RequiredValueMissing", "row not imported", "list.csv:4"),
            ],
            book["Issues"].Rows.Skip(1).Select(row => (row[0], row[1], row[2], row[3], row[4], row[7])));
        Assert.All(book["Issues"].Rows, row => Assert.DoesNotContain("", row));
    }

    [Fact]
    public void A_cell_that_a_workbook_cannot_hold_is_a_fault_of_the_file()
    {
        IOException fault = Assert.Throws<IOException>(() => RejectToWorkbook("Durchwahl,Name\n" + new string('1', 32768) + ",\n"));

        Assert.StartsWith("Durchwahl has 32,768 characters", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Workbooks_of_other_headings_are_files_of_their_own_and_only_their_owner_reads_them()
    {
        using var target = new TemporaryFile();
        using (var rejects = new RejectWriter(target.Path, overwrite: false, asWorkbook: true))
        {
            Write(rejects, "Name,Model\n,1\n", "Name,Type\n,fax\n");
            rejects.Commit(areAllRead: true);
        }

        Assert.Equal(["list-2.csv", "list.csv"], target.Files.Order(StringComparer.Ordinal));
        Assert.Equal("Type", new MadeWorkbook(Path.Combine(target.Folder, "list-2.csv"))["Rows"].Rows[0][1]);
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(target.Path));
    }

    private static bool IsMarked(MadeWorkbook book, XElement cell) =>
        (string?)cell.Parent!.Attribute("r") != "1" && book.FillOf((string?)cell.Attribute("s")) is not null;

    private static MadeWorkbook RejectToWorkbook(string text)
    {
        using var target = new TemporaryFile();
        using var file = new TemporaryFile(text);
        var test = new TestLists { Options = new() { HeaderMap = new Dictionary<string, string> { ["Durchwahl"] = "Extension" } } };
        using (var rejects = new RejectWriter(target.Path, overwrite: false, asWorkbook: true))
        using (ListReading reading = test.Open(TestLists.Station, file.Path))
        {
            foreach (ReadRow row in reading.Rows(test.NewSession()).Where(row => row.Record is null))
                rejects.Write(reading.Map.Headings, reading.Delimiter, row, reading.Map.GetName);
            rejects.Commit(areAllRead: true);
        }

        return new MadeWorkbook(target.Path);
    }

    private static string Reject(string text)
    {
        using var target = new TemporaryFile();
        WriteRejects(target.Path, text);
        return File.ReadAllText(target.Path);
    }

    private static void WriteRejects(string path, params string[] lists)
    {
        using var rejects = new RejectWriter(path, overwrite: false);
        Write(rejects, lists);
        rejects.Commit(areAllRead: true);
    }

    private static void Write(RejectWriter rejects, params string[] lists)
    {
        foreach (string text in lists)
        {
            using var file = new TemporaryFile(text);
            var test = new TestLists();
            string noun = text.StartsWith("User", StringComparison.Ordinal) ? TestLists.User : TestLists.Station;
            using ListReading reading = test.Open(noun, file.Path);
            foreach (ReadRow row in reading.Rows(test.NewSession()).Where(row => row.Record is null))
                rejects.Write(reading.Map.Headings, reading.Delimiter, row);
        }
    }
}
