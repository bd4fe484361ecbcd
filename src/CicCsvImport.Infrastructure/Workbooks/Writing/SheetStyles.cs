using System.Drawing;
using SpreadCheetah;
using SpreadCheetah.Styling;
using SpreadCheetah.Worksheets;
using Font = SpreadCheetah.Styling.Font;

namespace CicCsvImport.Infrastructure.Workbooks.Writing;

/// <summary>The styles of cells. All of them are texts, so that no leading zero and no long number is lost.</summary>
internal sealed class SheetStyles(Spreadsheet book)
{
    private const double LineHeight = 15;
    private const double HighestRow = 409;

    private static readonly NumberFormat AsText = NumberFormat.Standard(StandardNumberFormat.Text);
    private static readonly Color Dark = Color.FromArgb(0x1F, 0x4E, 0x79);
    private static readonly Color Light = Color.FromArgb(0xDD, 0xEB, 0xF7);
    private static readonly Color Red = Color.FromArgb(0xFF, 0xC7, 0xCE);
    private static readonly Color Yellow = Color.FromArgb(0xFF, 0xF2, 0xCC);

    private readonly StyleId _heading = book.AddStyle(CreateHeading(Dark, Light, isBold: false));
    private readonly StyleId _required = book.AddStyle(CreateHeading(Color.White, Dark, isBold: true));
    private readonly StyleId _lostHeading = book.AddStyle(CreateHeading(Dark, Red, isBold: false));
    private readonly StyleId _notedHeading = book.AddStyle(CreateHeading(Dark, Yellow, isBold: false));
    private readonly StyleId _lost = book.AddStyle(Text with { Fill = new Fill { Color = Red } });
    private readonly StyleId _noted = book.AddStyle(Text with { Fill = new Fill { Color = Yellow } });

    public static RowOptions HeadingRow { get; } = new() { Height = 21 };

    /// <summary>A row of one line.</summary>
    public static RowOptions Row { get; } = new() { Height = LineHeight };

    /// <summary>A text that is at the top of a higher row, beside a text of several lines.</summary>
    public static Style Text { get; } = new() { Format = AsText, Alignment = new Alignment { Vertical = VerticalAlignment.Top } };

    /// <summary>A text that is broken into lines.</summary>
    public static Style Wrapped { get; } = new()
    {
        Format = AsText,
        Alignment = new Alignment { WrapText = true, Vertical = VerticalAlignment.Top },
    };

    public StyleId TextId { get; } = book.AddStyle(Text);

    public StyleId WrappedId { get; } = book.AddStyle(Wrapped);

    /// <summary>
    /// A row of several lines. LibreOffice does not fit the rows of a workbook to their texts, and would cut off letters.
    /// </summary>
    public static RowOptions GetRow(int lines) => lines == 1 ? Row : new() { Height = Math.Min(lines * LineHeight, HighestRow) };

    /// <summary>The style of a cell with a note.</summary>
    public StyleId GetNoted(SheetNote note) => note.IsLoss ? _lost : _noted;

    /// <summary>A required heading differs by its weight as well as by its color.</summary>
    public StyleId GetHeading(SheetColumn column) => column.Note is { } note ? (note.IsLoss ? _lostHeading : _notedHeading)
        : column.IsRequired ? _required : _heading;

    private static Style CreateHeading(Color text, Color fill, bool isBold) => new()
    {
        Format = AsText,
        Font = new Font { Bold = isBold, Color = text },
        Fill = new Fill { Color = fill },
        Alignment = new Alignment { Vertical = VerticalAlignment.Center },
        Border = new Border { Bottom = new EdgeBorder { BorderStyle = BorderStyle.Thin, Color = Dark } },
    };
}
