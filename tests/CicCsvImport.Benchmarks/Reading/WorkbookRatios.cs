using System.Diagnostics;
using System.Globalization;
using System.Text;
using CicCsvImport.Benchmarks.Directories;
using CicCsvImport.Benchmarks.Support;
using ExcelDataReader;

namespace CicCsvImport.Benchmarks.Reading;

/// <summary>
/// How long reading a user list in a workbook takes, every check included, compared with ExcelDataReader alone that reads every cell; and
/// how much memory the process has taken.
/// </summary>
internal static class WorkbookRatios
{
    private const int Users = 100_000;
    private const int Rounds = 5;

    public static void Print(TextWriter output)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var site = new MeasuredSite();
        string list = site.GetPath("users.csv");
        string book = site.GetPath("users.xlsx");
        UserListText.Write(list, Users);
        UserWorkbook.Write(book, list);
        var theirs = new List<double>();
        var checking = new List<double>();
        var reading = new List<double>();
        for (int i = 0; i < Rounds; i++)
        {
            theirs.Add(Ratios.Time(() => AllCells(book)));
            checking.Add(Ratios.Time(() => site.Check(book)));
            reading.Add(Ratios.Time(() => site.Read(book)));
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{book}: {new FileInfo(book).Length / 1048576.0:N1} MB"));
        Ratios.Print(output, "checking a workbook : ExcelDataReader reading every cell", checking, theirs, atMost: 1.5);
        Ratios.Print(output, "reading it into objects : ExcelDataReader reading every cell", reading, theirs, atMost: 1.5);
        using var process = Process.GetCurrentProcess();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"peak memory: {process.PeakWorkingSet64 >> 20} MB"));
    }

    private static int AllCells(string path)
    {
        using IExcelDataReader reader = ExcelReaderFactory.CreateReader(File.OpenRead(path));
        int cells = 0;
        while (reader.Read())
        {
            for (int i = 0; i < reader.FieldCount; i++)
                cells += reader.GetValue(i) is null ? 0 : 1;
        }

        return cells;
    }
}
