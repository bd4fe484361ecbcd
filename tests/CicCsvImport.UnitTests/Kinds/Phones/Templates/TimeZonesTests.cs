using CicCsvImport.Core.Kinds.Phones.Templates;
using CicCsvImport.UnitTests.Framework;

namespace CicCsvImport.UnitTests.Kinds.Phones.Templates;

/// <summary>A template's time zone is the location's or one that the system knows, by its Windows or its IANA id.</summary>
public sealed class TimeZonesTests
{
    [Fact]
    public void UTC_is_known() => Find("UTC");

#if NET
    [Fact]
    public void An_id_of_the_IANA_is_known() => Find("Europe/Berlin");
#endif

    [FactButOnMono("time zones by their names on Windows")]
    public void An_id_of_Windows_is_known() => Find("W. Europe Standard Time");

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
    public void A_misspelled_id_has_a_nearest_one()
    {
        string id = TimeZoneInfo.GetSystemTimeZones().Select(zone => zone.Id).First(listed => listed.Length > 12);

        Assert.Equal(id, TimeZones.Nearest(id.Remove(7, 1)));
        Assert.Null(TimeZones.Nearest("Qqqqqqqqqq"));
    }

    private static void Find(string id)
    {
        Assert.True(TimeZones.TryFind(id, out string? known));
        Assert.Equal(id, known);
    }
}
