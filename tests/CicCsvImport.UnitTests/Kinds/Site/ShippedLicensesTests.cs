using CicCsvImport.Core.Kinds.Site;
using CicCsvImport.Infrastructure.Configuration;
using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Kinds.Site;

/// <summary>The shipped licenses are those on the vendor's pages.</summary>
[Collection(WholeProcessGroup.Name)]
public sealed class ShippedLicensesTests
{
    private static readonly Dictionary<string, (string? Key, string? Group)> Known = new()
    {
        ["Basic Station License"] = ("I3_LICENSE_BASIC_STATION", null),
        ["Client Access"] = ("I3_ACCESS_CLIENT", null),
        ["ACD Access Media 1"] = ("I3_ACCESS_ACD_MEDIA_1", "ACD Access"),
        ["ACD Access Media 2"] = (null, "ACD Access"),
        ["ACD Access Media 3 Plus"] = (null, "ACD Access"),
        ["Interaction Process Automation Direct Routed Work Items"] = ("I3_ACCESS_IPA_USER", "Interaction Process Automation"),
        ["Interaction Process Automation Group Routed Work Items"] = ("I3_ACCESS_IPA_USER_ACD", "Interaction Process Automation"),
        ["Interaction Process Automation Process Monitor"] = ("I3_ACCESS_IPA_MONITOR", "Interaction Process Automation"),
        ["Interaction Process Automation Process Designer"] = ("I3_ACCESS_IPA_DESIGNER", "Interaction Process Automation"),
        ["Interaction Feedback Access"] = (null, null),
        ["Interaction Recorder Access"] = ("I3_ACCESS_RECORDER", null),
        ["Interaction Dialer Add-On"] = ("I3_ACCESS_DIALER_ADDON", null),
        ["Interaction Scripter Add-On"] = ("I3_ACCESS_INTERACTION_SCRIPTER_ADDON", null),
        ["Interaction Supervisor Plug-In: System Status"] = ("I3_ACCESS_SYSTEM_STATUS_SUPERVISOR_PLUGIN", null),
        ["Interaction Supervisor Plug-In: Workgroup"] = ("I3_ACCESS_WORKGROUP_SUPERVISOR_PLUGIN", null),
        ["Interaction Supervisor Plug-In: Interaction Dialer"] = ("I3_ACCESS_DIALER_SUPERVISOR_PLUGIN", null),
        ["Interaction Supervisor Plug-In: Reporting Assistant"] = ("I3_ACCESS_REPORT_ASSISTANT_SUPERVISOR_PLUGIN", null),
        ["Interaction Supervisor Plug-In: Historical Reporting"] = ("I3_ACCESS_HISTORICAL_REPORT_SUPERVISOR_PLUGIN", null),
        ["Interaction Optimizer Client Access"] = (null, null),
        ["Interaction Optimizer Supervisor"] = (null, null),
    };

    [Fact]
    public void Each_has_its_key_and_its_group_and_none_is_counted()
    {
        IReadOnlyList<License> licenses = new LicenseCatalog(Repository.Settings()).Licenses;

        Assert.Equal(Known, licenses.ToDictionary(license => license.Name, license => (license.Key, license.Group)));
        Assert.All(licenses, license => Assert.Null(license.Count));
    }

    [Fact]
    public void The_default_is_the_license_for_audio() => Assert.Equal("Basic Station License", Repository.Settings().Defaults.License);

    [Fact]
    public void A_site_adds_licenses_and_counts_those_that_ship()
    {
        using var file = new TemporaryFile("""{ "Licenses": { "Basic Station License": { "Count": 25 }, "Site License": {} } }""");

        var catalog = new LicenseCatalog(SettingsLoader.Load(Repository.ShippedSettings, [], file.Path));

        License basic = catalog.Find("Basic Station")!;
        Assert.Equal((25, "I3_LICENSE_BASIC_STATION"), (basic.Count, basic.Key));
        Assert.Equal("Site License", catalog.Find("site license")?.Name);
        Assert.Equal(Known.Count + 1, catalog.Licenses.Count);
    }
}
