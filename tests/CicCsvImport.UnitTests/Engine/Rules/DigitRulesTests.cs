using CicCsvImport.Core.Settings;
using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Engine.Rules;

/// <summary>Extensions and DIDs are digits, kept as text; a number that a spreadsheet has rounded is called one.</summary>
public sealed class DigitRulesTests
{
    [Theory]
    [InlineData("5556", "")]
    [InlineData("123", "")]
    [InlineData("123456", "")]
    [InlineData("12", "ExtensionAdvice")]
    [InlineData("1234567", "ExtensionAdvice")]
    [InlineData("0123", "ExtensionAdvice")]
    public void A_stations_extension_is_given_advice_and_kept(string extension, string advice)
    {
        ListContent content = new TestLists().Read(TestLists.Station, $"Name,Extension\nA,{extension}\n");

        Assert.Equal(advice.Length == 0 ? [] : [advice], content.Codes);
        Assert.Equal(extension, content.Single<CicStation>().Extension);
    }

    [Fact]
    public void A_phones_extension_is_given_advice_too()
    {
        new TestLists().Read(TestLists.Phone, "Name,Template,Extension\nA,T,07\n").SingleIssue("ExtensionAdvice");
    }

    [Theory]
    [InlineData("0")]
    [InlineData("07")]
    [InlineData("123456789")]
    public void A_users_extension_is_free_of_advice(string extension)
    {
        Assert.Equal(extension, new TestLists().Read(TestLists.User, $"User Name,Extension\nA,{extension}\n").Clean<CicUser>().Extension);
    }

    [Fact]
    public void The_settings_say_what_is_advised()
    {
        CicSettings settings = Repository.Settings();
        (settings.Extensions.AdvisedMinimumDigits, settings.Extensions.AdvisedMaximumDigits) = (5, 5);

        new TestLists { Settings = settings }.Read(TestLists.Station, "Name,Extension\nA,5556\n").SingleIssue("ExtensionAdvice");
    }

    [Theory]
    [InlineData("55a6")]
    [InlineData("55-56")]
    [InlineData("55 56")]
    [InlineData("+5556")]
    [InlineData("-5556")]
    [InlineData("5556.0")]
    [InlineData("５５５６")]
    [InlineData("٥٥٥٦")]
    public void An_extension_that_is_not_digits_is_dropped(string extension)
    {
        ListContent content = new TestLists().Read(TestLists.User, $"User Name,Extension\nA,{extension}\n");

        Assert.Equal(extension, content.SingleIssue("InvalidExtension").Value);
        Assert.Equal((null, CicCellState.Dropped), (content.Single<CicUser>().Extension, content.Single<CicUser>().GetState("Extension")));
    }

    [Theory]
    [InlineData("7151002")]
    [InlineData("+497151002")]
    [InlineData("0049")]
    public void A_DID_is_digits_with_or_without_a_plus(string did)
    {
        Assert.Equal(did, new TestLists().Read(TestLists.User, $"User Name,DID\nA,{did}\n").Clean<CicUser>().Did);
    }

    [Theory]
    [InlineData("+")]
    [InlineData("++49")]
    [InlineData("49+")]
    [InlineData("715-1002")]
    [InlineData("(715) 1002")]
    public void Anything_else_is_no_DID(string did)
    {
        ListContent content = new TestLists().Read(TestLists.User, $"User Name,DID\nA,{did}\n");

        content.SingleIssue("InvalidDid");
        Assert.Null(content.Single<CicUser>().Did);
    }

    [Theory]
    [InlineData("7.15E+06")]
    [InlineData("7E+06")]
    [InlineData("7.15e+06")]
    [InlineData("\"7,15E+06\"")]
    [InlineData("1.23456E+100")]
    public void A_number_that_a_spreadsheet_has_rounded_is_called_one_instead_of_invalid(string text)
    {
        ListContent content = new TestLists().Read(TestLists.User, $"User Name,Extension,DID\nA,{text},{text}\n");

        Assert.Equal(
            [("MangledNumber", "Extension"), ("MangledNumber", "DID")], content.Issues.Select(issue => (issue.Code, issue.Column)));
    }

    [Theory]
    [InlineData("E+06")]
    [InlineData("7.15E+")]
    [InlineData("7.15E+0x")]
    [InlineData("71.5E+06")]
    [InlineData("7.E+06")]
    [InlineData("aE+06")]
    public void What_no_spreadsheet_writes_is_simply_invalid(string text)
    {
        new TestLists().Read(TestLists.User, $"User Name,DID\nA,{text}\n").SingleIssue("InvalidDid");
    }
}
