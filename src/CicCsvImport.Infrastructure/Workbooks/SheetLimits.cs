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
    public const int TextParts = 1000;

    /// <summary>The maximum number of sheets, with each of which the library compares each relationship of the workbook.</summary>
    public const int Sheets = 1000;

    /// <summary>The maximum number of relationships of the workbook: one for each sheet, and for each other part that it uses.</summary>
    public const int Relationships = 10_000;

    /// <summary>The maximum number of formats of cells in Excel.</summary>
    public const int CellFormats = 65_490;

    /// <summary>The maximum depth of the elements of a part. In Excel, they are less than 20 deep.</summary>
    public const int Depth = 256;

    /// <summary>
    /// The maximum size of the XML of a cell, a text or whatever else is between two tags, attributes included. In Excel, a cell has at
    /// most 32,767 characters.
    /// </summary>
    public const int ValueBytes = 1024 * 1024;

    /// <summary>The maximum size of the XML of a row with all texts to which it refers. The library keeps a row in memory.</summary>
    public const int RowBytes = 16 * 1024 * 1024;

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

    /// <param name="count">The number of something.</param>
    /// <param name="most">Its maximum.</param>
    /// <param name="what">The id of the text that says what it is.</param>
    /// <exception cref="ListReadException">There are too many.</exception>
    public static void ThrowIfTooMany(int count, int most, string what)
    {
        if (count > most)
            throw Exceeded(Messages.Get(what), most);
    }

    /// <summary>Creates the fault of something that exceeds its limit.</summary>
    public static ListReadException Exceeded(string what, object limit) => new(IssueCatalog.LimitExceeded, what, limit);
}
