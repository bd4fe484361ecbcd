using System.Net;
using System.Text.RegularExpressions;
using CicCsvImport.Core.Catalog;
using CicCsvImport.Core.Engine.Changes;
using CicCsvImport.Core.Engine.Directories;
using CicCsvImport.Core.Engine.Schema;
using CicCsvImport.Core.Kinds.Site;
using CicCsvImport.Core.Kinds.Users;
using CicCsvImport.Infrastructure.Sqlite;
using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Sqlite.Tables;

/// <summary>What is kept comes back as it was.</summary>
public sealed class DirectoryRoundTripTests
{
    public static TheoryData<string> KindNames { get; } = [.. KindCatalog.All.Select(kind => kind.Kind)];

    public static TheoryData<string> NastyTexts { get; } =
    [
        "it's \"quoted\"; DROP TABLE object;--", "{\"Extension\":null}", "\\u0041 \\ / \\\" %s", "a\0b",
        "\u0001\u0007\u001b[31m\u007f\u0085",
        "line\r\nbreak\ttab", " outer blanks ", "Zoë 😀 👩‍👩‍👧 \U0001F1E9\U0001F1EA", "e\u0301 decomposed",
        "\uFEFF\u200E\u202E\uFFFD\uFFFF",
        "=1+1",
        "<script>&amp;", new('x', 65536), new('ä', 65536),
    ];

    [Theory]
    [MemberData(nameof(KindNames))]
    public void Every_property_of_every_kind(string kindName)
    {
        ObjectSchema kind = KindCatalog.Get(kindName);
        CicObject full = Full(kind);
        using var directory = new TestDirectory();
        directory.Run([.. Targets(full), ObjectChange.Create(full)]);
        AssertSame(full, directory.Find(kindName, full.Identity)!);
        AssertSame(full, Assert.Single(directory.Read(view => view.GetAll(kind).ToList()), record => record.Identity == full.Identity));
    }

    [Theory]
    [MemberData(nameof(KindNames))]
    public void An_object_that_has_only_a_name(string kindName)
    {
        CicObject bare = Make.Named(kindName, "x").ToRecord();
        using var directory = new TestDirectory();
        directory.Run([.. Targets(bare), ObjectChange.Create(bare)]);
        CicObject found = directory.Find(kindName, "x")!;
        AssertSame(bare, found);
        Assert.All(found.Schema.Columns.Skip(1), column => Assert.Null(column.Store(found[column])));
    }

    [Theory]
    [MemberData(nameof(NastyTexts))]
    public void Any_text_as_a_property_an_item_a_name_a_key_and_a_reference(string text)
    {
        CicUser user = Make.NewUser(text, extension: text, "Agent", text);
        user.DisplayName = text;
        using var directory = new TestDirectory();
        ObjectChange[] changes = [Make.Role("Agent"), Make.Role(text), ObjectChange.Create(user)];
        CicImport run = directory.Run(changes);
        using IDirectoryView view = directory.Directory.Read(CancellationToken.None);
        AssertSame(user, view.Find(UserList.Schema, text)!);
        Assert.Equal(new ObjectName(UserList.Schema, text), view.GetOwner(SiteConstraints.Extension, text, kind: null));
        Assert.Equal(new ObjectName(UserList.Schema, text), Assert.Single(view.GetReferrers(SiteSchemas.Role, text)).Name);
        Assert.Equal(text, directory.Directory.GetLog(CancellationToken.None).GetChanges(run.Id).Last().NewText("DisplayName"));
    }

    /// <summary>It has no UTF-8: it would come back as another text, and be taken for that one's.</summary>
    [Theory]
    [InlineData(@"\uD83D")]
    [InlineData(@"a\uD83Db")]
    [InlineData(@"\uDE00\uD83D")]
    public void Half_a_surrogate_pair_is_refused(string escaped)
    {
        string text = Regex.Unescape(escaped);
        using var directory = new TestDirectory();
        directory.Run(Make.Role("\uFFFD"), Make.Role("a\uFFFDb"), Make.Role("\uFFFD\uFFFD"));
        CicUser withText = Make.NewUser("user1");
        withText.DisplayName = text;
        Refused(directory, Make.Role(text), "role", "Name");
        Refused(directory, ObjectChange.Create(withText), "user 'user1'", "DisplayName");
        Refused(directory, Make.User("user1", null, "Agent", text), "user 'user1'", "Roles");
        using IDirectoryView view = directory.Directory.Read(CancellationToken.None);
        Assert.Null(view.Find(SiteSchemas.Role, text));
        Assert.Null(view.GetOwner(SiteConstraints.Extension, text, kind: null));
        Assert.Empty(view.GetReferrers(SiteSchemas.Role, text));
        Assert.Equal(0, view.CountReferrers(SiteSchemas.Role, text, UserList.Roles));
        Assert.Equal(0, view.Count(UserList.Schema));
    }

