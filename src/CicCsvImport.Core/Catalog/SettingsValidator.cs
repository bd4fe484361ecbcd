using System.Reflection;
using CicCsvImport.Core.Engine.Rules;
using CicCsvImport.Core.Passwords;

namespace CicCsvImport.Core.Catalog;

/// <summary>Finds the first invalid setting.</summary>
internal static class SettingsValidator
{
    /// <summary>Returns the first fault, or null.</summary>
    /// <exception cref="OperationCanceledException">The search was canceled.</exception>
    public static string? FindFault(CicSettings settings, CancellationToken cancellation = default) => Numbers(settings)
        .Concat(Texts(settings))
        .Concat(Aliases(settings))
        .Concat(Names(settings))
        .Concat(LicenseValidator.Faults(settings))
        .FirstOrDefault(fault =>
        {
            cancellation.ThrowIfCancellationRequested();
            return fault is not null;
        });

    private static IEnumerable<string?> Numbers(CicSettings settings)
    {
        foreach (PropertyInfo section in typeof(CicSettings).GetProperties())
        {
            foreach (string? fault in SettingChecks.Ranges(section.Name, section.GetValue(settings)))
                yield return fault;
        }

        ExtensionSettings extensions = settings.Extensions;
        yield return SettingChecks.Range(
            "Extensions:AdvisedMaximumDigits", extensions.AdvisedMaximumDigits, extensions.AdvisedMinimumDigits, int.MaxValue);
        yield return Satisfiable(settings.Passwords);
    }

    private static IEnumerable<string?> Texts(CicSettings settings)
    {
        yield return SettingChecks.Items("KnownStations", settings.KnownStations);
        yield return SettingChecks.Items("KnownProxyGroups", settings.KnownProxyGroups);
        yield return SettingChecks.Items("KnownWorkgroups", settings.KnownWorkgroups);
        yield return SettingChecks.Items("Texts:SpreadsheetErrors", settings.Texts.SpreadsheetErrors);
        yield return SettingChecks.Items("Texts:TypeNames", settings.Texts.TypeNames);
        yield return SettingChecks.Items("Texts:Placeholders", settings.Texts.Placeholders);
        yield return SettingChecks.Items("StationManufacturers", settings.StationManufacturers);
        yield return SettingChecks.Items("Classifications", settings.Classifications);
        yield return SettingChecks.Text("Defaults:RegistrationGroup", settings.Defaults.RegistrationGroup);
        yield return SettingChecks.Text("Defaults:Location", settings.Defaults.Location);
        yield return Given("Defaults:Workgroup", settings.Defaults.Workgroup);
        yield return Given("Defaults:WorkgroupDisplayName", settings.Defaults.WorkgroupDisplayName);
        yield return Given("Defaults:FirmwareVersion", settings.Defaults.FirmwareVersion);
        yield return SettingChecks.Text("Defaults:Role", settings.Defaults.Role);
        yield return SettingChecks.Text("Defaults:License", settings.Defaults.License);
        yield return Given("UserNames:ForbiddenCharacters", settings.UserNames.ForbiddenCharacters);
        yield return Given("UserNames:RestrictedCharacters", settings.UserNames.RestrictedCharacters);
        yield return Given("UserNames:PermittedCharacters", settings.UserNames.PermittedCharacters);
        foreach (KeyValuePair<string, ManufacturerSettings> maker in settings.Manufacturers)
        {
            yield return Given("Manufacturers:" + maker.Key, maker.Value);
            if (maker.Value is null)
                continue;
            yield return SettingChecks.Items($"Manufacturers:{maker.Key}:Aliases", maker.Value.Aliases);
            yield return SettingChecks.Items($"Manufacturers:{maker.Key}:Types", maker.Value.Types);
            foreach (string? fault in Model("Manufacturers:" + maker.Key, maker.Value))
                yield return fault;
            foreach (KeyValuePair<string, ModelSettings?> model in maker.Value.Models)
            {
                foreach (string? fault in Model($"Manufacturers:{maker.Key}:Models:{model.Key}", model.Value))
                    yield return fault;
            }
        }
    }

    // A list could not contain such a name.
    private static IEnumerable<string?> Names(CicSettings settings)
    {
        var rules = new TextRules(settings.Texts);
        DefaultSettings defaults = settings.Defaults;
        (string Name, string[] Values)[] names =
        [
            ("KnownStations", settings.KnownStations),
            ("KnownProxyGroups", settings.KnownProxyGroups),
            ("KnownWorkgroups", settings.KnownWorkgroups),
            ("Defaults:RegistrationGroup", [defaults.RegistrationGroup]),
            ("Defaults:Location", [defaults.Location]),
            ("Defaults:Workgroup", [defaults.Workgroup]),
            ("Defaults:WorkgroupDisplayName", [defaults.WorkgroupDisplayName]),
            ("Defaults:Role", [defaults.Role]),
        ];
        return names.SelectMany(setting => setting.Values.Select(value => SettingChecks.Name(setting.Name, value, rules)));
    }

    // A prefix that is not one would never fit an address.
    private static IEnumerable<string?> Model(string name, ModelSettings? model) => SettingChecks.Ranges(name, model)
        .Concat((model?.MacPrefixes ?? []).Select(prefix => MacAddress.Beginning.Has(MacAddress.Bare(prefix ?? ""))
            ? null
            : Messages.Format("Settings_MacPrefix", name + ":MacPrefixes", prefix)));

    // A misspelled column would silently match nothing.
    private static IEnumerable<string?> Aliases(CicSettings settings)
    {
        IEnumerable<string> columns = VendorLists.Catalog.Lists.SelectMany(list => list.Columns).Select(column => column.Column.Name);
        foreach (KeyValuePair<string, string[]> alias in settings.Aliases)
        {
            yield return columns.Contains(alias.Key, Heading.Comparer) ? null : Messages.Format("Settings_NoColumn", alias.Key);
            yield return SettingChecks.Items("Aliases:" + alias.Key, alias.Value);
        }
    }

    // Otherwise, a generator would search forever.
    private static string? Satisfiable(PasswordSettings passwords)
    {
        int length = PasswordGenerator.GetLength(passwords);
        return passwords.MinimumUniqueDigits <= length
            ? null
            : Messages.Format("Settings_Unsatisfiable", passwords.MinimumUniqueDigits, length);
    }

    private static string? Given(string name, object? value) => value is null ? Messages.Format("Settings_Blank", name) : null;
}
