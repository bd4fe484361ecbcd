namespace CicCsvImport.UnitTests.Fixtures;

/// <summary>The lists of tests/fixtures/odd. Written by us, after the cases that public collections are known for.</summary>
internal static class OddFixtures
{
    public static IReadOnlyList<OddFixture> All { get; } =
    [
        // RFC 4180, section 2, and the cases of csv-spectrum.
        new("rfc4180-no-final-break.csv", "", "2:A=IP600", "3:B=IP601"),
        new("rfc4180-quoted.csv", "3:SpaceReplaced", "2:A=IP \"600\"", "3:B, C=one two", "5:D="),
        new("rfc4180-blanks.csv", "", "2:A=IP 600", "3:B=IP600"),
        new("spectrum-json.csv", "", "2:A={\"type\": \"Point\", \"coordinates\": [102.0, 0.5]}"),
        new("spectrum-quotes-and-breaks.csv", "2:SpaceReplaced", "2:1=ha \"ha\" ha", "5:3=4"),
        new("spectrum-utf-8.csv", "", "2:1=ʤ", "3:4=ʤ"),

        // Line breaks: what is none does not end a record, and each is counted once.
        new("cr-only-quoted.csv", "2:SpaceReplaced", "2:A=one two", "4:B=IP600"),
        new("cr-cr-lf.csv", "", "3:A=IP600", "5:B=IP601"),
        new("breaks-mixed-in-a-cell.csv", "2:SpaceReplaced", "2:A=1 2 3 4", "6:B=IP600", "7:C=IP601"),
        new("line-separators-of-unicode.csv", "2:ControlCharacter", "2:A=", "3:B=IP600"),
        new("blank-lines.csv", "", "5:A=IP600", "8:B=IP601"),

        // Quotes where none may stand are kept.
        new("quote-in-the-middle.csv", "2:StrayQuote 3:StrayQuote", "2:A=7\" screen", "3:B=the \"big\" one", "4:C=IP600"),
        new("quote-then-text.csv", "2:StrayQuote 3:StrayQuote", "2:A=\"IP\"600", "3:B=\"a\" \"b\"", "4:C=IP600"),
        new("quotes-escaped-by-backslashes.csv", "2:StrayQuote", "2:A=\"the \\\"big\\\" one\"", "3:B=IP600"),
        new("quotes-of-other-sorts.csv", "2:TooManyFields 3:TooManyFields", "2:A='x", "3:B=“x"),
        new("blanks-before-quotes.csv", "", "2:A=x, y", "3:B=z"),

        // What Excel writes.
        new("excel-mark.csv", "", "2:A=Büro"),
        new("excel-mark-and-quotes.csv", "", "2:A=Büro"),
        new("excel-sep-after-mark.csv", "", "3:A=x, y"),
        new("excel-sep-quoted.csv", "", "3:A=x, y"),
        new("excel-sep-tab.csv", "", "3:A=x, y; z"),
        new("excel-semicolons.csv", "1:DelimiterDetected", "2:A=1,5", "3:B=x; y"),
        new("excel-unicode-text.csv", "1:DelimiterDetected", "2:A=x\ty", "3:B=Büro"),
        new("excel-text-formula.csv", "2:StrayQuote 2:FormulaCell", "2:A==\"00123\""),

        // Headers.
        new("header-with-line-breaks.csv", "", "3:A=IP600"),
        new("header-only.csv", ""),
        new("header-of-one-column.csv", "", "2:A=", "4:B, C=", "5:D="),
        new("header-of-one-column-and-delimiters.csv", "", "2:A=", "3:B="),
        new("header-empty.csv", "1:UnknownColumn", "2:A=IP600", "3:B=IP601"),
        new("header-empty-over-nothing.csv", "", "2:A=IP600"),
        new("header-twice.csv", "1:DuplicateColumn", "2:A=IP600"),

        // Records that are too long or too short.
        new("trailing-delimiters.csv", "", "2:A=IP600", "3:B=IP601"),
        new("trailing-delimiters-in-rows.csv", "2:UnevenRow", "2:A=IP600", "3:B=IP601"),
        new("ragged.csv", "4:TooManyFields", "2:A=", "3:B=IP600", "4:C=IP601", "5:D=IP602"),

        // What other programs put into a list.
        new("two-files-in-one.csv", "3:RepeatedHeader", "2:A=IP600", "4:B=IP601"),
        new("dos-end-of-file.csv", "", "2:A=IP600"),
        new("type-line.csv", "", "3:A=IP600"),
        new("type-line-semicolons.csv", "2:DelimiterDetected", "3:A=x; y"),
        new("comment-line.csv", "", "2:# phones of the lobby=", "3:A=IP600"),
        new("numbers-stay-text.csv", "2:ExtensionAdvice", "2:007=1.50", "3:1e5=TRUE"),
        new("no-break-spaces.csv", "", "2:A=IP600"),

        // Cells meant to do harm are text.
        new(
            "hostile.csv",
            "2:FormulaCell 2:FormulaCell 5:InvisibleCharacter 5:InvisibleCharacter 7:ControlCharacter",
            "2:=cmd|'/c calc'!A1=@SUM(1+1)*cmd",
            @"3:../../etc/passwd=C:\Windows\..\x",
            "4:lpt1:=$(Remove-Item x)`n",
            "5:lo\u200Bbby=\u202Egnp.exe",
            "6:<script>x</script>=%s%n{0}",
            "7:B="),
        new(
            "every-control-character.csv",
            string.Join(" ", ControlCharacters().Select(place => place.Issue).Where(issue => issue.Length > 0)),
            [.. ControlCharacters().Select(place => place.Station)]),
    ];

    // A line break in a cell takes a line of its own, and becomes a space; a tab stays.
    private static IEnumerable<(string Issue, string Station)> ControlCharacters()
    {
        int line = 2;
        foreach (char c in Enumerable.Range(1, 0x9F).Select(code => (char)code).Where(char.IsControl))
        {
            (string issue, string text) = c switch
            {
                '\t' => ("", "a\tb"),
                '\r' or '\n' => ($"{line}:SpaceReplaced", "a b"),
                _ => ($"{line}:ControlCharacter", ""),
            };
            yield return (issue, $"{line}:N{(int)c:X2}={text}");
            line += c is '\r' or '\n' ? 2 : 1;
        }
    }
}
