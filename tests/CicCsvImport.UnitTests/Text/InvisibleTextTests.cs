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
    [InlineData('\u034F')]
    [InlineData('\u2800')]
    [InlineData('\u3164')]
    [InlineData('\uFE0F')]
    [InlineData(0xE0041)]
    [InlineData(0x1D173)]
    public void A_mark_is_found_wherever_it_stands(int codePoint)
    {
        string mark = char.ConvertFromUtf32(codePoint);

        Assert.All([mark + "Smith", "Smi" + mark + "th", "Smith" + mark], text => Assert.Equal(codePoint, InvisibleText.Find(text)));
        Assert.True(InvisibleText.IsAll(mark + " \u00A0\r\n" + mark));
        Assert.False(InvisibleText.IsAll(mark + "x" + mark));
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
