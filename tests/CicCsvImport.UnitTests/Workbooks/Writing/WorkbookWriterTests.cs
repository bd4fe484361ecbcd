using CicCsvImport.Infrastructure.Files;
using CicCsvImport.Infrastructure.Workbooks.Writing;
using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Workbooks.Writing;

/// <summary>Workbooks of texts, with rules and notes.</summary>
public sealed class WorkbookWriterTests : IDisposable
{
    private const int Text = 49;
    private readonly TemporaryFile _file = new();

    public void Dispose() => _file.Dispose();

    [Fact]
    public void Every_cell_is_a_text_also_a_blank_one_and_one_that_no_row_has_yet()
    {
        MadeWorkbook book = Write(writer =>
        {
            writer.StartSheet("A", [new SheetColumn("One"), new SheetColumn("Two") { WrapWidth = 20 }]);
            writer.Write(["007", ""]);
            writer.Write(["", "1", "more than there are columns"]);
        });

        MadeSheet sheet = book["A"];
        Assert.All(sheet.Elements("c"), cell => Assert.Equal(Text, book.FormatOf((string?)cell.Attribute("s"))));
        Assert.Equal(7, sheet.Elements("c").Count());
        Assert.Equal([1, 2], sheet.Elements("col").Select(column => (int)column.Attribute("min")!));
        Assert.All(sheet.Elements("col"), column => Assert.Equal(Text, book.FormatOf((string?)column.Attribute("style"))));
    }

    [Fact]
    public void Headings_are_frozen_and_required_ones_differ_by_color_and_weight()
    {
        MadeWorkbook book = Write(
            writer => writer.StartSheet("A", [new SheetColumn("One") { IsRequired = true }, new SheetColumn("Two")]));

        string?[] styles = [.. book["A"].Elements("c").Select(cell => (string?)cell.Attribute("s"))];
        Assert.Equal([true, false], styles.Select(book.IsBold));
        Assert.NotEqual(book.FillOf(styles[0]), book.FillOf(styles[1]));
        Assert.All(styles, style => Assert.NotNull(book.FillOf(style)));
        Assert.Equal("frozen", (string?)book["A"].Elements("pane").Single().Attribute("state"));
        Assert.Equal("1", (string?)book["A"].Elements("pane").Single().Attribute("ySplit"));
    }

    [Fact]
    public void Values_to_choose_from_may_have_commas_and_be_many()
    {
        string[] many = [.. Enumerable.Range(0, 700).Select(i => $"Station, {i}")];

        MadeWorkbook book = Write(writer => writer.StartSheet(
            "A", [new SheetColumn("One") { Values = ["Yes", "No"] }, new SheetColumn("Two"), new SheetColumn("Three") { Values = many }]));

        Assert.Equal(["Yes", "No"], book["A"].Choices("A"));
        Assert.Equal(many, book["A"].Choices("C"));
        Assert.Null(book["A"].Rule("B"));
        Assert.Equal([false, true], book.Sheets.Select(sheet => sheet.IsHidden));
    }

    [Fact]
    public void A_value_that_cannot_be_chosen_is_asked_about_only_if_there_is_a_question()
    {
        MadeWorkbook book = Write(writer => writer.StartSheet(
            "A",
            [new SheetColumn("One") { Values = ["x"], Question = "Sure?" }, new SheetColumn("Two") { Values = ["x"], Hint = "Hint" }]));

        Assert.Equal(["1", "warning", "Sure?"], Attributes("A", "showErrorMessage", "errorStyle", "error"));
        Assert.Equal([null, "Two", "Hint"], Attributes("B", "showErrorMessage", "promptTitle", "prompt"));

        IEnumerable<string?> Attributes(string column, params string[] names) =>
            names.Select(name => (string?)book["A"].Rule(column)!.Attribute(name));
    }

    [Fact]
    public void A_hint_is_cut_where_a_workbook_would_not_hold_it()
    {
        string heading = string.Join(" ", Enumerable.Repeat("Heading", 5));
        string hint = string.Join(" ", Enumerable.Repeat("hint", 60));

        MadeWorkbook book = Write(writer => writer.StartSheet("A", [new SheetColumn(heading) { Hint = hint }]));

        Assert.Equal("Heading Heading Heading Heading…", (string?)book["A"].Rule("A")!.Attribute("promptTitle"));
        string prompt = (string)book["A"].Rule("A")!.Attribute("prompt")!;
        Assert.EndsWith("hint hint…", prompt, StringComparison.Ordinal);
        Assert.InRange(prompt.Length, 240, 255);
        Assert.Equal(heading, book["A"].Rows[0].Single());
    }

    [Fact]
    public void A_cell_with_a_note_is_marked()
    {
        MadeWorkbook book = Write(writer =>
        {
            writer.StartSheet("A", [new SheetColumn("One")]);
            writer.Write([new SheetCell("x", new SheetNote("What is wrong\rhere", IsLoss: true))]);
            writer.Write(["y"]);
        });

        Assert.Equal("What is wrong\rhere", MadeWorkbook.Decode(book.Notes["A2"]));
        string?[] styles = [.. book["A"].Elements("c").Skip(1).Select(cell => (string?)cell.Attribute("s"))];
        Assert.NotNull(book.FillOf(styles[0]));
        Assert.Null(book.FillOf(styles[1]));
        Assert.Equal(Text, book.FormatOf(styles[0]));
    }

