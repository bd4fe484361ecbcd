using CicCsvImport.Core.Text;
using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Text;

/// <summary>Names are the same after NFC and trimming, ordinal, ignoring case.</summary>
public sealed class NameComparerTests
{
    [Theory]
    [InlineData("Sales", "SALES")]
    [InlineData("Sales", "  Sales ")]
    [InlineData("Büro", "Bu\u0308ro")]
    [InlineData("BÜRO", "bu\u0308ro")]
    public void Names_that_are_the_same(string left, string right)
    {
        Assert.True(NameComparer.Same(left, right));
        Assert.Equal(NameComparer.Instance.GetHashCode(left), NameComparer.Instance.GetHashCode(right));
    }

    [Theory]
    [InlineData("Sales", "Sale")]
    [InlineData("Büro", "Buro")]
    [InlineData("Straße", "Strasse")]
    [InlineData("ﬁle", "file")]
    [InlineData("Sales  1", "Sales 1")]
    [InlineData("i", "ı")]
    public void Names_that_are_different(string left, string right)
    {
        Assert.False(NameComparer.Same(left, right));
    }

    // A hand-made object can hold one, and normalizing it throws.
    [Fact]
    public void Half_a_character_can_be_compared()
    {
        Assert.True(NameComparer.Same(" büro\uD800", "BÜRO\uD800"));
    }

    [Fact]
    public void No_name_is_the_same_as_none_only()
    {
        Assert.True(NameComparer.Same(null, null));
        Assert.False(NameComparer.Same(null, ""));
    }

    [Fact]
    public void The_current_culture_does_not_matter()
    {
        CultureRun.In("tr-TR", () => Assert.True(NameComparer.Same("office", "OFFICE")));
    }
}
