using System.Xml;
using System.Xml.Linq;
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

    private const string Format = "numFmt";
    private const string Code = "formatCode";

    // The elements are styleSheet, numFmts, numFmt. The formats of conditions are deeper.
    private const int Depth = 2;

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
    /// <exception cref="XmlException">The XML is damaged.</exception>
    public static bool AreReadable(Stream styles)
    {
        int count = 0;
        using XmlReader xml = XmlReader.Create(styles);
        while (xml.Read())
        {
            bool isFormat = xml is { NodeType: XmlNodeType.Element, Depth: Depth, LocalName: Format };
            if (isFormat && !IsReadable(++count, xml.GetAttribute(Code)))
                return false;
        }

        return true;
    }

    /// <summary>Removes the formats that the library cannot read.</summary>
    /// <param name="styles">The part of the styles, which is replaced.</param>
    public static void RemoveUnreadable(Stream styles)
    {
        using XmlReader reader = XmlReader.Create(styles);
        XDocument xml = XDocument.Load(reader);
        int count = 0;
        xml.Root!.Elements().Elements()
            .Where(element => element.Name.LocalName == Format && !IsReadable(++count, (string?)element.Attribute(Code)))
            .Remove();
        styles.SetLength(0);
        xml.Save(styles);
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
