using System.Xml;
using CicCsvImport.Infrastructure.Text;
using ExcelDataReader.Core.NumberFormat;
using ExcelNumberFormat;

namespace CicCsvImport.Infrastructure.Workbooks;

/// <summary>
/// The number formats of an .xlsx workbook. The library that reads it parses all of them when it opens the workbook, whatever their number
/// and length, and refuses the workbook if it cannot parse one. Without its format, a number has the general one.
/// </summary>
internal static class NumberFormats
{
    /// <summary>The maximum length of a number format in Excel.</summary>
    private const int Longest = 255;

    /// <summary>In Excel, a workbook can have about 250 formats of its own.</summary>
    private const int Most = 1000;

    private const string Root = "styleSheet";
    private const string Numbers = "numFmts";
    private const string Cells = "cellXfs";

    /// <summary>Parses a format; null if it cannot be used.</summary>
    public static NumberFormat? Parse(string code)
    {
        try
        {
            return code.Length <= Longest && new NumberFormat(code) is { IsValid: true } format ? format : null;
        }
        catch (Exception fault) when (IsUnusable(fault))
        {
            return null;
        }
    }

    /// <summary>Checks whether an exception of a library means that it cannot use a format.</summary>
    public static bool IsUnusable(Exception fault) => fault
        is ArithmeticException or ArgumentException or FormatException or IndexOutOfRangeException or NullReferenceException
        or InvalidOperationException;

    /// <summary>Checks whether the library can read all formats of a workbook.</summary>
    /// <param name="styles">The part of the styles.</param>
    /// <exception cref="ListReadException">It has too many styles.</exception>
    public static bool AreReadable(PartReader styles) => ReadStyles(styles).All(style => style.IsReadable);

    /// <summary>Writes the styles that the library uses, without the formats that it cannot read.</summary>
    /// <param name="styles">The part of the styles.</param>
    /// <param name="copy">Receives them.</param>
    public static void WriteReadable(PartReader styles, Stream copy)
    {
        using XmlWriter writer = XmlWriter.Create(copy);
        writer.WriteStartElement(Root, WorkbookPackage.Main);
        string? open = null;
        foreach ((string list, bool isReadable) in ReadStyles(styles))
        {
            if (!isReadable)
                continue;
            if (open is not null && list != open)
                writer.WriteEndElement();
            if (list != open)
                writer.WriteStartElement(open = list, WorkbookPackage.Main);
            writer.WriteStartElement(styles.Xml.LocalName, WorkbookPackage.Main);
            WriteAttributes(writer, styles.Xml);
            writer.WriteEndElement();
        }

        writer.WriteEndDocument();
    }

    /// <summary>Reads the number formats and the formats of cells, which refer to them. The formats of conditions are deeper.</summary>
    private static IEnumerable<(string List, bool IsReadable)> ReadStyles(PartReader styles)
    {
        XmlReader xml = styles.Xml;
        int numbers = 0;
        int cells = 0;
        string? list = null;
        for (bool read = styles.MoveToRoot(Root); read && styles.Read();)
        {
            if (styles.NodeType != XmlNodeType.Element)
                continue;
            if (styles.Depth == 1)
            {
                list = styles.Is(Numbers) || styles.Is(Cells) ? xml.LocalName : null;
            }
            else if (styles.Depth == 2 && list == Numbers && styles.Is("numFmt"))
            {
                yield return (Numbers, IsReadable(++numbers, xml.GetAttribute("formatCode")));
            }
            else if (styles.Depth == 2 && list == Cells && styles.Is("xf"))
            {
                SheetLimits.ThrowIfTooMany(++cells, SheetLimits.CellFormats, "Limit_CellFormats");
                yield return (Cells, true);
            }
        }
    }

    private static void WriteAttributes(XmlWriter writer, XmlReader element)
    {
        while (element.MoveToNextAttribute())
        {
            if (element.NamespaceURI.Length == 0)
                writer.WriteAttributeString(element.LocalName, element.Value);
        }

        element.MoveToElement();
    }

    private static bool IsReadable(int number, string? code)
    {
        if (number > Most || code?.Length > Longest)
            return false;
        try
        {
            _ = new NumberFormatString(code);
            return true;
        }
        catch (Exception fault) when (IsUnusable(fault))
        {
            return false;
        }
    }
}
