using CicCsvImport.Infrastructure.Workbooks.Writing;

namespace CicCsvImport.Infrastructure.Lists;

/// <summary>The sheets of a list that people fill in: its rows, and a sheet that explains its columns.</summary>
internal static class ListSheet
{
    private const int WideText = 60;
    private const int NarrowText = 40;
    private const int Name = 24;
    private const int ShortText = 12;

    /// <summary>Writes the sheets to a workbook.</summary>
    /// <param name="book">The workbook.</param>
    /// <param name="list">The list.</param>
    /// <param name="columns">The columns, as indexes in the list.</param>
    /// <param name="context">The settings, and the names that cells may refer to.</param>
    /// <param name="rows">The cells of these columns, as a workbook stores them.</param>
    public static void Write(
        WorkbookWriter book, ListDefinition list, IEnumerable<int> columns, ValidationContext context, IEnumerable<string[]> rows)
    {
        ListColumn[] listed = [.. columns.Select(index => list.Columns[index])];
        book.StartSheet(GetName(list), [.. listed.Select(column => Create(list, column, context))]);
        foreach (string[] row in rows)
            book.Write(Array.ConvertAll(row, stored => new SheetCell(stored)));
        Explain(book, listed.Select(column => new CicCsvColumn(list, column, context.Settings)));
    }

    /// <summary>Returns the name of a list's sheet: <c>Users</c>.</summary>
    private static string GetName(ListDefinition list) =>
        Messages.Format("Workbook_List", char.ToUpperInvariant(list.Schema.Kind[0]) + list.Schema.Kind.Substring(1));

    private static SheetColumn Create(ListDefinition list, ListColumn listed, ValidationContext context)
    {
        Column column = listed.Column;
        var described = new CicCsvColumn(list, listed, context.Settings);
        return new SheetColumn(column.Name)
        {
            IsRequired = listed.IsRequired,
            Hint = Describe(described),
            Values = [.. GetValues(list, column, context)],
            // A cell with several names is none of the values.
            Question = column.HoldsSeveral ? null : Messages.Format("Workbook_Question", column.Name, described.Form),
        };
    }

    private static IEnumerable<string> GetValues(ListDefinition list, Column column, ValidationContext context)
    {
        IEnumerable<string> values = column.Values(context.Settings);
        bool isReference = column != list.Schema.Identity && column.RefersTo is not null;
        return isReference && context.Known[column.RefersTo!] is { } known
            ? values.Union(known.Names.OrderBy(name => name, StringComparer.CurrentCultureIgnoreCase), NameComparer.Instance)
            : values;
    }

    private static string Describe(CicCsvColumn column)
    {
        string hint = column.Description;
        if (column.IsRequired)
            hint += " " + Messages.Get("Workbook_RequiredHint");
        hint += " " + Messages.Format("Workbook_FormHint", column.Form);
        return column.Default is null ? hint : hint + " " + Messages.Format("Workbook_DefaultHint", column.Default);
    }

    private static void Explain(WorkbookWriter book, IEnumerable<CicCsvColumn> columns)
    {
        book.StartSheet(Messages.Get("Workbook_Columns"),
        [
            new SheetColumn(Messages.Get("Workbook_Column")) { WrapWidth = Name },
            new SheetColumn(Messages.Get("Workbook_Required")) { WrapWidth = ShortText },
            new SheetColumn(Messages.Get("Workbook_Description")) { WrapWidth = WideText },
            new SheetColumn(Messages.Get("Workbook_Form")) { WrapWidth = NarrowText },
            new SheetColumn(Messages.Get("Workbook_Default")) { WrapWidth = NarrowText },
            new SheetColumn(Messages.Get("Workbook_Known")) { WrapWidth = NarrowText },
            new SheetColumn(Messages.Get("Workbook_Alias")) { WrapWidth = NarrowText },
        ]);
        foreach (CicCsvColumn column in columns)
        {
            book.Write(
            [
                column.Name,
                column.IsRequired ? Messages.Get("Workbook_Yes") : "",
                column.Description,
                column.Form,
                column.Default ?? "",
                string.Join(", ", column.Value),
                string.Join(", ", column.Alias),
            ]);
        }
    }
}
