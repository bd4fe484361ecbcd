using CicCsvImport.Core.Engine.Changes;
using CicCsvImport.Core.Engine.Schema;
using CicCsvImport.Core.Kinds.Phones;
using CicCsvImport.Core.Kinds.Site;
using CicCsvImport.Core.Kinds.Stations;
using CicCsvImport.Core.Kinds.Users;
using CicCsvImport.Infrastructure.Sqlite;
using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Sqlite.Tables;

/// <summary>What must be unique.</summary>
public sealed class KeyTests : IDisposable
{
    private readonly TestDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public void An_object_has_the_keys_that_it_claims()
    {
        CicStation station = new() { Name = "st1", Extension = "5556", MacAddress = "0004F2AABBCC", MachineName = "Pc1" };
        CicUser user = new() { UserName = "user1", Did = "+49301", NetworkId = @"Acme\user1" };
        _directory.Run(ObjectChange.Create(station), ObjectChange.Create(user));
        var st1 = new ObjectName(StationList.Schema, "st1");
        var user1 = new ObjectName(UserList.Schema, "user1");
        Assert.Equal(st1, Owner(SiteConstraints.Extension, "5556"));
        Assert.Equal(st1, Owner(SiteConstraints.MacAddress, "00:04:f2:aa:bb:cc"));
        Assert.Equal(st1, Owner(StationList.MachineName.Key!, "PC1"));
        Assert.Equal(user1, Owner(UserConstraints.Did, "49301"));
        Assert.Equal(user1, Owner(UserConstraints.NetworkId, @"ACME\USER1"));
        Assert.Null(Owner(UserConstraints.Did, "5556"));
        Assert.Null(Owner(SiteConstraints.Extension, "555"));
    }

    [Fact]
    public void A_key_can_be_asked_of_one_kind_only()
    {
        _directory.Run(Make.User("user1", "5556"));
        Assert.NotNull(Owner(SiteConstraints.Extension, "5556", Kind.User));
        Assert.Null(Owner(SiteConstraints.Extension, "5556", Kind.Station));
    }

    /// <summary>A setting narrows uniqueness to one kind.</summary>
    [Fact]
    public void Objects_of_two_kinds_may_have_one_key()
    {
        _directory.Run(Make.User("user1", "5556"), Make.Station("st1", "5556"));
        Assert.Equal("user1", Owner(SiteConstraints.Extension, "5556", Kind.User)!.Value.Name);
        Assert.Equal("st1", Owner(SiteConstraints.Extension, "5556", Kind.Station)!.Value.Name);
    }

    [Fact]
    public void Names_are_keys_of_all_kinds_that_share_them()
    {
        CicPhone phone = new() { Name = "Phone1" };
        _directory.Run(Make.Station("Phone1"), Make.Station("st1"), Make.User("st2"), ObjectChange.Create(phone));
        Assert.Equal(new ObjectName(StationList.Schema, "st1"), Owner(SiteConstraints.StationName, "ST1"));
        Assert.Equal(new ObjectName(StationList.Schema, "Phone1"), Owner(SiteConstraints.StationName, "phone1"));
        Assert.Equal(new ObjectName(PhoneLists.Schema, "Phone1"), Owner(SiteConstraints.StationName, "phone1", Kind.Phone));
        Assert.Null(Owner(SiteConstraints.StationName, "st1", Kind.Phone));
        Assert.Null(Owner(SiteConstraints.StationName, "st2"));
        Assert.Equal(new ObjectName(UserList.Schema, "st2"), Owner(UserConstraints.UserName, "ST2"));
    }

    /// <summary>The phone claims them for both.</summary>
    [Fact]
    public void A_phone_s_station_shares_its_extension()
    {
        CicStation station = new() { Name = "p1", Type = "Managed Workstation", Extension = "5556" };
        CicPhone phone = new() { Name = "p1", Extension = "5556" };
        _directory.Run(ObjectChange.Create(station), ObjectChange.Create(phone));
        Assert.Equal(new ObjectName(PhoneLists.Schema, "p1"), Owner(SiteConstraints.Extension, "5556"));
    }

    [Fact]
    public void A_key_that_is_given_up_is_free()
    {
        ObjectChange user1 = Make.User("user1", "5556");
        ObjectChange user2 = Make.User("user2", "5557");
        _directory.Run(user1, user2);
        _directory.Run(Make.Remove(user1), Make.Extension("user2", "5557", "5558"));
        Assert.Null(Owner(SiteConstraints.Extension, "5556"));
        Assert.Null(Owner(SiteConstraints.Extension, "5557"));
        Assert.Equal("user2", Owner(SiteConstraints.Extension, "5558")!.Value.Name);
        _directory.Run(Make.User("user3", "5556"), Make.User("user4", "5557"));
    }

