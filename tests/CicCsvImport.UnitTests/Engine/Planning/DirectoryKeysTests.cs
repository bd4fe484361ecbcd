using CicCsvImport.Core.Kinds.Phones;
using CicCsvImport.Core.Settings;
using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Engine.Planning;

/// <summary>What must be unique is so against the directory too: the row loses the value, and the issue names who has it.</summary>
public sealed class DirectoryKeysTests : IDisposable
{
    private readonly TestSite _site = new();

    public DirectoryKeysTests() => _site.Import(
        (TestLists.Station, "Name,Extension,MAC Address,Machine Name\nDesk,5556,0004F2AABB01,PC1\n"),
        (TestLists.Phone, "Name,Type,Manufacturer,Model,Extension,Address\nLobby,Workstation,Polycom,IP600,7101,0004F2AABB02\n"),
        (TestLists.User, "User Name,Extension,DID,Network ID\njdoe,1001,+715,ACME\\jdoe\n"));

    public void Dispose() => _site.Dispose();

    [Theory]
    [InlineData(TestLists.Station, "Name,Extension\nNew,5556\n", "DuplicateExtension", "station 'Desk'")]
    [InlineData(TestLists.Station, "Name,Extension\nNew,7101\n", "DuplicateExtension", "phone 'Lobby'")]
    [InlineData(TestLists.Station, "Name,Extension\nNew,1001\n", "DuplicateExtension", "user 'jdoe'")]
    [InlineData(TestLists.Station, "Name,Extension\njdoe,1001\n", "DuplicateExtension", "user 'jdoe'")]
    [InlineData(
        TestLists.Phone,
        "Name,Type,Manufacturer,Model,Extension\nNew,Workstation,Polycom,IP600,1001\n",
        "DuplicateExtension",
        "user 'jdoe'")]
    [InlineData(TestLists.User, "User Name,Extension\nNew,7101\n", "DuplicateExtension", "phone 'Lobby'")]
    [InlineData(TestLists.User, "User Name,Extension\nLobby,7101\n", "DuplicateExtension", "phone 'Lobby'")]
    [InlineData(TestLists.Station, "Name,MAC Address\nNew,00:04:f2:aa:bb:02\n", "DuplicateMacAddress", "phone 'Lobby'")]
    [InlineData(
        TestLists.Phone,
        "Name,Type,Manufacturer,Model,Address\nNew,Workstation,Polycom,IP600,0004f2aabb01\n",
        "DuplicateMacAddress",
        "station 'Desk'")]
    [InlineData(TestLists.Station, "Name,Machine Name\nNew,pc1\n", "DuplicateMachineName", "station 'Desk'")]
    [InlineData(TestLists.Station, "Name\nPC1\n", "DuplicateMachineName", "station 'Desk'")]
    [InlineData(TestLists.User, "User Name,DID\nNew,715\n", "DuplicateDid", "user 'jdoe'")]
    [InlineData(TestLists.User, "User Name,Network ID\nNew,acme\\JDOE\n", "DuplicateNetworkId", "user 'jdoe'")]
    public void A_value_of_another_object_is_dropped_and_the_object_named(string noun, string list, string code, string owner)
    {
        Planned planned = _site.Plan(new(), (noun, list));

        CicIssue issue = Assert.Single(planned.Issues, issue => issue.Severity == CicIssueSeverity.Warning);
        Assert.Equal((code, CicIssueEffect.ValueDropped), (issue.Code, issue.Effect));
        Assert.Contains(owner, issue.Message, StringComparison.Ordinal);
        _site.Apply(planned);
    }

    [Theory]
    [InlineData(TestLists.Station, "Name,Extension,MAC Address,Machine Name\ndesk,5556,0004F2AABB01,pc1\n")]
    [InlineData(TestLists.Phone, "Name,Type,Manufacturer,Model,Extension,Address\nLOBBY,Workstation,Polycom,IP600,7101,0004F2AABB02\n")]
    [InlineData(TestLists.User, "User Name,Extension,DID,Network ID\nJDoe,1001,715,acme\\jdoe\n")]
    public void Its_own_value_is_no_fault(string noun, string list)
    {
        Assert.DoesNotContain(_site.Plan(TestSite.Update, (noun, list)).Issues, issue => issue.Severity == CicIssueSeverity.Warning);
    }

    [Fact]
    public void A_phone_and_its_own_station_share_one()
    {
        Assert.Equal(("7101", "7101"), (_site.Phone("Lobby").Extension, _site.Station("Lobby").Extension));
        Assert.Equal("0004F2AABB02", _site.Station("Lobby").MacAddress);
    }

    [Fact]
    public void A_setting_narrows_extensions_to_objects_of_a_kind()
    {
        _site.Settings.Extensions.UniqueWithin = ExtensionScope.Kind;

        Planned planned = _site.Import(
            (TestLists.Station, "Name,Extension\nNew,1001\nNew2,5556\n"), (TestLists.User, "User Name,Extension\nNew,7101\nNew2,1001\n"));

        Assert.Equal(
            ["DuplicateExtension", "DuplicateExtension"],
            planned.Issues.Where(issue => issue.Severity == CicIssueSeverity.Warning).Select(issue => issue.Code));
        Assert.Equal(
            ("1001", null, "7101", null),
            (_site.Station("New").Extension, _site.Station("New2").Extension, _site.User("New").Extension, _site.User("New2").Extension));
    }

    [Fact]
    public void A_value_that_was_given_up_is_free()
    {
        _site.Import(TestSite.ClearEmpty, (TestLists.User, "User Name,Extension\njdoe,\n"));
        _site.Apply(_site.PlanRemoval(PhoneLists.Schema, "Lobby"));

        Assert.Empty(_site.Import((TestLists.Station, "Name,Extension,MAC Address\nNew,1001,0004F2AABB02\nNew2,7101,\n")).Issues);
    }

    [Fact]
    public void A_list_that_drops_a_value_leaves_the_old_one()
    {
        _site.Import(TestSite.Update, (TestLists.User, "User Name,Extension\njdoe,5556\n"));

        Assert.Equal("1001", _site.User("jdoe").Extension);
    }
}
