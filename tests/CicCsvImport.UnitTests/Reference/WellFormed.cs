using System.Text;
using CicCsvImport.UnitTests.Properties;
using FsCheck;
using FsCheck.Fluent;

namespace CicCsvImport.UnitTests.Reference;

/// <summary>Generates lists that all parsers agree on: according to RFC 4180, possibly with another delimiter.</summary>
internal static class WellFormed
{
    public static Arbitrary<WrittenList> Lists { get; } = WrittenLists.Any.Convert(Tidy, list => list);

    /// <summary>Such lists without line breaks in cells.</summary>
    public static Arbitrary<WrittenList> OfOneLineRecords { get; } = Lists.Convert(OneLine, list => list);

    private static WrittenList OneLine(WrittenList list) =>
        list with { Header = OneLine(list.Header), Rows = [.. list.Rows.Select(OneLine)] };

    private static WrittenRow OneLine(WrittenRow row) =>
        row with { Cells = [.. row.Cells.Select(cell => cell with { Text = cell.Text.Replace('\r', '/').Replace('\n', '/') })] };

    private static WrittenList Tidy(WrittenList list)
    {
        string end = list.Header.LineEnd == "\n" ? "\n" : "\r\n";
        int width = list.Columns.Count;
        WrittenRow[] rows =
        [
            .. list.Rows.Select(row => Tidy(row, width, end)).Where(row => !row.Cells.All(cell => CellOracle.IsBlank(cell.Text))),
        ];
        return list with
        {
            Header = Tidy(list.Header, width, end),
            Rows = rows,
            Form = list.Form with { Encoding = new UTF8Encoding(false), HasMark = false, HasSeparatorLine = false, IsDelimiterSaid = true },
        };
    }

    private static WrittenRow Tidy(WrittenRow row, int width, string end) => new(
        [.. row.Cells.Concat(Enumerable.Repeat(new WrittenCell("", CellStyle.Bare), width)).Take(width).Select(Tidy)], end, []);

    private static WrittenCell Tidy(WrittenCell cell)
    {
        bool isQuoted = cell.Style is CellStyle.Quoted or CellStyle.QuotedAmongBlanks || cell.Text != cell.Text.Trim();
        return new WrittenCell(cell.Text, isQuoted ? CellStyle.Quoted : CellStyle.Bare);
    }
}
