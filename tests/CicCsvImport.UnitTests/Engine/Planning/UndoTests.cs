using CicCsvImport.Core.Kinds.Stations;
using CicCsvImport.Core.Settings;
using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Engine.Planning;

/// <summary>
/// After the undo of a run, the directory is as it was before the run; or else the undo is refused and names the conflicting objects.
/// </summary>
public sealed class UndoTests : IDisposable
{
    private readonly TestSite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public void What_was_made_goes_with_all_that_was_made_besides()
    {
        SortedDictionary<string, string> before = _site.Snapshot();
        _site.Import(
            (TestLists.Station, "Name,Extension\nDesk,5556\n"),
            (TestLists.Phone, "Name,Type,Manufacturer,Model\nLobby,Workstation,Polycom,IP600\n"),
            (TestLists.User, "User Name,Roles,Workgroups,Station Name\njdoe,New Role,Sales,Lobby\n"));

        Undo(1);

        Assert.Equal(before, _site.Snapshot());
    }

    [Fact]
    public void What_was_changed_is_as_it_was_its_password_too()
    {
        _site.AddUsers("User Name,Extension,Roles,Password\njdoe,1001,Agent|Supervisor,84625170\n");
        SortedDictionary<string, string> before = _site.Snapshot();
        _site.Import(TestSite.Update, (TestLists.User, "User Name,Extension,Roles,Password\njdoe,1002,New Role,95736281\n"));

        Undo(2);

        Assert.Equal(before, _site.Snapshot());
    }

    [Fact]
    public void What_was_removed_comes_back_with_the_names_that_others_lost()
    {
        _site.Import((TestLists.Station, "Name,Extension\nDesk,5556\n"), (TestLists.User, "User Name,Station Name\njdoe,Desk\n"));
        SortedDictionary<string, string> before = _site.Snapshot();
        _site.Apply(_site.PlanRemoval(StationList.Schema, "Desk", force: true));
        Assert.Null(_site.User("jdoe").StationName);

        Undo(2);

        Assert.Equal(before, _site.Snapshot());
    }

    [Fact]
    public void An_undo_is_a_run_that_can_be_taken_back()
    {
        _site.AddStations("Name,Extension\nDesk,5556\n");
        SortedDictionary<string, string> before = _site.Snapshot();

        Undo(1);
        Undo(2);

        Assert.Equal(before, _site.Snapshot());
        Undo(1);
        Assert.Empty(_site.Snapshot());
    }

    [Fact]
    public void A_run_that_was_taken_back_is_not_taken_back_again()
    {
        _site.AddStations("Name\nDesk\n");
        Undo(1);

        AssertRefused("AlreadyUndone", 1, "run 2");
    }

    [Fact]
    public void Objects_that_a_later_run_has_touched_are_named()
    {
        _site.AddStations("Name\nDesk\nFax\n");
        _site.Import(TestSite.Update, (TestLists.Station, "Name,Model\nDesk,IP600\n"));

        AssertRefused("TouchedSince", 1, "station 'Desk'");
        Undo(1, force: true);

        Assert.Empty(_site.Snapshot());
    }

    [Fact]
    public void A_later_run_that_was_taken_back_has_touched_nothing()
    {
        SortedDictionary<string, string> before = _site.Snapshot();
        _site.AddStations("Name\nDesk\n");
        _site.Import(TestSite.Update, (TestLists.Station, "Name,Model\nDesk,IP600\n"));
        Undo(2);

        Undo(1);

        Assert.Equal(before, _site.Snapshot());
    }

    [Fact]
    public void A_run_that_was_taken_back_by_force_only_in_part_has_touched_something()
    {
        _site.AddStations("Name,Model\nDesk,M0\n");
        _site.Import(TestSite.Update, (TestLists.Station, "Name,Extension\nDesk,5556\n"));
        _site.Import(TestSite.Update, (TestLists.Station, "Name,Model\nDesk,M1\n"));
        _site.Import(TestSite.Update, (TestLists.Station, "Name,Model\nDesk,M2\n"));
        Undo(3, force: true);
        Undo(4, force: true);
        Assert.Equal("M1", _site.Station("Desk").Model);

        // Both later runs were undone, but the station is not as run 2 left it.
        AssertRefused("TouchedSince", 2, "station 'Desk'");
    }

