using CicCsvImport.Core.Engine.Rules;

namespace CicCsvImport.UnitTests.Engine.Rules;

/// <summary>The name of a computer, which a soft phone has for an address.</summary>
public sealed class ComputerNameTests
{
    [Theory]
    [InlineData("PattyJ.acme.com")]
    [InlineData("PattyJ")]
    [InlineData("pc-1_a.lab.local.")]
    [InlineData("büro.acme.com")]
    [InlineData("1.acme.com")]
    public void A_computer_name(string text)
    {
        Assert.True(ComputerName.IsValid(text));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Patty J.acme.com")]
    [InlineData("PattyJ..acme.com")]
    [InlineData(".acme.com")]
    [InlineData("-pc.acme.com")]
    [InlineData("pc-.acme.com")]
    [InlineData("10.0.0.1")]
    [InlineData("PattyJ@acme.com")]
    [InlineData("00:04:F2:AA:BB:CC")]
    [InlineData("a234567890123456789012345678901234567890123456789012345678901234.acme.com")]
    public void Anything_else_is_none(string text)
    {
        Assert.False(ComputerName.IsValid(text));
    }

    [Fact]
    public void It_has_at_most_255_characters()
    {
        string text = string.Join(".", Enumerable.Repeat("abcdefg", 32));

        Assert.Equal(255, text.Length);
        Assert.True(ComputerName.IsValid(text));
        Assert.False(ComputerName.IsValid(text + "h"));
    }
}
