using CicCsvImport.Core.Engine.Planning;
using CicCsvImport.Core.Kinds.Users;
using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Catalog;

/// <summary>What a full list differs in from a directory, and what the plan that makes them equal leaves as it is.</summary>
public sealed class ListComparisonTests : IDisposable
{
    private readonly TestSite _site = new();

    public ListComparisonTests() => _site.Import(
        (TestLists.Station, "Name,Extension\nA,501\nB,502\n"),
        (TestLists.Phone, "Name,Type,Manufacturer,Model\nP,Workstation,Polycom,IP650\n"),
        (TestLists.User, "User Name,Extension,Roles\nboss,601,Administrator\nx1,602,\nx2,603,\nOperator,,\n"));

    public void Dispose() => _site.Dispose();

    [Theory]
    [InlineData(false, "")]
    [InlineData(true, "Different station 'A': Extension: 501 -> (none)")]
    public void A_blank_cell_is_a_difference_only_if_it_clears(bool clears, string expected) =>
        Assert.Equal(
            expected,
            Texts(Differences(clears ? TestSite.ClearEmpty : TestSite.Update, (TestLists.Station, "Name,Extension\na,\nB,502\n"))));

    [Fact]
    public void What_follows_from_a_value_is_not_a_difference_of_the_list()
    {
        _site.AddTemplate(new CicPhoneTemplate("T", "Stand-alone Phone", "Polycom", "IP330"));

        Assert.Equal(
            "Different phone 'P': Template: T",
            Texts(Differences(TestSite.Update, (TestLists.Phone, "Name,Template\nP,T\n"))));
    }

    [Fact]
    public void An_unlisted_object_gives_its_numbers_to_a_listed_one()
    {
        Apply((TestLists.User, "User Name,Extension\nboss,602\nx2,601\nnew,603\n"));

        Assert.Null(_site.Find(UserList.Schema, "x1"));
        Assert.Equal(("602", "601", "603"), (_site.User("boss").Extension, _site.User("x2").Extension, _site.User("new").Extension));
    }

    [Fact]
    public void The_last_administrator_remains_with_number_and_role()
    {
        Planned planned = Plan((TestLists.User, "User Name,Extension,Roles\nx1,601,Agent\nx2,,\n"));

        Assert.Equal(["DuplicateExtension", "NotRemoved"], planned.Codes);
        _site.Apply(planned);
        Assert.Equal(("601", "602"), (_site.User("boss").Extension, _site.User("x1").Extension));
        Assert.Equal(["NotRemoved"], Plan((TestLists.User, "User Name,Roles\nboss,Agent\nx1,\nx2,\n")).Codes);
    }

    [Fact]
    public void An_administrator_is_removed_if_another_one_is_listed()
    {
        Apply((TestLists.User, "User Name,Roles\nx1,Administrator\n"));

        Assert.Null(_site.Find(UserList.Schema, "boss"));
    }

    [Theory]
    [InlineData("User Name,Extension\nx1,602\n ,603\n", "because 1 row has no usable name")]
    [InlineData("User Name,Extension\nx1,602\na:b,\nNULL,\n", "because 2 rows have no usable name")]
    [InlineData("User Name,Location\nx1,\"A\nx2,B\"\n", "because 1 row has no usable name")]
    [InlineData("User Name,Extension\n", "because the list has no rows")]
    public void Without_certainty_nothing_is_removed(string text, string reason)
    {
        (Planned planned, IReadOnlyList<CicDifference> differences) = _site.Compare(TestSite.Update, isPlan: true, (TestLists.User, text));

        Assert.DoesNotContain(planned.Changes, change => change.Action == CicChangeAction.Remove);
        Assert.Contains(reason, Assert.Single(planned.Issues, issue => issue.Code == "NotRemoved").Reason, StringComparison.Ordinal);
        Assert.Contains(differences, difference => difference is { Name: "x2", Difference: CicDifferenceKind.OnlyHere });
    }

    [Fact]
    public void A_listed_station_of_a_phone_is_left_out_unless_the_phone_goes()
    {
        Assert.Equal("", Texts(Differences(TestSite.Update, (TestLists.Station, "Name,Extension\nA,\nB,\np,999\n"))));

        Apply(
            (TestLists.Station, "Name,Extension\nA,\nB,\np,999\n"),
            (TestLists.Phone, "Name,Type,Manufacturer,Model\nQ,Workstation,Polycom,IP650\n"));
        Assert.Equal((false, "999"), (_site.Station("P").IsManaged, _site.Station("P").Extension));
    }

    private static string Texts(IEnumerable<CicDifference> differences) => string.Join("; ", differences);

    private IReadOnlyList<CicDifference> Differences(ImportOptions choices, params (string Noun, string Text)[] lists) =>
        _site.Compare(choices, isPlan: false, lists).Differences;

    private Planned Plan(params (string Noun, string Text)[] lists) => _site.Compare(TestSite.Update, isPlan: true, lists).Planned;

    private void Apply(params (string Noun, string Text)[] lists)
    {
        _site.Apply(Plan(lists));
        Assert.Empty(Differences(TestSite.Update, lists));
    }
}
