using CicCsvImport.Core.Settings;
using CicCsvImport.Infrastructure.Records;
using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Engine.Headers;

/// <summary>Other headings that mean a column: built in, from the settings, and from the user.</summary>
public sealed class AliasTests
{
    [Theory]
    [InlineData(TestLists.User, "User Name,MailBox\nA,FBMC\n", "Mailbox")]
    [InlineData(TestLists.Station, "Name,Identification\nA,5556\n", "Identification Address")]
    [InlineData(TestLists.Station, "Name,Connection\nA,sip:acme.com\n", "Connection Address")]
    [InlineData(TestLists.Phone, "Name,Template,Identification\nA,T,5556\n", "Identification Address")]
    [InlineData(TestLists.Phone, "Name,Template,Registration Group\nA,T,G\n", "Proxy Group")]
    public void The_vendors_other_headings_are_known(string noun, string text, string column)
    {
        Assert.Equal(CicCellState.Given, new TestLists().Read(noun, text).Clean<CicObject>().GetState(column));
    }

    [Fact]
    public void A_header_map_says_what_the_users_headings_mean()
    {
        var map = new Dictionary<string, string> { ["Nom d'utilisateur"] = "User Name", ["Rôles"] = "roles" };

        CicUser user = With(map).Read(TestLists.User, "NOM  D'UTILISATEUR, rôles \nClient1,Agent\n").Clean<CicUser>();

        Assert.Equal("Client1", user.UserName);
        Assert.Equal(["Agent"], user.Roles!);
    }

    [Fact]
    public void A_header_map_beats_the_lists_own_names()
    {
        var map = new Dictionary<string, string> { ["Extension"] = "DID" };

        CicUser user = With(map).Read(TestLists.User, "User Name,Extension\nClient1,+497151\n").Clean<CicUser>();

        Assert.Equal(("+497151", CicCellState.Absent), (user.Did, user.GetState("Extension")));
    }

    [Fact]
    public void A_header_map_counts_when_the_list_is_told()
    {
        var map = new Dictionary<string, string> { ["Benutzer"] = "User Name" };

        ListContent content = With(map).Read(TestLists.Station, "Benutzer,Name,Roles\nx,y,z\n");

        content.SingleIssue("WrongList");
    }

    [Fact]
    public void The_settings_add_headings()
    {
        CicSettings settings = Repository.Settings();
        settings.Aliases["user name"] = ["Benutzername", "Anmeldename"];
        var lists = new TestLists { Settings = settings };

        Assert.Equal("Client1", lists.Read(TestLists.User, "ANMELDENAME\nClient1\n").Clean<CicUser>().UserName);
        Assert.Equal("Client1", lists.Read(TestLists.User, "User Name\nClient1\n").Clean<CicUser>().UserName);
    }

    [Fact]
    public void A_heading_of_the_settings_does_not_take_another_columns_name()
    {
        CicSettings settings = Repository.Settings();
        settings.Aliases["Extension"] = ["DID"];

        CicUser user = new TestLists { Settings = settings }.Read(TestLists.User, "User Name,DID\nA,715\n").Clean<CicUser>();

        Assert.Equal("715", user.Did);
    }

    private static TestLists With(Dictionary<string, string> map) => new() { Options = new ListReadOptions { HeaderMap = map } };
}
