using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Kinds.Stations;

/// <summary>A blank machine name is the station's name, and claims it after all given ones.</summary>
public sealed class MachineNameTests
{
    [Theory]
    [InlineData("Name,Machine Name\nA,\n")]
    [InlineData("Name\nA\n")]
    public void A_blank_one_is_the_stations_name(string text)
    {
        CicStation station = new TestLists().Read(TestLists.Station, text).Clean<CicStation>();

        Assert.Equal(("A", true), (station.MachineName, station.IsDefault("Machine Name")));
    }

    [Fact]
    public void A_given_one_further_up_beats_a_default()
    {
        AssertOnlyTheGivenOneHasIt("Name,Machine Name\nB,A\nA,\n", defaultLine: 3, givenLine: 2);
    }

    [Fact]
    public void A_given_one_further_down_beats_a_default_too()
    {
        AssertOnlyTheGivenOneHasIt("Name,Machine Name\nA,\nB,a\n", defaultLine: 2, givenLine: 3);
    }

    [Fact]
    public void A_dropped_one_gets_the_default()
    {
        ListContent content = new TestLists().Read(TestLists.Station, "Name,Machine Name\nA,M\nB,M\n");

        content.SingleIssue("DuplicateMachineName");
        var second = (CicStation)content.Records[1];
        Assert.Equal(
            ("B", true, CicCellState.Dropped), (second.MachineName, second.IsDefault("Machine Name"), second.GetState("Machine Name")));
    }

    [Fact]
    public void Over_files_two_stations_do_not_share_one_either()
    {
        ListContent content = new TestLists().Read((TestLists.Station, "Name\nA\n"), (TestLists.Station, "Name,Machine Name\nB,A\n"));

        // The first station has left already: what is said of it is that its default does not count.
        Assert.Equal(2, content.SingleIssue("DuplicateMachineName").Line);
        Assert.Equal([true, false], content.Records.Select(station => station.IsDefault("Machine Name")));
    }

    private static void AssertOnlyTheGivenOneHasIt(string text, int defaultLine, int givenLine)
    {
        ListContent content = new TestLists().Read(TestLists.Station, text);

        CicIssue issue = content.SingleIssue("DuplicateMachineName");
        Assert.Equal(defaultLine, issue.Line);
        Assert.Contains($"line {givenLine}", issue.Reason, StringComparison.Ordinal);
        Assert.Equal(
            "A",
            Assert.Single(content.Records.Cast<CicStation>(), station => station.MachineName?.Length > 0).MachineName,
            ignoreCase: true);
    }
}
