using CicCsvImport.Catalog;
using CicCsvImport.Lists;
using CicCsvImport.Passwords;
using CicCsvImport.Text;

namespace CicCsvImport.Settings;

/// <summary>Says what in the settings nobody could work with.</summary>
internal static class SettingsValidator
{
    /// <summary>A password, too, must fit into a cell, and .NET keeps no longer one safe.</summary>
    private const int MostFieldBytes = 65536;

    /// <summary>Nobody types more on a telephone.</summary>
    private const int MostPasswordDigits = 64;

    /// <summary>The first fault, or null.</summary>
    public static string? FindFault(CicSettings settings) => Ranges(settings)
        .Concat(Texts(settings))
        .Concat(Aliases(settings))
        .Concat(LicenseValidator.Faults(settings))
        .FirstOrDefault(fault => fault is not null);

    public static string? Range(string name, int value, int least, int most) =>
        value >= least && value <= most ? null : Messages.Format("Settings_Range", name, value, least, most);

    public static string? Items(string name, string[]? values) =>
        values is not null && values.All(value => !string.IsNullOrWhiteSpace(value)) ? null : Messages.Format("Settings_Blank", name);

    public static string? Text(string name, string? value) =>
        string.IsNullOrWhiteSpace(value) ? Messages.Format("Settings_Blank", name) : null;

    private static IEnumerable<string?> Ranges(CicSettings settings)
    {
        yield return Range("Limits:FieldBytes", settings.Limits.FieldBytes, 1, MostFieldBytes);
        yield return Range("Limits:RecordBytes", settings.Limits.RecordBytes, 1, int.MaxValue);
        yield return Range("Limits:Columns", settings.Limits.Columns, 1, int.MaxValue);
        yield return Range("UserNames:AdvisedLength", settings.UserNames.AdvisedLength, 1, int.MaxValue);
        yield return Range("UserNames:MaximumLength", settings.UserNames.MaximumLength, 1, int.MaxValue);
        yield return Range("Extensions:AdvisedMinimumDigits", settings.Extensions.AdvisedMinimumDigits, 1, int.MaxValue);
        yield return Range("Extensions:AdvisedMaximumDigits", settings.Extensions.AdvisedMaximumDigits, settings.Extensions.AdvisedMinimumDigits, int.MaxValue);
        yield return Range("Passwords:GeneratedLength", settings.Passwords.GeneratedLength, 1, MostPasswordDigits);
        yield return Range("Passwords:MinimumLength", settings.Passwords.MinimumLength, 0, MostPasswordDigits);
        yield return Range("Passwords:MinimumUniqueDigits", settings.Passwords.MinimumUniqueDigits, 0, 10);
        yield return Satisfiable(settings.Passwords);
        yield return Range("Passwords:HashIterations", settings.Passwords.HashIterations, PasswordSettings.LeastHashIterations, PasswordSettings.MostHashIterations);
        yield return Range("Reporting:WarningsPerCodeAndFile", settings.Reporting.WarningsPerCodeAndFile, 0, int.MaxValue);
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
            yield return LineKeys("Manufacturers:" + maker.Key, maker.Value);
            foreach (KeyValuePair<string, ModelSettings?> model in maker.Value.Models)
                yield return LineKeys($"Manufacturers:{maker.Key}:Models:{model.Key}", model.Value);
        }
    }

    private static string? LineKeys(string name, ModelSettings? model) =>
        model?.LineKeys is { } keys ? Range(name + ":LineKeys", keys, 1, int.MaxValue) : null;

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

    private static string? Given(string name, object? value) => value is null ? Messages.Format("Settings_Blank", name) : null;
}
