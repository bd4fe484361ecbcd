using System.Globalization;
using CicCsvImport.Benchmarks.Directories;
using CicCsvImport.Benchmarks.Support;
using CsvHelper;

namespace CicCsvImport.Benchmarks.Reading;

/// <summary>
/// How long reading a user list takes, both passes and every check included and without PowerShell, compared with CsvHelper alone
/// that reads every field as a pooled string.
/// </summary>
internal static class ReadingRatios
{
    private const int Users = 1_000_000;
    private const int Rounds = 7;

    public static void Print(TextWriter output, string? list)
    {
        using var site = new MeasuredSite();
        if (list is null)
            UserListText.Write(list = site.GetPath("users.csv"), Users);
        var theirs = new List<double>();
        var checking = new List<double>();
        var reading = new List<double>();
        var asking = new List<double>();
        for (int i = 0; i < Rounds; i++)
        {
            theirs.Add(Ratios.Time(() => PooledStrings(list)));
            checking.Add(Ratios.Time(() => site.Check(list)));
            reading.Add(Ratios.Time(() => site.Read(list)));
            asking.Add(Ratios.Time(() => site.ReadAndUse(list)));
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{list}: {new FileInfo(list).Length / 1048576.0:N0} MB"));
        Ratios.Print(output, "checking a user list : CsvHelper's pooled strings of it", checking, theirs, atMost: 2.5);
        Ratios.Print(output, "reading it into objects : CsvHelper's pooled strings of it", reading, theirs, atMost: 2.5);
        Ratios.Print(output, "reading it and asking for every value : CsvHelper's pooled strings of it", asking, theirs, atMost: null);
    }

    public static int PooledStrings(string path)
    {
        using var csv = CsvReader.Create(File.OpenRead(path), new CsvReaderOptions { Separator = ',', PoolStrings = true });
        int length = 0;
        while (csv.Read())
        {
            for (int i = 0; i < csv.FieldCount; i++)
                length += csv.GetString(i).Length;
        }

        return length;
    }
}
