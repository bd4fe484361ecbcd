using CicCsvImport.Core.Engine.Rules;
using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Engine.Rules;

/// <summary>Connection addresses are sip: or sips:, [user@]host[:port][;params]; identification addresses are free text.</summary>
public sealed class SipAddressTests
{
    [Theory]
    [InlineData("sip:cic1")]
    [InlineData("SIP:5557@cic1.acme.com:5060")]
    [InlineData("Sips:user.name@10.0.0.1")]
    [InlineData("sip:+49-715@[2001:db8::1]:5061;transport=tls")]
    [InlineData("sip:cic1;transport=tcp;lr")]
    [InlineData("sip:user;phone-context=acme@cic1")]
    [InlineData("sip:cic1:65535")]
    public void A_SIP_address(string text)
    {
        Assert.True(SipAddress.IsValid(text));
    }

    [Theory]
    [InlineData("")]
    [InlineData("5557")]
    [InlineData("5557@cic1")]
    [InlineData("tel:5557")]
    [InlineData("sip:")]
    [InlineData("sip:@cic1")]
    [InlineData("sip:5557@")]
    [InlineData("sip:a@b@c")]
    [InlineData("sip:cic1:0")]
    [InlineData("sip:cic1:65536")]
    [InlineData("sip:cic1:x")]
    [InlineData("sip:cic1:")]
    [InlineData("sip:cic 1")]
    [InlineData("sip:cic1.acme.com/x")]
    [InlineData("sip:-cic1")]
    public void Anything_else_is_none(string text)
    {
        Assert.False(SipAddress.IsValid(text));
    }

    [Fact]
    public void A_connection_address_that_is_none_is_dropped()
    {
        ListContent content = Read("Connection Address", "5557@cic1");

        Assert.Equal("5557@cic1", content.SingleIssue("InvalidAddress").Value);
        Assert.Equal(
            (null, CicCellState.Dropped),
            (content.Single<CicStation>().ConnectionAddress, content.Single<CicStation>().GetState("Connection Address")));
    }

    [Theory]
    [InlineData("5556")]
    [InlineData("user@host")]
    [InlineData("sip:user@host:5060")]
    [InlineData("any thing at all")]
    public void An_identification_address_is_free_text(string text)
    {
        Assert.Equal(text, Read("Identification Address", text).Clean<CicStation>().IdentificationAddress);
    }

    [Theory]
    [InlineData("Connection Address", "sip:5557@<server>:5060")]
    [InlineData("Connection Address", "<address>")]
    [InlineData("Identification Address", "<extension>@acme.com")]
    [InlineData("Identification Address", "sip:<user name>@acme.com")]
    [InlineData("Identification Address", "<>")]
    [InlineData("Connection Address", "sip:<IP-Adresse_2>")]
    [InlineData("Connection Address", "sip:<großer Server>")]
    public void A_word_in_angle_brackets_is_a_placeholder(string column, string text)
    {
        ListContent content = Read(column, text);

        Assert.Equal(column, content.SingleIssue("PlaceholderValue").Column);
        Assert.Equal(CicCellState.Dropped, content.Single<CicStation>().GetState(column));
    }

    [Theory]
    [InlineData("<sip:5@h>")]
    [InlineData("\"\"\"Max\"\" <sip:5@h>\"")]
    [InlineData("<5556@acme.com>")]
    public void An_address_in_angle_brackets_is_judged_by_its_own_column(string text)
    {
        Assert.Empty(Read("Identification Address", text).Issues);
        Read("Connection Address", text).SingleIssue("InvalidAddress");
    }

    [Fact]
    public void A_placeholder_can_stand_in_a_phones_address()
    {
        ListContent content = new TestLists().Read(TestLists.Phone, "Name,Type,Manufacturer,Model,Address\nA,phone,Polycom,IP330,<MAC>\n");

        Assert.Equal("Address", content.SingleIssue("PlaceholderValue").Column);
    }

    private static ListContent Read(string column, string text) =>
        new TestLists().Read(TestLists.Station, $"Name,{column}\nA,{text}\n");
}
