using CicCsvImport.Core.Kinds.Phones.Templates;

namespace CicCsvImport.UnitTests.Phones;

/// <summary>A template's time zone is the location's or one that the system knows, by its Windows or its IANA id.</summary>
public sealed class TimeZonesTests
{
    [Theory]
    [InlineData("UTC", "UTC")]
    [InlineData("Europe/Berlin", "Europe/Berlin")]
    [InlineData("W. Europe Standard Time", "W. Europe Standard Time")]
    public void An_id_of_either_kind_is_known(string id, string expected)
    {
        Assert.True(TimeZones.TryFind(id, out string? known));
        Assert.Equal(expected, known);
    }

    [Fact]
    public void Letter_case_does_not_matter()
    {
        string id = TimeZoneInfo.GetSystemTimeZones()[0].Id;

        Assert.True(TimeZones.TryFind($" {id.ToUpperInvariant()} ", out string? known));
        Assert.Equal(id, known);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public void None_is_the_location_s(string? id)
    {
        Assert.True(TimeZones.TryFind(id, out string? known));
        Assert.Null(known);
    }

    [Theory]
    [InlineData("Mars/Olympus")]
    [InlineData("../../etc/passwd")]
    public void What_the_system_does_not_know_is_not_found(string id)
    {
        Assert.False(TimeZones.TryFind(id, out string? known));
        Assert.Null(known);
    }

    [Fact]
    public void A_misspelt_one_has_a_nearest()
    {
        string id = TimeZoneInfo.GetSystemTimeZones().Select(zone => zone.Id).First(listed => listed.Length > 12);

        Assert.Equal(id, TimeZones.Nearest(id.Remove(7, 1)));
        Assert.Null(TimeZones.Nearest("Qqqqqqqqqq"));
    }
}
