using CicCsvImport.Core.Catalog;
using CicCsvImport.Core.Engine.Directories;
using CicCsvImport.Core.Engine.History;
using CicCsvImport.Core.Kinds.Phones;
using CicCsvImport.Core.Kinds.Stations;
using CicCsvImport.Core.Kinds.Users;
using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Engine.History;

/// <summary>A work sheet has what differs between the directory after a run and now, and nothing else.</summary>
public sealed class WorkSheetTests : IDisposable
{
    private readonly TestSite _site = new();

    public WorkSheetTests() => _site.Import(
        (TestLists.Station, "Name,Extension\nDesk,500\nFax,501\n"),
        (TestLists.User, "User Name,Extension,Station Name,Roles,Workgroups\nanna,1,Desk,Agent,Sales\nbert,2,Fax,Agent,Sales\n"));

    public void Dispose() => _site.Dispose();

    [Fact]
    public void The_last_value_counts_and_the_first_one_that_there_was()
    {
        Update("User Name,Extension\nanna,3\n");
        Update("User Name,Extension,Location\nanna,4,\nbert,5,\n");
        Update("User Name,Extension\nbert,2\n");

        Assert.Equal(["Users Update anna Extension: 1 -> 4"], Sheet());
        Assert.Equal(["Users Update anna Extension: 3 -> 4"], Sheet(since: 2));
        Assert.Equal(["Users Update bert Extension: 5 -> 2"], Sheet(since: 3));
        Assert.Empty(Sheet(since: 4));
    }

    [Fact]
    public void What_was_created_and_removed_again_or_undone_is_not_in_it()
    {
        _site.AddStations("Name\nShort\n");
        _site.Apply(_site.PlanRemoval(StationList.Schema, "Short"));
        _site.Apply(_site.PlanRemoval(UserList.Schema, "anna"));
        _site.Apply(_site.PlanUndo(4));

        Assert.Empty(Sheet());
    }

    [Fact]
    public void An_object_that_was_created_again_has_its_differences()
    {
        _site.Apply(_site.PlanRemoval(StationList.Schema, "Fax", force: true));
        _site.AddStations("Name,Extension\nFax,502\n");

        Assert.Equal(["Stations Update Fax Extension: 501 -> 502", "Users Update bert StationName: Fax -> (none)"], Sheet());
    }

    [Fact]
    public void A_renamed_object_is_one_object_and_a_new_one_with_its_old_name_is_another()
    {
        _site.Rename(UserList.Schema, ("anna", "anne"));
        Update("User Name,Extension\nanne,3\n");
        _site.Rename(UserList.Schema, ("anne", "annette"));
        _site.AddUsers("User Name,Roles,Workgroups\nanna,Agent,Sales\n");

        Assert.Equal(
            [
                "Users Update annette UserName: anna -> annette", "Users Update annette DisplayName: anna -> annette",
                "Users Update annette Extension: 1 -> 3",
                "Users Create anna DisplayName: anna", "Users Create anna Roles: Agent",
                "Users Create anna Workgroups: Sales|CompanyOperator", "Users Create anna Password: (set)",
            ],
            Sheet().Where(item => !item.StartsWith("Workgroups", StringComparison.Ordinal)));
    }

    [Fact]
    public void Names_that_were_swapped_and_swapped_back_are_not_in_it()
    {
        _site.Rename(UserList.Schema, ("anna", "bert"), ("bert", "anna"));
        Assert.Equal(
            ["Users Update anna UserName: bert -> anna", "Users Update bert UserName: anna -> bert"],
            Sheet().Where(item => item.Contains("UserName", StringComparison.Ordinal)));

        _site.Rename(UserList.Schema, ("anna", "bert"), ("bert", "anna"));
        Assert.Empty(Sheet());
    }

    [Fact]
    public void A_removed_object_whose_name_another_one_got_is_replaced_by_that()
    {
        _site.Rename(UserList.Schema, ("anna", "anne"));
        _site.Apply(_site.PlanRemoval(UserList.Schema, "anne"));
        _site.AddUsers("User Name,Extension,Station Name,Roles,Workgroups\nanna,7,Desk,Agent,Sales\n");
        Assert.Equal(["Users Update anna Extension: 1 -> 7", "Users Update anna Password: (set) -> (set)"], Sheet());

        _site.Apply(_site.PlanRemoval(UserList.Schema, "anna"));
        _site.Rename(UserList.Schema, ("bert", "anna"));
        Assert.Contains("Users Remove anna", Sheet());
        Assert.Contains("Users Update anna UserName: bert -> anna", Sheet());
    }

    [Fact]
    public void A_phone_is_entered_once_and_its_licenses_with_it()
    {
        _site.AddPhones("Name,Type,Manufacturer,Model,Extension\nHall,Workstation,Polycom,IP600,700\n");
        string[] created = [.. Sheet().Where(item => item.Contains("Hall", StringComparison.Ordinal))];
        Assert.All(created, item => Assert.StartsWith("Managed IP Phones Create Hall", item, StringComparison.Ordinal));
        Assert.Single(created, item => item.EndsWith("Extension: 700", StringComparison.Ordinal));
        Assert.Single(created, item => item.EndsWith("Licenses: Basic Station License", StringComparison.Ordinal));

        long run = _site.Revision();
        _site.Rename(PhoneLists.Schema, ("Hall", "Foyer"));
        Assert.Equal(
            ["Managed IP Phones Update Foyer Name: Hall -> Foyer", "Managed IP Phones Update Foyer Label: Hall -> Foyer"], Sheet(run));
        _site.Apply(_site.PlanRemoval(PhoneLists.Schema, "Foyer"));
        Assert.Equal(["Managed IP Phones Remove Foyer"], Sheet(run + 1));
    }

    [Fact]
    public void Containers_come_in_the_order_of_their_references_and_removals_first()
    {
        _site.Import(
            TestSite.Update,
            (TestLists.Station, "Name,Extension\nNew,600\nFax,601\n"), (TestLists.User, "User Name,Roles\nnew,Trainee\nanna,Trainee\n"));
        _site.Apply(_site.PlanRemoval(UserList.Schema, "bert"));

        string[] order = [.. Sheet().Select(item => string.Join(' ', item.Split(' ').Take(3))).Distinct()];
        Assert.Equal(
            [
                "Roles Create Trainee", "Stations Update Fax", "Stations Create New", "Users Remove bert", "Users Update anna",
                "Users Create new",
            ],
            order);
    }

    [Fact]
    public void Every_kind_has_a_container() =>
        Assert.Equal(
            KindCatalog.All.Count, KindCatalog.All.Select(kind => kind.Container).Distinct().Count(name => char.IsUpper(name[0])));

    private void Update(string users) => _site.Import(TestSite.Update, (TestLists.User, users));

    private string[] Sheet(long since = 1)
    {
        using IDirectoryView view = _site.Directory.Read(CancellationToken.None);
        IRunLog log = _site.Directory.GetLog(CancellationToken.None);
        IEnumerable<CicImport> runs = log.GetRuns().TakeWhile(run => run.Id > since).Reverse();
        IEnumerable<NetChange> changes = NetChanges.From(log.GetChanges(runs, ChangeFilter.All));
        return
        [
            .. new WorkSheet(view, KindCatalog.All).Create(changes).Select(item =>
                $"{item.Container} {item.Action} {item.Name}" + (item.Property is null ? ""
                    : " " + new CicPropertyChange(item.Property, item.Old, item.New))),
        ];
    }
}
