using CicCsvImport.Core.Engine.Planning;
using CicCsvImport.Core.Engine.Schema;
using CicCsvImport.Core.Kinds.Phones;
using CicCsvImport.Core.Kinds.Stations;
using CicCsvImport.Core.Kinds.Users;
using CicCsvImport.Core.Settings;
using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Engine.Planning;

/// <summary>
/// What must be unique is judged by the state after the run: a value that its owner gives up is free, in any order of the rows.
/// </summary>
public sealed class StateAfterTests : IDisposable
{
    private const string Phones = "Name,Type,Manufacturer,Model";

    private readonly TestSite _site = new();

    public StateAfterTests() => _site.Import(
        (TestLists.Station, "Name,Extension,MAC Address,Machine Name\nS1,501,10111213141A,PC1\nS2,502,10111213141B,PC2\n"),
        (TestLists.Phone, Phones + ",Extension,Address\n"
            + "P1,phone,Polycom,IP600,511,0004F2000001\nP2,phone,Polycom,IP600,512,0004F2000002\n"),
        (TestLists.User,
            "User Name,Extension,DID,Network ID\na,401,71,ACME\\a\nb,402,+72,ACME\\b\nc,403,73,ACME\\c\nd,404,,\n"));

    public void Dispose() => _site.Dispose();

    [Theory]
    [InlineData("a,402\nb,401")]
    [InlineData("b,401\na,402")]
    [InlineData("a,402\nb,403\nc,401")]
    [InlineData("c,401\nb,403\na,402")]
    [InlineData("new,401\na,409")]
    [InlineData("a,409\nnew,401")]
    [InlineData("new,401\na,402\nb,403\nc,404\nd,409")]
    public void Extensions_are_passed_on_in_any_order(string rows)
    {
        SortedDictionary<string, string> before = _site.Snapshot();

        Planned planned = _site.Import(TestSite.Update, (TestLists.User, "User Name,Extension\n" + rows + "\n"));

        Assert.DoesNotContain("DuplicateExtension", planned.Codes);
        Assert.All(rows.Split('\n').Select(row => row.Split(',')), cells => Assert.Equal(cells[1], _site.User(cells[0]).Extension));
        Assert.Equal(before, Undone());
    }

    [Theory]
    [InlineData("User Name,DID", "a,+72\nb,73\nc,71", "Did", "+72,73,71")]
    [InlineData("User Name,Network ID", "a,acme\\B\nb,ACME\\a\nc,ACME\\c", "NetworkId", "acme\\B,ACME\\a,ACME\\c")]
    public void Users_rotate_DIDs_and_network_IDs(string header, string rows, string property, string values)
    {
        SortedDictionary<string, string> before = _site.Snapshot();

        Planned planned = _site.Import(TestSite.Update, (TestLists.User, header + "\n" + rows + "\n"));

        Assert.Empty(planned.Issues);
        Column column = UserList.Schema.Columns.First(candidate => candidate.Property == property);
        Assert.Equal(values.Split(','), new[] { "a", "b", "c" }.Select(name => _site.User(name).Text(column)));
        Assert.Equal(before, Undone());
    }

    [Fact]
    public void Stations_swap_machine_names_and_MAC_addresses_and_a_phone_takes_part()
    {
        SortedDictionary<string, string> before = _site.Snapshot();

        Planned planned = _site.Import(
            TestSite.Update,
            (TestLists.Station, "Name,MAC Address,Machine Name\nS1,0004F2000001,PC2\nS2,10111213141A,pc1\n"),
            (TestLists.Phone, Phones + ",Address\nP1,phone,Polycom,IP600,0004F2000002\nP2,phone,Polycom,IP600,0004F2000003\n"));

        Assert.Empty(planned.Issues);
        Assert.Equal(("0004F2000001", "PC2"), (_site.Station("S1").MacAddress, _site.Station("S1").MachineName));
        Assert.Equal(("10111213141A", "pc1"), (_site.Station("S2").MacAddress, _site.Station("S2").MachineName));
        Assert.Equal(("0004F2000002", "0004F2000002"), (_site.Phone("P1").Address, _site.Station("P1").MacAddress));
        Assert.Equal(before, Undone());
    }

    [Fact]
    public void Extensions_are_passed_on_over_all_lists_of_a_plan()
    {
        SortedDictionary<string, string> before = _site.Snapshot();

        Planned planned = _site.Import(
            TestSite.ClearEmpty,
            (TestLists.Station, "Name,Extension\nS1,401\nS2,\n"),
            (TestLists.Phone, Phones + ",Extension\nP1,phone,Polycom,IP600,502\n"),
            (TestLists.User, "User Name,Extension\na,511\nnew,501\n"));

        Assert.DoesNotContain("DuplicateExtension", planned.Codes);
        Assert.Equal(("401", null), (_site.Station("S1").Extension, _site.Station("S2").Extension));
        Assert.Equal(("502", "502"), (_site.Phone("P1").Extension, _site.Station("P1").Extension));
        Assert.Equal(("511", "501"), (_site.User("a").Extension, _site.User("new").Extension));
        Assert.Equal(before, Undone());
    }

