using CicCsvImport.Core.Catalog;
using CicCsvImport.Core.Engine.Changes;
using CicCsvImport.Core.Engine.Directories;
using CicCsvImport.Core.Engine.Planning;
using CicCsvImport.Core.Engine.Rows;
using CicCsvImport.Core.Engine.Schema;
using CicCsvImport.Core.Kinds.Phones;
using CicCsvImport.Core.Kinds.Phones.Templates;
using CicCsvImport.Core.Kinds.Stations;
using CicCsvImport.Core.Kinds.Users;
using CicCsvImport.Core.Settings;
using CicCsvImport.Infrastructure.Lists;
using CicCsvImport.Infrastructure.Records;
using CicCsvImport.Infrastructure.Sqlite;

namespace CicCsvImport.UnitTests.Support;

/// <summary>A local directory in a folder of its own, into which lists are imported as the cmdlets do it.</summary>
internal sealed class TestSite : IDisposable
{
    public static readonly ImportOptions Update = new() { OnConflict = CicConflictAction.Update };

    public static readonly ImportOptions ClearEmpty = Update with { ClearEmpty = true };

    private readonly TemporaryFile _folder = new();

    /// <param name="stored">A directory to work on a copy of; null makes an empty one.</param>
    public TestSite(string? stored = null)
    {
        Settings = Repository.Settings();
        Settings.Passwords.HashIterations = 1000;
        string path = Path.Combine(_folder.Folder, "site.cicdb");
        if (stored is not null)
            File.Copy(stored, path);
        Directory = stored is null ? LocalDirectory.Create(path) : LocalDirectory.Open(path);
    }

    public CicSettings Settings { get; }

    public LocalDirectory Directory { get; }

    public ListDefinition[] Lists { get; } = [.. VendorLists.Catalog.Lists];

    /// <summary>Plans lists as one import.</summary>
    public Planned Plan(ImportOptions choices, params (string Noun, string Text)[] lists) => PlanWith(choices, _ => { }, lists);

    /// <summary>Plans lists and removals as one import. An object that refers to a removed one loses the reference.</summary>
    public Planned PlanMoves(
        ImportOptions choices, IReadOnlyList<(ObjectSchema Kind, string Name)> removed, params (string Noun, string Text)[] lists) =>
        PlanWith(
            choices with { Force = removed.Count > 0 },
            planner =>
            {
                foreach ((ObjectSchema kind, string name) in removed)
                    planner.Remove(Find(kind, name)!);
            },
            lists);

    /// <summary>Plans lists as one import, after other things of the same plan.</summary>
    public Planned PlanWith(ImportOptions choices, Action<ImportPlanner> first, params (string Noun, string Text)[] lists)
    {
        List<CicIssue> issues = [];
        return Plan(
            choices,
            issues,
            session =>
            {
                List<CicObject> rows = [];
                foreach ((string noun, string text) in lists)
                {
                    List<CicObject> read = Read(noun, text, session, issues);
                    foreach (CicObject row in read.Where(row => row is CicStation or CicPhone))
                        session.Known[StationList.Schema]?.Add(row.Identity);
                    rows.AddRange(read);
                }

                return rows;
            },
            first);
    }

    /// <summary>Compares the directory with full lists of some kinds, and plans the changes that make it equal to them.</summary>
    public (Planned Planned, IReadOnlyList<CicDifference> Differences) Compare(
        ImportOptions choices, bool isPlan, params (string Noun, string Text)[] lists)
    {
        using IDirectoryView view = Directory.Read(CancellationToken.None);
        var session = new ValidationContext(Settings, KnownNamesBuilder.Build(Settings, templates: null, view)) { Directory = view };
        var planner = new ImportPlanner(view, session, choices);
        var comparison = new ListComparison(view, planner) { IsPlan = isPlan };
        foreach ((string noun, string text) in lists)
        {
            var names = new ListedNames();
            using var file = new TemporaryFile(text);
            using ListReading reading = new ListReader(VendorLists.Catalog, noun, Settings, new ListReadOptions())
                .Open(file.Path, "list.csv", CancellationToken.None);
            foreach (ReadRow row in reading.Rows(session.Rehearse()))
                names.Add(row);
            comparison.FindUnlisted(VendorLists.Catalog.ReadBy(noun)[0].Schema.Kind, names);
        }

        List<CicIssue> issues = [];
        CicObject[] rows = [.. lists.SelectMany(list => Read(list.Noun, list.Text, session, issues))];
        planner.Plan(comparison.Take(rows), judged => issues.AddRange(judged.Select(judgment => judgment.Issue)));
        var planned = new Planned(planner.Draft.Changes, view.Revision, [.. issues, .. comparison.Notices]);
        return (planned, [.. comparison.GetDifferences(includesEqual: false)]);
    }

