using CicCsvImport.Core.Reports;

namespace CicCsvImport.UnitTests.Reports;

/// <summary>A number that is missing in a run of names is found, and the end of a run is none.</summary>
public sealed class NumberGapsTests
{
    [Theory]
    [InlineData("Desk1 Desk2 Desk3 Desk5", "Desk4")]
    [InlineData("Desk09 Desk08 Desk10 desk12 Desk13 Desk14 Desk15 Desk16 Desk07", "Desk11")]
    [InlineData("Desk098 Desk099 Desk101", "Desk100")]
    [InlineData("Hall1 Hall2 Hall4 Desk1 Desk2 Desk3", "Hall3")]
    [InlineData("Desk1 Desk2 Desk3", "")]
    [InlineData("Desk1 Desk2 Desk3 Desk900", "")]
    [InlineData("A1 A5 A9", "")]
    [InlineData("Lobby Desk", "")]
    [InlineData("Desk1 Desk2 Desk99999999999999999999", "")]
    public void A_gap_in_a_run_of_names_is_found(string names, string missing) =>
        Assert.Equal(missing, string.Join(" ", NumberGaps.Find(names.Split(' '))));
}
