using System.Security;
using CicCsvImport.Core.Catalog;
using CicCsvImport.Core.Engine.Directories;
using CicCsvImport.Core.Engine.Schema;
using CicCsvImport.Core.Kinds.Site;
using CicCsvImport.Core.Kinds.Stations;
using CicCsvImport.Core.Kinds.Users;
using CicCsvImport.Core.Settings;
using CicCsvImport.Infrastructure.Sqlite;
using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Sqlite;

/// <summary>A view that remembers answers as the plain one does, before it has read all objects and afterwards.</summary>
public sealed class CachingViewTests : IDisposable
{
    // More questions of each sort than it answers one by one.
    private const int Rounds = 60;

    private readonly TestSite _site = new();

    public CachingViewTests()
    {
        // So that one extension can be that of several objects.
        _site.Settings.Extensions.UniqueWithin = ExtensionScope.Kind;
        _site.AddTemplate(new CicPhoneTemplate("T", "Workstation", "Polycom", "IP600"));
        _site.Import(
            (TestLists.Station, "Name,Extension,MAC Address,Machine Name\nBüro,501,10111213141A,PC1\nDesk,502,,\nß,503,,\n"),
            (TestLists.Phone, "Name,Template,Extension,Address\nLobby,T,501,0004F2AABBCC\n"),
            (TestLists.User, "User Name,Extension,DID,Network ID,Station Name\njdoe,501,+1,A\\x,Lobby\nBüro,0502,2,A\\y,Büro\n"));
    }

    public void Dispose() => _site.Dispose();

    [Fact]
    public void Objects_are_found_by_the_same_names()
    {
        using LocalView plain = _site.Directory.OpenView(CancellationToken.None);
        using IDirectoryView caching = _site.Directory.Read(CancellationToken.None);
        string[] names = ["Büro", " BU\u0308RO ", "DESK", "ß", "ss", "SS", "lobby", "JDOE", "t", "", "nobody", "\uD800"];

        for (int i = 0; i < Rounds; i++)
        {
            foreach (ObjectSchema kind in KindCatalog.All)
            {
                foreach (string name in names)
                    Assert.Equal(GetText(plain.Find(kind, name)), GetText(caching.Find(kind, name)));
                Assert.Equal(plain.FindMany(kind, names).Select(GetText), caching.FindMany(kind, names).Select(GetText));
                Assert.Equal(plain.GetAll(kind).Select(GetText), caching.GetAll(kind).Select(GetText));
                Assert.Equal(plain.Count(kind), caching.Count(kind));
            }
        }
    }

    [Fact]
    public void Keys_have_the_same_owners()
    {
        using LocalView plain = _site.Directory.OpenView(CancellationToken.None);
        using IDirectoryView caching = _site.Directory.Read(CancellationToken.None);
        UniqueConstraint[] spaces =
        [
            SiteConstraints.Extension, UserConstraints.Did, SiteConstraints.MacAddress, StationList.MachineName.Key!,
            UserConstraints.NetworkId, SiteConstraints.StationName, UserConstraints.UserName,
        ];
        string[] values =
        [
            "501", "502", "0502", "+1", "0004f2aabbcc", "10:11:12:13:14:1a", "pc1", "desk", "a\\X", "lobby", "büro", "JDOE", "999",
        ];
        string?[] kinds = [null, Kind.Station, Kind.Phone, Kind.User];

        for (int i = 0; i < Rounds; i++)
        {
            foreach (UniqueConstraint space in spaces)
            {
                foreach (string key in values.Select(space.GetStoredKey).OfType<string>())
                {
                    foreach (string? kind in kinds)
                    {
                        Assert.Equal(
                            (space.Name, key, kind, plain.GetOwner(space, key, kind)),
                            (space.Name, key, kind, caching.GetOwner(space, key, kind)));
                    }
                }
            }
        }
    }

    [Fact]
    public void What_is_asked_seldom_is_asked_of_the_view_itself()
    {
        using LocalView plain = _site.Directory.OpenView(CancellationToken.None);
        using IDirectoryView caching = _site.Directory.Read(CancellationToken.None);

        Assert.Equal(plain.Revision, caching.Revision);
        Assert.Equal(plain.GetReferrers(StationList.Schema, "lobby"), caching.GetReferrers(StationList.Schema, "lobby"));
        Assert.Equal(1, caching.CountReferrers(StationList.Schema, "Lobby", UserList.StationName));
    }

    [Theory]
    [InlineData(400, 400)]
    [InlineData(600, 500)]
    public void After_500_questions_of_a_kind_it_asks_no_more(int questions, int asked)
    {
        var counting = new CountingView(_site.Directory.OpenView(CancellationToken.None));
        using var caching = new CachingView(counting, CancellationToken.None);

        for (int i = 0; i < questions; i++)
            Assert.NotNull(caching.Find(StationList.Schema, "Desk"));

        Assert.Equal(asked, counting.Questions);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(600)]
    public void Its_queries_can_be_canceled_whether_or_not_they_reach_the_directory(int questions)
    {
        using var cancellation = new CancellationTokenSource();
        using IDirectoryView caching = _site.Directory.Read(cancellation.Token);
        UniqueConstraint extensions = UserList.Extension.Key!;
        for (int i = 0; i < questions; i++)
        {
            Assert.NotNull(caching.Find(UserList.Schema, "jdoe"));
            Assert.NotNull(caching.GetOwner(extensions, "501", kind: null));
        }

        IEnumerator<CicObject> all = caching.GetAll(UserList.Schema).GetEnumerator();
        Assert.True(all.MoveNext());

        cancellation.Cancel();

        Assert.Throws<OperationCanceledException>(() => all.MoveNext());
        all.Dispose();
        Assert.Throws<OperationCanceledException>(() => caching.Find(UserList.Schema, "jdoe"));
        Assert.Throws<OperationCanceledException>(() => caching.FindMany(UserList.Schema, ["jdoe"]).First());
        Assert.Throws<OperationCanceledException>(() => caching.GetOwner(extensions, "501", kind: null));
        Assert.Throws<OperationCanceledException>(() => caching.GetReferrers(StationList.Schema, "Lobby").First());
        Assert.Throws<OperationCanceledException>(() => caching.CountReferrers(StationList.Schema, "Lobby", UserList.StationName));
    }

    private static string? GetText(CicObject? record) => record is null ? null : ObjectTexts.Of(record);

    private sealed class CountingView(IDirectoryView view) : IDirectoryView
    {
        public int Questions { get; private set; }

        public long Revision => view.Revision;

        public IEnumerable<CicObject> GetAll(ObjectSchema kind) => view.GetAll(kind);

        public int Count(ObjectSchema kind) => view.Count(kind);

        public CicObject? Find(ObjectSchema kind, string name)
        {
            Questions++;
            return view.Find(kind, name);
        }

        public ObjectName? GetOwner(UniqueConstraint space, string key, string? kind) => view.GetOwner(space, key, kind);

        public IEnumerable<Referrer> GetReferrers(ObjectSchema kind, string name) => view.GetReferrers(kind, name);

        public int CountReferrers(ObjectSchema kind, string name, Column column) => view.CountReferrers(kind, name, column);

        public IEnumerable<CicObject?> FindMany(ObjectSchema kind, IEnumerable<string> names) => view.FindMany(kind, names);

        public IReadOnlyList<bool> HavePasswords(
            IReadOnlyList<(ObjectName Object, SecureString Password)> asked, Action<int, int>? progress, CancellationToken cancellation) =>
            view.HavePasswords(asked, progress, cancellation);

        public void Dispose() => view.Dispose();
    }
}
