using CicCsvImport.Infrastructure.Workbooks;
using CicCsvImport.UnitTests.Support;
using static CicCsvImport.UnitTests.Support.HandMadeWorkbook;

namespace CicCsvImport.UnitTests.Workbooks;

/// <summary>Small workbooks that would take gigabytes or minutes, or in which rows, cells or texts would be lost without a word.</summary>
public sealed class HostileWorkbookTests
{
    private const string Main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private const string Compatibility = "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"";
    private const string Workbook = "xl/workbook.xml";
    private const string Relationships = "xl/_rels/workbook.xml.rels";
    private const string Styles = "xl/styles.xml";
    private const string Texts = "xl/sharedStrings.xml";
    private const string Sheet = "xl/worksheets/sheet1.xml";
    private const int Most = 1_000_000;

    private static readonly string Rows = Row("User Name", "Last Name") + Row("anna", "Bauer");

    [Theory]
    [InlineData("<row a=\"{0}\"/>")]
    [InlineData("<!--{0}-->")]
    [InlineData("<row>{0}</row>")]
    [InlineData("<row><c><f>{0}</f></c></row>")]
    [InlineData("<row><c t=\"inlineStr\"><is><r><t>{0}</t></r><r><t>{0}</t></r></is></c></row>")]
    [InlineData("<row><c t=\"inlineStr\"><is><t>{0}<![CDATA[{0}]]></t></is></c></row>")]
    public void A_value_has_a_limit(string row)
    {
        string sheet = $"<sheetData>{Rows}{row}</sheetData>";

        AssertLimit(
            $"A value in the part {Sheet} of the workbook exceeds the limit of 1,048,576 bytes.", FromSheet(Fill(sheet, Most + 100_000)));
        Read(FromSheet(Fill(sheet, 10_000)));
    }

    [Theory]
    [InlineData(Workbook, "</workbook>", "<a>{0}</a></workbook>")]
    [InlineData(Relationships, "<Relationship ", "<a b=\"{0}\"/><Relationship ")]
    [InlineData(Styles, "</styleSheet>", "<!--{0}--></styleSheet>")]
    [InlineData(Texts, "<si/>", "<si><r><t>{0}</t></r><r><t>{0}</t></r></si>")]
    public void A_value_has_a_limit_in_every_part(string part, string text, string replacement)
    {
        AssertLimit($"A value in the part {part} of the workbook exceeds the limit of 1,048,576 bytes.", Book(Most + 100_000));
        Read(Book(Most / 2));

        byte[] Book(int length) => Change(part, text, Fill(replacement, length));
    }

    [Theory]
    [InlineData(Workbook, "</workbook>")]
    [InlineData(Relationships, "</Relationships>")]
    [InlineData(Styles, "</styleSheet>")]
    [InlineData(Texts, "</sst>")]
    [InlineData(Sheet, "</worksheet>")]
    public void Elements_have_a_limited_depth(string part, string end)
    {
        AssertLimit($"The depth of the elements in the part {part} of the workbook exceeds the limit of 256.", Book(258));
        Read(Book(255));

        byte[] Book(int depth) => Change(part, end, Repeat("<a>", depth) + Repeat("</a>", depth) + end);
    }

    // The library compares each relationship with each sheet.
    [Fact]
    public void A_workbook_has_at_most_10000_relationships()
    {
        AssertLimit("The number of relationships of the workbook exceeds the limit of 10000.", Book(10_000));
        Read(Book(9_999));

        static byte[] Book(int more) => Change(Relationships, "</Relationships>", Repeat("<Relationship/>", more) + "</Relationships>");
    }

    [Theory]
    [InlineData("")]
    [InlineData("<numFmts><numFmt numFmtId=\"200\" formatCode=\"[>]0\"/></numFmts>")]
    public void A_workbook_has_not_more_cell_formats_than_Excel_permits(string numbers)
    {
        AssertLimit("The number of cell formats of the workbook exceeds the limit of 65490.", Book(65_490));
        Read(Book(65_489));

        byte[] Book(int more) => Change(Styles, "<numFmts></numFmts><cellXfs>", numbers + "<cellXfs>" + Repeat("<xf/>", more));
    }

