using CicCsvImport.Core.Kinds.Stations;
using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Kinds.Stations;

/// <summary>Types of stations and phones, and the manufacturers of stations.</summary>
public sealed class StationRulesTests
{
    [Theory]
    [InlineData("Workstation", "Workstation")]
    [InlineData("WORKSTATION", "Workstation")]
    [InlineData("Stand-alone Phone", "Stand-alone Phone")]
    [InlineData("stand alone phone", "Stand-alone Phone")]
    [InlineData("Standalone Phone", "Stand-alone Phone")]
    [InlineData("phone", "Stand-alone Phone")]
    [InlineData("Standalone Fax", "Stand-alone Fax")]
    [InlineData("Fax", "Stand-alone Fax")]
    public void A_stations_type_is_written_as_the_vendor_does(string text, string type)
    {
        Assert.Equal(type, Read("Type", text).Clean<CicStation>().Type);
    }

    [Theory]
    [InlineData("Desk")]
    [InlineData("phones")]
    [InlineData("Managed")]
    public void Another_type_is_dropped_and_the_default_applies(string text)
    {
        ListContent content = Read("Type", text);

        Assert.Equal(CicIssueEffect.ValueDropped, content.SingleIssue("InvalidType").Effect);
        CicStation station = content.Single<CicStation>();
        Assert.Equal(("Workstation", true, CicCellState.Dropped), (station.Type, station.IsDefault("Type"), station.GetState("Type")));
    }

    [Fact]
    public void The_nearest_type_is_suggested()
    {
        Assert.Contains(
            "'Stand-alone Fax'", Read("Type", "Stand-alone Fix").SingleIssue("InvalidType").Suggestion, StringComparison.Ordinal);
    }

    [Fact]
    public void A_phone_is_no_fax()
    {
        Assert.Null(StationType.Find("fax", StationType.OfPhones));
    }

    [Theory]
    [InlineData("polycom", "Polycom")]
    [InlineData("GENERIC", "Generic")]
    [InlineData("Acme", "Acme")]
    public void A_known_manufacturer_is_written_as_it_is_known_and_any_other_is_allowed(string text, string manufacturer)
    {
        Assert.Equal(manufacturer, Read("Manufacturer", text).Clean<CicStation>().Manufacturer);
    }

    private static ListContent Read(string column, string text) =>
        new TestLists().Read(TestLists.Station, $"Name,{column}\nA,{text}\n");
}
