using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Engine.Rows;

/// <summary>A default fills what a row does not give, and is marked as one; what the row said stays known.</summary>
public sealed class DefaultTests
{
    [Theory]
    [InlineData("Name,Type\nA,\n", CicCellState.Blank)]
    [InlineData("Name\nA\n", CicCellState.Absent)]
    [InlineData("Name,Type\nA,Desk\n", CicCellState.Dropped)]
    public void A_default_does_not_hide_what_the_row_said(string text, CicCellState state)
    {
        CicStation station = new TestLists().Read(TestLists.Station, text).Single<CicStation>();

        Assert.Equal(("Workstation", true, state), (station.Type, station.IsDefault("Type"), station.GetState("Type")));
    }

    [Fact]
    public void A_given_value_that_equals_the_default_is_no_default()
    {
        CicStation station = new TestLists().Read(TestLists.Station, "Name,Type,Machine Name\nA,Workstation,A\n").Clean<CicStation>();

        Assert.Equal((false, false), (station.IsDefault("Type"), station.IsDefault("Machine Name")));
    }

    [Fact]
    public void The_default_role_is_a_setting()
    {
        var settings = Repository.Settings();
        settings.Defaults.Role = "Agent";

        Assert.Equal(["Agent"], new TestLists { Settings = settings }.Read(TestLists.User, "User Name\nA\n").Clean<CicUser>().Roles!);
    }

    [Fact]
    public void A_phones_type_has_no_default()
    {
        CicPhone phone = new TestLists().Read(TestLists.Phone, "Name,Template\nA,T\n").Clean<CicPhone>();

        Assert.Equal((null, false), (phone.Type, phone.IsDefault("Type")));
    }
}