    [Theory]
    [InlineData("User Name,Extension\nnew,401\na,\n")]
    [InlineData("User Name,Extension\na,\nnew,401\n")]
    public void A_cleared_extension_is_free(string list)
    {
        Planned planned = _site.Import(TestSite.ClearEmpty, (TestLists.User, list));

        Assert.DoesNotContain("DuplicateExtension", planned.Codes);
        Assert.Equal((null, "401"), (_site.User("a").Extension, _site.User("new").Extension));
    }

    [Fact]
    public void A_blank_cell_that_clears_nothing_keeps_its_extension()
    {
        Planned planned = _site.Import(TestSite.Update, (TestLists.User, "User Name,Extension\na,\nnew,401\n"));

        Assert.Contains("user 'a' in the directory", Duplicate(planned, line: 3).Reason, StringComparison.Ordinal);
        Assert.Equal(("401", null), (_site.User("a").Extension, _site.User("new").Extension));
    }

    [Fact]
    public void Of_two_with_the_same_value_the_first_one_has_it()
    {
        Planned planned = _site.Import(TestSite.Update, (TestLists.User, "User Name,Extension\na,402\nc,402\nb,401\n"));

        Assert.Contains("line 2", Duplicate(planned, line: 3).Reason, StringComparison.Ordinal);
        Assert.Equal(("402", "401", "403"), (_site.User("a").Extension, _site.User("b").Extension, _site.User("c").Extension));
    }

    [Fact]
    public void An_owner_that_gives_its_own_value_keeps_it_before_earlier_rows()
    {
        Planned planned = _site.Import(TestSite.Update, (TestLists.User, "User Name,Extension\na,402\nb,402\n"));

        Duplicate(planned, line: 2);
        Assert.Equal(("401", "402"), (_site.User("a").Extension, _site.User("b").Extension));
    }

    [Theory]
    [InlineData("User Name,Extension\na,402\nb,403\nc,501\n")]
    [InlineData("User Name,Extension\nc,501\nb,403\na,402\n")]
    public void A_dropped_value_is_followed_to_the_end(string list)
    {
        Planned planned = _site.Import(TestSite.Update, (TestLists.User, list));

        Assert.Equal(3, planned.Issues.Count(issue => issue.Code == "DuplicateExtension"));
        Assert.Equal(("401", "402", "403"), (_site.User("a").Extension, _site.User("b").Extension, _site.User("c").Extension));
        CicIssue kept = planned.Issues.First(issue => issue.Value == "403");
        Assert.EndsWith(
            "by user 'c' in the directory, which keeps it because its new value is not imported.", kept.Reason, StringComparison.Ordinal);
    }

