using System.Globalization;
using System.IO.Compression;
using System.Security;
using CsvHelper;

namespace CicCsvImport.Benchmarks.Support;

/// <summary>Writes a user list as an .xlsx workbook in the form of Excel, with its texts in a table of shared strings.</summary>
internal static class UserWorkbook
{
    private const string Main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <param name="path">The workbook.</param>
    /// <param name="list">The CSV file with the same list.</param>
    public static void Write(string path, string list)
    {
        using var archive = new ZipArchive(File.Create(path), ZipArchiveMode.Create);
        WritePart(
            archive,
            "xl/workbook.xml",
            $"<workbook {Main} xmlns:r=\"{Office}\"><sheets><sheet name=\"Users\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
        WritePart(
            archive,
            "xl/_rels/workbook.xml.rels",
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + "<Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
        var texts = new Dictionary<string, int>();
        using (var sheet = new StreamWriter(archive.CreateEntry("xl/worksheets/sheet1.xml").Open()))
            WriteSheet(sheet, list, texts);
        using var shared = new StreamWriter(archive.CreateEntry("xl/sharedStrings.xml").Open());
        shared.Write($"<sst {Main}>");
        foreach (string text in texts.Keys)
            shared.Write($"<si><t>{SecurityElement.Escape(text)}</t></si>");
        shared.Write("</sst>");
    }

    private static void WriteSheet(StreamWriter sheet, string list, Dictionary<string, int> texts)
    {
        using var csv = CsvReader.Create(File.OpenRead(list), new CsvReaderOptions { Separator = ',', HasHeader = false });
        sheet.Write($"<worksheet {Main}><sheetData>");
        for (int row = 1; csv.Read(); row++)
        {
            sheet.Write(string.Create(CultureInfo.InvariantCulture, $"<row r=\"{row}\" spans=\"1:{csv.FieldCount}\">"));
            for (int i = 0; i < csv.FieldCount; i++)
            {
                string text = csv.GetString(i);
                if (text.Length == 0)
                    continue;
                if (!texts.TryGetValue(text, out int number))
                    texts.Add(text, number = texts.Count);
                sheet.Write(string.Create(
                    CultureInfo.InvariantCulture, $"<c r=\"{(char)('A' + i)}{row}\" s=\"1\" t=\"s\"><v>{number}</v></c>"));
            }

            sheet.Write("</row>");
        }

        sheet.Write("</sheetData></worksheet>");
    }

    private static void WritePart(ZipArchive archive, string name, string xml)
    {
        using var part = new StreamWriter(archive.CreateEntry(name).Open());
        part.Write(xml);
    }
}
