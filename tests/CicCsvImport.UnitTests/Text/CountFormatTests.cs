using CicCsvImport.Core.Text;

namespace CicCsvImport.UnitTests.Text;

/// <summary>A count in a text has its noun in the right number.</summary>
public sealed class CountFormatTests
{
    [Theory]
    [InlineData(0, "0 rows are blank.")]
    [InlineData(1, "1 row is blank.")]
    [InlineData(1L, "1 row is blank.")]
    [InlineData(2, "2 rows are blank.")]
    [InlineData("1,234", "1,234 rows are blank.")]
    public void A_count_has_its_noun(object count, string expected) =>
        Assert.Equal(expected, string.Format(CountFormat.Instance, "{0:row is|rows are} blank.", count));

    [Theory]
    [InlineData(1, "Reset it.")]
    [InlineData(2, "Reset them.")]
    public void A_word_can_stand_for_the_count(int count, string expected) =>
        Assert.Equal(expected, string.Format(CountFormat.Instance, "Reset {0:|it|them}.", count));

    [Fact]
    public void Other_values_are_formatted_as_ever() => Assert.Equal(
        "1,234 2026-02-01 09:05 text ",
        string.Format(CountFormat.Instance, "{0:N0} {1:yyyy-MM-dd HH:mm} {2} {3}", 1234, new DateTime(2026, 2, 1, 9, 5, 0), "text", null));
}
