using CicCsvImport.UnitTests.Engine.Rows;
using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Engine.Headers;

/// <summary>
/// A header that has taken in rows, because of a quote or a lost line break, is not read as a header: its headings are values, and can
/// be passwords.
/// </summary>
public sealed class RowInHeaderTests
{
    private static readonly string[] Passwords = ["pwSecretA7", "pwSecretB8", "pwSecretC9"];

    [Theory]
    [InlineData(
        "User Name,\"First Name,Password,Roles\nua,Anna,pwSecretA7,Agent\nub,\"Bob\",pwSecretB8,Agent\nuc,Cem,pwSecretC9,Agent\n",
        "on line 1, may not be closed, so that lines 2 to 3 are part")]
    [InlineData("\n\nUser Name;DID;\"Password\nua;1;pwSecretA7\nub;\"2\";pwSecretB8\n", "on line 3, may not be closed, so that lines 4 to")]
    [InlineData("User Name,Password,\"Notes\nua,pwSecretA7,\"\nub,pwSecretB8,x\n", "so that line 2 is part")]
    [InlineData("\"User Name,Password\nua,pwSecretA7\nub,\"pwSecretB8\"\n", "so that lines 2 to 3 are part")]
    [InlineData("User Name,Password,\"\nua,pwSecretA7,\"x\nub,pwSecretB8,x\n", "so that line 2 is part")]
    [InlineData("sep=,\r\nUser Name,\"Name\r\n(first)\",\"Password\r\nua,pwSecretA7\"\r\n", "on line 3, may not be closed, so that line 4")]
    [InlineData("Password,\"Name,User Name\nua,pwSecretA7\nub,\"pwSecretB8\"\n", "so that lines 2 to 3 are part")]
    public void A_heading_that_contains_rows_rejects_the_list(string text, string reason)
    {
        ListContent content = new TestLists().Read(TestLists.User, text);

        CicIssue issue = content.SingleIssue("UnterminatedQuote");
        Assert.Contains(reason, issue.Reason, StringComparison.Ordinal);
        Assert.Equal(CicIssueEffect.FileRejected, issue.Effect);
        Assert.Empty(content.Records);
        AssertHidden(content);
    }

    [Theory]
    [InlineData("User Name,\"First Name\n(given)\",Password\nua,Anna,1\n")]
    [InlineData("User Name,\"Notes\n\nroom\",Password\nua,Anna,1\n")]
    [InlineData("User Name;\"Notes\n(room, floor)\";Password\nua;Anna;1\n")]
    [InlineData("User Name,\"Notes, room\",Password\nua,Anna,1\n")]
    public void A_heading_on_several_lines_is_one(string text)
    {
        ListContent content = new TestLists().Read(TestLists.User, text);

        Assert.Contains("UnknownColumn", content.Codes);
        Assert.Equal("ua", content.Single<CicUser>().UserName);
    }

    [Theory]
    [InlineData("User Name,First Name,Password,Roles,Locationua,Anna,pwSecretA7,Agent,Berlin\nub,Bob,pwSecretB8,Agent,Bonn\n", 9, 5)]
    [InlineData("User Name,First Name,Password,Notesua,Anna,pwSecretA7,x\nub,Bob,pwSecretB8,y\n", 7, 4)]
    [InlineData("User Name;Password;Rolesua;pwSecretA7\nub;pwSecretB8;Agent\n\nuc;pwSecretC9;Agent\n", 4, 3)]
    [InlineData("User Name,Passwordua,pwSecretA7,,\nub,pwSecretB8\n", 3, 2)]
    [InlineData("User Name,Password,\"Location\"ua,pwSecretA7,x\nub,pwSecretB8,y\n", 5, 3)]
    public void A_header_that_is_joined_with_the_first_row_rejects_the_list(string text, int headings, int cells)
    {
        ListContent content = new TestLists().Read(TestLists.User, text);

        Assert.StartsWith(
            $"The header has {headings} headings, but the rows have {cells} cells.",
            content.SingleIssue("NoColumns").Reason,
            StringComparison.Ordinal);
        AssertHidden(content);
    }

