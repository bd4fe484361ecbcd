using CicCsvImport.Core.Engine.Rows;
using CicCsvImport.Core.Engine.Schema;
using CicCsvImport.Core.Kinds.Users;
using CicCsvImport.Core.Passwords;
using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Engine.Schema;

/// <summary>Blanks around a text are none of it; within a name each is a space; a text that cannot be seen is blank.</summary>
public sealed class BlankTests
{
    [Theory]
    [InlineData("HH-Desk031 ")]
    [InlineData("\"HH-Desk031 \"")]
    [InlineData("\" HH-Desk031\"")]
    [InlineData("\"\tHH-Desk031\u00A0\"")]
    [InlineData("\u2009HH-Desk031\u3000")]
    [InlineData("\"HH-Desk031\r\n\"")]
    [InlineData("\"\nHH-Desk031\n\"")]
    public void Blanks_and_line_breaks_around_a_text_are_trimmed_without_an_issue(string cell)
    {
        string list = $"User Name,Station Name,Location,Workgroups\n{cell},{cell},{cell},{cell}\n";

        CicUser user = new TestLists().Read(TestLists.User, list).Clean<CicUser>();

        string?[] texts = [user.UserName, user.StationName, user.Location, Assert.Single(user.Workgroups!)];
        Assert.All(texts, text => Assert.Equal("HH-Desk031", text));
    }

    [Theory]
    [InlineData(TestLists.Station, "Name")]
    [InlineData(TestLists.Phone, "Template")]
    [InlineData(TestLists.Phone, "Proxy Group")]
    [InlineData(TestLists.User, "User Name")]
    [InlineData(TestLists.User, "Roles")]
    [InlineData(TestLists.User, "Workgroups")]
    [InlineData(TestLists.User, "Station Name")]
    public void Another_blank_within_a_name_becomes_a_space(string noun, string column)
    {
        string required = noun == TestLists.User ? "User Name" : "Name,Template";
        string[] columns = [.. (noun == TestLists.Station ? "Name" : required).Split(',').Append(column).Distinct()];
        foreach (char blank in "\u00A0\t\u2007\u202F\u3000")
        {
            string cells = string.Join(",", columns.Select(one => one == column ? $"Night{blank}Team" : "A"));

            ListContent content = new TestLists().Read(noun, $"{string.Join(",", columns)}\n{cells}\n");

            CicIssue issue = Assert.Single(content.Issues, issue => issue.Code == "SpaceReplaced");
            Assert.Equal((column, CicIssueEffect.ValueReplaced, CicIssueSeverity.Notice), (issue.Column, issue.Effect, issue.Severity));
            object? value = content.Records[0][content.Records[0].Schema.Require(column)];
            Assert.Equal("Night Team", value is CicNameList names ? Assert.Single(names) : value);
        }
    }

    [Theory]
    [InlineData("First Name")]
    [InlineData("Display Name")]
    [InlineData("Location")]
    public void Other_texts_keep_their_blanks(string column)
    {
        CicUser user = new TestLists().Read(TestLists.User, $"User Name,{column}\nanna,Night\u00A0\u2009Team\n").Clean<CicUser>();

        Assert.Equal("Night\u00A0\u2009Team", user[UserList.Schema.Require(column)]);
    }

    [Fact]
    public void Two_spellings_that_differ_in_a_blank_are_one_workgroup()
    {
        const string List = "User Name,Workgroups\nanna,Night Team\nbert,Night\u00A0Team|Sales\ncarl,Night\u00A0Team\n";

        ListContent content = new TestLists().Read(TestLists.User, List);

        Assert.Equal(["SpaceReplaced", "SpaceReplaced"], content.Codes);
        Assert.All(content.Records.Cast<CicUser>(), user => Assert.Equal("Night Team", user.Workgroups![0]));
        Assert.Contains("'Night Team|Sales' is used instead", content.Issues[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_known_name_is_known_whatever_its_blanks()
    {
        var lists = new TestLists();
        lists.Settings.KnownWorkgroups = ["Night\u00A0Team"];

        CicUser user = lists.Read(TestLists.User, "User Name,Workgroups\nanna,Night Team\n").Clean<CicUser>();

        Assert.Equal(["Night Team"], user.Workgroups!);
    }

    [Fact]
    public void Names_that_differ_in_a_blank_are_not_unique()
    {
        Assert.Equal(["SpaceReplaced", "DuplicateName"], new TestLists().Read(TestLists.Station, "Name\nA B\nA\u00A0B\n").Codes);
    }

    [Theory]
    [InlineData("\u200B")]
    [InlineData("\u3164")]
    [InlineData("\u2800\u2800")]
    [InlineData("\uFE0F")]
    [InlineData("\uFEFF")]
    [InlineData(" \u200B\u00A0")]
    [InlineData("\U000E0041\U000E0042")]
    public void A_text_that_cannot_be_seen_is_blank(string cell)
    {
        new TestLists().Read(TestLists.User, $"User Name,First Name\n\"{cell}\",Anna\n").SingleIssue("RequiredValueMissing");
        string list = $"User Name,First Name,Workgroups\nanna,{cell},{cell}|Sales\n";
        CicUser user = new TestLists().Read(TestLists.User, list).Single<CicUser>();
        Assert.Equal((CicCellState.Blank, ""), (user.GetState("First Name"), user.FirstName));
        Assert.Equal(["Sales"], user.Workgroups!);
        ReadRow row = new ObjectReader(new TestLists().NewSession()).Read(UserList.Definition, new CicUser { UserName = cell }, number: 1);
        Assert.Equal("RequiredValueMissing", Assert.Single(row.Issues).Code);
    }

    [Theory]
    [InlineData("9274 ", "9274")]
    [InlineData("\u00A09274", "9274")]
    [InlineData("\" 9274\u00A0\"", " 9274\u00A0")]
    [InlineData("\"92\t74\"", "92\t74")]
    public void A_password_keeps_its_blanks_in_quotes(string cell, string password)
    {
        CicUser user = new TestLists().Read(TestLists.User, $"User Name,Password\nanna,{cell}\n").Clean<CicUser>();

        Assert.Equal(password, SecretText.Reveal(user.Password));
    }

    [Theory]
    [InlineData("\"  \"")]
    [InlineData("\"\u00A0\t\"")]
    [InlineData("\"\r\n\"")]
    public void A_password_of_blanks_only_is_blank(string cell)
    {
        CicUser user = new TestLists().Read(TestLists.User, $"User Name,Password\nanna,{cell}\n").Clean<CicUser>();

        Assert.Equal(CicCellState.Blank, user.GetState("Password"));
    }

    [Fact]
    public void A_password_text_on_an_object_is_trimmed_and_a_secure_string_is_as_it_is()
    {
        ObjectReader reader = new(new TestLists().NewSession());
        Dictionary<Column, string> given = new() { [UserList.UserName] = "anna", [UserList.Password] = " 9274 " };
        object?[] cells = [.. UserList.Definition.Columns.Select(listed => given.GetValueOrDefault(listed.Column))];

        var text = (CicUser)reader.Read(UserList.Definition, cells, record: null, 1).Record!;
        CicUser bert = new() { UserName = "bert", Password = SecureText.Protect(" 9274 ") };
        var value = (CicUser)reader.Read(UserList.Definition, bert, 2).Record!;

        Assert.Equal(("9274", " 9274 "), (SecretText.Reveal(text.Password), SecretText.Reveal(value.Password)));
    }
}
