using CicCsvImport.Infrastructure.Lists;
using CicCsvImport.Infrastructure.Records;
using CicCsvImport.Infrastructure.Workbooks;
using CicCsvImport.UnitTests.Support;
using static CicCsvImport.UnitTests.Support.HandMadeWorkbook;

namespace CicCsvImport.UnitTests.Workbooks;

/// <summary>Files that are not workbooks, and workbooks that are protected, damaged or too large: each has one clear error.</summary>
public sealed class UnreadableWorkbookTests
{
    private const string Strict = "xmlns=\"http://purl.oclc.org/ooxml/spreadsheetml/main\"";

    // The first records of an .xls workbook that is encrypted.
    private static readonly byte[] ProtectedOld =
    [
        0x09, 0x08, 0x10, 0x00, 0x00, 0x06, 0x05, 0x00, 0xBB, 0x0D, 0xCC, 0x07, 0x00, 0x00, 0x00, 0x00, 0x06, 0x00, 0x00, 0x00,
        0x2F, 0x00, 0x06, 0x00, 0x00, 0x00, 0x12, 0x34, 0x56, 0x78, 0x0A, 0x00, 0x00, 0x00, 0x0A, 0x00, 0x00, 0x00, 0x0A, 0x00, 0x00, 0x00,
    ];

    [Theory]
    [InlineData("xl/workbook.bin", ".xlsb")]
    [InlineData("word/document.xml", ".docx")]
    [InlineData("ppt/presentation.xml", ".pptx")]
    [InlineData("META-INF/manifest.xml", "OpenDocument")]
    [InlineData("readme.txt", "zip")]
    public void An_archive_of_something_else_is_recognized(string part, string seems) =>
        AssertIssue("NotText", seems, Pack(new Dictionary<string, string> { [part] = "x" }));

    [Fact]
    public void A_workbook_of_LibreOffice_is_recognized() =>
        AssertIssue("NotText", "OpenDocument", File.ReadAllBytes(Repository.Fixture("workbooks", "layout.ods")));

    [Fact]
    public void A_file_of_an_older_Office_program_is_recognized() =>
        AssertIssue("NotText", "Office", CompoundFile("WordDocument"));

    [Fact]
    public void A_protected_workbook_is_recognized()
    {
        AssertIssue("WorkbookNotReadable", "password", CompoundFile("EncryptedPackage", "EncryptionInfo"));
        AssertIssue("WorkbookNotReadable", "password", ProtectedOld);
    }

    [Theory]
    [InlineData("values.xlsx")]
    [InlineData("values.xls")]
    public void A_workbook_that_was_cut_off_is_damaged(string name)
    {
        byte[] book = File.ReadAllBytes(Repository.Fixture("workbooks", name));

        AssertIssue("WorkbookNotReadable", "damaged", [.. book.Take(book.Length / 2)]);
    }