    /// <summary>A new user and a swap claim one number: all three rows lose theirs, and the message of one names the other claim.</summary>
    [Fact]
    public void A_second_claim_is_named_even_if_the_key_is_kept_in_the_end()
    {
        Planned planned = _site.Import(TestSite.Update, (TestLists.User, "User Name,Extension\nnew,401\na,402\nb,401\n"));

        Assert.Equal((null, "401", "402"), (_site.User("new").Extension, _site.User("a").Extension, _site.User("b").Extension));
        Assert.EndsWith("on line 2.", planned.Issues.First(issue => issue.Line == 4).Reason, StringComparison.Ordinal);
        Assert.Contains(
            "user 'a' in the directory, which keeps it", planned.Issues.First(issue => issue.Line == 2).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_that_conflicts_or_is_skipped_keeps_what_its_object_has_and_claims_nothing()
    {
        const string List = "User Name,Extension\na,409\nb,408\nnew,401\nnewer,409\n";

        Planned failed = _site.Plan(new ImportOptions(), (TestLists.User, List));
        Planned skipped = _site.Import(new ImportOptions { OnConflict = CicConflictAction.Skip }, (TestLists.User, List));

        Assert.All(new[] { failed, skipped }, planned => Duplicate(planned, line: 4));
        Assert.Equal((null, "409"), (_site.User("new").Extension, _site.User("newer").Extension));
    }

    [Fact]
    public void A_new_station_without_its_machine_name_has_the_default()
    {
        Planned planned = _site.Import(new ImportOptions(), (TestLists.Station, "Name,Machine Name\nS3,PC1\n"));

        Assert.Equal(["DuplicateMachineName"], planned.Codes);
        Assert.Equal("S3", _site.Station("S3").MachineName);
    }

    [Fact]
    public void A_default_yields_to_a_given_value_and_takes_one_that_is_given_up()
    {
        _site.AddStations("Name,Machine Name\nS5,S6\n");

        Planned planned = _site.Import(
            TestSite.Update, (TestLists.Station, "Name,Machine Name\nS3,\nS4,S3\nS6,\nS5,PC5\n"));

        Assert.Equal((2, "DuplicateMachineName"), (Assert.Single(planned.Issues).Line, planned.Issues[0].Code));
        Assert.Equal((null, "S3"), (_site.Station("S3").MachineName, _site.Station("S4").MachineName));
        Assert.Equal(("S6", "PC5"), (_site.Station("S6").MachineName, _site.Station("S5").MachineName));
    }

    [Fact]
    public void A_given_value_that_takes_precedence_over_a_default_can_still_be_another_objects()
    {
        Planned planned = _site.Import(new ImportOptions(), (TestLists.Station, "Name,Machine Name\nPC1,\nS4,PC1\n"));

        Assert.Equal(["DuplicateMachineName", "DuplicateMachineName"], planned.Codes);
        Assert.Equal((null, "S4"), (_site.Station("PC1").MachineName, _site.Station("S4").MachineName));
    }

    [Fact]
    public void A_phone_that_loses_its_address_must_be_provisioned()
    {
        Planned planned = _site.Import(new ImportOptions(), (TestLists.Phone, Phones + ",Address\nP3,phone,Polycom,IP600,0004F2000001\n"));

        Assert.Equal(["DuplicateMacAddress"], planned.Codes);
        Assert.Equal("Not provisioned", _site.Phone("P3").State);
    }

    [Fact]
    public void Assigned_extensions_pass_over_numbers_in_use_before_and_after()
    {
        ImportOptions choices = TestSite.Update with { StartExtension = "401" };

        _site.Import(choices, (TestLists.User, "User Name,Extension\na,405\nnew,\nb,401\nnewer,\n"));

        Assert.Equal(("405", "401"), (_site.User("a").Extension, _site.User("b").Extension));
        Assert.Equal(("406", "407"), (_site.User("new").Extension, _site.User("newer").Extension));
    }

    [Fact]
    public void An_extension_that_is_replaced_by_an_assigned_one_is_free()
    {
        ImportOptions choices = TestSite.Update with { StartExtension = "600", OverwriteExtension = true };

        Planned planned = _site.Import(
            choices, (TestLists.Station, "Name,Extension\nS3,401\n"), (TestLists.User, "User Name,Extension\na,501\nb,501\n"));

        Assert.DoesNotContain("DuplicateExtension", planned.Codes);
        Assert.Equal(("401", "600", "601"), (_site.Station("S3").Extension, _site.User("a").Extension, _site.User("b").Extension));
    }

    [Fact]
    public void What_a_removed_object_has_is_free()
    {
        SortedDictionary<string, string> before = _site.Snapshot();

        Planned planned = _site.PlanMoves(
            TestSite.Update,
            [(StationList.Schema, "S1"), (PhoneLists.Schema, "P1")],
            (TestLists.Station, "Name,MAC Address,Machine Name\nS2,0004F2000001,PC1\n"),
            (TestLists.User, "User Name,Extension\nnew,501\nnewer,511\n"));
        _site.Apply(planned);

        Assert.DoesNotContain(planned.Issues, issue => issue.Severity == CicIssueSeverity.Warning);
        Assert.Equal(("0004F2000001", "PC1"), (_site.Station("S2").MacAddress, _site.Station("S2").MachineName));
        Assert.Equal(("501", "511"), (_site.User("new").Extension, _site.User("newer").Extension));
        Assert.Equal(before, Undone());
    }

    [Fact]
    public void Kinds_of_other_scopes_that_had_the_same_extension_are_all_asked()
    {
        _site.Settings.Extensions.UniqueWithin = ExtensionScope.Kind;
        _site.AddUsers("User Name,Extension\ne,501\n");
        _site.Settings.Extensions.UniqueWithin = ExtensionScope.All;

        Planned planned = _site.Plan(
            TestSite.Update, (TestLists.Station, "Name,Extension\nS1,509\n"), (TestLists.User, "User Name,Extension\nnew,501\n"));

        Assert.Contains("user 'e'", Duplicate(planned, line: 2).Reason, StringComparison.Ordinal);
    }

    private SortedDictionary<string, string> Undone()
    {
        _site.Apply(_site.PlanUndo(_site.Revision()));
        return _site.Snapshot();
    }

    private static CicIssue Duplicate(Planned planned, int line)
    {
        CicIssue issue = Assert.Single(planned.Issues, issue => issue.Code == "DuplicateExtension");
        Assert.Equal((line, CicIssueEffect.ValueDropped), (issue.Line, issue.Effect));
        return issue;
    }
}
