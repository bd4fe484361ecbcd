namespace CicCsvImport.UnitTests.Kinds.Phones.Templates;

public sealed class StationAppearanceTests
{
    [Theory]
    [InlineData("2;Lobby;Station7;Shared", 2, "Lobby", "Station7", true)]
    [InlineData(" 2 ; Lobby ; Station 7 ; shared ", 2, "Lobby", "Station 7", true)]
    [InlineData("1", 1, null, null, false)]
    [InlineData("3;Lobby", 3, "Lobby", null, false)]
    [InlineData("3;;Station7", 3, null, "Station7", false)]
    [InlineData("3;;;REGULAR", 3, null, null, false)]
    [InlineData(@"1;a\;b;c\\;", 1, "a;b", @"c\", false)]
    [InlineData(@"1;\ a \ ;b", 1, " a  ", "b", false)]
    public void It_is_read_from_a_text(string text, int lineKey, string? label, string? station, bool shared)
    {
        var appearance = CicStationAppearance.Parse(text);

        Assert.Equal((lineKey, label, station, shared), (appearance.LineKey, appearance.Label, appearance.Station, appearance.Shared));
    }

    [Theory]
    [InlineData("", "line key")]
    [InlineData("0;Lobby", "line key")]
    [InlineData("-1", "line key")]
    [InlineData("two;Lobby", "line key")]
    [InlineData("99999999999", "line key")]
    [InlineData("2;Lobby;Station7;Both", "Both")]
    [InlineData("2;Lobby;Station7;Shared;", "Shared;")]
    [InlineData(@"2;Lobby\", "backslash")]
    public void A_text_of_another_form_is_a_fault(string text, string says)
    {
        FormatException fault = Assert.Throws<FormatException>(() => CicStationAppearance.Parse(text));

        Assert.Contains(says, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Its_text_has_all_four_parts()
    {
        Assert.Equal("2;Lobby;Station7;Shared", new CicStationAppearance(2, "Lobby", "Station7", shared: true).ToString());
        Assert.Equal("1;;;Regular", new CicStationAppearance().ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("   ")]
    [InlineData(" a b ")]
    [InlineData("a;b")]
    [InlineData(@"\")]
    [InlineData(@"\;\\;")]
    [InlineData("|=,\"'")]
    [InlineData("two\r\nlines\n")]
    [InlineData("\u00A0Zoë\uD83D")]
    public void Any_label_and_station_comes_back(string text)
    {
        var appearance = CicStationAppearance.Parse(new CicStationAppearance(12, text, text, shared: true).ToString());

        string? expected = text.Length == 0 ? null : text;
        Assert.Equal((12, expected, expected, true), (appearance.LineKey, appearance.Label, appearance.Station, appearance.Shared));
    }

    [Fact]
    public void A_line_key_counts_from_one()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new CicStationAppearance(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new CicStationAppearance { LineKey = -1 });
    }
}