    [Fact]
    public void A_row_has_a_limit()
    {
        string value = new('a', Most);
        byte[] longTexts = FromRows(Rows + Row([.. Enumerable.Repeat(value, 18)]));
        string cells = Repeat("<c t=\"s\"><v>1</v></c>", 18);
        byte[] oneText = Change(Texts, "<si/>", $"<si/><si><t>{value}</t></si>", Rows + $"<row>{cells}</row>");

        AssertLimit("Row 3 of the sheet exceeds the limit of 16,777,216 bytes.", longTexts);
        AssertLimit("Row 3 of the sheet exceeds the limit of 16,777,216 bytes.", oneText);
    }

    [Fact]
    public void Each_row_has_the_limit_of_its_own()
    {
        string row = $"<row>{Repeat($"<c a=\"{new string('a', 500_000)}\"/>", 17)}</row>";

        Read(FromRows(Rows + row + row));
    }

    [Fact]
    public void Short_texts_can_be_in_every_cell_of_a_row()
    {
        string texts = Repeat($"<si><t>{new string('a', 5_000)}</t></si>", 100);
        string cells = string.Concat(Enumerable.Range(1, 5_000).Select(i => $"<c t=\"s\"><v>{i % 100}</v></c>"));

        byte[] book = Change(Texts, "<si/>", texts, Rows + $"<row>{cells}</row>");

        Assert.Contains("number of columns", new TestLists().ReadBytes(TestLists.User, book).SingleIssue("LimitExceeded").Reason,
            StringComparison.Ordinal);
    }

#if NET
    // An unreadable format needs a copy of the styles, in which the others are as before.
    [Fact]
    public void A_copy_of_the_styles_takes_no_memory()
    {
        const string Formats = "<numFmts><numFmt numFmtId=\"200\" formatCode=\"[>]0\"/><numFmt numFmtId=\"201\" formatCode=\"0000\"/>"
            + $"</numFmts><cellXfs><xf numFmtId=\"200\"/><xf numFmtId=\"201\" {Main}/>";
        byte[] book = Change(
            Styles, "<numFmts></numFmts><cellXfs>", Repeat("<a/>", 500_000) + Formats,
            Row("User Name", "Extension") + $"<row>{Cell("anna")}<c s=\"1\"><v>12</v></c></row>");
        var lists = new TestLists();
        long before = GC.GetAllocatedBytesForCurrentThread();

        Assert.Equal("0012", lists.ReadBytes(TestLists.User, book).Clean<CicUser>().Extension);

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 16L << 20);
    }
