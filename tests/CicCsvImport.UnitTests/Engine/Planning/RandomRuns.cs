using CicCsvImport.Core.Catalog;
using CicCsvImport.Core.Engine.Directories;
using CicCsvImport.Core.Engine.Planning;
using CicCsvImport.Core.Engine.Schema;
using CicCsvImport.Core.Kinds.Phones;
using CicCsvImport.Core.Kinds.Phones.Templates;
using CicCsvImport.Core.Kinds.Stations;
using CicCsvImport.Core.Kinds.Users;
using CicCsvImport.Core.Passwords;
using CicCsvImport.Core.Settings;
using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Engine.Planning;

/// <summary>Runs by chance over a few names: imports, edits, removals, templates, sizes of license pools.</summary>
internal sealed class RandomRuns
{
    private static readonly string[] Licenses = ["Basic Station License", "Client Access", "ACD Access: Media 1"];

    private readonly TestSite _site;
    private readonly Random _random;
    private readonly (string Name, Func<Planned?> Plan)[] _steps;

    public RandomRuns(TestSite site, Random random)
    {
        _site = site;
        _random = random;
        if (random.Next(3) == 0)
            site.Settings.Extensions.UniqueWithin = ExtensionScope.Kind;
        _steps =
        [
            ("stations", Stations), ("stations", Stations), ("phones by model", PhonesByModel), ("phones by template", PhonesByTemplate),
            ("users", Users), ("users", Users), ("all lists", AllLists), ("edit of a user", EditUser), ("edit of a station", EditStation),
            ("edit of a phone", EditPhone), ("removal of a station", () => Remove(StationList.Schema)),
            ("removal of a phone", () => Remove(PhoneLists.Schema)),
            ("removal of a user", () => Remove(UserList.Schema)), ("other names", Rename), ("other names", Rename),
            ("a template", Template), ("license pools", SizeLicenses),
        ];
    }

    /// <summary>Plans something. Null where it cannot be done now; a refusal is thrown.</summary>
    public (string Name, Planned? Planned) Next()
    {
        (string name, Func<Planned?> plan) = Any(_steps);
        Planned? planned = plan();
        return (name, planned is not null && planned.Changes.Any(change => change.Action == CicChangeAction.Conflict) ? null : planned);
    }

    public T Any<T>(params ReadOnlySpan<T> values) => values[_random.Next(values.Length)];

    private bool Maybe(int of = 2) => _random.Next(of) == 0;

    private ImportOptions Choices() => new()
    {
        OnConflict = Any(CicConflictAction.Update, CicConflictAction.Update, CicConflictAction.Skip, CicConflictAction.Fail),
        ClearEmpty = Maybe(4),
        Classifications = Maybe(3) ? Some(["Local", "Toll Free", "Blocked"]) : null,
        AllClassifications = Maybe(6),
        StationLicenses = Maybe(3) ? Some(Licenses) : null,
        PhoneLicenses = Maybe(3) ? Some(Licenses) : null,
        StartExtension = Maybe(4) ? Any("501", "0098") : null,
        OverwriteExtension = Maybe(3),
        Password = Maybe(8) ? SecureText.Protect(Any("84625170", "95736281")) : null,
    };

    private string[] Some(string[] values) => [.. values.Where(_ => Maybe())];

    private Planned Stations() => _site.Plan(Choices(), StationRows());

    private Planned PhonesByModel() => _site.Plan(Choices(), PhoneRows());

    private Planned PhonesByTemplate() => _site.Plan(Choices(), TemplateRows());

    private Planned Users() => _site.Plan(Choices(), UserRows());

    private Planned AllLists() => _site.Plan(Choices(), StationRows(), Maybe() ? PhoneRows() : TemplateRows(), UserRows());

    private (string, string) StationRows() => Rows(TestLists.Station, "Name", ["A", "B", "C"],
        ("Type", ["", "phone", "fax"]), ("Extension", ["", "501", "502", "503"]), ("Model", ["", "M1", "M2"]),
        ("MAC Address", ["", "0004F2000001", "0004F2000002"]), ("Machine Name", ["", "A", "PC1"]));

    private (string, string) PhoneRows() => Rows(TestLists.Phone, "Name,Type,Manufacturer,Model",
        ["B,phone,Polycom,IP600", "C,Workstation,Polycom,IP330", "D,phone,ININ,Soft Phone"],
        ("Extension", ["", "501", "502", "504"]),
        ("Proxy Group", ["", "Site A"]),
        ("Label", ["", "L1"]),
        ("Address", ["", "0004F2000001", "0004F2000003", "pc.acme.com"]));

    private (string, string) TemplateRows() => Rows(TestLists.Phone, "Name,Template", ["C,T1", "D,T2", "D,T1", "E,T1"],
        ("Extension", ["", "501", "505"]),
        ("Proxy Group", ["", "Site A"]),
        ("Label", ["", "L2"]),
        ("Address", ["", "0004F2000002", "0004F2000003"]));