    [Theory]
    [InlineData("Users", "Users (2)")]
    [InlineData("USERS", "USERS (2)")]
    [InlineData("Values", "Values (2)")]
    [InlineData("a/b\\c*d?e[f]g:h", "abcdefgh")]
    [InlineData("'quoted'", "quoted")]
    [InlineData("???", "Sheet")]
    [InlineData("history", "history (2)")]
    [InlineData("A name of a file with an emoji\U0001F600", "A name of a file with an emoji")]
    [InlineData("A name of a file that is longer.csv", "A name of a file that is longer")]
    public void A_sheet_has_a_name_that_is_allowed_and_free(string given, string name)
    {
        MadeWorkbook book = Write(writer =>
        {
            writer.StartSheet("Users", [new SheetColumn("One") { Values = ["x"] }]);
            writer.StartSheet(given, [new SheetColumn("One")]);
        });

        Assert.Equal(["Users", name, "Values"], book.Sheets.Select(sheet => sheet.Name));
    }

    [Fact]
    public void Columns_are_as_wide_as_their_texts_within_limits()
    {
        MadeWorkbook book = Write(writer =>
        {
            writer.StartSheet(
                "A", [new SheetColumn("1"), new SheetColumn("2"), new SheetColumn("3") { Values = ["A list of twenty...."] }]);
            writer.Write(["short", new string('x', 20), ""]);
            writer.Write(["short", new string('x', 500), "", ""]);
        });

        double[] widths = [.. book["A"].Elements("col").Select(column => (double)column.Attribute("width")!)];
        Assert.Equal([11.5, 52.5, 22.5], widths);
    }

    [Fact]
    public void Rows_are_as_high_as_their_lines()
    {
        MadeWorkbook book = Write(writer =>
        {
            writer.StartSheet("A", [new SheetColumn("One") { WrapWidth = 10 }, new SheetColumn("Two")]);
            writer.Write(["0123456789", "not broken into lines\nat all"]);
            writer.Write(["0123456789+", ""]);
            writer.Write(["\n\n", ""]);
            writer.Write([new string('x', 9999), ""]);
        });

        Assert.Equal([15.0, 30, 45, 409], book["A"].Elements("row").Skip(1).Select(row => (double)row.Attribute("ht")!));
    }

    [Fact]
    public void Thousands_of_rows_keep_their_order()
    {
        MadeWorkbook book = Write(writer =>
        {
            writer.StartSheet("A", [new SheetColumn("One")]);
            for (int i = 0; i < 3000; i++)
                writer.Write([$"{i}"]);
        });

        Assert.Equal(Enumerable.Range(0, 3000).Select(i => $"{i}"), book["A"].Rows.Skip(1).Select(row => row[0]));
        Assert.Equal("A3001", (string?)book["A"].Elements("c").Last().Attribute("r"));
    }

    [Fact]
    public void One_that_is_not_committed_leaves_nothing_behind()
    {
        using (var writer = new WorkbookWriter(new AtomicFile(_file.Path, overwrite: false, ownerOnly: false), default))
        {
            writer.StartSheet("A", [new SheetColumn("One")]);
            for (int i = 0; i < 3000; i++)
                writer.Write([$"{i}"]);
        }

        Assert.Empty(_file.Files);
    }

    [Fact]
    public void Nor_does_one_that_was_stopped()
    {
        using var stop = new CancellationTokenSource();
        using (var writer = new WorkbookWriter(new AtomicFile(_file.Path, overwrite: false, ownerOnly: false), stop.Token))
        {
            writer.StartSheet("A", [new SheetColumn("One")]);
            writer.Write(["x"]);
            stop.Cancel();

            Assert.ThrowsAny<OperationCanceledException>(() => writer.Write(["y"]));
            Assert.ThrowsAny<OperationCanceledException>(writer.Commit);
        }

        Assert.Empty(_file.Files);
    }

    [Fact]
    public void A_sheet_that_is_full_says_so()
    {
        var file = new AtomicFile(_file.Path, overwrite: false, ownerOnly: false);
        using var writer = new WorkbookWriter(file, default) { RowLimit = 2000 };
        writer.StartSheet("A", [new SheetColumn("One")]);
        for (int i = 1; i < 2000; i++)
            writer.Write(["x"]);

        IOException fault = Assert.Throws<IOException>(() => writer.Write(["y"]));
        Assert.Contains("1,999 rows", fault.Message, StringComparison.Ordinal);
    }

    private MadeWorkbook Write(Action<WorkbookWriter> write)
    {
        using (var writer = new WorkbookWriter(new AtomicFile(_file.Path, overwrite: true, ownerOnly: false), default))
        {
            write(writer);
            writer.Commit();
        }

        return new MadeWorkbook(_file.Path);
    }
}
