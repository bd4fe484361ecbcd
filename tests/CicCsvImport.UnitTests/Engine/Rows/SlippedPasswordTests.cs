using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Engine.Rows;

/// <summary>A password that has slipped into another cell is not shown either.</summary>
public sealed class SlippedPasswordTests
{
    [Theory]
    [InlineData(
        "User Name,First Name,Last Name,Display Name,Extension,DID,Password,Network ID\n"
        + "a,Billy,Smith, Jr,Billy Smith,1002,7151002,Secret99,DOM\\b")]
    [InlineData("User Name,Extension,DID,Password\na,7151002,Secret99")]
    [InlineData("User Name,Password,Extension\na,,Secret99,1001")]
    [InlineData("User Name,Mailbox,Password\na,Secret99@x")]
    [InlineData("a,Billy,Secret99,1001")]
    [InlineData("User Name,Passwort\na,Secret\"99")]
    [InlineData("User Name,First Name,Extension,Passwort,DID\na,Otto,Secret99,7152")]
    [InlineData("User Name,First Name,Passwort,Extension,DID\na,Otto,K,Secret99,1001,7152")]
    [InlineData("User Name,First Name,Extension,,DID\na,Otto,Secret99,7152")]
    [InlineData("User Name,First Name,Extension,Password,PASSWORD,DID\na,Otto,Secret99,,7152")]
    [InlineData("User Name,Extension,First Name\na,Secret99,1001,Anna")]
    [InlineData("User Name,First Name,Extension\na,Anna,Secret99,1001\nb,Bob,1002\nc,Carl,1003")]
    [InlineData("User Name,Extension,First Name\na,1000,Anna\nb,Secret99,1001,Anna\nc,Secret98,1002,Anna")]
    public void It_is_in_no_text_of_any_issue(string list)
    {
        ListContent content = new TestLists().Read("CicUserCsv", list);

        Assert.NotEmpty(content.Issues);
        Assert.All(content.Issues, issue => Assert.DoesNotContain(
            "Secret", string.Join(" ", issue.Value, issue.Reason, issue.Message, issue.Suggestion, issue), StringComparison.Ordinal));
    }

    [Fact]
    public void A_row_of_the_right_width_shows_its_values()
    {
        ListContent content = new TestLists().Read("CicUserCsv", "User Name,Extension,Password\na,10O2,Secret99");

        Assert.Contains("10O2", content.Issues.Single(issue => issue.Code == "InvalidExtension").Value, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("User Name,Extension,First Name,Department\na,10O2,Anna\nb,1003,Bob,x")]
    [InlineData("User Name,Extension,First Name\na,10O2,Anna,,\nb,1003,Bob,,")]
    public void An_uneven_row_shows_what_is_not_near_a_password(string list)
    {
        ListContent content = new TestLists().Read("CicUserCsv", list);

        Assert.Contains("10O2", content.Issues.Single(issue => issue.Code == "InvalidExtension").Value, StringComparison.Ordinal);
    }
}
