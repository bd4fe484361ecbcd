using CicCsvImport.Core.Catalog;
using CicCsvImport.Core.Engine.Planning;
using CicCsvImport.Core.Engine.Schema;
using CicCsvImport.Core.Kinds.Phones;
using CicCsvImport.Core.Kinds.Stations;
using CicCsvImport.Core.Kinds.Users;
using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Engine.Planning;

/// <summary>An object that exists already is a conflict, unless it is to be skipped or updated. Nothing is skipped silently.</summary>
public sealed class ConflictTests : IDisposable
{
    private readonly TestSite _site = new();

    public ConflictTests()
    {
        _site.Import(
            (TestLists.Station, "Name\nDesk\n"),
            (TestLists.Phone, "Name,Type,Manufacturer,Model\nLobby,Workstation,Polycom,IP600\n"),
            (TestLists.User, "User Name\njdoe\nOperator\n"));
    }

    public void Dispose() => _site.Dispose();

    [Theory]
    [InlineData(TestLists.Station, "Name,Model\n DESK ,IP600\nNew,IP600\n", "station")]
    [InlineData(TestLists.Phone, "Name,Type,Manufacturer,Model\nlobby,Workstation,Polycom,IP650\nNew,Workstation,Polycom,IP650\n", "phone")]
    [InlineData(TestLists.User, "User Name,First Name\nJDOE,Jane\nNew,Jane\n", "user")]
    public void It_is_a_conflict_skipped_or_updated(string noun, string list, string kind)
    {
        ObjectSchema schema = KindCatalog.Get(kind);
        string name = list.Split('\n')[1].Split(',')[0].Trim();

        CicChangeAction[] actions =
        [
            .. Enum.GetValues<CicConflictAction>()
                .Select(action => _site.Plan(new() { OnConflict = action }, (noun, list)).GetAction(schema, name)),
        ];
        Planned failing = _site.Plan(new(), (noun, list));

        Assert.Equal([CicChangeAction.Conflict, CicChangeAction.Skip, CicChangeAction.Update], actions);
        Assert.Contains(name, failing.Of(schema, name).Reason, StringComparison.OrdinalIgnoreCase);
        Assert.Equal((2, CicChangeAction.Create), (failing.Of(schema, name).Line, failing.GetAction(schema, "New")));
    }

    [Fact]
    public void An_update_keeps_the_name_as_it_was_first_written()
    {
        _site.AddStations("Name,Model\nDESK,IP600\n", TestSite.Update);

        Assert.Equal(("Desk", "IP600"), (_site.Station("desk").Name, _site.Station("desk").Model));
    }

    [Theory]
    [InlineData(CicConflictAction.Fail)]
    [InlineData(CicConflictAction.Skip)]
    [InlineData(CicConflictAction.Update)]
    public void The_operators_row_updates_whatever_is_done_with_others_and_the_role_stays(CicConflictAction onConflict)
    {
        Planned planned = _site.Import(
            new ImportOptions { OnConflict = onConflict }, (TestLists.User, "User Name,Extension,Roles\noperator,0,Agent\n"));

        Assert.Equal(CicChangeAction.Update, planned.GetAction(UserList.Schema, "Operator"));
        Assert.Equal(("0", "Agent|Operator"), (_site.User("Operator").Extension, string.Join("|", _site.User("Operator").Roles!)));
    }

    [Fact]
    public void The_role_stays_where_blanks_clear()
    {
        _site.AddUsers("User Name,Roles\nOperator,\n", TestSite.ClearEmpty);

        Assert.Contains("Operator", _site.User("Operator").Roles!);
    }

    [Fact]
    public void The_operator_has_it_from_the_first_list_on()
    {
        Assert.Equal(["Business User", "Operator"], _site.User("Operator").Roles!);
    }

    [Theory]
    [InlineData(CicConflictAction.Fail, CicChangeAction.Conflict)]
    [InlineData(CicConflictAction.Skip, CicChangeAction.Skip)]
    [InlineData(CicConflictAction.Update, CicChangeAction.Conflict)]
    public void A_station_of_a_phones_name_does_not_touch_the_phones_station(CicConflictAction onConflict, CicChangeAction action)
    {
        Assert.Equal(
            action,
            _site.Plan(new() { OnConflict = onConflict }, (TestLists.Station, "Name,Extension\nlobby,5556\n"))
                .GetAction(StationList.Schema, "lobby"));
    }

    [Theory]
    [InlineData(CicConflictAction.Fail)]
    [InlineData(CicConflictAction.Skip)]
    [InlineData(CicConflictAction.Update)]
    public void A_phone_of_a_stations_name_is_a_conflict(CicConflictAction onConflict)
    {
        Planned planned = _site.Plan(
            new() { OnConflict = onConflict }, (TestLists.Phone, "Name,Type,Manufacturer,Model\ndesk,Workstation,Polycom,IP600\n"));

        Assert.Equal(CicChangeAction.Conflict, planned.GetAction(PhoneLists.Schema, "desk"));
        Assert.Contains("station", planned.Of(PhoneLists.Schema, "desk").Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Users_have_a_name_space_of_their_own()
    {
        Assert.Equal(CicChangeAction.Create, _site.Plan(new(), (TestLists.User, "User Name\nDesk\n")).GetAction(UserList.Schema, "Desk"));
    }
}