#endif

    [Fact]
    public void A_copy_of_the_styles_replaces_all_parts_of_their_name()
    {
        var book = new HandMadeWorkbook { Formats = ["[>]0", "0000"] };
        string rows = Row("User Name", "Extension") + $"<row>{Cell("anna")}<c s=\"2\"><v>12</v></c></row>";
        book.Add("Users", $"<sheetData>{rows}</sheetData>").ToBytes();
        KeyValuePair<string, string> other = new(Styles, $"<styleSheet {Main}><cellXfs><xf/><xf/><xf/></cellXfs></styleSheet>");

        Assert.Equal("0012", new TestLists().ReadBytes(TestLists.User, Pack(book.Parts.Append(other))).Clean<CicUser>().Extension);
    }

    // A kilobyte of the archive can be a megabyte of the sheet, during which no library finds out whether reading is canceled.
    [Theory]
    [InlineData(true, WorkbookStream.MostPackedBytes)]
    [InlineData(false, 10_000)]
    public void An_archive_is_read_in_small_pieces_and_another_workbook_at_once(bool isArchive, int expected)
    {
        using var file = new MemoryStream(new byte[10_000]);
        using var stream = new WorkbookStream(file, isArchive, CancellationToken.None);

        Assert.Equal(expected, stream.Read(new byte[10_000], 0, 10_000));
    }

    [Fact]
    public void Reading_can_be_canceled_within_a_part()
    {
        byte[] book = FromRows(Rows + Repeat("<row/>", 3_000_000));
        int sheet = IndexOf(book, Sheet);
        long canceledAt = 0;
        int readAfterwards = 0;
        using var canceled = new CancellationTokenSource();
        using var file = new WatchedStream(book, position =>
        {
            if (position < sheet + 1000 || position > book.Length - 8192)
                return;
            readAfterwards += canceledAt > 0 ? 1 : 0;
            canceledAt = position;
            canceled.Cancel();
        });
        using var stream = new WorkbookStream(file, isArchive: true, canceled.Token);
        var limits = new TestLists().Settings.Limits;

        Assert.Throws<OperationCanceledException>(() => new Workbook(stream, isOld: false, limits, canceled.Token));

        Assert.InRange(canceledAt, 1, book.Length);
        Assert.Equal(0, readAfterwards);
    }

    [Theory]
    [InlineData("<x:row>{0}</x:row>")]
    [InlineData("<row><x:c t=\"inlineStr\"><is><t>bert</t></is></x:c></row>")]
    [InlineData("<row><c t=\"inlineStr\"><x:is><t>bert</t></x:is></c></row>")]
    [InlineData("<row><c><x:v>1</x:v></c></row>")]
    [InlineData("<row><c t=\"d\"><x:v>2026-11-28</x:v></c></row>")]
    [InlineData("<row><c t=\"inlineStr\"><is><x:t>bert</x:t></is></c></row>")]
    [InlineData("<row><c t=\"inlineStr\"><is><x:r><t>bert</t></x:r></is></c></row>")]
    [InlineData("</sheetData><x:sheetData><row>{0}</row></x:sheetData><sheetData>")]
    public void What_is_of_another_namespace_is_skipped_only_if_the_sheet_says_so(string row)
    {
        string rows = Rows + string.Format(System.Globalization.CultureInfo.InvariantCulture, row, Cell("bert"));

        AssertDamaged(Book(""));
        AssertDamaged(Book("mc:Ignorable=\"y\""));
        AssertDamaged(Book("mc:Ignorable=\"x y\" mc:MustUnderstand=\"x\""));
        Read(Book("mc:Ignorable=\"y x\""));

        byte[] Book(string attribute) => Change(
            Sheet, "<worksheet ", $"<worksheet {attribute} {Compatibility} xmlns:x=\"urn:x\" xmlns:y=\"urn:y\" ", rows);
    }

    [Theory]
    [InlineData(Texts, "<si/>", "<x:si><t>x</t></x:si><si/>")]
    [InlineData(Texts, "<si/>", "<si><x:t>x</x:t></si><si/>")]
    [InlineData(Workbook, "<sheets>", "<sheets><x:sheet/>")]
    [InlineData(Workbook, "<sheets>", "<x:sheets/><sheets>")]
    [InlineData(Relationships, "<Relationship ", "<x:Relationship Id=\"rId1\" Target=\"worksheets/sheet2.xml\"/><Relationship ")]
    [InlineData(Styles, "<cellXfs>", "<x:cellXfs/><cellXfs>")]
    public void What_is_of_another_namespace_is_not_skipped_in_any_part(string part, string text, string replacement) =>
        AssertDamaged(Change(part, text, replacement, declare: true));

    [Theory]
    [InlineData("<row><a/></row>")]
    [InlineData("<row><c><t>bert</t></c></row>")]
    [InlineData("<a/>")]
    [InlineData("<row><mc:AlternateContent xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"/></row>")]
    [InlineData("</sheetData><a><sheetData><row/></sheetData></a><sheetData>")]
    public void What_the_library_would_skip_is_damaged(string rows) => AssertDamaged(FromRows(Rows + rows));

    [Fact]
    public void Extensions_are_skipped()
    {
        const string Extension = "<extLst><ext><x:c xmlns:x=\"urn:x\"><v>5</v></x:c></ext></extLst>";

        Read(FromRows(Rows + $"<row>{Extension}</row><row><c>{Extension}</c>{Extension}</row>"));
    }

    // The library counts the texts of its own namespace only, and returns a number without a text as it is.
    [Fact]
    public void A_text_is_not_counted_if_the_library_does_not_read_it()
    {
        const string Cells = "<row><c t=\"s\"><v>0</v></c></row>";
        string rows = Rows + Cells;

        AssertDamaged(Change(Texts, "<si/>", "<a><si/></a>", rows));
        AssertDamaged(Change(Texts, $"<sst {Main}>", $"<sst xmlns=\"urn:x\" xmlns:m=\"urn:m\"><m:a/>", rows));
    }

    [Theory]
    [InlineData("<v>1<!-- -->0</v>")]
    [InlineData("<v>1<![CDATA[0]]></v>")]
    [InlineData("<v>1<!-- --> <!-- -->0</v>")]
    [InlineData("<is><r><t>1</t></r><r><t>0</t></r></is>")]
    public void A_number_of_a_text_can_be_in_several_pieces(string value) =>
        AssertDamaged(Change(Texts, "<si/>", "<si><t>a</t></si><si><t>b</t></si>", Rows + $"<row><c t=\"s\">{value}</c></row>"));

    [Theory]
    [InlineData("<c t=\"s\"><v>0<!-- -->1</v></c>", "b")]
    [InlineData("<c t=\"s\"><v> 1 </v></c>", "b")]
    [InlineData("<c t=\"s\"><v>0</v><v>1</v></c>", "b")]
    [InlineData("<c t=\"s\"><is><t>1</t><rPh><t>9</t></rPh></is></c>", "b")]
    [InlineData("<c t=\"d\"><v>2026-11<!-- -->-28</v></c>", "2026-11-28")]
    public void A_value_in_several_pieces_is_one_value(string cell, string name)
    {
        byte[] book = Change(Texts, "<si/>", "<si><t>a</t></si><si><t>b</t></si>", Row("User Name") + $"<row>{cell}</row>");

        Assert.Equal(name, new TestLists().ReadBytes(TestLists.User, book).Clean<CicUser>().UserName);
    }

    /// <summary>A workbook of which a part is changed.</summary>
    private static byte[] Change(string part, string text, string replacement, string? rows = null, bool declare = false)
    {
        var book = new HandMadeWorkbook();
        book.Parts[Texts] = $"<sst {Main}><si/></sst>";
        book.Add("Users", $"<sheetData>{rows ?? Rows}</sheetData>").ToBytes();
        string xml = book.Parts[part];
        Assert.Contains(text, xml, StringComparison.Ordinal);
        if (declare)
            xml = xml.Insert(xml.IndexOf(" xmlns", StringComparison.Ordinal), " xmlns:x=\"urn:x\"");
        book.Parts[part] = xml.Replace(text, replacement, StringComparison.Ordinal);
        return Pack(book.Parts);
    }

    private static string Fill(string format, int length) => format.Replace("{0}", new string('a', length), StringComparison.Ordinal);

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));

    private static int IndexOf(byte[] archive, string name) =>
        System.Text.Encoding.GetEncoding("iso-8859-1").GetString(archive).IndexOf(name, StringComparison.Ordinal);

    private static void Read(byte[] book) =>
        Assert.Equal("anna", Assert.IsType<CicUser>(new TestLists().ReadBytes(TestLists.User, book).Records[0]).UserName);

    private static void AssertLimit(string reason, byte[] book) =>
        Assert.Equal(reason, new TestLists().ReadBytes(TestLists.User, book).SingleIssue("LimitExceeded").Reason);

    private static void AssertDamaged(byte[] book) =>
        Assert.Contains("damaged", new TestLists().ReadBytes(TestLists.User, book).SingleIssue("WorkbookNotReadable").Reason,
            StringComparison.Ordinal);

    /// <summary>A file that tells from where it is read.</summary>
    private sealed class WatchedStream(byte[] bytes, Action<long> onRead) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count)
        {
            onRead(Position);
            return base.Read(buffer, offset, count);
        }
    }
}