    [Fact]
    public void Names_are_found_as_names_are_compared_and_come_back_as_they_were_first_written()
    {
        using var directory = new TestDirectory();
        directory.Run(Make.User("Zoe\u0308 Müller"));
        foreach (string name in new[] { "Zoe\u0308 Müller", "ZO\u00CB MÜLLER", " zoë müller " })
            Assert.Equal("Zoe\u0308 Müller", directory.Find(Kind.User, name)!.Identity);
        Assert.Null(directory.Find(Kind.User, "Zoe Müller"));
        Assert.Null(directory.Find(Kind.Role, "Zoe\u0308 Müller"));
    }

    [Fact]
    public void Objects_come_by_name()
    {
        using var directory = new TestDirectory();
        directory.Run(Make.Role("b"), Make.Role("C"), Make.Role("a"), Make.Workgroup("0"));
        Assert.Equal(["a", "b", "C"], directory.Read(view => view.GetAll(SiteSchemas.Role).Select(role => role.Identity).ToList()));
        Assert.Equal(3, directory.Read(view => view.Count(SiteSchemas.Role)));
    }

    [Fact]
    public void Reading_all_may_stop_early_and_the_view_goes_on()
    {
        using var directory = new TestDirectory();
        directory.Run([.. Enumerable.Range(1, 100).Select(i => Make.Role("role" + i))]);
        using IDirectoryView view = directory.Directory.Read(CancellationToken.None);
        Assert.Equal("role1", view.GetAll(SiteSchemas.Role).First().Identity);
        using IEnumerator<CicObject> open = view.GetAll(SiteSchemas.Role).GetEnumerator();
        Assert.True(open.MoveNext());
        Assert.NotNull(view.Find(SiteSchemas.Role, "role100"));
        Assert.Equal(100, view.GetAll(SiteSchemas.Role).Count());
        Assert.True(open.MoveNext());
    }

    [Fact]
    public void A_password_is_never_kept()
    {
        CicUser user = Make.NewUser("user1");
        user.Password = new NetworkCredential("", "S3cret-0815").SecurePassword;
        using var directory = new TestDirectory();
        directory.Run(ObjectChange.Create(user));
        Assert.Null(directory.Find(Kind.User, "user1")![UserList.Password]);
        Assert.Equal(-1, directory.Bytes.AsSpan().IndexOf("0815"u8));
    }

    /// <summary>What the object names.</summary>
    private static IEnumerable<ObjectChange> Targets(CicObject record) =>
        ObjectKeys.GetReferences(record).Select(reference => Make.Named(reference.Column.RefersTo!.Kind, reference.Name));

    private static CicObject Full(ObjectSchema kind)
    {
        CicObject record = kind.Create();
        foreach (Column column in kind.Columns)
            record.SetKnown(column, GetValue(column));
        return record;
    }

    private static object? GetValue(Column column) => column switch
    {
        TextColumn or HashColumn => "the " + column.Property,
        NamesColumn => new[] { "a " + column.Property, "b " + column.Property },
        TextsColumn => new[] { "z", "a", "z" },
        NumberColumn => -7,
        FlagColumn => true,
        SecretColumn => null,
        _ => throw new ArgumentOutOfRangeException(nameof(column), column.GetType().Name),
    };

    private static void AssertSame(CicObject expected, CicObject found)
    {
        Assert.IsType(expected.GetType(), found);
        foreach (Column column in expected.Schema.Columns)
        {
            Assert.True(column.Same(expected[column], found[column]), column.Property);
            Assert.Equal(column.Store(expected[column]), column.Store(found[column]));
        }
    }

    private static void Refused(TestDirectory directory, ObjectChange change, params string[] named)
    {
        using DirectoryTransaction run = directory.Begin();
        var fault = Assert.Throws<CicDirectoryException>(() => run.Apply(change));
        Assert.Equal("TextNotStorable", fault.ErrorId);
        Assert.All(named, text => Assert.Contains(text, fault.Message));
        Assert.Throws<InvalidOperationException>(run.Commit);
    }
}
