using CicCsvImport.Core.Catalog;
using CicCsvImport.Core.Engine.Schema;
using CicCsvImport.Core.Settings;
using CicCsvImport.Infrastructure.Csv;
using CicCsvImport.Infrastructure.Lists;

namespace CicCsvImport.Help;

/// <summary>The vendor's sample lists as workbooks to fill in.</summary>
internal static class SampleWorkbooks
{
    /// <summary>Writes a workbook for each CSV list of a folder to another folder.</summary>
    public static void Write(string sources, string folder, CicSettings settings)
    {
        Directory.CreateDirectory(folder);
        var context = new ValidationContext(settings, new KnownNames());
        foreach (string source in Directory.EnumerateFiles(sources, "*.csv"))
        {
            string name = Path.GetFileNameWithoutExtension(source) + ".xlsx";
            WriteWorkbook(source, Path.GetFullPath(Path.Combine(folder, name)), context);
        }
    }

    private static void WriteWorkbook(string source, string target, ValidationContext context)
    {
        using var records = new CsvRecords(new MemoryStream(File.ReadAllBytes(source)), ',', context.Settings.Limits);
        records.Read();
        string[] headings = [.. Enumerable.Range(0, records.Count).Select(records.Text)];
        ListDefinition list = VendorLists.Catalog.Lists.Single(list => headings.All(heading => Find(list, heading) >= 0));
        using var exporter = new WorkbookExporter(target, list, context, overwrite: true, ownerOnly: false);
        while (records.Read())
        {
            string?[] cells = new string?[list.Columns.Length];
            for (int i = 0; i < headings.Length; i++)
                cells[Find(list, headings[i])] = i < records.Count ? records.Text(i) : "";
            exporter.Write(cells);
        }

        exporter.Commit();
    }

    private static int Find(ListDefinition list, string heading) =>
        Array.FindIndex(list.Columns, column => Heading.Same(column.Column.Name, heading));
}
