using CicCsvImport.Core.Settings;
using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Engine.Rules;

/// <summary>Names of stations and phones are any text without control characters; those of users are narrower.</summary>
public sealed class NameRulesTests
{
    [Theory]
    [InlineData("SIPPhone1")]
    [InlineData("Büro <1> \\ : | @ * / ?")]
    [InlineData("電話 😀")]
    public void A_stations_name_is_any_text(string name)
    {
        Assert.Equal(name, new TestLists().Read(TestLists.Station, $"Name\n{name}\n").Clean<CicStation>().Name);
    }

    [Theory]
    [InlineData('\\')]
    [InlineData(':')]
    [InlineData('<')]
    [InlineData('>')]
    [InlineData('|')]
    [InlineData('@')]
    [InlineData('*')]
    [InlineData('/')]
    public void A_user_name_has_none_of_these(char c)
    {
        ListContent content = new TestLists().Read(TestLists.User, $"User Name\nClient{c}1\n");

        CicIssue issue = content.SingleIssue("InvalidName");
        Assert.Equal(CicIssueEffect.RowSkipped, issue.Effect);
        Assert.Contains(c, issue.Reason);
        Assert.Empty(content.Records);
    }

    [Theory]
    [InlineData('@', true)]
    [InlineData('*', true)]
    [InlineData('/', true)]
    [InlineData(':', false)]
    [InlineData('|', false)]
    public void The_settings_can_permit_some_of_them_and_not_the_others(char c, bool permitted)
    {
        CicSettings settings = Repository.Settings();
        settings.UserNames.PermittedCharacters = "@*/:|";

        ListContent content = new TestLists { Settings = settings }.Read(TestLists.User, $"User Name\nClient{c}1\n");

        Assert.Equal(permitted ? [] : ["InvalidName"], content.Codes);
    }

    [Theory]
    [InlineData(50, "")]
    [InlineData(51, "NameLengthAdvice")]
    [InlineData(64, "NameLengthAdvice")]
    [InlineData(65, "InvalidName")]
    public void A_user_name_has_at_most_64_characters_and_50_are_advised(int length, string code)
    {
        ListContent content = new TestLists().Read(TestLists.User, $"User Name\n{new string('x', length)}\n");

        Assert.Equal(code.Length == 0 ? [] : [code], content.Codes);
        Assert.Equal(code == "InvalidName" ? 0 : 1, content.Records.Count);
    }
}
