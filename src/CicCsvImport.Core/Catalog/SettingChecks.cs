using System.ComponentModel.DataAnnotations;
using System.Reflection;

namespace CicCsvImport.Core.Catalog;

/// <summary>Checks of single settings. Each returns a description of the fault, or null.</summary>
internal static class SettingChecks
{
    /// <summary>Finds values outside the ranges that the properties declare, and numbers that are not a value of an enumeration.</summary>
    /// <param name="name">The name of the settings.</param>
    /// <param name="settings">The settings; null means that there are none.</param>
    public static IEnumerable<string?> Ranges(string name, object? settings)
    {
        foreach (PropertyInfo setting in settings?.GetType().GetProperties() ?? [])
        {
            if (Attribute.GetCustomAttribute(setting, typeof(RangeAttribute)) is RangeAttribute range
                && setting.GetValue(settings) is int value)
            {
                yield return Range($"{name}:{setting.Name}", value, (int)range.Minimum, (int)range.Maximum);
            }

            Type type = Nullable.GetUnderlyingType(setting.PropertyType) ?? setting.PropertyType;
            if (type.IsEnum && setting.GetValue(settings) is { } chosen && !Enum.IsDefined(type, chosen))
                yield return Messages.Format("Settings_Type", $"{name}:{setting.Name}", chosen, string.Join(", ", Enum.GetNames(type)));
        }
    }

    public static string? Items(string name, string[]? values) =>
        values is not null && values.All(value => !string.IsNullOrWhiteSpace(value)) ? null : Messages.Format("Settings_Blank", name);

    public static string? Text(string name, string? value) =>
        string.IsNullOrWhiteSpace(value) ? Messages.Format("Settings_Blank", name) : null;

    public static string? Name(string name, string value, TextRules rules) =>
        rules.FindFault(value) is { } fault ? Messages.Format("Settings_Name", name, DisplayText.Clean(value), fault.Kind.Code) : null;

    public static string? Range(string name, int value, int least, int most) =>
        value >= least && value <= most ? null : Messages.Format("Settings_Range", name, value, least, most);
}
