using CicCsvImport.Core.Engine.Rows;
using CicCsvImport.Core.Engine.Schema;
using CicCsvImport.Core.Kinds.Users;
using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Engine.Schema;

/// <summary>
/// A line break in a cell is a fault where the cell has one value, a space in texts that people lay out, and a separator of names; where
/// a line can be a row that the cell has taken in, it is a fault everywhere.
/// </summary>
public sealed class LineBreakTests
{
    [Theory]
    [InlineData(TestLists.Station, "Name", "Machine Name", "a\nb")]
    [InlineData(TestLists.Station, "Name", "Identification Address", "5556\r\n5557")]
    [InlineData(TestLists.Station, "Name", "Extension", "55\r56")]
    [InlineData(TestLists.Phone, "Name,Template", "Address", "pc1\npc2")]
    [InlineData(TestLists.Phone, "Name,Template", "Proxy Group", "Remote\nAgents")]
    [InlineData(TestLists.User, "User Name", "Network ID", "ACME\\a\nb")]
    [InlineData(TestLists.User, "User Name", "Mailbox", "SMTP:a@b.example\nSMTP:c@d.example")]
    [InlineData(TestLists.User, "User Name", "Station Name", "HH\nDesk")]
    public void It_is_a_fault_in_a_cell_of_one_value(string noun, string required, string column, string cell)
    {
        string values = string.Join(",", required.Split(',').Select(_ => "A"));

        CicIssue issue = new TestLists().Read(noun, $"{required},{column}\n{values},\"{cell}\"\n").SingleIssue("LineBreakInCell");

        Assert.Equal((column, CicIssueEffect.ValueDropped), (issue.Column, issue.Effect));
    }

    [Theory]
    [InlineData(TestLists.Station, "Name", "")]
    [InlineData(TestLists.Phone, "Name,Template", ",T")]
    [InlineData(TestLists.User, "User Name", "")]
    public void It_costs_a_row_its_name(string noun, string header, string rest)
    {
        ListContent content = new TestLists().Read(noun, $"{header}\n\"A\nB\"{rest}\n");

        Assert.Equal(CicIssueEffect.RowSkipped, content.SingleIssue("LineBreakInCell").Effect);
        Assert.Empty(content.Records);
    }

    [Theory]
    [InlineData("First Name", "Anna\nMaria", "Anna Maria")]
    [InlineData("Last Name", "Smith \r\n Jones", "Smith Jones")]
    [InlineData("Display Name", "Smith\r\n\r\nAnna", "Smith Anna")]
    [InlineData("Location", "Berlin\rHaus 3; 2. Stock", "Berlin Haus 3; 2. Stock")]
    public void In_texts_that_people_lay_out_it_becomes_a_space(string column, string cell, string text)
    {
        ListContent content = new TestLists().Read(TestLists.User, $"User Name,{column}\nanna,\"{cell}\"\n");

        CicIssue issue = content.SingleIssue("SpaceReplaced");
        Assert.Equal((column, CicIssueEffect.ValueReplaced, null), (issue.Column, issue.Effect, issue.Value));
        Assert.Equal(text, content.Single<CicUser>()[UserList.Schema.Require(column)]);
    }

    [Theory]
    [InlineData("Manufacturer")]
    [InlineData("Model")]
    public void So_it_does_in_manufacturer_and_model(string column)
    {
        ListContent content = new TestLists().Read(TestLists.Station, $"Name,{column}\nA,\"Acme\nInc.\"\n");

        Assert.Equal("Acme\\u000AInc.", content.SingleIssue("SpaceReplaced").Value);
        Assert.Contains("'Acme Inc.' is used instead", content.Issues[0].Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Support\nSales")]
    [InlineData("Support\r\nSales\r\n")]
    [InlineData("Support|\rSales")]
    [InlineData("\nSupport;\n\nSales")]
    public void In_a_cell_of_names_it_separates_them(string cell)
    {
        CicUser user = new TestLists().Read(TestLists.User, $"User Name,Workgroups\nanna,\"{cell}\"\n").Clean<CicUser>();

        Assert.Equal(["Support", "Sales"], user.Workgroups!);
    }

    [Theory]
    [InlineData("First Name")]
    [InlineData("Location")]
    [InlineData("Workgroups")]
    [InlineData("Roles")]
    public void Where_a_line_has_the_delimiter_it_is_a_fault_and_not_shown(string column)
    {
        ListContent content = new TestLists().Read(TestLists.User, $"User Name,Password,{column}\nanna,9274,\"Agent\nbert,8365,Agent\"\n");

        CicIssue issue = content.SingleIssue("LineBreakInCell");
        Assert.Equal((column, null, CicIssueEffect.RowSkipped), (issue.Column, issue.Value, issue.Effect));
        Assert.DoesNotContain("8365", issue.Message, StringComparison.Ordinal);
        Assert.Empty(content.Records);
    }

    [Fact]
    public void Another_delimiter_than_the_files_is_none()
    {
        ListContent content = new TestLists().Read(TestLists.User, "User Name;Location\nanna;\"Lobby, North\nBerlin\"\n");

        Assert.Equal(["DelimiterDetected", "SpaceReplaced"], content.Codes);
        Assert.Equal("Lobby, North Berlin", content.Single<CicUser>().Location);
    }

    [Theory]
    [InlineData("Anna\nbert;8365", "LineBreakInCell")]
    [InlineData("Anna\nbert,8365", "LineBreakInCell")]
    [InlineData("\nbert,8365", "LineBreakInCell")]
    [InlineData("Anna\nMaria", "SpaceReplaced")]
    public void Of_an_object_any_usual_delimiter_can_be_that_of_rows(string name, string code)
    {
        ObjectReader reader = new(new TestLists().NewSession());

        ReadRow row = reader.Read(UserList.Definition, new CicUser { UserName = "anna", FirstName = name }, number: 1);

        Assert.Equal(code, Assert.Single(row.Issues).Code);
    }
}
