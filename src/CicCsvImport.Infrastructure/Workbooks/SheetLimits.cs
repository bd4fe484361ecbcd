using CicCsvImport.Infrastructure.Text;

namespace CicCsvImport.Infrastructure.Workbooks;

/// <summary>The limits of a sheet: those of Excel, and those of a list.</summary>
internal static class SheetLimits
{
    /// <summary>The maximum number of rows in Excel.</summary>
    public const int Rows = 1_048_576;

    /// <summary>The maximum number of columns in Excel.</summary>
    public const int Columns = 16_384;

    /// <summary>The maximum number of blank cells in the XML of a sheet, which have only a style.</summary>
    public const int BlankCells = 16 * Rows;

    /// <summary>The maximum number of rows in an .xls workbook.</summary>
    private const int OldRows = 65_536;

    /// <exception cref="ListReadException">The sheet is larger than Excel permits.</exception>
    public static void ThrowIfExceeded(int rows, int columns, bool isOld = false)
    {
        int most = isOld ? OldRows : Rows;
        if (rows > most)
            throw Exceeded(Messages.Get("Limit_SheetRows"), most);
        if (columns > Columns)
            throw Exceeded(Messages.Get("Limit_SheetColumns"), Columns);
    }

    /// <summary>Creates the fault of something that exceeds its limit.</summary>
    public static ListReadException Exceeded(string what, object limit) => new(IssueCatalog.LimitExceeded, what, limit);
}
