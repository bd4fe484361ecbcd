using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Kinds.Phones;

/// <summary>The form of a managed phone's address depends on its manufacturer and model.</summary>
public sealed class PhoneAddressTests
{
    [Theory]
    [InlineData("Polycom,IP330", "00:04:f2:aa:bb:cc", "0004F2AABBCC")]
    [InlineData("Polycom,IP9999", "0004F2AABBCC", "0004F2AABBCC")]
    [InlineData("Polycom,VVX 411", "64:16:7F:aa:bb:cc", "64167FAABBCC")]
    [InlineData("Polycom,IP650", "6416-7FAA-BBCC", "64167FAABBCC")]
    [InlineData("Polycom,Trio 8500", "64167faabbcc", "64167FAABBCC")]
    [InlineData("Polycom,VVX 250", "48-25-67-00-00-01", "482567000001")]
    [InlineData("ININ,Interaction SIP Station", "0026-FDF0-0020", "0026FDF00020")]
    [InlineData("AudioCodes,420HD", "00908F123456", "00908F123456")]
    [InlineData("Genesys,440HD", "0090.8F12.3456", "00908F123456")]
    [InlineData("ININ,Soft Phone", "PattyJ.acme.com", "PattyJ.acme.com")]
    public void The_right_address_is_kept_in_list_form(string model, string text, string address)
    {
        ListContent content = Read(model, text);

        Assert.DoesNotContain(content.Codes, code => code != "UnknownModel");
        Assert.Equal(address, content.Single<CicPhone>().Address);
    }

    [Theory]
    [InlineData("Polycom,IP330", "0026FDF00020", "AddressPrefixMismatch")]
    [InlineData("ININ,Interaction SIP Station", "0004F2AABBCC", "AddressPrefixMismatch")]
    [InlineData("AudioCodes,420HD", "0004F2AABBCC", "AddressPrefixMismatch")]
    [InlineData("AudioCodes,420HD", "64167FAABBCC", "AddressPrefixMismatch")]
    [InlineData("ININ,Interaction SIP Station", "64167FAABBCC", "AddressPrefixMismatch")]
    [InlineData("Polycom,IP330", "164167FAABBC", "AddressPrefixMismatch")]
    [InlineData("Polycom,IP330", "4F2004F2AABB", "AddressPrefixMismatch")]
    [InlineData("Genesys,420HD", "0026FDF00020", "AddressPrefixMismatch")]
    [InlineData("Polycom,IP330", "PattyJ.acme.com", "InvalidMacAddress")]
    [InlineData("ININ,Interaction SIP Station", "0026FD", "InvalidMacAddress")]
    [InlineData("Polycom,IP330", "4.0E+11", "MangledNumber")]
    [InlineData("ININ,Soft Phone", "Patty J", "InvalidAddress")]
    [InlineData("ININ,Soft Phone", "10.0.0.1", "InvalidAddress")]
    public void The_wrong_address_is_dropped_and_the_phone_kept(string model, string text, string code)
    {
        ListContent content = Read(model, text);

        Assert.Equal(("Address", text), (content.SingleIssue(code).Column, content.Issues[0].Value));
        CicPhone phone = content.Single<CicPhone>();
        Assert.Equal((null, CicCellState.Dropped, "Not provisioned"), (phone.Address, phone.GetState("Address"), phone.State));
    }

    [Fact]
    public void A_wrong_prefix_names_all_that_would_be_right() => Assert.Contains(
        "begin with 0004F2 or 64167F or 482567",
        Read("Polycom,IP330", "0026FDF00020").SingleIssue("AddressPrefixMismatch").Reason,
        StringComparison.Ordinal);

    [Fact]
    public void A_computer_name_without_a_dot_is_worth_a_look()
    {
        ListContent content = Read("ININ,Soft Phone", "PattyJ");

        content.SingleIssue("ComputerNameNotFull");
        Assert.Equal("PattyJ", content.Single<CicPhone>().Address);
    }

    // A row without a valid manufacturer is skipped, so only its issues can be checked.
    [Theory]
    [InlineData("1.01112E+11", true)]
    [InlineData("1,01112E+11", true)]
    [InlineData("4E+02", true)]
    [InlineData("2026-01-02", true)]
    [InlineData("2026-01-02 00:00", true)]
    [InlineData("1/2/2026", true)]
    [InlineData("2026-01-02.acme.com", false)]
    [InlineData("10-11-12", false)]
    [InlineData("PC-2026", false)]
    [InlineData("101112131415", false)]
    public void A_number_or_a_date_is_an_address_of_no_template(string text, bool isMangled)
    {
        ListContent content = new TestLists().Read(TestLists.Phone, $"Name,Template,Address\np7,T1,\"{text}\"\n");

        Assert.Equal(isMangled ? ["MangledNumber"] : [], content.Codes);
        Assert.Equal(isMangled ? CicCellState.Dropped : CicCellState.Given, content.Single<CicPhone>().GetState("Address"));
    }

    [Fact]
    public void In_a_MAC_address_a_date_is_a_mangled_number() =>
        new TestLists().Read(TestLists.Station, "Name,MAC Address\nA,2026-01-02\n").SingleIssue("MangledNumber");

    [Fact]
    public void Where_the_maker_is_not_known_the_address_is_not_judged()
    {
        Read("Cisco,7960", "any thing").SingleIssue("UnsupportedManufacturer");
    }

    [Theory]
    [InlineData("Polycom,IP330", "0004F2AABBCC", "Not registered", null)]
    [InlineData("Polycom,IP330", "", "Not provisioned", "provisioning IVR")]
    [InlineData("AudioCodes,420HD", "", "Not provisioned", "provisioning IVR")]
    [InlineData("Genesys,420HD", "", "Not provisioned", "provisioning IVR")]
    [InlineData("ININ,Soft Phone", "", "Not provisioned", "wizard")]
    [InlineData("ININ,Interaction SIP Station", "", "Not provisioned", "no IVR")]
    [InlineData("Polycom,IP330", "<MAC>", "Not provisioned", "provisioning IVR")]
    public void A_phone_says_its_state_and_how_it_gets_on_the_air(string model, string text, string state, string? how)
    {
        CicPhone phone = Read(model, text).Single<CicPhone>();

        Assert.Equal(state, phone.State);
        Assert.Equal(how is null, phone.Provisioning is null);
        Assert.Contains(how ?? "", phone.Provisioning ?? "", StringComparison.Ordinal);
    }

    private static ListContent Read(string model, string address) =>
        new TestLists().Read(TestLists.Phone, $"Name,Type,Manufacturer,Model,Address\nA,Workstation,{model},{address}\n");
}
