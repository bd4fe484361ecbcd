using System.Text;
using CicCsvImport.Lists;
using CicCsvImport.Reading;
using CicCsvImport.Settings;

namespace CicCsvImport.UnitTests;

/// <summary>Reads lists as the cmdlets do, from a text or a file.</summary>
internal sealed class TestLists
{
    public ListCatalog Catalog { get; init; } = ListCatalog.Default;

    public CicSettings Settings { get; init; } = Repository.Settings();

    public ListReadOptions Options { get; init; } = new();

    public IReadOnlyCollection<CicPhoneTemplate>? Templates { get; init; }

    /// <summary>Reads a text as one file.</summary>
    public ListContent Read(string noun, string text) => ReadBytes(noun, Encoding.UTF8.GetBytes(text));

    /// <summary>Reads bytes as one file.</summary>
    public ListContent ReadBytes(string noun, byte[] bytes)
    {
        string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".csv");
        File.WriteAllBytes(path, bytes);
        try
        {
            return ReadFiles(noun, path);
        }
        finally
        {
            File.Delete(path);
        }
    }

    /// <summary>Reads files as one command does.</summary>
    public ListContent ReadFiles(string noun, params string[] paths)
    {
        var reader = new ListReader(Catalog, noun, Settings, Options);
        var session = new CheckSession(Settings, References.From(Settings, Templates));
        var records = new List<CicRecord>();
        var issues = new List<CicIssue>();
        foreach (string path in paths)
        {
            using ListReading reading = reader.Open(path, Path.GetFileName(path), CancellationToken.None);
            issues.AddRange(reading.Issues);
            foreach (RowReading row in reading.Rows(session))
            {
                issues.AddRange(row.Result.Issues);
                if (row.Result.Record is { } record)
                    records.Add(record);
            }
        }

        return new ListContent(records, issues);
    }
}

/// <summary>What reading lists gave.</summary>
internal sealed record ListContent(IReadOnlyList<CicRecord> Records, IReadOnlyList<CicIssue> Issues)
{
    public IEnumerable<string> Codes => Issues.Select(issue => issue.Code);

    public T Single<T>()
        where T : CicRecord => (T)Assert.Single(Records);
}