    [Fact]
    public void So_it_does_in_lists_without_passwords() =>
        new TestLists().Read(TestLists.Station, "Name,Type,ModelA,phone,x\nB,phone,y\n").SingleIssue("NoColumns");

    [Theory]
    [InlineData("User Name,First Name,Password,Rolesua,Anna,pwSecretA7,Agent\n", "(headings 4, 5, 6, 7, not shown)")]
    [InlineData("User Name,Password,ua,pwSecretA7\nub,pwSecretB8\n", "(headings 3, 4, not shown)")]
    [InlineData("User Name,Password,Rolesua,pwSecretA7,Agent\nub,pwSecretB8,Agentuc,pwSecretC9,Agent\n", "(headings 3, 4, 5, not shown)")]
    [InlineData("User Name,Notes,Password\nua,x\nub\n", "(heading 2, not shown)")]
    [InlineData("Password,User Name,RolespwSecretA7,ua\npwSecretB8,ub\n", "(headings 3, 4, not shown)")]
    public void A_heading_that_may_be_a_value_is_named_by_its_number(string text, string column)
    {
        ListContent content = new TestLists().Read(TestLists.User, text);

        CicIssue issue = Assert.Single(content.Issues, issue => issue.Code == "UnknownColumn");
        Assert.Equal(column, issue.Column);
        Assert.Contains("line break", issue.Reason, StringComparison.Ordinal);
        AssertHidden(content);
    }

    [Theory]
    [InlineData("Password,Anna,pwSecretA7\nub,Bob,pwSecretB8\n", "Password, (heading 2, not shown), (heading 3, not shown).")]
    [InlineData("ua,Anna,Location,pwSecretA7\nub,Bob,x,pwSecretB8\n", "Location, (heading 4, not shown).")]
    [InlineData("Anna,Password,User Nameua,pwSecretA7\nBob,pwSecretB8,ub\n", "(heading 4, not shown).")]
    public void Where_a_column_is_missing_no_value_is_shown(string text, string end)
    {
        ListContent content = new TestLists().Read(TestLists.User, text);

        Assert.Contains(end, content.SingleIssue("RequiredColumnMissing").Reason, StringComparison.Ordinal);
        AssertHidden(content);
    }

    [Fact]
    public void Nor_does_another_issue_show_such_a_heading()
    {
        ListContent content = new TestLists().Read(TestLists.User, "User Name,Password,ua,pwSecretA7\nub,x\nuc,y,z,b\"c\n");

        Assert.Contains(content.Issues, issue => issue is { Code: "StrayQuote", Column: "(heading 4, not shown)" });
        AssertHidden(content);
    }

    [Theory]
    [InlineData("User Name,Notes,Password\nua,x,1\n", "Notes")]
    [InlineData("User Name,Kostenstelle\nua,x\n", "Kostenstelle")]
    [InlineData("User Name,Password,Cost center 2,Notes\nua,x,y,z\nub,x,y,\n", "Cost center 2, Notes")]
    [InlineData("User Name,Password,Location code,Notes\nua,x,y,z\n", "Location code, Notes")]
    [InlineData("User Name,Password,Notes,,,\nua,x,y\n", "Notes")]
    [InlineData("User Name,Extention,Password\nua,1\nub,2\n", "Extention")]
    [InlineData("User Name,Last-Name\n", "Last-Name")]
    public void Other_unknown_headings_are_shown(string text, string headings)
    {
        ListContent content = new TestLists().Read(TestLists.User, text);

        string shown = string.Join(", ", content.Issues.Where(issue => issue.Code == "UnknownColumn").Select(issue => issue.Column));
        Assert.Equal(headings, shown);
    }

    private static void AssertHidden(ListContent content)
    {
        foreach (string password in Passwords)
            Assert.All(content.Issues, issue => PasswordsStaySecretTests.AssertShowsNothing(issue, password));
    }
}