    private (string, string) UserRows() => Rows(TestLists.User, "User Name", ["u", "v", "w", "Operator"],
        ("First Name", ["", "Jane"]), ("Display Name", ["", "J"]), ("Extension", ["", "501", "502", "506", "0"]), ("DID", ["", "1", "+2"]),
        ("Password", ["", "", "84625170", "95736281"]), ("Network ID", ["", @"A\x", @"A\y"]), ("Mailbox", ["", "FBMC", "a@b.c"]),
        ("Roles", ["", "Agent", "Administrator|Agent", "New Role", "Other Role"]),
        ("Workgroups", ["", "Sales", "Sales|Support", "Support|sales"]),
        ("Station Name", ["", "A", "B", "C", "D"]), ("OCS", ["", "Yes"]));

    // One to three rows with some of the columns.
    private (string Noun, string Text) Rows(
        string noun, string required, string[] names, params (string Heading, string[] Values)[] columns)
    {
        (string Heading, string[] Values)[] some = [.. columns.Where(_ => Maybe())];
        string header = string.Join(",", some.Select(column => column.Heading).Prepend(required));
        IEnumerable<string> rows = Enumerable.Range(0, _random.Next(1, 4))
            .Select(_ => string.Join(",", some.Select(column => Any(column.Values)).Prepend(Any(names))));
        return (noun, string.Join("\n", rows.Prepend(header)) + "\n");
    }

    private Planned? EditUser() => Edit(UserList.Schema, () => Any<(Column, object?)>(
        (UserList.Workgroups, Some(["Sales", "CompanyOperator"])),
        (UserList.Roles, Some(["Agent", "New Role"])),
        (UserList.Extension, Any("", "501", "507")),
        (UserList.StationName, Any("", "A", "B")), (UserList.Mailbox, Any("", "FBMC")), (UserList.DisplayName, Any("", "K"))));

    private Planned? EditStation() => Edit(StationList.Schema, () => Any<(Column, object?)>(
        (StationList.Extension, Any("", "501", "508")), (StationList.Model, Any("", "M3")), (StationList.MachineName, Any("", "PC2"))));

    private Planned? EditPhone() => Edit(PhoneLists.Schema, () => Any<(Column, object?)>(
        (PhoneLists.Extension, Any("", "501", "509")),
        (PhoneLists.ProxyGroup, Any("", "Site A")),
        (PhoneLists.Type, "Workstation"),
        (PhoneOptions.OfPhones.Active, Maybe())));

    private Planned? Edit(ObjectSchema kind, Func<(Column Column, object? Value)> change)
    {
        string[] names = Names(kind);
        if (names.Length == 0)
            return null;
        var given = new Dictionary<Column, object?>();
        for (int i = _random.Next(3); i > 0; i--)
        {
            (Column column, object? value) = change();
            given[column] = value;
        }

        return _site.PlanEdit(kind, Any(names), given, Choices() with { Password = null });
    }

    private Planned? Remove(ObjectSchema kind)
    {
        string[] names = Names(kind);
        return names.Length == 0 ? null : _site.PlanRemoval(kind, Any(names), force: Maybe());
    }

    private Planned? Rename()
    {
        ObjectSchema kind = Any(StationList.Schema, PhoneLists.Schema, UserList.Schema, PhoneTemplateSchema.Schema);
        string[] names = Names(kind);
        return names.Length == 0 ? null : _site.Draft(draft =>
        {
            var planner = new RenamePlanner(draft, _site.Settings, KindCatalog.All);
            foreach (string name in names.Where(_ => Maybe()))
                planner.Add(draft.Find(kind, name)!, Any("A", "B", "C", "D", "E", "u", "v", "w", "T1", name.ToLowerInvariant()));
            planner.Complete();
        });
    }

    private Planned Template() => _site.Draft(draft =>
    {
        string name = Any("T1", "T2");
        CicObject? existing = draft.Find(PhoneTemplateSchema.Schema, name);
        if (existing is not null && Maybe(3))
        {
            var removal = new RemovalPlanner(draft, KindCatalog.All);
            removal.Remove(existing);
            removal.Complete(force: Maybe());
            return;
        }

        var template = new CicPhoneTemplate(
            existing is null ? name : existing.Identity, Any("Workstation", "Stand-alone Phone"), "Polycom", Any("IP600", "IP330"))
        {
            RegistrationGroup = Any(null, "Site A", "Site B"),
        };
        template.SetKnown(PhoneTemplateSchema.Licenses, Some(Licenses));
        template.SetKnown(PhoneTemplateSchema.Classifications, Some(["Local", "Toll Free"]));
        template.SetKnown(PhoneOptions.OfTemplates.RingSet, Any(null, "Bells"));
        new SiteObjects(draft, _site.Settings).EnsureReferences(template);
        if (existing is null)
            draft.Create(template);
        else
            draft.Update(existing, template);
    });

    private Planned SizeLicenses() => _site.PlanWith(context =>
    {
        new SiteSetup(context) { Administrator = "Boss" }.Plan();
        foreach (string license in Some(Licenses))
            new LicensePoolPlanner(context).Size(license, _random.Next(3), force: true);
    });

    private string[] Names(ObjectSchema kind)
    {
        using IDirectoryView view = _site.Directory.Read(CancellationToken.None);
        return [.. view.GetAll(kind).Select(record => record.Identity)];
    }
}