    [Theory]
    [InlineData(30)]
    [InlineData(32)]
    public void The_size_of_a_sector_is_not_taken_for_granted(int position)
    {
        byte[] book = File.ReadAllBytes(Repository.Fixture("workbooks", "values.xls"));
        book[position] = 28;
#if NET
        long before = GC.GetAllocatedBytesForCurrentThread();
#endif

        AssertIssue("WorkbookNotReadable", "damaged", book);

#if NET
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 64L << 20);
#endif
    }

    [Fact]
    public void Only_what_the_library_reports_of_a_workbook_means_that_it_is_damaged()
    {
        Assert.Throws<InvalidDataException>(() => LibraryFaults.Call<bool>(() => throw new InvalidOperationException()));
        Assert.Throws<InsufficientMemoryException>(() => LibraryFaults.Call<bool>(() => throw new InsufficientMemoryException()));
        Assert.Throws<OperationCanceledException>(() => LibraryFaults.Call<bool>(() => throw new OperationCanceledException()));
        Assert.Throws<UnauthorizedAccessException>(() => LibraryFaults.Call<bool>(() => throw new UnauthorizedAccessException()));
    }

    [Theory]
    [InlineData("<sheetData><row>")]
    [InlineData("<sheetData><row r=\"5\"/><row r=\"3\"/></sheetData>")]
    [InlineData("<sheetData><row r=\"5\"/><row r=\"5\"/></sheetData>")]
    [InlineData("<sheetData><row r=\"2\"><c r=\"B2\"/><c r=\"B2\"/></row></sheetData>")]
    [InlineData("<sheetData><row r=\"2\"><c r=\"B2\"/><c r=\"A2\"/></row></sheetData>")]
    [InlineData("<sheetData><x><row r=\"2\"/></x></sheetData>")]
    [InlineData("<sheetData><row r=\"2\"><x><c r=\"B2\"/></x></row></sheetData>")]
    [InlineData("<sheetData/><mergeCells><mergeCell/></mergeCells>")]
    [InlineData("<cols><col hidden=\"1\"/></cols>")]
    public void A_sheet_whose_XML_is_wrong_is_damaged(string xml) => AssertIssue("WorkbookNotReadable", "damaged", FromSheet(xml));

    [Fact]
    public void Entities_are_not_expanded() => AssertIssue("WorkbookNotReadable", "damaged", Pack(new Dictionary<string, string>
    {
        ["xl/workbook.xml"] = "<!DOCTYPE w [<!ENTITY a \"aaaaaaaaaa\">]><workbook>&a;</workbook>",
    }));

    [Fact]
    public void A_workbook_in_the_strict_format_is_recognized() => AssertIssue(
        "WorkbookNotReadable", "Strict", new HandMadeWorkbook { Namespace = Strict }.Add("Users", "<sheetData/>").ToBytes());

    [Fact]
    public void A_workbook_without_sheets_is_not_readable() =>
        AssertIssue("WorkbookNotReadable", "no sheet", new HandMadeWorkbook().ToBytes());

    [Fact]
    public void A_workbook_without_the_part_of_its_sheet_is_damaged()
    {
        var book = new HandMadeWorkbook();
        book.Add("Users", "<sheetData/>").ToBytes();
        book.Parts.Remove("xl/worksheets/sheet1.xml");

        AssertIssue("WorkbookNotReadable", "'Users' is missing", Pack(book.Parts));
    }

    [Theory]
    [InlineData("<row r=\"1048577\"/>", "rows")]
    [InlineData("<row r=\"2147483647\"/>", "rows")]
    [InlineData("<row r=\"1\"><c r=\"XFE1\"/></row>", "columns")]
    [InlineData("<row r=\"1\"><c r=\"ZZZZZZZZZZZZ1\"/></row>", "columns")]
    public void A_sheet_is_not_larger_than_Excel_permits(string rows, string what) => AssertIssue("LimitExceeded", what, FromRows(rows));

    [Fact]
    public void The_last_row_of_a_sheet_is_read()
    {
        byte[] book = FromRows($"{Row("User Name")}<row r=\"1048576\">{Cell("anna")}</row>");

        Assert.Equal(1_048_576, new TestLists().ReadBytes(TestLists.User, book).Clean<CicUser>().Line);
    }

    [Fact]
    public void A_workbook_that_unpacks_to_more_than_the_limit_is_not_read()
    {
        var lists = new TestLists();
        lists.Settings.Limits.WorkbookBytes = 100_000;
        byte[] bomb = FromRows(Row("User Name") + Row(new string('a', 100_000)));

        CicIssue issue = lists.ReadBytes(TestLists.User, bomb).SingleIssue("LimitExceeded");

        Assert.True(bomb.Length < 2000, $"{bomb.Length}");
        Assert.Equal("The unpacked workbook exceeds the limit of 100,000 bytes.", issue.Reason);
    }

    [Theory]
    [InlineData("xl/sharedStrings.xml", "<si/>", 25_000)]
    [InlineData("xl/styles.xml", "<xf/>", 6_250)]
    [InlineData("xl/workbook.xml", "<sheet/>", 6_250)]
    [InlineData("xl/_rels/workbook.xml.rels", "<Relationship/>", 6_250)]
    public void A_part_that_takes_many_times_its_size_in_memory_has_a_limit_of_its_own(string part, string element, int limit)
    {
        var lists = new TestLists();
        lists.Settings.Limits.WorkbookBytes = 100_000;
        var book = new HandMadeWorkbook();
        book.Add("Users", $"<sheetData>{Row("User Name")}</sheetData>").ToBytes();
        book.Parts.TryGetValue(part, out string? content);
        book.Parts[part] = content + new string(' ', limit + 1 - (content?.Length ?? 0) - element.Length) + element;

        CicIssue issue = lists.ReadBytes(TestLists.User, Pack(book.Parts)).SingleIssue("LimitExceeded");

        Assert.Equal($"The unpacked part {part} of the workbook exceeds the limit of {limit:N0} bytes.", issue.Reason);
    }

    [Fact]
    public void Sheets_with_the_same_part_count_as_often_as_they_are_read()
    {
        var lists = new TestLists();
        lists.Settings.Limits.WorkbookBytes = 100_000;
        var book = new HandMadeWorkbook();
        book.Add("Users", $"<sheetData>{Row("User Name", new string('a', 40_000))}</sheetData>").Add("Other", "<sheetData/>")
            .Add("Third", "<sheetData/>").ToBytes();
        const string Part = "xl/_rels/workbook.xml.rels";
        book.Parts[Part] = book.Parts[Part].Replace("sheet2.xml", "sheet1.xml", StringComparison.Ordinal)
            .Replace("sheet3.xml", "sheet1.xml", StringComparison.Ordinal);

        Assert.Equal("The unpacked workbook exceeds the limit of 100,000 bytes.",
            lists.ReadBytes(TestLists.User, Pack(book.Parts)).SingleIssue("LimitExceeded").Reason);
    }

    [Fact]
    public void A_workbook_has_at_most_1000_sheets()
    {
        var book = new HandMadeWorkbook();
        for (int i = 0; i < 999; i++)
            book.Add($"S{i}", "<sheetData/>");
        book.Add("Users", $"<sheetData>{Row("User Name")}{Row("anna")}</sheetData>");
        var lists = new TestLists { Options = new ListReadOptions { Sheet = "1000" } };
        Assert.Equal("anna", lists.ReadBytes(TestLists.User, book.ToBytes()).Clean<CicUser>().UserName);

        AssertIssue("LimitExceeded", "sheets", book.Add("More", "<sheetData/>").ToBytes());
    }

    [Theory]
    [InlineData("1", null)]
    [InlineData("2", "WorkbookNotReadable")]
    [InlineData("-1", "WorkbookNotReadable")]
    [InlineData("x", "WorkbookNotReadable")]
    public void A_cell_refers_to_one_of_the_texts(string text, string? code)
    {
        byte[] book = WithTexts(
            Row("User Name") + $"<row><c t=\"s\"><v>{text}</v></c></row>", "<si><t>anna</t></si><si><t>bert</t></si>");

        ListContent content = new TestLists().ReadBytes(TestLists.User, book);

        if (code is null)
            Assert.Equal("bert", content.Clean<CicUser>().UserName);
        else
            content.SingleIssue(code);
    }

    // The library copies the text for each of them.
    [Fact]
    public void A_text_has_not_too_many_parts()
    {
        string most = string.Concat(Enumerable.Repeat("<r><t>a</t></r>", 1000));
        string more = most + "<r><t>a</t></r>";

        AssertIssue("InvalidName", "1", FromRows(Row("User Name") + $"<row><c t=\"inlineStr\"><is>{most}</is></c></row>"));
        AssertIssue("LimitExceeded", "fonts", FromRows(Row("User Name") + $"<row><c t=\"inlineStr\"><is>{more}</is></c></row>"));
        AssertIssue("LimitExceeded", "fonts", WithTexts(Row("User Name"), $"<si>{more}</si>"));
        byte[] book = WithTexts(Row("User Name") + Row("anna"), $"<si>{most}</si><si>{most}</si>");
        Assert.Equal("anna", new TestLists().ReadBytes(TestLists.User, book).Clean<CicUser>().UserName);
    }

    [Fact]
    public void A_text_counts_as_often_as_cells_refer_to_it()
    {
        var lists = new TestLists();
        lists.Settings.Limits.WorkbookBytes = 100_000;
        string rows = string.Concat(Enumerable.Repeat("<row><c t=\"s\"><v>0</v></c></row>", 10));

        CicIssue issue = lists.ReadBytes(
            TestLists.User, WithTexts(Row("User Name") + rows, $"<si><t>{new string('a', 20_000)}</t></si>")).SingleIssue("LimitExceeded");

        Assert.Equal("The unpacked workbook exceeds the limit of 100,000 bytes.", issue.Reason);
        Assert.Equal(6, issue.Line);
    }

    [Fact]
    public void Hidden_columns_and_merged_ranges_are_limited()
    {
        string columns = string.Concat(Enumerable.Repeat("<col min=\"1\" max=\"1\" width=\"9\"/>", 16_385));
        string merged = string.Concat(Enumerable.Repeat("<mergeCell ref=\"A1:B1\"/>", 1_048_577));

        AssertIssue("LimitExceeded", "columns", FromSheet($"<cols>{columns}</cols><sheetData/>"));
        AssertIssue("LimitExceeded", "merged", FromSheet($"<sheetData/><mergeCells>{merged}</mergeCells>"));
    }

    // Each part declares its length, and .NET Framework unpacks more than that.
    [Fact]
    public void A_part_that_is_longer_than_it_declares_is_damaged()
    {
        byte[] bomb = FromRows(Row("User Name") + Row(new string('a', 60_000)));
        Understate(bomb, "xl/worksheets/sheet1.xml");

        AssertIssue("WorkbookNotReadable", "damaged", bomb);
    }

    [Theory]
    [InlineData(65_536, 64, null)]
    [InlineData(65_537, 64, "Cell 2 of the record (65,537 bytes) exceeds the limit of 65,536 bytes.")]
    [InlineData(1, 1, "The number of columns (2) exceeds the limit of 1.")]
    public void A_row_has_the_limits_of_a_record(int length, int columns, string? reason)
    {
        var lists = new TestLists();
        lists.Settings.Limits.Columns = columns;
        byte[] book = FromRows(Row("User Name", "Notes") + Row("anna", new string('a', length)));

        ListContent content = lists.ReadBytes(TestLists.User, book);

        if (reason is null)
            Assert.Single(content.Records);
        else
            Assert.Equal(reason, content.SingleIssue("LimitExceeded").Reason);
    }

    [Fact]
    public void A_workbook_that_another_program_has_open_is_read()
    {
        using var file = new TemporaryFile(FromRows(Row("User Name") + Row("anna")));
        using var excel = new FileStream(file.Path, FileMode.Open, FileAccess.ReadWrite, FileShare.Read);

        Assert.Equal("anna", new TestLists().ReadFiles(TestLists.User, file.Path).Clean<CicUser>().UserName);
    }

    [Fact]
    public void A_workbook_that_changes_while_it_is_read_is_a_severe_issue()
    {
        using var file = new TemporaryFile(FromRows(Row("User Name") + Row("anna")));
        var lists = new TestLists();
        using ListReading reading = lists.Open(TestLists.User, file.Path);
        File.AppendAllText(file.Path, "x");

        Assert.Equal("FileNotReadable", Assert.Single(reading.Rows(lists.NewSession()).Last().Issues).Code);
    }

    [Fact]
    public void Canceled_reading_ends()
    {
        using var file = new TemporaryFile(FromRows(Row("User Name") + Row("anna")));
        using var canceled = new CancellationTokenSource();
        canceled.Cancel();
        var reader = new ListReader(new TestLists().Catalog, TestLists.User, Repository.Settings(), new());

        Assert.ThrowsAny<OperationCanceledException>(() => reader.Open(file.Path, "list", canceled.Token));
    }

    private static byte[] WithTexts(string rows, string texts)
    {
        var book = new HandMadeWorkbook();
        book.Parts["xl/sharedStrings.xml"] = $"<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">{texts}</sst>";
        return book.Add("Users", $"<sheetData>{rows}</sheetData>").ToBytes();
    }

    private static void AssertIssue(string code, string reason, byte[] file)
    {
        CicIssue issue = new TestLists().ReadBytes(TestLists.User, file).SingleIssue(code);

        Assert.Contains(reason, issue.Reason, StringComparison.Ordinal);
    }

    /// <summary>Halves the length that the archive's directory declares for a part.</summary>
    private static void Understate(byte[] archive, string part)
    {
        const int LengthInEntry = 24;
        const int NameInEntry = 46;
        for (int i = 0; i < archive.Length - NameInEntry - part.Length; i++)
        {
            bool isEntry = archive[i] == 'P' && archive[i + 1] == 'K' && archive[i + 2] == 1 && archive[i + 3] == 2
                && System.Text.Encoding.ASCII.GetString(archive, i + NameInEntry, part.Length) == part;
            if (isEntry)
                BitConverter.GetBytes(BitConverter.ToInt32(archive, i + LengthInEntry) / 2).CopyTo(archive, i + LengthInEntry);
        }
    }

    /// <summary>A compound file with some streams of 4096 bytes.</summary>
    private static byte[] CompoundFile(params string[] streams)
    {
        const int Sector = 512;
        const int SectorsOfStream = 8;
        const uint EndOfChain = 0xFFFFFFFE;
        const uint Free = 0xFFFFFFFF;
        using var file = new MemoryStream();
        using var writer = new BinaryWriter(file);
        writer.Write(0xE11AB1A1E011CFD0);
        writer.Write(new byte[16]);
        foreach (ushort value in new ushort[] { 0x3E, 3, 0xFFFE, 9, 6, 0, 0, 0 })
            writer.Write(value);
        foreach (uint value in new uint[] { 0, 1, 1, 0, 4096, EndOfChain, 0, EndOfChain, 0, 0 })
            writer.Write(value);
        for (int i = 1; i < 109; i++)
            writer.Write(Free);
        // The first sector is the table of sectors, the second one the directory.
        writer.Write(0xFFFFFFFD);
        writer.Write(EndOfChain);
        for (int i = 0; i < streams.Length * SectorsOfStream; i++)
            writer.Write(i % SectorsOfStream == SectorsOfStream - 1 ? EndOfChain : (uint)(i + 3));
        while (file.Position < 2 * Sector)
            writer.Write(Free);
        WriteEntry("Root Entry", 5, EndOfChain, 0);
        for (int i = 0; i < streams.Length; i++)
            WriteEntry(streams[i], 2, (uint)(2 + i * SectorsOfStream), SectorsOfStream * Sector);
        while (file.Position < (3 + streams.Length * SectorsOfStream) * Sector)
            writer.Write((byte)0);
        return file.ToArray();

        void WriteEntry(string name, byte type, uint first, int length)
        {
            byte[] text = System.Text.Encoding.Unicode.GetBytes(name);
            writer.Write(text);
            writer.Write(new byte[64 - text.Length]);
            writer.Write((ushort)(text.Length + 2));
            writer.Write(type);
            writer.Write((byte)1);
            foreach (uint sibling in new[] { Free, Free, Free })
                writer.Write(sibling);
            writer.Write(new byte[36]);
            writer.Write(first);
            writer.Write(length);
            writer.Write(0);
        }
    }
}
