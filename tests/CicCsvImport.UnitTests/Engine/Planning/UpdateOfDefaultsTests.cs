using CicCsvImport.Core.Kinds.Stations;
using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Engine.Planning;

/// <summary>A blank cell that brings the default brings the one of the object as it will be, and not of the row alone.</summary>
public sealed class UpdateOfDefaultsTests
{
    [Theory]
    [InlineData("User Name,Display Name\njdoe,\n", "Jane Doe")]
    [InlineData("User Name,Last Name,Display Name\njdoe,Dow,\n", "Jane Dow")]
    [InlineData("User Name,First Name,Display Name\njdoe,,\n", "Doe")]
    [InlineData("User Name,First Name,Last Name,Display Name\njdoe,,,\n", "jdoe")]
    public void A_cleared_display_name_is_made_of_the_names_that_the_user_has(string list, string displayName)
    {
        using var site = new TestSite();
        site.AddUsers("User Name,First Name,Last Name,Display Name\njdoe,Jane,Doe,The Chief\n");

        site.Import(TestSite.ClearEmpty, (TestLists.User, list));

        Assert.Equal(displayName, site.User("jdoe").DisplayName);
    }

    [Fact]
    public void Another_first_name_leaves_the_display_name()
    {
        using var site = new TestSite();
        site.AddUsers("User Name,First Name,Last Name\njdoe,Jane,Doe\n");

        site.Import(TestSite.Update, (TestLists.User, "User Name,First Name,Display Name\njdoe,Joan,\n"));

        Assert.Equal(("Joan", "Jane Doe"), (site.User("jdoe").FirstName, site.User("jdoe").DisplayName));
    }

    [Fact]
    public void A_default_machine_name_that_another_station_has_clears_the_old_one()
    {
        using var site = new TestSite();
        site.AddStations("Name,Machine Name\nA,PC1\nB,A\n");

        Planned planned = site.Import(TestSite.ClearEmpty, (TestLists.Station, "Name,Machine Name\nA,\n"));

        Assert.Equal(["DuplicateMachineName"], planned.Codes);
        Assert.Equal(["MachineName: PC1 -> "], planned.GetTexts(StationList.Schema, "A"));
    }
}
