using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Engine.Rows;

/// <summary>An object knows of each column whether its row gave a value, left it blank, or had no such column.</summary>
public sealed class CellStateTests
{
    [Theory]
    [InlineData("Name,Extension\nA,5556\n", CicCellState.Given, "5556")]
    [InlineData("Name,Extension\nA,\n", CicCellState.Blank, "")]
    [InlineData("Name,Extension\nA,\"  \"\n", CicCellState.Blank, "")]
    [InlineData("Name,Extension\nA\n", CicCellState.Blank, "")]
    [InlineData("Name\nA\n", CicCellState.Absent, null)]
    [InlineData("Name,Extension\nA,x\n", CicCellState.Dropped, null)]
    public void Given_blank_absent_and_dropped_are_told_apart(string text, CicCellState state, string? value)
    {
        CicStation station = new TestLists().Read(TestLists.Station, text).Single<CicStation>();

        Assert.Equal((state, value), (station.GetState("Extension"), station.Extension));
        Assert.False(station.IsDefault("Extension"));
    }

    [Theory]
    [InlineData("MAC Address")]
    [InlineData("mac  address")]
    [InlineData("MacAddress")]
    [InlineData("MACADDRESS")]
    public void A_column_is_named_as_the_list_or_as_the_property_does(string column)
    {
        CicStation station = new TestLists().Read(TestLists.Station, "Name,MAC Address\nA,10111213141A\n").Clean<CicStation>();

        Assert.Equal(CicCellState.Given, station.GetState(column));
    }

    [Fact]
    public void Another_column_is_an_error()
    {
        Assert.Contains(
            "'Roles'", Assert.Throws<ArgumentException>(() => new CicStation().GetState("Roles")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_hand_made_object_null_is_absent_and_an_empty_value_blank()
    {
        var user = new CicUser
        {
            UserName = "Client1",
            FirstName = "",
            LastName = " ",
            Roles = new(""),
            Workgroups = new("Sales"),
            Ocs = false,
        };

        Assert.Equal(
            [
                CicCellState.Given, CicCellState.Blank, CicCellState.Blank, CicCellState.Blank, CicCellState.Given, CicCellState.Given,
                CicCellState.Absent,
            ],
            new[] { "UserName", "FirstName", "LastName", "Roles", "Workgroups", "OCS", "DID" }.Select(user.GetState));
    }

    [Fact]
    public void What_is_set_by_hand_is_no_default_any_more()
    {
        CicStation station = new TestLists().Read(TestLists.Station, "Name\nA\n").Clean<CicStation>();

        station.Type = "Stand-alone Fax";

        Assert.Equal((false, CicCellState.Given), (station.IsDefault("Type"), station.GetState("Type")));
    }

    [Fact]
    public void A_value_set_to_null_by_hand_is_absent_again()
    {
        var station = new CicStation { Model = "IP600" };

        station.Model = null;

        Assert.Equal(CicCellState.Absent, station.GetState("Model"));
    }
}
