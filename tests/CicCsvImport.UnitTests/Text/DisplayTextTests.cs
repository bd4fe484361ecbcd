using CicCsvImport.Core.Text;

namespace CicCsvImport.UnitTests.Text;

/// <summary>Values in messages: one line, not too long, and nothing that a terminal would obey.</summary>
public sealed class DisplayTextTests
{
    [Theory]
    [InlineData("Büro 電話 😀", "Büro 電話 😀")]
    [InlineData("a\nb", @"a\u000Ab")]
    [InlineData("\u001B[31mred", @"\u001B[31mred")]
    [InlineData("\u202Egnp.exe", @"\u202Egnp.exe")]
    [InlineData("a\u200Bb", @"a\u200Bb")]
    [InlineData("a\u0085b", @"a\u0085b")]
    public void What_a_terminal_would_obey_is_escaped(string value, string shown)
    {
        Assert.Equal(shown, DisplayText.Clean(value));
    }

    // An attribute cannot hold half a character.
    [Fact]
    public void Half_a_character_is_escaped()
    {
        Assert.Equal(@"a\uD800b", DisplayText.Clean("a\uD800b"));
    }

    [Fact]
    public void Eighty_characters_are_shown_whole()
    {
        string value = new('x', 80);

        Assert.Equal(value, DisplayText.Clean(value));
    }

    [Fact]
    public void A_longer_value_is_cut_and_ends_in_an_ellipsis()
    {
        Assert.Equal(new string('x', 79) + "…", DisplayText.Clean(new string('x', 81)));
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("😀")]
    public void A_value_is_cut_between_characters_and_never_inside_one(string character)
    {
        string shown = DisplayText.Clean(string.Concat(Enumerable.Repeat(character, 100)));

        Assert.InRange(shown.Length, 70, 80);
        Assert.Equal(string.Concat(Enumerable.Repeat(DisplayText.Clean(character), 100))[..(shown.Length - 1)] + "…", shown);
        Assert.False(char.IsHighSurrogate(shown[^2]));
    }

    [Fact]
    public void A_quoted_value_is_cleaned_too()
    {
        Assert.Equal(@"'a\u0009b'", DisplayText.Quote("a\tb"));
    }
}
