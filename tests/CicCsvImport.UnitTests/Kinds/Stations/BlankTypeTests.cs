using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Kinds.Stations;

/// <summary>A cell has one issue, unless two codes name different faults of it.</summary>
public sealed class BlankTypeTests
{
    [Fact]
    public void A_phone_without_a_type_is_not_told_that_its_type_is_not_supported()
    {
        ListContent content = new TestLists().Read(TestLists.Phone, "Name,Type,Manufacturer,Model\nA,,Polycom,IP330\n");

        Assert.Equal("Type", content.SingleIssue("RequiredValueMissing").Column);
    }
}
