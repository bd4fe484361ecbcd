using CicCsvImport.Core.Catalog;
using CicCsvImport.Core.Engine.Headers;
using CicCsvImport.Core.Engine.Schema;
using CicCsvImport.Core.Settings;
using CicCsvImport.Infrastructure.Lists;
using CicCsvImport.Infrastructure.Records;

namespace CicCsvImport.UnitTests.Support;

/// <summary>Reads lists as the cmdlets do, from a text or a file.</summary>
internal sealed class TestLists
{
    public const string Station = "CicStationCsv";
    public const string Phone = "CicPhoneCsv";
    public const string User = "CicUserCsv";

    public ListCatalog Catalog { get; init; } = VendorLists.Catalog;

    public CicSettings Settings { get; init; } = Repository.Settings();

    public ListReadOptions Options { get; init; } = new();

    public IReadOnlyCollection<CicPhoneTemplate>? Templates { get; init; }

    /// <summary>Reads a text as one file.</summary>
    public ListContent Read(string noun, string text) => Read((noun, text));

    /// <summary>Reads texts as the files of one plan: what must be unique must be so over all of them.</summary>
    public ListContent Read(params (string Noun, string Text)[] lists)
    {
        var files = lists.Select(list => (list.Noun, File: new TemporaryFile(list.Text))).ToList();
        try
        {
            return ReadPlan([.. files.Select(file => (file.Noun, file.File.Path))]);
        }
        finally
        {
            files.ForEach(file => file.File.Dispose());
        }
    }

    /// <summary>Reads bytes as one file.</summary>
    public ListContent ReadBytes(string noun, byte[] bytes)
    {
        using var file = new TemporaryFile(bytes);
        return ReadFiles(noun, file.Path);
    }

    /// <summary>Reads files as one command does.</summary>
    public ListContent ReadFiles(string noun, params string[] paths) => ReadPlan([.. paths.Select(path => (noun, path))]);

    /// <summary>What the rows of one command are checked against.</summary>
    public ValidationContext NewSession() => new(Settings, KnownNamesBuilder.Build(Settings, Templates));

    /// <summary>Opens a file, for tests that do something between the two passes.</summary>
    public ListReading Open(string noun, string path) =>
        new ListReader(Catalog, noun, Settings, Options).Open(path, Path.GetFileName(path), CancellationToken.None);

    private ListContent ReadPlan((string Noun, string Path)[] files)
    {
        ValidationContext session = NewSession();
        var records = new List<CicObject>();
        var issues = new List<CicIssue>();
        foreach ((string noun, string path) in files)
        {
            using ListReading reading = Open(noun, path);
            issues.AddRange(reading.Issues);
            foreach (ReadRow row in reading.Rows(session))
            {
                issues.AddRange(row.Issues);
                if (row.Record is { } record)
                    records.Add(record);
            }
        }

        return new ListContent(records, issues);
    }
}

/// <summary>What reading lists gave.</summary>
internal sealed record ListContent(IReadOnlyList<CicObject> Records, IReadOnlyList<CicIssue> Issues)
{
    public IEnumerable<string> Codes => Issues.Select(issue => issue.Code);

    public T Single<T>()
        where T : CicObject => (T)Assert.Single(Records);

    /// <summary>The one object, of a list in which nothing is wrong.</summary>
    public T Clean<T>()
        where T : CicObject
    {
        Assert.Empty(Issues);
        return Single<T>();
    }

    /// <summary>The one issue, which must be of that kind.</summary>
    public CicIssue SingleIssue(string code)
    {
        Assert.Equal([code], Codes);
        return Issues[0];
    }
}
