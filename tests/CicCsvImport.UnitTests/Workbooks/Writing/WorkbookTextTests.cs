using CicCsvImport.Infrastructure.Files;
using CicCsvImport.Infrastructure.Workbooks.Writing;
using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Workbooks.Writing;

/// <summary>Every text comes back from a workbook as it was, also one that XML cannot hold.</summary>
public sealed class WorkbookTextTests
{
    // As an attribute or as test data, half a surrogate would be replaced.
    private static readonly string[] Texts =
    [
        "Büro 電話 😀",
        " outer blanks ",
        "a\r\nb\rc\nd\te",
        "\u0000\u0001\u0008\u000B\u000C\u000E\u001F",
        "\u007F\u0080\u0085\u009F\u00A0\u2028\u2029",
        "\uD83D",
        "\uDE00",
        "\uDE00\uD83D",
        "a\uD83Db\uD83D\uDE00",
        "\uFFFD\uFFFE\uFFFF",
        "_x0041_",
        "_x000D_\r_x005F_x0041_",
        "_x00e4__x00E4_ _X0041_ _x004_ _x0041",
        "_",
        "=1+1",
        "+49 30 123",
        "-1",
        "@SUM(A1)",
        "'quoted",
        "007",
        "12345678901234567890",
        "<a & \"b\">]]>",
        "#N/A",
        "TRUE",
        "2026-11-28",
    ];

    [Fact]
    public void A_text_comes_back()
    {
        using var file = new TemporaryFile();
        using (var book = new WorkbookWriter(new AtomicFile(file.Path, overwrite: false, ownerOnly: false), default))
        {
            book.StartSheet("Sheet", [new SheetColumn("Text")]);
            foreach (string text in Texts)
                book.Write([text]);
            book.Commit();
        }

        MadeSheet sheet = Assert.Single(new MadeWorkbook(file.Path).Sheets);
        Assert.Equal(Texts, sheet.Rows.Skip(1).Select(row => row[0]));
        Assert.All(sheet.Elements("c"), cell => Assert.Equal("inlineStr", (string)cell.Attribute("t")!));
        Assert.Empty(sheet.Elements("f"));
    }

    [Fact]
    public void Every_character_comes_back()
    {
        for (int first = 0; first <= char.MaxValue; first += 8192)
        {
            string text = string.Concat(Enumerable.Range(first, 8192).Select(code => $"{(char)code}."));

            Assert.Equal(text, MadeWorkbook.Decode(WorkbookText.Escape(text)));
            Assert.True(WorkbookText.Escape(text).All(c => System.Xml.XmlConvert.IsXmlChar(c) && c != '\r'));
        }
    }

    [Theory]
    [InlineData("Gerd", "Gerd")]
    [InlineData("_x00G0_", "_x00G0_")]
    [InlineData("a\rb", "a_x000D_b")]
    [InlineData("\u001F", "_x001F_")]
    [InlineData("_x000D_", "_x005F_x000D_")]
    [InlineData("__x000D_", "__x005F_x000D_")]
    public void It_is_stored_as_Excel_stores_it(string text, string stored) => Assert.Equal(stored, WorkbookText.Escape(text));

    [Theory]
    [InlineData("short", 10, "short")]
    [InlineData("ten chars.", 10, "ten chars.")]
    [InlineData("one two three", 10, "one two…")]
    [InlineData("one two, three", 10, "one two…")]
    [InlineData("one twos three", 10, "one twos…")]
    [InlineData("Donaudampfschiff", 10, "Donaudamp…")]
    [InlineData("12345678😀0", 10, "12345678…")]
    public void It_is_cut_at_a_word(string text, int length, string cut) => Assert.Equal(cut, WorkbookText.Cut(text, length));

    [Fact]
    public void It_has_as_many_characters_as_a_cell_can_hold()
    {
        WorkbookText.ThrowIfTooLong("Model", new string('\r', 32767));

        FormatException fault = Assert.Throws<FormatException>(() => WorkbookText.ThrowIfTooLong("Model", new string('a', 32768)));
        Assert.StartsWith("Model has 32,768 characters", fault.Message, StringComparison.Ordinal);
    }
}
