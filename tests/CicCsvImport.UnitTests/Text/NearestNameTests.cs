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

    [Fact]
    public void Where_nothing_is_known_nothing_is_near()
    {
        Assert.Null(NearestName.Find("Agent", []));
    }
}
