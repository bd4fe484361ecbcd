using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Kinds.Stations;

/// <summary>A skipped row claims no key: also not against a default.</summary>
public sealed class MachineNameOfSkippedRowTests
{
    [Theory]
    [InlineData("Name,Machine Name\nA,\n,A\n")]
    [InlineData("Name,Machine Name\nA,\n\"B\nB\",A\n")]
    [InlineData("Name,Machine Name\nB,M\nA,\nb,A\n")]
    public void A_machine_name_that_only_a_skipped_row_gives_is_free_for_a_default(string text)
    {
        ListContent content = new TestLists().Read(TestLists.Station, text);

        Assert.DoesNotContain("DuplicateMachineName", content.Codes);
        Assert.Contains(content.Records.Cast<CicStation>(), station => (station.Name, station.MachineName) == ("A", "A"));
    }
}
