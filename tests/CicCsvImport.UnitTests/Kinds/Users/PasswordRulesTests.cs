using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Kinds.Users;

/// <summary>A given password is used unchecked; a weak one is worth a look, and none is ever shown.</summary>
public sealed class PasswordRulesTests
{
    [Theory]
    [InlineData("1111")]
    [InlineData("1212")]
    [InlineData("1234")]
    [InlineData("4321")]
    [InlineData("0123456789")]
    [InlineData("abcabc")]
    [InlineData("a2b2c2")]
    [InlineData("!!!!!")]
    public void Too_few_different_keypad_digits_or_one_run_is_weak(string password)
    {
        ListContent content = new TestLists().Read(TestLists.User, $"User Name,Password\nClient1,{password}\n");

        CicIssue issue = content.SingleIssue("WeakPassword");
        Assert.Equal((CicIssueSeverity.Notice, null), (issue.Severity, issue.Value));
        Assert.Equal(password, SecretText.Reveal(content.Single<CicUser>().Password));
    }

    [Theory]
    [InlineData("1235")]
    [InlineData("2134")]
    [InlineData("1357")]
    [InlineData("adg!")]
    [InlineData("12345x")]
    public void Anything_else_is_not(string password)
    {
        ListContent content = new TestLists().Read(TestLists.User, $"User Name,Password\nClient1,{password}\n");

        Assert.Empty(content.Issues);
    }

    [Theory]
    [InlineData("User Name,Password\nClient1,\n", CicCellState.Blank)]
    [InlineData("User Name\nClient1\n", CicCellState.Absent)]
    public void A_password_that_is_not_given_is_none(string text, CicCellState state)
    {
        CicUser user = new TestLists().Read(TestLists.User, text).Clean<CicUser>();

        Assert.Equal((null, state), (user.Password, user.GetState("Password")));
    }
}
