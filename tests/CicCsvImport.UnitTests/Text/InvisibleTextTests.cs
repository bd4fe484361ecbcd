using CicCsvImport.Core.Text;

namespace CicCsvImport.UnitTests.Text;

/// <summary>Marks that cannot be seen but make two equal-looking names different.</summary>
public sealed class InvisibleTextTests
{
    [Theory]
    [InlineData('\u200B')]
    [InlineData('\u200D')]
    [InlineData('\u200E')]
    [InlineData('\u202E')]
    [InlineData('\u2066')]
    [InlineData('\u2060')]
    [InlineData('\u00AD')]
    [InlineData('\uFEFF')]
    public void A_mark_is_found_wherever_it_stands(char mark)
    {
        Assert.All([mark + "Smith", "Smi" + mark + "th", "Smith" + mark], text => Assert.Equal(mark, InvisibleText.Find(text)));
    }

    [Theory]
    [InlineData("Smith")]
    [InlineData("Bu\u0308ro")]
    [InlineData("電話 😀")]
    [InlineData("a\u00A0b")]
    public void Letters_accents_and_blanks_are_no_marks(string text)
    {
        Assert.Null(InvisibleText.Find(text));
    }
}