    /// <summary>Two people swap their telephones; in between both have one extension.</summary>
    [Fact]
    public void Two_objects_can_swap_their_keys()
    {
        _directory.Run(Make.User("user1", "1"), Make.User("user2", "2"), Make.User("user3", "3"));
        using (DirectoryTransaction run = _directory.Begin())
        {
            run.Apply(Make.Extension("user1", "1", "2"));
            run.Apply(Make.Extension("user2", "2", "3"));
            Assert.Equal("user1", run.GetOwner(SiteConstraints.Extension, "2", kind: null)!.Value.Name);
            run.Apply(Make.Extension("user3", "3", "1"));
            run.Commit();
        }

        Assert.Equal("user1", Owner(SiteConstraints.Extension, "2")!.Value.Name);
        Assert.Equal("user2", Owner(SiteConstraints.Extension, "3")!.Value.Name);
        Assert.Equal("user3", Owner(SiteConstraints.Extension, "1")!.Value.Name);
    }

    [Fact]
    public void Who_waits_for_a_key_and_is_removed_or_changed_waits_no_longer()
    {
        ObjectChange user1 = Make.User("user1", "1");
        ObjectChange user2 = Make.User("user2", "1");
        _directory.Run(user1, user2, Make.Remove(user2), Make.User("user3", "1"), Make.Extension("user3", "1", "3"));
        Assert.Equal("user1", Owner(SiteConstraints.Extension, "1")!.Value.Name);
        Assert.Equal("user3", Owner(SiteConstraints.Extension, "3")!.Value.Name);
        _directory.Run(Make.Remove(user1));
        Assert.Null(Owner(SiteConstraints.Extension, "1"));
    }

    [Fact]
    public void Who_waits_for_a_key_gets_it_when_its_owner_is_removed()
    {
        ObjectChange user1 = Make.User("user1", "1");
        _directory.Run(user1);
        _directory.Run(Make.User("user2", "1"), Make.Remove(user1));
        Assert.Equal("user2", Owner(SiteConstraints.Extension, "1")!.Value.Name);
    }

    [Fact]
    public void A_key_that_two_objects_want_makes_the_whole_run_fail()
    {
        _directory.Run(Make.User("user1", "5556"));
        byte[] before = _directory.Bytes;
        var fault = Assert.Throws<CicDirectoryException>(() => _directory.Run(Make.User("user2", "5557"), Make.User("user3", "5556")));
        Assert.Equal("DirectoryKeyTaken", fault.ErrorId);
        Assert.Contains("user 'user3'", fault.Message);
        Assert.Contains("5556", fault.Message);
        Assert.Contains("user 'user1'", fault.Message);
        Assert.Equal(before, _directory.Bytes);
        Assert.Null(_directory.Find(Kind.User, "user2"));
    }

    [Fact]
    public void A_key_is_shown_as_it_was_written_and_with_its_column()
    {
        _directory.Run(ObjectChange.Create(new CicUser { UserName = "Anna", NetworkId = @"Acme\anna", Did = "49301" }));
        Assert.Contains(@"Network ID 'Acme\Anna'", Refusal(new() { NetworkId = @"Acme\Anna" }), StringComparison.Ordinal);
        Assert.Contains("DID '+49301'", Refusal(new() { Did = "+49301" }), StringComparison.Ordinal);
    }

    [Fact]
    public void An_update_leaves_keys_that_it_does_not_touch()
    {
        _directory.Run(Make.User("user1", "5556"));
        CicUser other = Make.NewUser("user1", "5556");
        other.FirstName = "Zoë";
        _directory.Run(ObjectChange.Update(Make.NewUser("user1", "5556"), other));
        Assert.Equal("user1", Owner(SiteConstraints.Extension, "5556")!.Value.Name);
    }

    private string Refusal(CicUser bert)
    {
        bert.UserName = "Bert";
        return Assert.Throws<CicDirectoryException>(() => _directory.Run(ObjectChange.Create(bert))).Message;
    }

    private ObjectName? Owner(UniqueConstraint space, string value, string? kind = null) =>
        _directory.Read(view => view.GetOwner(space, space.GetStoredKey(value)!, kind));
}
