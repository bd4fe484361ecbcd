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

    /// <summary>
    /// The maximum number of parts of a text, each of which has a font of its own. The library copies a text whenever it adds a part.
    /// </summary>
    private const int Parts = 1000;

    /// <summary>The maximum number of sheets, with each of which the library compares each relationship of the workbook.</summary>
    private const int Sheets = 1000;

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

    /// <exception cref="ListReadException">The workbook has too many sheets.</exception>
    public static void ThrowIfTooManySheets(int sheets)
    {
        if (sheets > Sheets)
            throw Exceeded(Messages.Get("Limit_Sheets"), Sheets);
    }

    /// <exception cref="ListReadException">A text has too many parts.</exception>
    public static void ThrowIfTooManyParts(int parts)
    {
        if (parts > Parts)
            throw Exceeded(Messages.Get("Limit_TextParts"), Parts);
    }

    /// <summary>Creates the fault of something that exceeds its limit.</summary>
    public static ListReadException Exceeded(string what, object limit) => new(IssueCatalog.LimitExceeded, what, limit);
}
