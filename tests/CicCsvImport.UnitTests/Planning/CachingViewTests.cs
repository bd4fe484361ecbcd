using CicCsvImport.Catalog;
using CicCsvImport.Directories;
using CicCsvImport.Lists;
using CicCsvImport.Settings;

namespace CicCsvImport.UnitTests.Planning;

/// <summary>A view that remembers answers as the plain one does, before it has read all objects and afterwards.</summary>
public sealed class CachingViewTests : IDisposable
{
    // More questions of each sort than it answers one by one.
    private const int Rounds = 60;

    private readonly Site _site = new();

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
        using IDirectoryView plain = _site.Directory.Read();
        using var caching = new CachingView(_site.Directory.Read());
        string[] names = ["Büro", " BU\u0308RO ", "DESK", "ß", "ss", "SS", "lobby", "JDOE", "t", "", "nobody", "\uD800"];

        for (int i = 0; i < Rounds; i++)
        {
            foreach (RecordSchema kind in Kinds.All)
            {
                foreach (string name in names)
                    Assert.Equal(TextOf(plain.Find(kind, name)), TextOf(caching.Find(kind, name)));
                Assert.Equal(plain.All(kind).Select(TextOf), caching.All(kind).Select(TextOf));
                Assert.Equal(plain.Count(kind), caching.Count(kind));
            }
        }
    }

    [Fact]
    public void Keys_have_the_same_owners()
    {
        using IDirectoryView plain = _site.Directory.Read();
        using var caching = new CachingView(_site.Directory.Read());
        KeySpace[] spaces = [SiteConstraints.Extension, UserConstraints.Did, SiteConstraints.MacAddress, StationList.MachineName.Key!, UserConstraints.NetworkId, SiteConstraints.StationName, UserConstraints.UserName];
        string[] values = ["501", "502", "0502", "+1", "0004f2aabbcc", "10:11:12:13:14:1a", "pc1", "desk", "a\\X", "lobby", "büro", "JDOE", "999"];
        string?[] kinds = [null, Kind.Station, Kind.Phone, Kind.User];

        for (int i = 0; i < Rounds; i++)
        {
            foreach (KeySpace space in spaces)
            {
                foreach (string key in values.Select(space.StoredKeyOf).OfType<string>())
                {
                    foreach (string? kind in kinds)
                        Assert.Equal((space.Name, key, kind, plain.OwnerOf(space, key, kind)), (space.Name, key, kind, caching.OwnerOf(space, key, kind)));
                }
            }
        }
    }

    [Fact]
    public void What_is_asked_seldom_is_asked_of_the_view_itself()
    {
        using IDirectoryView plain = _site.Directory.Read();
        using var caching = new CachingView(_site.Directory.Read());

        Assert.Equal((plain.Revision, plain.Runs().Count()), (caching.Revision, caching.Runs().Count()));
        Assert.Equal(plain.FindRun(1)!.Created, caching.FindRun(1)!.Created);
        Assert.Equal(plain.ChangesOf(2).Select(change => change.ObjectName), caching.ChangesOf(2).Select(change => change.ObjectName));
        Assert.Equal(plain.ReferrersOf(StationList.Schema, "lobby"), caching.ReferrersOf(StationList.Schema, "lobby"));
        Assert.Equal(1, caching.CountReferrers(StationList.Schema, "Lobby", UserList.StationName));
    }

    [Theory]
    [InlineData(400, 400)]
    [InlineData(600, 500)]
    public void After_500_questions_of_a_kind_it_asks_no_more(int questions, int asked)
    {
        var counting = new CountingView(_site.Directory.Read());
        using var caching = new CachingView(counting);

        for (int i = 0; i < questions; i++)
            Assert.NotNull(caching.Find(StationList.Schema, "Desk"));

        Assert.Equal(asked, counting.Questions);
    }

    private static string? TextOf(CicRecord? record) => record is null ? null : Texts.Of(record);

    private sealed class CountingView(IDirectoryView view) : IDirectoryView
    {
        public int Questions { get; private set; }

        public long Revision => view.Revision;

        public IEnumerable<CicRecord> All(RecordSchema kind) => view.All(kind);

        public int Count(RecordSchema kind) => view.Count(kind);

        public CicRecord? Find(RecordSchema kind, string name)
        {
            Questions++;
            return view.Find(kind, name);
        }

        public ObjectName? OwnerOf(KeySpace space, string key, string? kind) => view.OwnerOf(space, key, kind);

        public IEnumerable<Referrer> ReferrersOf(RecordSchema kind, string name) => view.ReferrersOf(kind, name);

        public int CountReferrers(RecordSchema kind, string name, Column column) => view.CountReferrers(kind, name, column);

        public IEnumerable<CicImport> Runs() => view.Runs();

        public CicImport? FindRun(long id) => view.FindRun(id);

        public IEnumerable<CicCsvImport.Planning.ObjectChange> ChangesOf(long run) => view.ChangesOf(run);

        public void Dispose() => view.Dispose();
    }
}
