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
