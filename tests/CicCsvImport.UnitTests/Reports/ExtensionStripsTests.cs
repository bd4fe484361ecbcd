using System.Globalization;
using CicCsvImport.Core.Reports;

namespace CicCsvImport.UnitTests.Reports;

/// <summary>Extensions are shown in ranges, with those that are added and those that become free.</summary>
public sealed class ExtensionStripsTests
{
    [Fact]
    public void A_range_counts_what_stays_what_is_added_and_what_becomes_free()
    {
        IReadOnlyList<ReportStrip> strips = ExtensionStrips.Create(["7100", "7101", "0042"], ["7101", "7199", "0042"]);

        Assert.Equal(["0000-0099", "7100-7199"], strips.Select(strip => strip.From + "-" + strip.To));
        Assert.Equal((1, 1, 1), (strips[1].Used, strips[1].Added, strips[1].Freed));
        Assert.Equal(new StripCell(0, 0, 1), strips[1].Cells[0]);
        Assert.Equal(new StripCell(1, 0, 0), strips[1].Cells[1]);
        Assert.Equal(new StripCell(0, 1, 0), strips[1].Cells[99]);
    }

    [Fact]
    public void Ranges_become_larger_until_they_fit_on_a_page()
    {
        string[] all = [.. Enumerable.Range(10_000, 50_000).Select(number => number.ToString(CultureInfo.InvariantCulture))];

        IReadOnlyList<ReportStrip> strips = ExtensionStrips.Create(all, all);

        Assert.Equal(5, strips.Count);
        Assert.Equal(("10000", "19999"), (strips[0].From, strips[0].To));
        Assert.All(strips[0].Cells, cell => Assert.Equal(100, cell.Used));
    }

    [Theory]
    [InlineData("5556 1003 1001 1002", "1001–1003, 5556")]
    [InlineData("009 010 99 100", "99, 009–010, 100")]
    [InlineData("12345678901234567 12345678901234568", "12345678901234567, 12345678901234568")]
    [InlineData("", "")]
    public void Numbers_are_named_by_ranges(string extensions, string ranges) => Assert.Equal(
        ranges, ExtensionStrips.Describe(extensions.Split(' ', StringSplitOptions.RemoveEmptyEntries)));

    [Fact]
    public void Many_ranges_are_counted() => Assert.EndsWith(
        ", 1058 and 5 more",
        ExtensionStrips.Describe(Enumerable.Range(0, 35).Select(i => (1000 + (2 * i)).ToString(CultureInfo.InvariantCulture))),
        StringComparison.Ordinal);

    [Fact]
    public void What_is_no_extension_of_a_range_is_left_out() =>
        Assert.Empty(ExtensionStrips.Create(["7", "42", "a100", "1234567890123456"], []));
}