    /// <summary>Reads a list with the directory but commits nothing: as Test- and Import-Cic…Csv do.</summary>
    public ListContent Check(string noun, string text)
    {
        using IDirectoryView view = Directory.Read(CancellationToken.None);
        var session = new ValidationContext(Settings, KnownNamesBuilder.Build(Settings, templates: null, view))
        {
            Directory = view,
            IsAdvisory = true,
        };
        List<CicIssue> issues = [];
        return new ListContent(Read(noun, text, session, issues), issues);
    }

    /// <summary>Reads a list without a directory, and plans its objects: as Import-Cic…Csv | Add-Cic… does.</summary>
    public Planned PlanObjects(ImportOptions choices, string noun, string text) =>
        PlanObjects(choices, Read(noun, text, new ValidationContext(Settings, KnownNamesBuilder.Build(Settings, templates: null)), []));

    /// <summary>Plans objects, ours or hand-made.</summary>
    public Planned PlanObjects(ImportOptions choices, IReadOnlyList<CicObject> objects)
    {
        List<CicIssue> issues = [];
        return Plan(choices, issues, session =>
        {
            var reader = new ObjectReader(session);
            List<CicObject> rows = [];
            for (int i = 0; i < objects.Count; i++)
            {
                ListDefinition list = Lists.First(candidate => candidate.Schema == objects[i].Schema
                    && (candidate.DecidingColumn is not { } deciding || !string.IsNullOrEmpty(objects[i].Text(deciding))));
                ReadRow result = reader.Read(list, objects[i], number: i + 1);
                issues.AddRange(result.Issues);
                if (result.Record is { } row)
                    rows.Add(row);
            }

            return rows;
        });
    }

    /// <summary>Plans other values of one object: as Set-Cic… does.</summary>
    public Planned PlanEdit(ObjectSchema kind, string name, IReadOnlyDictionary<Column, object?> given, ImportOptions? choices = null)
    {
        ImportOptions edit = (choices ?? new ImportOptions()) with
        {
            OnConflict = CicConflictAction.Update,
            ClearEmpty = true,
            IsEdit = true,
        };
        List<CicIssue> issues = [];
        return Plan(edit, issues, session =>
        {
            CicObject existing = ((IDirectoryView)session.Directory!).Find(kind, name)!;
            ListDefinition list = Lists.Last(
                candidate => candidate.Schema == kind && (!given.ContainsKey(PhoneLists.Template) || candidate == PhoneLists.ByTemplate));
            bool hidesOthers = !existing.Schema.ClaimsKeys(existing);
            object?[] cells = Array.ConvertAll(
                list.Columns,
                listed => given.TryGetValue(listed.Column, out object? value) ? value ?? ""
                    : listed.Column.IsSecret || (hidesOthers && listed.Column != kind.Identity) ? null
                    : existing[listed.Column]);
            ReadRow result = new ObjectReader(session).Read(list, cells, record: null, number: 0);
            issues.AddRange(result.Issues);
            if (result.Record is not { } row)
                return [];
            foreach (Column column in kind.Columns.Where(column => !given.ContainsKey(column) && column != kind.Identity))
                row.SetCell(column, row[column], CicCellState.Absent);
            return [row];
        });
    }

    /// <summary>Plans whatever a function puts into a draft.</summary>
    public Planned Draft(Action<PlannedState> plan)
    {
        using IDirectoryView view = Directory.Read(CancellationToken.None);
        var draft = new PlannedState(view);
        plan(draft);
        return new Planned(draft.Changes, view.Revision, []);
    }

    public Planned PlanRemoval(ObjectSchema kind, string name, bool force = false) =>
        PlanRemovals(force, (kind, name));

    public Planned PlanRemovals(bool force, params (ObjectSchema Kind, string Name)[] objects) => Draft(draft =>
    {
        var removal = new RemovalPlanner(draft, KindCatalog.All);
        foreach ((ObjectSchema kind, string name) in objects)
            removal.Remove(draft.Find(kind, name)!);
        removal.Complete(force);
    });

    /// <summary>Renames objects at the same time.</summary>
    public void Rename(ObjectSchema kind, params (string Name, string Other)[] names) => Apply(Draft(draft =>
    {
        var planner = new RenamePlanner(draft, Settings, KindCatalog.All);
        foreach ((string name, string other) in names)
            planner.Add(draft.Find(kind, name)!, other);
        planner.Complete();
    }));

    public Planned PlanUndo(long run, bool force = false)
    {
        using IDirectoryView view = Directory.Read(CancellationToken.None);
        var draft = new PlannedState(view);
        new UndoPlanner(view, Directory.GetLog(CancellationToken.None), draft, Settings, KindCatalog.All)
            .Undo(Directory.GetLog(CancellationToken.None).FindRun(run)!, force);
        return new Planned(draft.Changes, view.Revision, []) { Undoes = run };
    }

    public Planned PlanSetup(Func<PlanContext, SiteSetup> setup) => PlanWith(context => setup(context).Plan());

