using System.Globalization;
using System.IO.Compression;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace CicCsvImport.UnitTests.Support;

/// <summary>A workbook that was made, read from its XML alone, so that no library hides what it says.</summary>
internal sealed class MadeWorkbook
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private readonly Dictionary<string, XDocument> _parts = [];

    public MadeWorkbook(string path)
    {
        using ZipArchive zip = ZipFile.OpenRead(path);
        foreach (ZipArchiveEntry entry in zip.Entries)
        {
            using Stream content = entry.Open();
            _parts.Add(entry.FullName, XDocument.Load(content, LoadOptions.PreserveWhitespace));
        }

        Sheets = [.. Elements("xl/workbook.xml", "sheet").Select((sheet, i) => new MadeSheet(this, sheet, i + 1))];
    }

    public IReadOnlyList<MadeSheet> Sheets { get; }

    /// <summary>The only sheet of a name.</summary>
    public MadeSheet this[string name] => Sheets.Single(sheet => sheet.Name == name);

    /// <summary>The notes of the workbook, by cell.</summary>
    public IReadOnlyDictionary<string, string> Notes =>
        _parts.Where(part => part.Key.StartsWith("xl/comments", StringComparison.Ordinal))
            .SelectMany(part => part.Value.Descendants(Main + "comment"))
            .ToDictionary(note => (string)note.Attribute("ref")!, note => note.Value);

    public IEnumerable<XElement> Elements(string part, string name) => _parts[part].Descendants(Main + name);

    /// <summary>The number format of a style: 49 is text.</summary>
    public int FormatOf(string? style) => (int)Format(style).Attribute("numFmtId")!;

    /// <summary>Whether a style's font is bold.</summary>
    public bool IsBold(string? style) =>
        Elements("xl/styles.xml", "font").ElementAt((int)Format(style).Attribute("fontId")!).Element(Main + "b") is not null;

    /// <summary>The color of a style's fill; null if there is none.</summary>
    public string? FillOf(string? style) =>
        (string?)Elements("xl/styles.xml", "fill").ElementAt((int)Format(style).Attribute("fillId")!)
            .Descendants(Main + "fgColor").FirstOrDefault()?.Attribute("rgb");

    /// <summary>A text as Excel reads it.</summary>
    public static string Decode(string stored) =>
        Regex.Replace(stored, "_x([0-9A-Fa-f]{4})_", match => ((char)Convert.ToInt32(match.Groups[1].Value, 16)).ToString());

    private XElement Format(string? style) =>
        Elements("xl/styles.xml", "cellXfs").Single().Elements(Main + "xf")
            .ElementAt(int.Parse(style ?? "0", CultureInfo.InvariantCulture));
}

/// <summary>A sheet of a workbook that was made.</summary>
internal sealed class MadeSheet(MadeWorkbook book, XElement sheet, int number)
{
    private string Part => $"xl/worksheets/sheet{number}.xml";

    public string Name => (string)sheet.Attribute("name")!;

    public bool IsHidden => (string?)sheet.Attribute("state") == "hidden";

    public IEnumerable<XElement> Elements(string name) => book.Elements(Part, name);

    /// <summary>The texts of all rows.</summary>
    public IReadOnlyList<string[]> Rows =>
        [.. Elements("row").Select(row => row.Elements().Select(cell => MadeWorkbook.Decode(cell.Value)).ToArray())];

    /// <summary>The rule of a column.</summary>
    /// <param name="column">Its letter.</param>
    public XElement? Rule(string column) =>
        Elements("dataValidation").SingleOrDefault(rule => (string)rule.Attribute("sqref")! == $"{column}2:{column}1048576");

    /// <summary>The values to choose from in a column, at the place that its rule names.</summary>
    public string[] Choices(string column)
    {
        Match place = Regex.Match(Rule(column)!.Value, @"^'Values'!\$([A-Z]+)\$1:\$\1\$(\d+)$");
        Assert.True(place.Success, Rule(column)!.Value);
        return
        [
            .. book["Values"].Elements("c")
                .Where(cell => Regex.IsMatch((string)cell.Attribute("r")!, $@"^{place.Groups[1].Value}\d+$") && cell.Value.Length > 0)
                .Select(cell => MadeWorkbook.Decode(cell.Value))
                .Take(int.Parse(place.Groups[2].Value, CultureInfo.InvariantCulture)),
        ];
    }
}
