using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Kinds.Phones;

/// <summary>A phone without an address says how it gets on the air, however it lost the address.</summary>
public sealed class ProvisioningTests
{
    [Fact]
    public void A_phone_whose_address_another_one_has_says_how_it_gets_on_the_air()
    {
        ListContent content = new TestLists().Read(
            TestLists.Phone,
            "Name,Type,Manufacturer,Model,Address\nA,Workstation,Polycom,IP330,0004F2AABBCC\nB,Workstation,Polycom,IP330,0004F2AABBCC\n");

        content.SingleIssue("DuplicateMacAddress");
        var phone = (CicPhone)content.Records[1];
        Assert.Equal((null, "Not provisioned"), (phone.Address, phone.State));
        Assert.NotNull(phone.Provisioning);
    }
}
