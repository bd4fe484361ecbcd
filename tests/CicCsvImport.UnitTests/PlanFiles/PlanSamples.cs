using CicCsvImport.Core.Catalog;
using CicCsvImport.Core.Engine.Changes;
using CicCsvImport.Core.Engine.Schema;
using CicCsvImport.Core.Issues;
using CicCsvImport.Core.Kinds.Users;
using CicCsvImport.Core.Text;

namespace CicCsvImport.UnitTests.PlanFiles;

/// <summary>Plans of all that a plan can hold.</summary>
internal static class PlanSamples
{
    public const string List = "/lists/users.csv";

    /// <summary>Texts that a file format can stumble over.</summary>
    public static readonly string[] Texts =
        [
            "plain", "it's \"quoted\"\\", "two\r\nlines\tand a tab", "Müller 名 😀", "<b>&amp;</b>",
            "\u202Ereversed\u200B", " outer blanks ",
            "null", "0001", "Yes",
        ];

    private static readonly PasswordOrigin[] Origins = [PasswordOrigin.Generated, PasswordOrigin.Command, PasswordOrigin.Given];

    public static CicImportSource Source(string path = List, ListFormat? format = null) =>
        new(path, new string('A', 64)) { Format = format };

    public static CicImportPlan Of(params ObjectChange[] changes) => new(Guid.NewGuid(), revision: 7, changes)
    {
        Directory = "/site/ünser.cicdb",
        Created = new DateTime(2026, 10, 1, 12, 30, 15, DateTimeKind.Local).AddTicks(1234567),
        Sources = new(
        [
            Source(),
            Source(
                "/lists/more.csv",
                new ListFormat(
                    "CicUserCsv", "windows-1252", ';', new Dictionary<string, string> { ["Nom d'\"utilisateur\""] = "User Name" })),
            Source("/lists/phones.csv", new ListFormat("CicPhoneCsv", Encoding: null, Delimiter: null, new Dictionary<string, string>())),
        ]),
        Options = "-OnConflict Update -StartExtension '3000'",
        Issues = new([Issue(IssueCatalog.InvalidExtension, "20x2"), Issue(IssueCatalog.MailboxPrefixAdded, "a@example.com")]),
        SkippedRows = 3,
        DroppedValues = 1,
        HasImportedObjects = true,
    };

    /// <summary>For every kind of object each thing that can become of it, each property with values of many sorts.</summary>
    public static CicImportPlan OfEverything(int seed)
    {
        var random = new Random(seed);
        return Of([.. KindCatalog.All.SelectMany(kind => Changes(kind, random))]);
    }

    public static ObjectChange User(
        string name, PasswordOrigin origin, int line = 2, string? path = List, CicChangeAction action = CicChangeAction.Create)
    {
        var user = new CicUser { UserName = name, Extension = "0100", Path = path, Line = line };
        return action == CicChangeAction.Create
            ? ObjectChange.Create(user, origin, password: null)
            : ObjectChange.Update(new CicUser { UserName = name, Extension = "0099" }, user, origin, password: null);
    }

    private static CicIssue Issue(IssueKind kind, string value) => new(kind, new IssuePlace(List, "users.csv", "User"), "digits")
    {
        Line = 4,
        Record = 3,
        Column = "Extension",
        Value = value,
        Replacement = kind.Effect == CicIssueEffect.ValueReplaced ? "SMTP:" + value : null,
    };

    private static IEnumerable<ObjectChange> Changes(ObjectSchema kind, Random random)
    {
        CicObject full = Record(kind, "Full", random, density: 1);
        CicObject some = Record(kind, "Full", random, density: 0.5);
        PasswordOrigin origin = kind == UserList.Schema ? Origins[random.Next(Origins.Length)] : PasswordOrigin.None;
        yield return ObjectChange.Create(full, origin, password: null);
        yield return ObjectChange.Create(Record(kind, "Bare", random, density: 0), origin, password: null);
        if (kind.Columns.Length > 1)
        {
            yield return ObjectChange.Update(some, full);
            yield return ObjectChange.Update(full, Record(kind, "Full", random, density: 0), origin, password: null);
        }

        yield return ObjectChange.Update(some, some);
        yield return ObjectChange.Keep(CicChangeAction.Skip, full, "It \"stays\".");
        yield return ObjectChange.Keep(CicChangeAction.Conflict, some, "It exists.");
    }

    private static CicObject Record(ObjectSchema kind, string name, Random random, double density)
    {
        CicObject record = kind.Create();
        record.Path = List;
        record.Line = random.Next(1, 100_000);
        record.SetKnown(kind.Identity, name + " " + Texts[random.Next(Texts.Length)].Trim());
        foreach (Column column in kind.Columns.Where(column => column != kind.Identity && !column.IsSecret))
        {
            if (random.NextDouble() < density)
                record.SetKnown(column, Value(column, random));
        }

        return record;
    }

    private static object? Value(Column column, Random random) => column switch
    {
        FlagColumn => true,
        NumberColumn => random.Next(),
        TextsColumn or NamesColumn => Enumerable.Range(0, random.Next(1, 4)).Select(_ => Texts[random.Next(Texts.Length)]).ToArray(),
        _ => Texts[random.Next(Texts.Length)],
    };
}
