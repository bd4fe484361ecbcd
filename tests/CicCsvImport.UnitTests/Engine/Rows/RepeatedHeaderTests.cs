using CicCsvImport.Core.Engine.Rows;
using CicCsvImport.Core.Engine.Schema;
using CicCsvImport.Core.Kinds.Users;
using CicCsvImport.Core.Settings;
using CicCsvImport.Infrastructure.Records;
using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Engine.Rows;

/// <summary>The header among the rows is not an object.</summary>
public sealed class RepeatedHeaderTests
{
    [Theory]
    [InlineData(TestLists.Station, "Name,Model\nName,Model\n")]
    [InlineData(TestLists.Station, "Name\nName\n")]
    [InlineData(TestLists.Station, "Name,Model\n NAME ,\"model\"\n")]
    [InlineData(TestLists.Station, "Name,Model,Manufacturer\nName,,Manufacturer\n")]
    [InlineData(TestLists.Station, "Name,Model\n\uFEFFName,Model\n")]
    [InlineData(TestLists.Station, "Name,Identification\nName,Identification Address\n")]
    [InlineData(TestLists.Station, "Name,Model,Notes\nName,Model,Notes\n")]
    [InlineData(TestLists.Station, "Name,Model,Problem\nName,Model,RepeatedHeader: The row repeats the header.\n")]
    [InlineData(TestLists.Station, "problem,Name,Model\nx,Name,\n")]
    [InlineData(TestLists.Phone, "Name,Template,Registration Group\nName,Template,Proxy Group\n")]
    [InlineData(TestLists.Phone, "Name,Type,Manufacturer,Model\nName,Type,Manufacturer,Model\n")]
    [InlineData(TestLists.User, "User Name,First Name,Password\nUser Name,First Name,Password\n")]
    [InlineData(TestLists.User, "UserName,Mailbox\nuser   name,MailBox\n")]
    [InlineData(TestLists.User, "First Name,User Name\nFirst Name,User Name\n")]
    public void It_is_skipped_with_one_issue(string noun, string text)
    {
        ListContent content = new TestLists().Read(noun, text);

        CicIssue issue = Assert.Single(content.Issues, issue => issue.Line == 2);
        Assert.Equal(("RepeatedHeader", CicIssueEffect.RowSkipped, null, null), (issue.Code, issue.Effect, issue.Column, issue.Value));
        Assert.Empty(content.Records);
    }

    [Theory]
    [InlineData(TestLists.Station, "Name,Model\nName,IP600\n")]
    [InlineData(TestLists.Station, "Name,Model\nModel,Name\n")]
    [InlineData(TestLists.Station, "Name,Model\nName1,Model\n")]
    [InlineData(TestLists.Station, "Name,Manufacturer,Model\nNestle,Manufacturer,Model\n")]
    [InlineData(TestLists.Station, "Name,Notes\nName,none\n")]
    [InlineData(TestLists.User, "User Name,Last Name\nMailbox,Last Name\n")]
    [InlineData(TestLists.User, "User Name,Last Name\nMailbox,\n")]
    [InlineData(TestLists.User, "User Name,First Name\nUserNameX,First Name\n")]
    [InlineData(TestLists.User, "User Name,First Name,Last Name\nUser Name,First Name,Name\n")]
    [InlineData(TestLists.User, "User Name,First Name,Last Name\nusername1,Name,Station\n")]
    public void A_row_with_a_value_that_is_not_its_columns_heading_stays(string noun, string text)
    {
        ListContent content = new TestLists().Read(noun, text);

        Assert.DoesNotContain("RepeatedHeader", content.Codes);
        Assert.Single(content.Records);
    }

    [Fact]
    public void The_headings_of_the_user_and_the_settings_count()
    {
        CicSettings settings = Repository.Settings();
        settings.Aliases["First Name"] = ["Vorname"];
        var map = new Dictionary<string, string> { ["Benutzer"] = "User Name" };
        var lists = new TestLists { Settings = settings, Options = new ListReadOptions { HeaderMap = map } };

        ListContent content = lists.Read(TestLists.User, "Benutzer,First Name\nBENUTZER,vorname\nUser Name,First Name\n");

        Assert.Equal(["RepeatedHeader", "RepeatedHeader"], content.Codes);
    }

    [Fact]
    public void It_claims_no_name()
    {
        ListContent content = new TestLists().Read(
            TestLists.Station, "Name,Machine Name\nName,Machine Name\nName,PC1\nMachine Name,\n");

        Assert.Equal(["RepeatedHeader"], content.Codes);
        IEnumerable<string> stations = content.Records.Cast<CicStation>().Select(station => station.Name + "=" + station.MachineName);
        Assert.Equal(["Name=PC1", "Machine Name=Machine Name"], stations);
    }

    [Fact]
    public void Several_files_of_one_command_each_have_their_header()
    {
        ListContent content = new TestLists().Read(
            (TestLists.Station, "Name,Model\nA,x\nName,Model\nB,y\n"), (TestLists.Station, "Model,Name\nz,C\nModel,Name\nName,Model\n"));

        Assert.Equal([("RepeatedHeader", 3), ("RepeatedHeader", 3)], content.Issues.Select(issue => (issue.Code, issue.Line)));
        Assert.Equal(["A", "B", "C", "Model"], content.Records.Select(record => record.Identity));
    }

    [Fact]
    public void An_object_whose_values_are_headings_is_not_an_object_either()
    {
        var reader = new ObjectReader(new ValidationContext(Repository.Settings(), new KnownNames()));

        ReadRow read = reader.Read(UserList.Definition, new CicUser { UserName = "User Name", FirstName = "First Name" }, number: 1);

        Assert.Equal("RepeatedHeader", Assert.Single(read.Issues).Code);
        Assert.Null(read.Record);
    }
}
