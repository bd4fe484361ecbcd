using CicCsvImport.Core.Engine.Schema;
using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Engine.Schema;

/// <summary>Headings are trimmed, inner blanks folded, and letter case does not matter.</summary>
public sealed class HeadingTests
{
    [Theory]
    [InlineData("Network ID", " network  id ")]
    [InlineData("Network ID", "NETWORK\u00A0ID")]
    [InlineData("Network ID", "\uFEFFNetwork ID")]
    [InlineData("Größe", "GRO\u0308ßE")]
    public void Headings_that_are_the_same(string left, string right)
    {
        Assert.True(Heading.Same(left, right));
        Assert.Equal(Heading.Comparer.GetHashCode(left), Heading.Comparer.GetHashCode(right));
    }

    [Theory]
    [InlineData("Network ID", "NetworkID")]
    [InlineData("Network ID", "Network-ID")]
    [InlineData("Name", "Names")]
    public void Headings_that_are_different(string left, string right)
    {
        Assert.False(Heading.Same(left, right));
    }

    [Fact]
    public void The_current_culture_does_not_matter()
    {
        CultureRun.In("tr-TR", () => Assert.True(Heading.Same("identification", "IDENTIFICATION")));
    }
}
