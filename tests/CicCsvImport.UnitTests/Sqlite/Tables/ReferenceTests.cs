using CicCsvImport.Core.Catalog;
using CicCsvImport.Core.Engine.Changes;
using CicCsvImport.Core.Engine.Directories;
using CicCsvImport.Core.Kinds.Phones.Templates;
using CicCsvImport.Core.Kinds.Site;
using CicCsvImport.Core.Kinds.Stations;
using CicCsvImport.Core.Kinds.Users;
using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Sqlite.Tables;

/// <summary>Objects that name others.</summary>
public sealed class ReferenceTests : IDisposable
{
    private readonly TestDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public void Who_names_an_object_is_known_with_the_property_in_which_it_does()
    {
        CicUser user = Make.NewUser("user1", null, "Agent");
        user.Workgroups = new("Agent");
        _directory.Run(Make.Role("Agent"), Make.Workgroup("Agent"), ObjectChange.Create(user), Make.User("user2", null, "AGENT "));
        Assert.Equal(["user 'user1' Roles", "user 'user2' Roles"], Referrers(Kind.Role, "agent"));
        Assert.Equal(["user 'user1' Workgroups"], Referrers(Kind.Workgroup, "Agent"));
        Assert.Empty(Referrers(Kind.Role, "Agen"));
    }

    [Fact]
    public void Those_who_do_are_counted_by_their_kind_and_property()
    {
        CicStation station = new() { Name = "st1", Licenses = new("L"), UnallocatedLicenses = new("M") };
        CicStation other = new() { Name = "st2", Licenses = new("L|M") };
        CicObject template = Make.Named(Kind.PhoneTemplate, "t").ToRecord();
        template.SetKnown(PhoneTemplateSchema.Licenses, new[] { "L" });
        _directory.Run(
            Make.Named(Kind.License, "L"), Make.Named(Kind.License, "M"),
            ObjectChange.Create(station), ObjectChange.Create(other), ObjectChange.Create(template));
        using IDirectoryView view = _directory.Directory.Read(CancellationToken.None);
        Assert.Equal(2, view.CountReferrers(SiteSchemas.License, "l", StationAccess.Licenses));
        Assert.Equal(1, view.CountReferrers(SiteSchemas.License, "L", PhoneTemplateSchema.Licenses));
        Assert.Equal(1, view.CountReferrers(SiteSchemas.License, "M", StationAccess.UnallocatedLicenses));
        Assert.Equal(1, view.CountReferrers(SiteSchemas.License, "M", StationAccess.Licenses));
        Assert.Equal(3, view.GetReferrers(SiteSchemas.License, "L").Count());
    }

    [Fact]
    public void A_name_may_come_before_its_object()
    {
        _directory.Run(Make.User("user1", null, "Agent"), Make.Role("Agent"));
        Assert.NotNull(_directory.Find(Kind.User, "user1"));
    }

    [Fact]
    public void A_name_that_leads_nowhere_makes_the_whole_run_fail()
    {
        _directory.Run(Make.Role("Agent"));
        byte[] before = _directory.Bytes;
        var fault = Assert.Throws<CicDirectoryException>(
            () => _directory.Run(Make.User("user1", null, "Agent"), Make.User("user2", null, "Agent", "Supervisor")));
        Assert.Equal("DirectoryReference", fault.ErrorId);
        Assert.Contains("user 'user2'", fault.Message);
        Assert.Contains("Roles", fault.Message);
        Assert.Contains("role 'Supervisor'", fault.Message);
        Assert.Equal(before, _directory.Bytes);
        Assert.Equal(0, _directory.Read(view => view.Count(UserList.Schema)));
        Assert.Single(_directory.Directory.GetLog(CancellationToken.None).GetRuns().ToList());
    }

    [Fact]
    public void What_is_named_cannot_go_alone()
    {
        ObjectChange role = Make.Role("Agent");
        ObjectChange user = Make.User("user1", null, "Agent");
        _directory.Run(role, user);
        Assert.Equal("DirectoryReference", Assert.Throws<CicDirectoryException>(() => _directory.Run(Make.Remove(role))).ErrorId);
        _directory.Run(Make.Remove(role), Make.Remove(user));
        Assert.Empty(Referrers(Kind.Role, "Agent"));
    }

    [Fact]
    public void What_is_named_loosely_can_go_and_the_name_stays()
    {
        ObjectChange template = Make.Named(Kind.PhoneTemplate, "t");
        CicPhone phone = new() { Name = "p1", Template = "t" };
        _directory.Run(template, Make.Station("p1"), ObjectChange.Create(phone));
        _directory.Run(Make.Remove(template));
        Assert.Equal("t", ((CicPhone)_directory.Find(Kind.Phone, "p1")!).Template);
        Assert.Equal(["phone 'p1' Template"], Referrers(Kind.PhoneTemplate, "t"));
        _directory.Run(template);
        Assert.Equal(["phone 'p1' Template"], Referrers(Kind.PhoneTemplate, "t"));
    }

    [Fact]
    public void An_update_names_what_it_says()
    {
        _directory.Run(Make.Role("a"), Make.Role("b"), Make.Role("c"), Make.User("user1", null, "a", "b"));
        _directory.Run(ObjectChange.Update(Make.NewUser("user1", null, "a", "b"), Make.NewUser("user1", null, "b", "c")));
        Assert.Empty(Referrers(Kind.Role, "a"));
        Assert.Equal(["user 'user1' Roles"], Referrers(Kind.Role, "b"));
        Assert.Equal(["user 'user1' Roles"], Referrers(Kind.Role, "c"));
    }

    [Fact]
    public void A_name_that_stands_twice_is_one_reference()
    {
        _directory.Run(Make.Role("a"), Make.User("user1", null, "a", "A"));
        Assert.Equal(1, _directory.Read(view => view.CountReferrers(SiteSchemas.Role, "a", UserList.Roles)));
    }

    private List<string> Referrers(string kind, string name) =>
        _directory.Read(
            view => view.GetReferrers(KindCatalog.Get(kind), name)
                .Select(referrer => referrer.Name + " " + referrer.Column.Property)
                .ToList());
}
