using System.Globalization;
using CicCsvImport.Lists;
using CicCsvImport.Reading;

namespace CicCsvImport.UnitTests.Fuzzing;

/// <summary>
/// Whatever is in a file, the truth is told about it and no exception escapes. CIC_TEST_MUTANTS sets how many spoilt lists are
/// tried, CIC_TEST_SEED with which random numbers; a failure names its seed.
/// </summary>
public sealed class MutationTests
{
    private const int ShortRun = 1500;

    private static readonly string[] Nouns = ["CicStationCsv", "CicPhoneCsv", "CicUserCsv"];

    [Fact]
    public void A_spoilt_list_gives_its_records_or_issues_and_never_an_exception()
    {
        byte[][] lists = [.. Directory.GetFiles(Repository.PathOf("tests", "fixtures"), "*.csv", SearchOption.AllDirectories)
            .Concat(Directory.GetFiles(Repository.PathOf("module", "Samples")))
            .Order(StringComparer.Ordinal)
            .Select(File.ReadAllBytes)];
        int first = Setting("CIC_TEST_SEED", 1);
        int count = Setting("CIC_TEST_MUTANTS", ShortRun);
        using var file = new TemporaryFile();
        for (int seed = first; seed < first + count; seed++)
        {
            var random = new Random(seed);
            File.WriteAllBytes(file.Path, new Mutator(random).Mutate(lists[random.Next(lists.Length)]));
            string? fault = Check(file.Path, Nouns[random.Next(Nouns.Length)]);
            Assert.True(fault is null, $"Seed {seed}: {fault}");
        }
    }

    /// <summary>What is not as it must be, or null.</summary>
    private static string? Check(string path, string noun)
    {
        CicCsvImport.Settings.CicSettings settings = TestSettings.Value;
        var reader = new ListReader(ListCatalog.Default, noun, settings, new ListReadOptions());
        using ListReading reading = reader.Open(path, "list.csv", CancellationToken.None);
        if (!reading.IsReadable)
            return reading.Issues is [{ Severity: CicIssueSeverity.Severe, Effect: CicIssueEffect.FileRejected }] ? Texts(reading.Issues) : "not one severe issue";

        int rows = 0;
        int lastLine = 0;
        foreach (RowReading row in reading.Rows(new CheckSession(settings, new References())))
        {
            rows++;
            if (row.Source.Line <= lastLine)
                return $"line {row.Source.Line} after line {lastLine}";
            lastLine = row.Source.Line;
            bool isSkipped = row.Result.Issues.Any(issue => issue.Effect == CicIssueEffect.RowSkipped);
            if (isSkipped != (row.Result.Record is null))
                return $"line {lastLine}: a row is skipped without an issue, or is not with one";
            if (Texts(row.Result.Issues) is { } fault || (fault = Lost(row, reading.Map)) is not null)
                return $"line {lastLine}: {fault}";
        }

        return rows == Records(path, reading) ? null : "a record was lost";
    }

    // Every text of an issue can be made, is one line and nothing in it moves a terminal.
    private static string? Texts(IEnumerable<CicIssue> issues) => issues
        .SelectMany(issue => new[] { issue.Message, issue.Suggestion, issue.ToString() })
        .FirstOrDefault(text => text.Any(char.IsControl)) is { } bad ? "a control character in: " + bad : null;

    // A given cell without an issue is in the object as it stands in the file.
    private static string? Lost(RowReading row, ColumnMap map)
    {
        if (row.Result.Record is not { } record)
            return null;
        foreach (ListColumn column in map.List.Columns)
        {
            bool isNamed = row.Result.Issues.Any(issue => issue.Column == column.Column.Name);
            if (column.Column is TextColumn && map.CellOf(column.Column) is >= 0 and var cell && !isNamed
                && record.StateOf(column.Column) == CicCellState.Dropped)
            {
                return $"{column.Column.Name} '{row.Source.Text(cell)}' was dropped without an issue";
            }
        }

        return null;
    }

    /// <summary>How many rows the file has, header and <c>sep=</c> line aside.</summary>
    private static int Records(string path, ListReading reading)
    {
        using TextFile file = TextFile.Open(path, said: null);
        using var records = new CsvRecords(file.ReadFromStart(), reading.Delimiter, TestSettings.Value.Limits);
        int count = 0;
        bool hasHeader = false;
        while (records.Read())
        {
            if (hasHeader)
                count++;
            hasHeader |= Enumerable.Range(0, records.Count).Select(i => records.Text(i).Trim()).SequenceEqual(reading.Map.Headings);
        }

        return count;
    }

    private static readonly Lazy<CicCsvImport.Settings.CicSettings> TestSettings = new(Repository.Settings);

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out int value) ? value : otherwise;
}
