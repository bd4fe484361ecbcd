using CicCsvImport.Core.Catalog;
using CicCsvImport.Core.Engine.Changes;
using CicCsvImport.Core.Engine.Planning;
using CicCsvImport.Core.Engine.Schema;
using CicCsvImport.Core.Issues;
using CicCsvImport.Core.Kinds.Phones;
using CicCsvImport.Core.Kinds.Phones.Templates;
using CicCsvImport.Core.Kinds.Stations;
using CicCsvImport.Core.Kinds.Users;
using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Engine.Planning;

/// <summary>What follows an object to its new name, and which names it cannot have.</summary>
public sealed class RenameTests : IDisposable
{
    private readonly TestSite _site = new();

    public RenameTests()
    {
        var template = new CicPhoneTemplate("T", "Workstation", "Polycom", "IP600");
        template.SetKnown(PhoneOptions.OfTemplates.StationAppearances, new[] { "2;Lobby;Desk;Shared", "3;Other;;Regular" });
        _site.AddTemplate(template, "Client Access");
        _site.Import(
            (TestLists.Station, "Name,Extension\nDesk,500\nFax,501\n"), (TestLists.Phone, "Name,Template\nHall,T\n"),
            (TestLists.User, "User Name,Station Name,First Name,Password\njdoe,Desk,,84625170\njoe,Hall,Joe,\nOperator,,,\n"));
    }

    public void Dispose() => _site.Dispose();

    [Fact]
    public void References_and_names_inside_texts_follow()
    {
        Apply(StationList.Schema, ("desk", "Reception"));

        Assert.Null(_site.Find(StationList.Schema, "Desk"));
        Assert.Equal("500", _site.Station("Reception").Extension);
        Assert.Equal("Reception", _site.User("jdoe").StationName);
        var template = (CicPhoneTemplate)_site.Find(PhoneTemplateSchema.Schema, "T")!;
        Assert.Equal(["2;Lobby;Reception;Shared", "3;Other;;Regular"], template.StationAppearances.Select(item => item.ToString()));
        Assert.Equal("Reception", _site.Phone("Hall").StationAppearances[0].Station);
    }

    [Fact]
    public void A_phone_takes_its_station_with_it_with_all_that_it_has()
    {
        Apply(PhoneLists.Schema, ("Hall", "Foyer"));

        Assert.Equal(("Foyer", "T"), (_site.Phone("Foyer").Label, _site.Phone("Foyer").Template));
        Assert.True(_site.Station("Foyer").IsManaged);
        Assert.Equal(["Client Access"], _site.Station("Foyer").Licenses!);
        Assert.Equal("Foyer", _site.User("joe").StationName);
        Assert.Null(_site.Find(StationList.Schema, "Hall"));
    }

    [Fact]
    public void Phones_of_a_template_name_it_as_it_is_named()
    {
        Apply(PhoneTemplateSchema.Schema, ("T", "Agents"));

        Assert.Equal("Agents", _site.Phone("Hall").Template);
    }

    [Theory]
    [InlineData("jdoe", "jane", "jane")]
    // It was made from the first name.
    [InlineData("joe", "joseph", "Joe")]
    public void A_display_name_follows_that_was_the_user_name_by_default(string name, string other, string display)
    {
        string? hash = Text(UserList.Schema, name, UserAccount.PasswordHash);

        Apply(UserList.Schema, (name, other));

        Assert.Equal(display, _site.User(other).DisplayName);
        Assert.Equal(hash, Text(UserList.Schema, other, UserAccount.PasswordHash));
    }

    [Fact]
    public void A_machine_name_follows_that_was_the_name_by_default()
    {
        _site.Import(TestSite.Update, (TestLists.Station, "Name,Machine Name\nFax,PC7\n"));

        Apply(StationList.Schema, ("Desk", "Desk2"), ("Fax", "Fax2"));

        Assert.Equal(("Desk2", "PC7"), (_site.Station("Desk2").MachineName, _site.Station("Fax2").MachineName));
    }

