using CicCsvImport.Core.Kinds.Site;

namespace CicCsvImport.Core.Catalog;

/// <summary>Finds invalid license settings.</summary>
internal static class LicenseValidator
{
    public static IEnumerable<string?> Faults(CicSettings settings) =>
        settings.Licenses.SelectMany(license => Faults(license.Key, license.Value)).Concat(TogetherFaults(settings));

    private static IEnumerable<string?> Faults(string name, LicenseSettings? license)
    {
        string setting = "Licenses:" + name;
        yield return SettingChecks.Text(setting, name);
        if (license is null)
            yield break;
        yield return NotBlank(setting + ":Name", license.Name);
        yield return NotBlank(setting + ":Key", license.Key);
        yield return NotBlank(setting + ":Group", license.Group);
        yield return SettingChecks.Items(setting + ":Aliases", license.Aliases);
        foreach (string? fault in SettingChecks.Ranges(setting, license))
            yield return fault;
    }

    // Validation ends at the first fault, so each license is valid by itself when this runs.
    private static IEnumerable<string?> TogetherFaults(CicSettings settings)
    {
        var catalog = new LicenseCatalog(settings);
        foreach (License license in catalog.Licenses)
        {
            foreach (string spelling in (string[])[license.Name, .. license.OtherSpellings])
            {
                License found = catalog.Find(spelling)!;
                yield return found == license ? null : Messages.Format("Settings_AmbiguousLicense", spelling, license, found);
            }
        }

        // A group of one excludes nothing, so its name must be misspelled.
        IEnumerable<License> grouped = catalog.Licenses.Where(license => license.Group is not null);
        foreach (IGrouping<string, License> group in grouped.GroupBy(license => license.Group!, NameComparer.Instance))
            yield return group.Count() > 1 ? null : Messages.Format("Settings_GroupOfOne", group.Single(), group.Key);

        yield return catalog.Find(settings.Defaults.License) is null
            ? Messages.Format("Settings_NoLicense", settings.Defaults.License)
            : null;
    }

    private static string? NotBlank(string name, string? value) => value is null ? null : SettingChecks.Text(name, value);
}
