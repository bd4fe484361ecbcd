using CicCsvImport.Core.Engine.Rules;
using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Engine.Rules;

/// <summary>A MAC address: 12 hexadecimal digits, bare or with : - or . between them.</summary>
public sealed class MacAddressTests
{
    [Theory]
    [InlineData("0004F2AABBCC")]
    [InlineData("0004f2aabbcc")]
    [InlineData(" 0004F2AABBCC ")]
    [InlineData("00:04:F2:AA:BB:CC")]
    [InlineData("00-04-f2-aa-bb-cc")]
    [InlineData("0004.f2aa.bbcc")]
    [InlineData("00.04.F2.AA.BB.CC")]
    [InlineData("0004F2-AABBCC")]
    public void It_is_kept_as_12_upper_case_digits(string text)
    {
        Assert.Equal("0004F2AABBCC", MacAddress.Parse(text));
    }

    [Theory]
    [InlineData("")]
    [InlineData("0004F2AABBC")]
    [InlineData("0004F2AABBCCD")]
    [InlineData("0004F2AABBCG")]
    [InlineData("00:04:F2:AA:BB")]
    [InlineData("00:04:F2:AA:BB:CC:")]
    [InlineData(":00:04:F2:AA:BB:CC")]
    [InlineData("00::04:F2:AA:BB:CC")]
    [InlineData("00:04:F2-AA-BB-CC")]
    [InlineData("000:4F:2AA:BBC:C")]
    [InlineData("00 04 F2 AA BB CC")]
    [InlineData("００04F2AABBCC")]
    public void Anything_else_is_none(string text)
    {
        Assert.Null(MacAddress.Parse(text));
    }

    [Fact]
    public void A_station_can_have_one_of_any_maker()
    {
        CicStation station = new TestLists()
            .Read(TestLists.Station, "Name,Manufacturer,MAC Address\nA,Polycom,10-11-12-13-14-1a\n")
            .Clean<CicStation>();

        Assert.Equal("10111213141A", station.MacAddress);
    }

    [Theory]
    [InlineData("10111213141", "InvalidMacAddress")]
    [InlineData("1.01112E+11", "MangledNumber")]
    [InlineData("<mac>", "InvalidMacAddress")]
    public void A_station_loses_one_that_is_none(string text, string code)
    {
        ListContent content = new TestLists().Read(TestLists.Station, $"Name,MAC Address\nA,{text}\n");

        Assert.Equal(text, content.SingleIssue(code).Value);
        Assert.Equal(CicCellState.Dropped, content.Single<CicStation>().GetState("MAC Address"));
    }
}
