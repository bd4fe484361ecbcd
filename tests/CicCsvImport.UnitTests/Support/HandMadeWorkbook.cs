using System.IO.Compression;
using System.Text;

namespace CicCsvImport.UnitTests.Support;

/// <summary>An .xlsx workbook made of XML that is written by hand, as other programs write it.</summary>
internal sealed class HandMadeWorkbook
{
    private const string Main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";

    private readonly List<(string Name, string? State, string Xml)> _sheets = [];

    /// <summary>The codes of number formats, whose styles are numbered from 1.</summary>
    public IReadOnlyList<string> Formats { get; init; } = [];

    /// <summary>The namespace of the workbook.</summary>
    public string Namespace { get; init; } = Main;

    /// <summary>Other parts.</summary>
    public Dictionary<string, string> Parts { get; } = [];

    /// <summary>A workbook with one sheet, of the XML between its tags.</summary>
    public static byte[] FromSheet(string xml, params string[] formats) =>
        new HandMadeWorkbook { Formats = formats }.Add("Users", xml).ToBytes();

    /// <summary>A workbook with one sheet, of the XML of its rows.</summary>
    public static byte[] FromRows(string rows, params string[] formats) => FromSheet($"<sheetData>{rows}</sheetData>", formats);

    /// <summary>A row of texts.</summary>
    public static string Row(params string[] texts) => "<row>" + string.Concat(texts.Select(Cell)) + "</row>";

    /// <summary>A cell with a text.</summary>
    public static string Cell(string text) => text.Length == 0 ? "<c/>"
        : $"<c t=\"inlineStr\"><is><t xml:space=\"preserve\">{text}</t></is></c>";

    public HandMadeWorkbook Add(string name, string xml, string? state = null)
    {
        _sheets.Add((name, state, xml));
        return this;
    }

    public byte[] ToBytes()
    {
        string sheets = string.Concat(_sheets.Select((sheet, i) =>
            $"<sheet name=\"{sheet.Name}\" sheetId=\"{i + 1}\" state=\"{sheet.State ?? "visible"}\" r:id=\"rId{i + 1}\"/>"));
        string relations = string.Concat(_sheets.Select((_, i) =>
            $"<Relationship Id=\"rId{i + 1}\" Target=\"worksheets/sheet{i + 1}.xml\"/>"));
        string formats = string.Concat(Formats.Select((code, i) => $"<numFmt numFmtId=\"{200 + i}\" formatCode=\"{Escape(code)}\"/>"));
        string styles = string.Concat(Formats.Select((_, i) => $"<xf numFmtId=\"{200 + i}\" applyNumberFormat=\"1\"/>"));
        const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        Parts["xl/workbook.xml"] = $"<workbook {Namespace} xmlns:r=\"{Relations}\"><sheets>{sheets}</sheets></workbook>";
        Parts["xl/_rels/workbook.xml.rels"] =
            $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{relations}</Relationships>";
        Parts["xl/styles.xml"] =
            $"<styleSheet {Main}><numFmts>{formats}</numFmts><cellXfs><xf numFmtId=\"0\"/>{styles}</cellXfs></styleSheet>";
        for (int i = 0; i < _sheets.Count; i++)
            Parts[$"xl/worksheets/sheet{i + 1}.xml"] = $"<worksheet {Main}>{_sheets[i].Xml}</worksheet>";
        return Pack(Parts);
    }

    /// <summary>Packs parts into an archive.</summary>
    public static byte[] Pack(IEnumerable<KeyValuePair<string, string>> parts)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (KeyValuePair<string, string> part in parts)
            {
                using Stream content = archive.CreateEntry(part.Key).Open();
                byte[] text = Encoding.UTF8.GetBytes(part.Value);
                content.Write(text, 0, text.Length);
            }
        }

        return bytes.ToArray();
    }

    private static string Escape(string text) => System.Security.SecurityElement.Escape(text)!;
}
