using CicCsvImport.Core.Text;

namespace CicCsvImport.UnitTests.Text;

/// <summary>The name that a misspelled one was probably meant to be.</summary>
public sealed class NearestNameTests
{
    private static readonly string[] Roles = ["Administrator", "Agent", "Business User", "Operator", "Supervisor"];

    [Theory]
    [InlineData("Agnet", "Agent")]
    [InlineData("Agents", "Agent")]
    [InlineData("Agen", "Agent")]
    [InlineData("AGENT ", "Agent")]
    [InlineData("Superviser", "Supervisor")]
    [InlineData("Bussines User", "Business User")]
    public void A_misspelled_name_has_a_nearest_one(string name, string nearest)
    {
        Assert.Equal(nearest, NearestName.Find(name, Roles));
    }

    [Theory]
    [InlineData("Ninja")]
    [InlineData("Ant")]
    [InlineData("Aghast")]
    [InlineData("Operator for all of the company")]
    public void A_name_like_no_other_has_none(string name)
    {
        Assert.Null(NearestName.Find(name, Roles));
    }

    [Fact]
    public void The_nearest_of_several_is_found()
    {
        Assert.Equal("Guest02", NearestName.Find("Guest-02", ["Guest01", "Guest02", "Guest03"]));
    }

    [Theory]
    [InlineData("HHP004", "HHP001")]
    [InlineData("Guest03", "Guest02")]
    [InlineData("Guest1", "Guest01")]
    [InlineData("Desk", "Desk2")]
    [InlineData("IP331", "IP330")]
    [InlineData("Team 1 North", "TEAM 2 NORTH")]
    [InlineData("7151002", "7151003")]
    public void A_name_that_differs_in_its_digits_only_is_another_one(string name, string other) =>
        Assert.Null(NearestName.Find(name, [other]));

    [Theory]
    [InlineData("Gest02", "Guest02")]
    [InlineData("Guest-02", "Guest02")]
    [InlineData("Guest O2", "Guest 02")]
    [InlineData("HHQ004", "HHP001")]
    [InlineData("405HF", "405HD")]
    public void A_name_with_digits_that_differs_otherwise_too_has_a_nearest_one(string name, string nearest) =>
        Assert.Equal(nearest, NearestName.Find(name, ["Lobby", nearest]));

    [Fact]
    public void Another_name_does_not_hide_a_nearest_one() =>
        Assert.Equal("Guests 12", NearestName.Find("Guest 12", ["Guest 13", "Guests 12", "Guest 14"]));

    [Fact]
    public void Where_nothing_is_known_nothing_is_near()
    {
        Assert.Null(NearestName.Find("Agent", []));
    }

    [Theory]
    [InlineData(10_000)]
    [InlineData(100_000)]
    public void Many_misspelled_names_are_not_all_compared_with_many_names(int count)
    {
        var nearest = new NearestName();
        int compared = 0;
        IEnumerable<string> known = Enumerable.Range(0, count).Select(i =>
        {
            compared++;
            return "Guests" + i;
        });

        string?[] found = [.. Enumerable.Range(0, count).Select(i => nearest.FindFirst("Gusets" + i, () => known))];

        Assert.Equal("Guests0", found[0]);
        Assert.Null(found[^1]);
        Assert.InRange(compared, count, NearestName.MostComparisons + count);
    }
}
