using CicCsvImport.Core.Catalog;
using CicCsvImport.Core.Engine.Changes;
using CicCsvImport.Core.Engine.Planning;
using CicCsvImport.Core.Engine.Schema;
using CicCsvImport.Core.Kinds.Phones;
using CicCsvImport.Core.Kinds.Phones.Templates;
using CicCsvImport.Core.Kinds.Site;
using CicCsvImport.Core.Kinds.Stations;
using CicCsvImport.Core.Kinds.Users;
using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Engine.Planning;

/// <summary>What goes with an object, and what stands in its way.</summary>
public sealed class RemovalTests : IDisposable
{
    private readonly TestSite _site = new();

    public RemovalTests()
    {
        _site.AddTemplate(new CicPhoneTemplate("T", "Workstation", "Polycom", "IP600"));
        _site.Import(
            (TestLists.Station, "Name\nDesk\n"), (TestLists.Phone, "Name,Template\nHall,T\n"),
            (TestLists.User, "User Name,Station Name\njdoe,Desk\njoe,Hall\nOperator,\n"));
    }

    public void Dispose() => _site.Dispose();

    [Theory]
    [InlineData(Kind.Station, "Desk", "ObjectInUse", "user 'jdoe'")]
    [InlineData(Kind.Phone, "Hall", "ObjectInUse", "user 'joe'")]
    [InlineData(Kind.PhoneTemplate, "T", "ObjectInUse", "phone 'Hall'")]
    [InlineData(Kind.Station, "Hall", "StationIsManaged", "'Hall'")]
    [InlineData(Kind.User, "Operator", "OperatorRemains", "'Operator'")]
    public void It_is_refused_and_says_why(string kind, string name, string errorId, string named)
    {
        ObjectChange refused = Assert.Single(
            _site.PlanRemoval(KindCatalog.Get(kind), name).Changes, change => change.Action == CicChangeAction.Conflict);

        Assert.Equal(errorId, refused.ReasonId.ToString());
        Assert.Contains(named, refused.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Kind.Station, "Hall")]
    [InlineData(Kind.User, "Operator")]
    public void Some_things_no_force_removes(string kind, string name)
    {
        Planned planned = _site.PlanRemoval(KindCatalog.Get(kind), name, force: true);

        Assert.Equal(CicChangeAction.Conflict, Assert.Single(planned.Changes).Action);
    }

    [Fact]
    public void By_force_those_who_name_it_lose_the_name()
    {
        _site.Apply(_site.PlanRemoval(StationList.Schema, "Desk", force: true));

        Assert.Null(_site.Find(StationList.Schema, "Desk"));
        Assert.Null(_site.User("jdoe").StationName);
        Assert.Equal("Hall", _site.User("joe").StationName);
    }

    [Fact]
    public void A_phones_station_goes_with_it()
    {
        _site.Apply(_site.PlanRemoval(PhoneLists.Schema, "Hall", force: true));

        Assert.Null(_site.Find(PhoneLists.Schema, "Hall"));
        Assert.Null(_site.Find(StationList.Schema, "Hall"));
        Assert.Null(_site.User("joe").StationName);
    }

    [Fact]
    public void A_template_that_goes_by_force_leaves_its_phones_as_they_are()
    {
        string before = ObjectTexts.Of(_site.Phone("Hall"));

        _site.Apply(_site.PlanRemoval(PhoneTemplateSchema.Schema, "T", force: true));

        Assert.Equal(before, ObjectTexts.Of(_site.Phone("Hall")));
        Assert.Equal("T", _site.Phone("Hall").Template);
    }

    [Fact]
    public void A_workgroup_that_goes_by_force_goes_from_its_members_list_only()
    {
        _site.AddUsers("User Name,Workgroups\nmember,Sales|Support\n");

        _site.Apply(_site.PlanRemoval(SiteSchemas.Workgroup, "sales", force: true));

        Assert.Equal(["Support", "CompanyOperator"], _site.User("member").Workgroups!);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Several_that_name_each_other_go_together_in_any_order(bool isReversed)
    {
        (ObjectSchema, string)[] both = [(UserList.Schema, "jdoe"), (StationList.Schema, "Desk")];

        _site.Apply(_site.PlanRemovals(force: false, isReversed ? [both[1], both[0]] : both));

        Assert.Null(_site.Find(StationList.Schema, "Desk"));
        Assert.Null(_site.Find(UserList.Schema, "jdoe"));
    }

    [Fact]
    public void A_managed_station_that_is_named_with_its_phone_goes_once()
    {
        Planned planned = _site.PlanRemovals(force: true, (StationList.Schema, "Hall"), (PhoneLists.Schema, "Hall"));
        _site.Apply(planned);

        Assert.Null(_site.Find(StationList.Schema, "Hall"));
        Assert.Single(planned.Changes, change => change.Kind == StationList.Schema);
    }

    [Fact]
    public void By_force_in_the_other_order_too()
    {
        _site.Apply(_site.PlanRemovals(force: true, (StationList.Schema, "Desk"), (UserList.Schema, "jdoe")));

        Assert.Null(_site.Find(UserList.Schema, "jdoe"));
    }

    [Fact]
    public void A_removed_station_gives_its_license_back_in_the_same_plan()
    {
        _site.SizeLicense("Client Access", 1);
        var licensed = new ImportOptions { StationLicenses = ["Client Access"] };
        _site.AddStations("Name\nOld\n", licensed);

        _site.Apply(_site.PlanWith(
            licensed, planner => planner.Remove(_site.Station("Old")), (TestLists.Station, "Name\nNew\n")));

        Assert.Equal(["Client Access"], _site.Station("New").Licenses!);
    }
}