    [Fact]
    public void A_machine_name_that_cannot_follow_is_refused()
    {
        _site.Import(TestSite.Update, (TestLists.Station, "Name,Machine Name\nFax,Desk2\n"));

        ObjectChange refused = Assert.Single(Plan(StationList.Schema, ("Desk", "DESK2")).Changes);

        Assert.Equal((CicChangeAction.Conflict, ErrorId.DirectoryKeyTaken), (refused.Action, refused.ReasonId));
        Assert.Contains("Machine Name 'DESK2' because the station 'Fax'", refused.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_machine_name_follows_that_its_owner_gives_up_in_the_same_run()
    {
        _site.AddStations("Name\nA\nB\nC\n");

        Apply(StationList.Schema, ("A", "B"), ("B", "c"), ("C", "A"));

        Assert.Equal(["A", "B", "c"], new[] { "A", "B", "C" }.Select(name => _site.Station(name).MachineName));
    }

    [Fact]
    public void Names_can_be_swapped_and_passed_on()
    {
        Apply(StationList.Schema, ("Desk", "Fax"), ("Fax", "Desk"));

        Assert.Equal(("501", "500"), (_site.Station("Desk").Extension, _site.Station("Fax").Extension));
        Assert.Equal("Fax", _site.User("jdoe").StationName);

        Apply(UserList.Schema, ("jdoe", "joe"), ("joe", "new"));
        Assert.Equal("Fax", _site.User("joe").StationName);
        Assert.Equal("Joe", _site.User("new").FirstName);
    }

    [Fact]
    public void A_name_can_change_its_letter_case_only()
    {
        Apply(StationList.Schema, ("Desk", "DESK"));

        Assert.Equal(("DESK", "DESK"), (_site.Station("desk").Name, _site.User("jdoe").StationName));
    }

    [Theory]
    [InlineData("station", "Desk", "Hall", nameof(ErrorId.NameTaken))]
    [InlineData("station", "Desk", "fax", nameof(ErrorId.NameTaken))]
    [InlineData("station", "Hall", "Other", nameof(ErrorId.StationIsManaged))]
    [InlineData("phone", "Hall", "Desk", nameof(ErrorId.NameTaken))]
    [InlineData("user", "jdoe", "joe", nameof(ErrorId.NameTaken))]
    [InlineData("user", "Operator", "Boss", nameof(ErrorId.OperatorKeepsName))]
    public void A_name_that_cannot_be_is_refused(string kind, string name, string other, string expected)
    {
        Planned planned = Plan(KindCatalog.Get(kind), (name, other));

        ObjectChange refused = Assert.Single(planned.Changes);
        Assert.Equal((CicChangeAction.Conflict, expected), (refused.Action, refused.ReasonId.ToString()));
    }

    [Fact]
    public void Two_new_names_of_one_object_and_one_of_two_objects_are_refused()
    {
        Assert.Equal(ErrorId.RenamedTwice, Plan(StationList.Schema, ("Desk", "A"), ("Desk", "B")).Changes[0].ReasonId);
        Assert.Equal(
            [("Desk", ErrorId.NameTaken), ("Fax", ErrorId.NameTaken)],
            Plan(StationList.Schema, ("Desk", "A"), ("Fax", "a")).Changes.Select(change => (change.Name, change.ReasonId)));
    }

    [Fact]
    public void The_log_knows_both_names_and_an_undo_restores_the_old_ones()
    {
        SortedDictionary<string, string> before = _site.Snapshot();
        Apply(StationList.Schema, ("Desk", "Fax"), ("Fax", "Desk"));
        long run = _site.Revision();

        ObjectChange change = _site.Directory.GetLog(CancellationToken.None).GetChanges(run).First();
        Assert.Equal(("Desk", "Fax"), (change.Name, change.NewName));

        SortedDictionary<string, string> after = _site.Snapshot();
        _site.Apply(_site.PlanUndo(run));
        Assert.Equal(before, _site.Snapshot());
        _site.Apply(_site.PlanUndo(run + 1));
        Assert.Equal(after, _site.Snapshot());
    }

    [Fact]
    public void The_undo_of_a_phones_new_name_restores_everything()
    {
        SortedDictionary<string, string> before = _site.Snapshot();
        Apply(PhoneLists.Schema, ("Hall", "Foyer"));

        _site.Apply(_site.PlanUndo(_site.Revision()));

        Assert.Equal(before, _site.Snapshot());
    }

    [Fact]
    public void An_undo_is_refused_that_another_object_prevents_by_its_name()
    {
        Apply(StationList.Schema, ("Desk", "Reception"));
        long run = _site.Revision();
        _site.AddStations("Name\nDesk\n");

        Assert.Equal("TouchedSince", Refusal(() => _site.PlanUndo(run)));
        Assert.Equal("KeyTakenSince", Refusal(() => _site.PlanUndo(run, force: true)));
    }

    [Fact]
    public void An_earlier_run_of_a_renamed_object_is_not_undone()
    {
        long run = _site.Revision();
        Apply(UserList.Schema, ("jdoe", "jane"));

        Assert.Equal("TouchedSince", Refusal(() => _site.PlanUndo(run)));
    }

    private static string? Refusal(Action action) => Assert.Throws<CicDirectoryException>(action).ErrorId;

    private string? Text(ObjectSchema kind, string name, Column column) =>
        string.Join("", column.GetTexts(_site.Find(kind, name)![column]));

    private void Apply(ObjectSchema kind, params (string Name, string Other)[] names) => _site.Apply(Plan(kind, names));

    private Planned Plan(ObjectSchema kind, params (string Name, string Other)[] names) => _site.Draft(draft =>
    {
        var planner = new RenamePlanner(draft, _site.Settings, KindCatalog.All);
        foreach ((string name, string other) in names)
            planner.Add(draft.Find(kind, name)!, other);
        planner.Complete();
    });
}
