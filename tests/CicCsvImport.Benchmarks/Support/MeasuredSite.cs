using CicCsvImport.Core.Catalog;
using CicCsvImport.Core.Engine.Changes;
using CicCsvImport.Core.Engine.Directories;
using CicCsvImport.Core.Engine.Planning;
using CicCsvImport.Core.Engine.Schema;
using CicCsvImport.Core.Kinds.Users;
using CicCsvImport.Core.Settings;
using CicCsvImport.Infrastructure.Configuration;
using CicCsvImport.Infrastructure.Lists;
using CicCsvImport.Infrastructure.Records;
using CicCsvImport.Infrastructure.Sqlite;

namespace CicCsvImport.Benchmarks.Support;

/// <summary>A directory in a folder of its own, and the steps of an import, one by one.</summary>
internal sealed class MeasuredSite : IDisposable
{
    private readonly string _folder = System.IO.Directory.CreateTempSubdirectory("cic-bench-").FullName;

    public MeasuredSite()
    {
        Settings = SettingsLoader.Load(Path.Combine(AppContext.BaseDirectory, SettingsLoader.FileName), [], givenFile: null);
        Settings.Passwords.HashIterations = 1000;
        Directory = LocalDirectory.Create(GetPath("site.cicdb"));
    }

    public CicSettings Settings { get; }

    public LocalDirectory Directory { get; }

    public string GetPath(string file) => Path.Combine(_folder, file);

    public LocalDirectory NewDirectory(string file) => LocalDirectory.Create(GetPath(file));

    /// <summary>Reads a list without a directory: every check of its own, no object kept.</summary>
    public int Read(string path) => Rows(path, new ValidationContext(Settings, KnownNamesBuilder.Build(Settings, templates: null))).Count();

    /// <summary>Reads a list without a directory, and every value of every object.</summary>
    public int ReadAndUse(string path)
    {
        int values = 0;
        foreach (CicObject record in Rows(path, new ValidationContext(Settings, KnownNamesBuilder.Build(Settings, templates: null))))
        {
            foreach (Column column in UserList.Schema.Columns)
                values += record[column] is null ? 0 : 1;
        }

        return values;
    }

    /// <summary>Checks a list without a directory, and makes no objects.</summary>
    public int Check(string path)
    {
        using ListReading reading = Open(path);
        return reading.Check(new ValidationContext(Settings, KnownNamesBuilder.Build(Settings, templates: null)))
            .Sum(batch => batch.Rows.Sum(row => row.Issues.Count));
    }

    /// <summary>Reads all users of the directory, none kept.</summary>
    public int ReadDirectory()
    {
        using IDirectoryView view = Directory.Read(CancellationToken.None);
        return view.GetAll(UserList.Schema).Count();
    }

    /// <summary>Plans a list against the directory.</summary>
    public (IReadOnlyList<ObjectChange> Changes, long Revision) Plan(string path, ImportOptions choices)
    {
        using IDirectoryView view = Directory.Read(CancellationToken.None);
        var session = new ValidationContext(Settings, KnownNamesBuilder.Build(Settings, templates: null, view)) { Directory = view };
        var planner = new ImportPlanner(view, session, choices);
        planner.Plan(Rows(path, session));
        return (planner.Draft.Changes, view.Revision);
    }

    /// <summary>Plans a list and makes the passwords, so that only the commit is left.</summary>
    public (IReadOnlyList<ObjectChange> Changes, long Revision) Prepare(string path)
    {
        (IReadOnlyList<ObjectChange> changes, long revision) = Plan(path, new ImportOptions());
        return (
            PasswordHashes.AddTo(
                new PasswordMaker(Settings.Passwords).Complete(changes), Settings.Passwords, observer: null, CancellationToken.None),
            revision);
    }

    public void Commit(LocalDirectory directory, IReadOnlyList<ObjectChange> changes, long revision, IRunObserver? observer = null) =>
        new PlanExecutor(directory.Begin).Commit(
            changes,
            new ApplyRequest(changes, new RunHeader("Benchmark", [])) { Revision = revision, Passwords = Settings.Passwords },
            observer,
            CancellationToken.None);

    public void Dispose() => System.IO.Directory.Delete(_folder, recursive: true);

    public ListReading Open(string path) =>
        new ListReader(VendorLists.Catalog, "CicUserCsv", Settings, new ListReadOptions()).Open(path, path, CancellationToken.None);

    private IEnumerable<CicObject> Rows(string path, ValidationContext session)
    {
        using ListReading reading = Open(path);
        foreach (ReadRow row in reading.Rows(session))
        {
            if (row.Record is { } record)
                yield return record;
        }
    }
}
