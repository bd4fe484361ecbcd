using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Engine.Rows;

/// <summary>No issue of a list ever shows a password, whatever is wrong with it or around it.</summary>
public sealed class PasswordsStaySecretTests
{
    private const string Secret = "Geheim4711";

    [Theory]
    [InlineData("User Name,Password\nClient1,1111\n", "1111")]
    [InlineData("User Name,Password\nClient1,Geheim\"4711\n", Secret)]
    [InlineData("User Name,Password\nClient1,\"Geheim4711\"x\n", Secret)]
    [InlineData("User Name,Password\nClient1,,Geheim4711\n", Secret)]
    [InlineData("User Name,Password\nClient1,,Geheim\"4711\n", Secret)]
    [InlineData("User Name,Password\nClient1,a,b,Geheim4711,c\n", Secret)]
    [InlineData("User Name,Passwort\nClient1,Geheim4711\n", Secret)]
    [InlineData("User Name,Passwort\nClient1,Geheim\"4711\n", Secret)]
    [InlineData("User Name,Password,password\nClient1,a,Geheim\"4711\n", Secret)]
    [InlineData("User Name,\nClient1,Geheim\"4711\n", Secret)]
    [InlineData("User Name,Password\n,Geheim4711\n", Secret)]
    [InlineData("User Name,Password\nClient1,Geheim4711\nclient1,Geheim4711\n", Secret)]
    [InlineData("User Name,Password\nClient1,\"Geheim4711\n", Secret)]
    [InlineData("User Name,Password\nClient1,Geheim4711\0\n", Secret)]
    [InlineData("User Name,Password\nClient1,=Geheim4711\u200B\nClient2,1234\n", Secret)]
    [InlineData("User Name,Last Name,Password\nanna,\"Berg,Geheim4711\nbert,\"B\",\n", Secret)]
    [InlineData("User Name,Password\n\"anna;Geheim4711\"x,\n", Secret)]
    [InlineData("User Name,Last Name,Password\n\"anna,,Geheim4711\nbert\",B,x\n", Secret)]
    public void No_text_of_an_issue_shows_it(string text, string password)
    {
        ListContent content = new TestLists().Read(TestLists.User, text);

        Assert.NotEmpty(content.Issues);
        Assert.All(content.Issues, issue => AssertShowsNothing(issue, password));
    }

    [Fact]
    public void Nor_does_the_user()
    {
        CicUser user = new TestLists().Read(TestLists.User, $"User Name,Password\nClient1,{Secret}\n").Clean<CicUser>();

        Assert.DoesNotContain(Secret, user.ToString() + user.Password, StringComparison.Ordinal);
        Assert.True(user.Password!.IsReadOnly());
    }

    internal static void AssertShowsNothing(CicIssue issue, string password)
    {
        string[] texts = [issue.Value ?? "", issue.Column ?? "", issue.Reason, issue.Message, issue.Suggestion, issue.ToString()];
        string[] parts = password == Secret ? ["Geheim", "4711"] : [password];

        Assert.All(texts, text => Assert.All(parts, part => Assert.DoesNotContain(part, text, StringComparison.Ordinal)));
    }
}
