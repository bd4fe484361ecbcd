using CicCsvImport.Core.Catalog;
using CicCsvImport.Core.Engine.Schema;
using FsCheck;
using FsCheck.Fluent;

namespace CicCsvImport.UnitTests.Properties;

/// <summary>Generates lists: every list there is, in every form, with good, bad and hostile cells.</summary>
internal static class WrittenLists
{
    private static readonly string[] UnknownHeadings = ["", "Colour", "Straße", "電話", "x\r\ny", "=1+1", "Problem", "problem"];

    private static readonly CellStyle[] Styles =
        [
            CellStyle.Bare, CellStyle.Bare, CellStyle.Bare, CellStyle.Quoted, CellStyle.Quoted, CellStyle.QuotedAmongBlanks,
            CellStyle.AmongBlanks,
        ];

    public static Arbitrary<WrittenList> Any { get; } = Arb.From(Lists(), Smaller);

    private static Gen<WrittenList> Lists() =>
        from list in Gen.Elements<ListDefinition>(VendorLists.Catalog.Lists)
        from form in Forms.Any
        from columns in Columns(list)
        from lineEnd in Forms.LineEnd
        from isMixed in Generators.Weighted((3, Gen.Constant(false)), (1, Gen.Constant(true)))
        let ends = isMixed ? Forms.LineEnd : Gen.Constant(lineEnd)
        from header in Header(columns, ends)
        from rows in Row(columns, ends, form).ListOf()
        from filler in Generators.Weighted((60, Gen.Constant(0)), (1, Gen.Choose(1000, 3000)))
        select new WrittenList(
            list.Noun, Once(columns), Told(header, form), [.. rows, .. Filler(filler, columns, lineEnd)], Fits(columns, form));

    // The required columns, some others, some that no list has, and now and then one of them twice.
    private static Gen<string[]> Columns(ListDefinition list)
    {
        string[] required = [.. list.Columns.Where(column => column.IsRequired).Select(column => column.Column.Name)];
        string[] others = [.. list.Columns.Where(column => !column.IsRequired).Select(column => column.Column.Name)];
        return
            from some in Gen.SubListOf(others)
            from unknown in Generators.Weighted(
                (3, None<string>()), (2, Gen.SubListOf(UnknownHeadings.Select(heading => "?" + heading)).Select(some => some.ToArray())))
            from twice in Generators.Weighted((6, None<string>()), (1, Gen.SubListOf(required).Select(some => some.ToArray())))
            from shuffled in Gen.Shuffle<string>([.. required, .. some, .. unknown, .. twice])
            select shuffled.ToArray();
    }

    private static Gen<WrittenRow> Header(string[] columns, Gen<string> ends) =>
        from cells in Gen.CollectToList(columns, Heading)
        from end in ends
        from blanks in Generators.Weighted((5, Gen.Constant<string[]>([])), (1, Gen.Constant<string[]>(["", "  "])))
        select new WrittenRow([.. cells], end, blanks);

    private static Gen<WrittenCell> Heading(string column)
    {
        if (column[0] == '?')
            return Gen.Elements(Styles).Select(style => new WrittenCell(column[1..], style));
        return
            from text in Gen.Elements(
                column,
                column.ToUpperInvariant(),
                column.ToLowerInvariant(),
                column.Replace(" ", "  "),
                column.Replace(" ", "\r\n"),
                " " + column + "\u00A0")
            from style in Gen.Elements(Styles)
            select new WrittenCell(text, style);
    }

    private static Gen<WrittenRow> Row(string[] columns, Gen<string> ends, ListForm form) =>
        from cells in Gen.CollectToList(columns, column => Cell(column, form))
        from surplus in Generators.Weighted(
            (8, None<WrittenCell>()), (1, Cell("?", form).ListOf().Select(cells => cells.Take(5).ToArray())))
        from count in Generators.Weighted((6, Gen.Constant(int.MaxValue)), (1, Gen.Choose(1, columns.Length)))
        from end in ends
        from blanks in Generators.Weighted(
            (8, Gen.Constant<string[]>([])),
            (1, Gen.Elements<string[]>([""], ["", " "], [new string(form.Delimiter, 3)], ["\"\"" + form.Delimiter])))
        select new WrittenRow([.. cells.Concat(surplus).Take(count)], end, blanks);

    private static Gen<WrittenCell> Cell(string column, ListForm form) =>
        from text in CellTexts.Of(column)
        from style in Generators.Weighted((12, Gen.Elements(Styles)), (1, Gen.Constant(CellStyle.StrayQuote)))
        select new WrittenCell(Forms.Fit(text, form.Encoding), style);

    private static Gen<T[]> None<T>() => Gen.Constant(Array.Empty<T>());

    private static IEnumerable<WrittenRow> Filler(int count, string[] columns, string lineEnd) =>
        Enumerable.Range(1, count).Select(number => new WrittenRow(
            [.. columns.Select(column => new WrittenCell(column is "Name" or "User Name" ? "Filler" + number : "", CellStyle.Bare))],
            lineEnd,
            []));

    // Of a column that is there twice, the first counts.
    private static string?[] Once(string[] columns) =>
        [.. columns.Select((column, i) => column[0] == '?' || Array.IndexOf(columns, column) < i ? null : column)];

    // A header of one column does not show its delimiter: the user says it.
    private static ListForm Fits(string[] columns, ListForm form) =>
        columns.Length == 1 && form is { Delimiter: not ',', HasSeparatorLine: false } ? form with { IsDelimiterSaid = true } : form;

    private static WrittenRow Told(WrittenRow header, ListForm form) =>
        header with { Cells = [.. header.Cells.Select(cell => cell with { Text = Forms.Fit(cell.Text, form.Encoding) })] };

    private static IEnumerable<WrittenList> Smaller(WrittenList list)
    {
        int half = list.Rows.Count / 2;
        if (half > 0)
        {
            yield return list with { Rows = [.. list.Rows.Take(half)] };
            yield return list with { Rows = [.. list.Rows.Skip(half)] };
        }

        for (int i = 0; i < Math.Min(list.Rows.Count, 20); i++)
        {
            yield return list with { Rows = [.. list.Rows.Where((_, at) => at != i)] };
            for (int cell = 0; cell < list.Rows[i].Cells.Count; cell++)
            {
                WrittenCell written = list.Rows[i].Cells[cell];
                if (written.Text.Length > 0)
                {
                    yield return With(list, i, cell, written with { Text = "" });
                    yield return With(list, i, cell, written with { Text = Half(written.Text) });
                }

                if (written.Style != CellStyle.Bare)
                    yield return With(list, i, cell, written with { Style = CellStyle.Bare });
            }
        }
    }

    // Not half of a surrogate pair: no encoding has that.
    private static string Half(string text) => text[..(char.IsLowSurrogate(text[text.Length / 2]) ? text.Length / 2 - 1 : text.Length / 2)];

    private static WrittenList With(WrittenList list, int row, int cell, WrittenCell written) => list with
    {
        Rows = [.. list.Rows.Select((r, i) => i != row ? r : r with { Cells = [.. r.Cells.Select((c, j) => j == cell ? written : c)] })],
    };
}
