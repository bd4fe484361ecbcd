using CicCsvImport.Core.Issues;
using CicCsvImport.Core.Kinds.Site;
using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Kinds.Site;

/// <summary>Licenses are found by any of their names, and a set of them has at most one of a group.</summary>
public sealed class LicenseCatalogTests
{
    private static readonly LicenseCatalog Catalog = new(Repository.Settings());

    [Theory]
    [InlineData("Basic Station License", "Basic Station License")]
    [InlineData(" basic station license ", "Basic Station License")]
    [InlineData("i3_license_basic_station", "Basic Station License")]
    [InlineData("Media 3 Plus", "ACD Access Media 3 Plus")]
    [InlineData("Process Monitor", "Interaction Process Automation Process Monitor")]
    [InlineData("Interaction Supervisor Plug-In: Workgroup", "Interaction Supervisor Plug-In: Workgroup")]
    [InlineData("Interaction Supervisor Plug-In Workgroup", "Interaction Supervisor Plug-In: Workgroup")]
    [InlineData("Interaction Feedback Access", "Interaction Feedback Access")]
    public void A_name_a_key_or_an_alias_finds_the_license_as_first_known(string text, string name)
    {
        Assert.Equal(name, Catalog.Find(text)?.Name);
    }

    [Fact]
    public void An_unknown_name_is_not_found()
    {
        Assert.Null(Catalog.Find("Media"));
        Assert.Null(Catalog.Nearest("Something else altogether"));
    }

    [Theory]
    [InlineData("Basic Staton License", "Basic Station License")]
    [InlineData("Medai 2", "ACD Access Media 2")]
    [InlineData("I3_ACCESS_CLENT", "Client Access")]
    public void A_misspelled_name_has_a_nearest_license(string text, string name)
    {
        Assert.Equal(name, Catalog.Nearest(text)?.Name);
    }

    [Fact]
    public void Names_that_are_known_have_no_fault_and_repeats_merge()
    {
        LicenseCheck check = Catalog.Check(
            ["Media 2", "Basic Station License", "ACD Access Media 2", "I3_LICENSE_BASIC_STATION", "Process Designer"]);

        Assert.Empty(check.Faults);
        Assert.Equal(
            ["ACD Access Media 2", "Basic Station License", "Interaction Process Automation Process Designer"],
            check.Licenses.Select(license => license.Name));
    }

    [Fact]
    public void A_name_that_is_not_known_is_a_fault_that_says_what_was_probably_meant()
    {
        LicenseCheck check = Catalog.Check(["Client Acess", "Basic Station License", "Golf"]);

        Assert.Equal(
            [(ErrorId.LicenseNotFound, "Client Acess", "Client Access"), (ErrorId.LicenseNotFound, "Golf", null)],
            check.Faults.Select(fault => (fault.Id, fault.Target, fault.Nearest)));
        Assert.Contains("'Client Acess'", check.Faults[0].Message, StringComparison.Ordinal);
        Assert.Equal(["Basic Station License"], check.Licenses.Select(license => license.Name));
    }

    [Theory]
    [InlineData("ACD Access", "Media 1", "Media 3 Plus")]
    [InlineData("Interaction Process Automation", "Process Monitor", "Direct Routed Work Items")]
    public void Two_of_one_group_are_a_fault(string group, string one, string other)
    {
        LicenseFault fault = Assert.Single(Catalog.Check([one, "Client Access", other]).Faults);

        Assert.Equal((ErrorId.LicensesOfOneGroup, group), (fault.Id, fault.Target));
        Assert.All([group, one, other], text => Assert.Contains(text, fault.Message, StringComparison.Ordinal));
    }
}
