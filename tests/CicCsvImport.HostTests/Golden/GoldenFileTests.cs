namespace CicCsvImport.HostTests.Golden;

/// <summary>A difference is shown where it begins.</summary>
public sealed class GoldenFileTests
{
    [Theory]
    [InlineData("a\nbcd\n", "a\nbxd\n", "line 2, from character 2.\ngolden: bcd\nbuilt:  bxd")]
    [InlineData("a\n", "a\nb\n", "line 2, from character 1.\ngolden: \nbuilt:  b")]
    [InlineData("a\nb", "a", "line 2, from character 1.\ngolden: b\nbuilt:  (the end)")]
    [InlineData("a\n", "a\r\n", "line 1, from character 2.\ngolden: a\nbuilt:  a\\r")]
    public void The_first_line_that_differs_is_named(string expected, string actual, string difference) =>
        Assert.Equal("tests/golden/x differs in " + difference, GoldenFile.Difference("tests/golden/x", expected, actual));

    [Fact]
    public void A_long_line_is_cut_around_the_difference()
    {
        string difference = GoldenFile.Difference(
            "tests/golden/x", new string('a', 100) + "b" + new string('c', 100), new string('a', 100) + "x");

        Assert.Equal(
            $"""
            tests/golden/x differs in line 1, from character 101.
            golden: ...{new string('a', 60)}b{new string('c', 59)}...
            built:  ...{new string('a', 60)}x
            """.ReplaceLineEndings("\n"),
            difference);
    }
}
