using System.ComponentModel.DataAnnotations;
using System.Reflection;
using CicCsvImport.Core.Engine.Schema;
using CicCsvImport.Core.Passwords;
using CicCsvImport.Core.Settings;
using CicCsvImport.Core.Text;

namespace CicCsvImport.Core.Catalog;

/// <summary>Finds the first invalid setting.</summary>
internal static class SettingsValidator
{
    /// <summary>The first fault, or null.</summary>
    public static string? FindFault(CicSettings settings) => Numbers(settings)
        .Concat(Texts(settings))
        .Concat(Aliases(settings))
        .Concat(LicenseValidator.Faults(settings))
        .FirstOrDefault(fault => fault is not null);

    /// <summary>The values of some settings that are out of the ranges that their properties state.</summary>
    /// <param name="name">What the settings are called.</param>
    /// <param name="settings">The settings; null has none.</param>
    public static IEnumerable<string?> Ranges(string name, object? settings)
    {
        foreach (PropertyInfo setting in settings?.GetType().GetProperties() ?? [])
        {
            if (Attribute.GetCustomAttribute(setting, typeof(RangeAttribute)) is RangeAttribute range && setting.GetValue(settings) is int value)
                yield return Range($"{name}:{setting.Name}", value, (int)range.Minimum, (int)range.Maximum);
        }
    }

    public static string? Items(string name, string[]? values) =>
        values is not null && values.All(value => !string.IsNullOrWhiteSpace(value)) ? null : Messages.Format("Settings_Blank", name);

    public static string? Text(string name, string? value) =>
        string.IsNullOrWhiteSpace(value) ? Messages.Format("Settings_Blank", name) : null;

    private static IEnumerable<string?> Numbers(CicSettings settings)
    {
        foreach (PropertyInfo section in typeof(CicSettings).GetProperties())
        {
            foreach (string? fault in Ranges(section.Name, section.GetValue(settings)))
                yield return fault;
        }

        ExtensionSettings extensions = settings.Extensions;
        yield return Range("Extensions:AdvisedMaximumDigits", extensions.AdvisedMaximumDigits, extensions.AdvisedMinimumDigits, int.MaxValue);
        yield return Satisfiable(settings.Passwords);
    }

    private static IEnumerable<string?> Texts(CicSettings settings)
    {
        yield return Items("KnownStations", settings.KnownStations);
        yield return Items("KnownProxyGroups", settings.KnownProxyGroups);
        yield return Items("KnownWorkgroups", settings.KnownWorkgroups);
        yield return Items("StationManufacturers", settings.StationManufacturers);
        yield return Items("Classifications", settings.Classifications);
        yield return Text("Defaults:RegistrationGroup", settings.Defaults.RegistrationGroup);
        yield return Text("Defaults:Location", settings.Defaults.Location);
        yield return Given("Defaults:Workgroup", settings.Defaults.Workgroup);
        yield return Given("Defaults:WorkgroupDisplayName", settings.Defaults.WorkgroupDisplayName);
        yield return Given("Defaults:FirmwareVersion", settings.Defaults.FirmwareVersion);
        yield return Text("Defaults:Role", settings.Defaults.Role);
        yield return Text("Defaults:License", settings.Defaults.License);
        yield return Given("UserNames:ForbiddenCharacters", settings.UserNames.ForbiddenCharacters);
        yield return Given("UserNames:RestrictedCharacters", settings.UserNames.RestrictedCharacters);
        yield return Given("UserNames:PermittedCharacters", settings.UserNames.PermittedCharacters);
        foreach (KeyValuePair<string, ManufacturerSettings> maker in settings.Manufacturers)
        {
            yield return Given("Manufacturers:" + maker.Key, maker.Value);
            if (maker.Value is null)
                continue;
            yield return Items($"Manufacturers:{maker.Key}:Aliases", maker.Value.Aliases);
            yield return Items($"Manufacturers:{maker.Key}:Types", maker.Value.Types);
            foreach (string? fault in Ranges("Manufacturers:" + maker.Key, maker.Value))
                yield return fault;
            foreach (string? fault in maker.Value.Models.SelectMany(model => Ranges($"Manufacturers:{maker.Key}:Models:{model.Key}", model.Value)))
                yield return fault;
        }
    }

    // A misspelt column would never match, and nobody would know why.
    private static IEnumerable<string?> Aliases(CicSettings settings)
    {
        IEnumerable<string> columns = VendorLists.Catalog.Lists.SelectMany(list => list.Columns).Select(column => column.Column.Name);
        foreach (KeyValuePair<string, string[]> alias in settings.Aliases)
        {
            yield return columns.Contains(alias.Key, Heading.Comparer) ? null : Messages.Format("Settings_NoColumn", alias.Key);
            yield return Items("Aliases:" + alias.Key, alias.Value);
        }
    }

    // A generator would look for such a password forever.
    private static string? Satisfiable(PasswordSettings passwords)
    {
        int length = PasswordGenerator.LengthOf(passwords);
        return passwords.MinimumUniqueDigits <= length ? null : Messages.Format("Settings_Unsatisfiable", passwords.MinimumUniqueDigits, length);
    }

    private static string? Range(string name, int value, int least, int most) =>
        value >= least && value <= most ? null : Messages.Format("Settings_Range", name, value, least, most);

    private static string? Given(string name, object? value) => value is null ? Messages.Format("Settings_Blank", name) : null;
}
