using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Fixtures;

/// <summary>The lists of tests/fixtures/good: unusual in form, and nothing is wrong with them.</summary>
public sealed class GoodFixtureTests
{
    public static TheoryData<string, string, string> Lists => new()
    {
        { "station-all-columns.csv", TestLists.Station, "SIPPhone1|SIPPhone2|SIPFax1" },
        { "station-quotes.csv", TestLists.Station, "Desk, \"left\"|Desk \"right\"" },
        { "station-odd-header.csv", TestLists.Station, "SIPPhone1" },
        { "station-sep.csv", TestLists.Station, "SIPPhone1" },
        { "station-blank-records.csv", TestLists.Station, "SIPPhone1|SIPPhone2" },
        { "station-problem.csv", TestLists.Station, "SIPPhone1" },
        { "station-number-sign.csv", TestLists.Station, "#1" },
        { "station-cr.csv", TestLists.Station, "SIPPhone1|SIPPhone2" },
        { "station-lf.csv", TestLists.Station, "SIPPhone1|SIPPhone2" },
        { "station-crlf.csv", TestLists.Station, "SIPPhone1|SIPPhone2" },
        { "station-mixed-line-ends.csv", TestLists.Station, "SIPPhone1|SIPPhone2|SIPPhone3" },
        { "phone-template.csv", TestLists.Phone, "PolycomLobby1|AgentSSP-PC1" },
        { "phone-tmm.csv", TestLists.Phone, "PolycomLobby2|AgentSSP-PC2|AgentISS2" },
        { "user-all-columns.csv", TestLists.User, "Client1|Client2" },
    };

    [Theory]
    [MemberData(nameof(Lists))]
    public void A_good_list_has_no_issue_and_all_its_rows(string file, string noun, string names)
    {
        ListContent content = new TestLists().ReadFiles(noun, Repository.Fixture("good", file));

        Assert.Empty(content.Issues);
        Assert.Equal(names.Split('|'), content.Records.Select(record => record.ToString()));
    }

    [Fact]
    public void Every_good_list_is_read_by_a_test()
    {
        IEnumerable<string?> read = Lists.Select(list => (string)list[0]);

        Assert.Equal(Directory.GetFiles(Repository.Fixture("good")).Select(Path.GetFileName).Order(), read.Order());
    }

    [Fact]
    public void Odd_headings_reach_their_columns()
    {
        CicStation station = new TestLists()
            .ReadFiles(TestLists.Station, Repository.Fixture("good", "station-odd-header.csv"))
            .Single<CicStation>();

        Assert.Equal(
            ("SIPPhone1", "5556", "", "10111213141A", "M1"),
            (station.Name, station.IdentificationAddress, station.ConnectionAddress, station.MacAddress, station.MachineName));
    }

    [Fact]
    public void Blanks_and_line_breaks_around_a_text_are_trimmed_in_quotes_and_without()
    {
        ListContent content = new TestLists().ReadFiles(TestLists.Station, Repository.Fixture("good", "station-quotes.csv"));

        var right = (CicStation)content.Records[1];
        Assert.Equal(("IP601", "Acme Inc."), (right.Model, right.Manufacturer));
    }

    [Fact]
    public void All_columns_of_a_user_are_read()
    {
        ListContent content = new TestLists().ReadFiles(TestLists.User, Repository.Fixture("good", "user-all-columns.csv"));

        var user = (CicUser)content.Records[0];
        Assert.Equal(
            ("Client1", "Billy", "Smith", "Billy Smith", "0", "+7151002", @"ACME\billy", "SMTP:billy@acme.com", "Guest01", true,
             "Berlin, 3rd floor"),
            (user.UserName, user.FirstName, user.LastName, user.DisplayName, user.Extension, user.Did, user.NetworkId, user.Mailbox,
             user.StationName, user.Ocs, user.Location));
        Assert.Equal(["Agent", "Business User"], user.Roles!);
        Assert.Equal(["Sales"], user.Workgroups!);
        Assert.Equal("9274", SecretText.Reveal(user.Password));
    }
}