    [Fact]
    public void A_key_that_another_object_has_now_stands_in_the_way_even_of_force()
    {
        _site.AddStations("Name,Extension\nDesk,5556\n");
        _site.Apply(_site.PlanRemoval(StationList.Schema, "Desk"));
        _site.AddUsers("User Name,Extension\njdoe,5556\n");

        AssertRefused("KeyTakenSince", 2, "user 'jdoe'");
        AssertRefused("KeyTakenSince", 2, "user 'jdoe'", force: true);
        AssertRefused("KeyTakenSince", 2, "Extension '5556'");
    }

    [Fact]
    public void A_key_that_another_object_has_now_is_shown_as_it_was_written()
    {
        _site.AddStations("Name,Machine Name\nDesk,Pc-Anna\n");
        _site.Apply(_site.PlanRemoval(StationList.Schema, "Desk"));
        _site.AddStations("Name,Machine Name\nOther,pc-anna\n");

        AssertRefused("KeyTakenSince", 2, "Machine Name 'Pc-Anna'");
    }

    [Fact]
    public void Where_extensions_are_unique_within_a_kind_that_of_another_kind_does_not()
    {
        _site.Settings.Extensions.UniqueWithin = ExtensionScope.Kind;
        _site.Import((TestLists.Station, "Name,Extension\nDesk,5556\n"), (TestLists.User, "User Name,Extension\njdoe,5556\n"));
        SortedDictionary<string, string> before = _site.Snapshot();
        _site.Apply(_site.PlanRemoval(StationList.Schema, "Desk"));

        Undo(2);

        Assert.Equal(before, _site.Snapshot());
    }

    [Fact]
    public void Who_names_what_would_go_is_named()
    {
        _site.AddUsers("User Name,Workgroups\njdoe,Sales\n");
        _site.AddUsers("User Name,Workgroups\njoe,Sales\n");

        AssertRefused("UndoInUse", 1, "user 'joe'");
        AssertRefused("UndoInUse", 1, "user 'joe'", force: true);
    }

    [Fact]
    public void What_would_be_named_and_is_not_there_is_named()
    {
        _site.AddStations("Name\nDesk\n");
        _site.AddUsers("User Name,Station Name\njdoe,Desk\n");
        _site.Import(TestSite.ClearEmpty, (TestLists.User, "User Name,Station Name\njdoe,\n"));
        _site.Apply(_site.PlanRemoval(StationList.Schema, "Desk"));

        AssertRefused("UndoLacks", 3, "station 'Desk'");
    }

    [Fact]
    public void A_station_that_is_a_phones_now_does_not_become_one_without_a_phone()
    {
        _site.AddStations("Name,Type\nDesk,fax\n");
        _site.Import(TestSite.Update, (TestLists.Station, "Name,Type\nDesk,phone\n"));
        _site.Apply(_site.PlanRemoval(StationList.Schema, "Desk"));
        _site.AddPhones("Name,Type,Manufacturer,Model\nDesk,Workstation,Polycom,IP600\n");

        AssertRefused("CannotUndo", 2, "'Desk'", force: true);
    }

    [Fact]
    public void By_force_an_object_that_is_gone_already_need_not_go()
    {
        _site.AddStations("Name\nDesk\nFax\n");
        _site.Apply(_site.PlanRemoval(StationList.Schema, "Desk"));

        Undo(1, force: true);

        Assert.Empty(_site.Snapshot());
    }

    [Fact]
    public void By_force_an_object_that_is_gone_cannot_be_changed_nor_one_that_is_there_be_made()
    {
        _site.AddStations("Name\nDesk\n");
        _site.Import(TestSite.Update, (TestLists.Station, "Name,Model\nDesk,IP600\n"));
        _site.Apply(_site.PlanRemoval(StationList.Schema, "Desk"));

        AssertRefused("CannotUndo", 2, "station 'Desk'", force: true);
        _site.AddStations("Name\nDesk\n");
        AssertRefused("CannotUndo", 3, "station 'Desk'", force: true);
    }

    private void Undo(long run, bool force = false) => Assert.Equal(run, _site.Apply(_site.PlanUndo(run, force))!.Undoes);

    private void AssertRefused(string errorId, long run, string named, bool force = false)
    {
        CicDirectoryException fault = Assert.Throws<CicDirectoryException>(() => _site.PlanUndo(run, force));
        Assert.Equal(errorId, fault.ErrorId);
        Assert.Contains(named, fault.Message, StringComparison.Ordinal);
    }
}