    public Planned PlanWith(Action<PlanContext> plan)
    {
        using IDirectoryView view = Directory.Read(CancellationToken.None);
        var context = new PlanContext(
            view,
            new ValidationContext(Settings, KnownNamesBuilder.Build(Settings, templates: null, view)) { Directory = view },
            new ImportOptions());
        plan(context);
        return new Planned(context.Draft.Changes, view.Revision, []);
    }

    /// <summary>Applies what was planned. A plan with conflicts is not applied.</summary>
    public CicImport? Apply(Planned planned)
    {
        Assert.DoesNotContain(planned.Changes, change => change.Action == CicChangeAction.Conflict);
        return Directory.Apply(RequestFor(planned), observer: null, CancellationToken.None).Run;
    }

    /// <summary>What a cmdlet asks of the directory.</summary>
    public ApplyRequest RequestFor(Planned planned) =>
        new(new PasswordMaker(Settings.Passwords).Complete(planned.Changes), new RunHeader("Test", []) { Undoes = planned.Undoes })
        {
            Revision = planned.Revision,
            Passwords = Settings.Passwords,
        };

    /// <summary>Plans and applies lists of new objects.</summary>
    public Planned Import(params (string Noun, string Text)[] lists) => Import(new ImportOptions(), lists);

    public Planned Import(ImportOptions choices, params (string Noun, string Text)[] lists)
    {
        Planned planned = Plan(choices, lists);
        Apply(planned);
        return planned;
    }

    public void AddStations(string text, ImportOptions? choices = null) =>
        Import(choices ?? new ImportOptions(), (TestLists.Station, text));

    public void AddPhones(string text, ImportOptions? choices = null) => Import(choices ?? new ImportOptions(), (TestLists.Phone, text));

    public void AddUsers(string text, ImportOptions? choices = null) => Import(choices ?? new ImportOptions(), (TestLists.User, text));

    public void AddTemplate(CicPhoneTemplate template, params string[] licenses)
    {
        template.SetKnown(PhoneTemplateSchema.Licenses, licenses);
        Apply(Draft(draft =>
        {
            new SiteObjects(draft, Settings).EnsureReferences(template);
            draft.Create(template);
        }));
    }

    /// <summary>Gives a pool of licenses its size.</summary>
    public void SizeLicense(string license, int count) =>
        Apply(PlanWith(context =>
        {
            new SiteSetup(context) { Administrator = "Boss" }.Plan();
            new LicensePoolPlanner(context).Size(license, count, force: true);
        }));

    public CicStation Station(string name) => (CicStation)Find(StationList.Schema, name)!;

    public CicPhone Phone(string name) => (CicPhone)Find(PhoneLists.Schema, name)!;

    public CicUser User(string name) => (CicUser)Find(UserList.Schema, name)!;

    public CicObject? Find(ObjectSchema kind, string name)
    {
        using IDirectoryView view = Directory.Read(CancellationToken.None);
        return view.Find(kind, name);
    }

    public long Revision()
    {
        using IDirectoryView view = Directory.Read(CancellationToken.None);
        return view.Revision;
    }

    /// <summary>Every object with every property, hashes of passwords too.</summary>
    public SortedDictionary<string, string> Snapshot()
    {
        using IDirectoryView view = Directory.Read(CancellationToken.None);
        var objects = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (CicObject record in KindCatalog.All.SelectMany(view.GetAll))
            objects.Add(new ObjectName(record).ToString(), ObjectTexts.Of(record));
        return objects;
    }

    public void Dispose() => _folder.Dispose();

    private Planned Plan(
        ImportOptions choices,
        List<CicIssue> issues,
        Func<ValidationContext, IReadOnlyList<CicObject>> read,
        Action<ImportPlanner>? first = null)
    {
        using IDirectoryView view = Directory.Read(CancellationToken.None);
        var session = new ValidationContext(Settings, KnownNamesBuilder.Build(Settings, templates: null, view)) { Directory = view };
        var planner = new ImportPlanner(view, session, choices);
        first?.Invoke(planner);
        planner.Plan(read(session), judged => issues.AddRange(judged.Select(judgment => judgment.Issue)));
        issues.AddRange(planner.Missing);
        return new Planned(KnownPasswords.Drop(planner.Draft.Changes, view, progress: null, CancellationToken.None), view.Revision, issues);
    }

    private List<CicObject> Read(string noun, string text, ValidationContext session, List<CicIssue> issues)
    {
        using var file = new TemporaryFile(text);
        using ListReading reading = new ListReader(VendorLists.Catalog, noun, Settings, new ListReadOptions())
            .Open(file.Path, "list.csv", CancellationToken.None);
        issues.AddRange(reading.Issues);
        List<CicObject> rows = [];
        foreach (ReadRow row in reading.Rows(session))
        {
            issues.AddRange(row.Issues);
            if (row.Record is { } record)
                rows.Add(record);
        }

        return rows;
    }
}
