using System.Globalization;

namespace CicCsvImport.Infrastructure.Workbooks;

/// <summary>References to the cells of a sheet, as formulas and rules write them. Columns are counted from 0, rows from 1.</summary>
internal static class SheetReference
{
    /// <summary>A cell.</summary>
    public static string Cell(int column, int row) => Letters(column) + Number(row);

    /// <summary>The cells of a column below its heading.</summary>
    public static string Column(int column) => Cell(column, 2) + ":" + Cell(column, SheetLimits.Rows);

    /// <summary>The first cells of a column, for every cell of a rule the same.</summary>
    public static string Values(int column, int count) => $"${Letters(column)}$1:${Letters(column)}${Number(count)}";

    /// <summary>The letters of a column, as a spreadsheet shows them.</summary>
    public static string Letters(int column) =>
        (column < 26 ? "" : Letters((column / 26) - 1)) + (char)('A' + (column % 26));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
