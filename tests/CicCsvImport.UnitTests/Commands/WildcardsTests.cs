using CicCsvImport.Input;

namespace CicCsvImport.UnitTests.Commands;

/// <summary>Many patterns, most of which are names, match what each of them matches.</summary>
public sealed class WildcardsTests
{
    private static readonly string[] Patterns = ["Lobby", "Desk [1]", "a`[b", "Hall*", "x[", "r\u00e9c\u00e9ption", "[a-c]z", "q?"];

    [Theory]
    [InlineData("lobby", true)]
    [InlineData("Desk [1]", true)]
    [InlineData("Desk 1", true)]
    [InlineData("a[b", true)]
    [InlineData("a`[b", true)]
    [InlineData("Hall 7", true)]
    [InlineData("x[", true)]
    [InlineData("re\u0301ce\u0301ption", true)]
    [InlineData("bz", true)]
    [InlineData("dz", false)]
    [InlineData("q", false)]
    [InlineData("qq", true)]
    [InlineData("", false)]
    public void Compiled_patterns_match_like_each_of_them(string name, bool isMatch)
    {
        Assert.Equal(isMatch, Wildcards.MatchAny(Patterns, name));
        Assert.Equal(isMatch, Wildcards.Compile(Patterns)(name));
    }

    [Fact]
    public void Names_are_missing_that_match_none()
    {
        string[] names = ["Lobby", "Desk [1]", "a[b", "Hall 7"];

        Assert.Equal(["none", "x["], Wildcards.Missing(["LOBBY", "none", "a`[b", "no*", "x[", "Desk [1]"], names));
    }

    /// <summary>With a comparison of each pattern with each name, this would take hours.</summary>
    [Fact]
    public void A_hundred_thousand_names_are_looked_up()
    {
        string[] names = [.. Enumerable.Range(0, 100_000).Select(i => "station " + i)];
        Func<string, bool> isMatch = Wildcards.Compile(names);

        Assert.DoesNotContain(names, name => !isMatch(name) || isMatch(name + "x"));
        Assert.Empty(Wildcards.Missing(names, names));
    }
}
