using System.Globalization;
using System.Reflection;

namespace CicCsvImport.Infrastructure.Configuration;

/// <summary>The path of a setting through the classes of settings, with the names that these have.</summary>
internal sealed class SettingPath
{
    private const char Separator = ':';

    private SettingPath(string name, string order, Type type, bool isItem)
    {
        Name = name;
        Order = order;
        Type = type;
        IsItem = isItem;
    }

    /// <summary>The name of the setting. The items of a list belong to one setting.</summary>
    public string Name { get; }

    /// <summary>Sorts the settings as the shipped file has them.</summary>
    public string Order { get; }

    /// <summary>The type of the setting's value.</summary>
    public Type Type { get; }

    /// <summary>Whether the path leads to an item of a list.</summary>
    public bool IsItem { get; }

    /// <summary>Whether the value is a list of texts.</summary>
    public bool IsList => Type == typeof(string[]);

    /// <summary>Whether the path leads to settings and not to a value.</summary>
    public bool IsSection => IsNamed(Type) || IsClass(Type);

    /// <summary>Returns the section that a key belongs to, as it is named; null if it belongs to none.</summary>
    public static string? FindSection(string key) => FindProperty(typeof(CicSettings), key.Split(Separator)[0])?.Name;

    /// <summary>Follows a key.</summary>
    /// <param name="key">The key.</param>
    /// <param name="nearest">If there is no such setting, the one that was probably meant, or null.</param>
    /// <returns>The path; null if there is no such setting.</returns>
    public static SettingPath? Find(string key, out string? nearest)
    {
        nearest = null;
        Type type = typeof(CicSettings);
        List<string> names = [];
        List<string> order = [];
        foreach (string level in key.Split(Separator))
        {
            if (type == typeof(string[]) && int.TryParse(level, NumberStyles.None, CultureInfo.InvariantCulture, out _))
                return new SettingPath(Join(names), Join(order), type, isItem: true);
            if (IsNamed(type))
            {
                names.Add(level);
                order.Add(level);
                type = type.GetGenericArguments()[1];
            }
            else if (IsClass(type) && FindProperty(type, level) is { } property)
            {
                names.Add(property.Name);
                order.Add(Array.IndexOf(type.GetProperties(), property).ToString("00", CultureInfo.InvariantCulture));
                type = property.PropertyType;
            }
            else
            {
                IEnumerable<string> known = IsClass(type) ? type.GetProperties().Select(candidate => candidate.Name) : [];
                nearest = NearestName.Find(level, known) is { } meant ? Join([.. names, meant]) : null;
                return null;
            }
        }

        return new SettingPath(Join(names), Join(order), type, isItem: false);
    }

    /// <summary>Converts the text of a value, which was checked before.</summary>
    public object? Convert(string? text)
    {
        Type type = Nullable.GetUnderlyingType(Type) ?? Type;
        if (string.IsNullOrEmpty(text))
            return type == typeof(string) ? text : null;
        return type == typeof(int) ? int.Parse(text, CultureInfo.InvariantCulture)
            : type == typeof(bool) ? bool.Parse(text)
            // The classes of settings are internal, and their texts are what one writes into a file.
            : type.IsEnum ? Enum.Parse(type, text, ignoreCase: true).ToString()
            : text;
    }

    /// <summary>Describes the values that are valid if the text of one is not; null if it is.</summary>
    public string? FindExpected(string text)
    {
        Type type = Nullable.GetUnderlyingType(Type) ?? Type;
        return string.IsNullOrEmpty(text) ? null
            : type == typeof(int) && !int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out _)
                ? Messages.Get("Settings_Integer")
            : type == typeof(bool) && !bool.TryParse(text, out _) ? Messages.Get("Settings_Boolean")
            : type.IsEnum && !Enum.GetNames(type).Contains(text, StringComparer.OrdinalIgnoreCase) ? string.Join(", ", Enum.GetNames(type))
            : null;
    }

    private static PropertyInfo? FindProperty(Type type, string name) =>
        Array.Find(type.GetProperties(), property => property.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    private static bool IsNamed(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Dictionary<,>);

    private static bool IsClass(Type type) => type.IsClass && type.Assembly == typeof(CicSettings).Assembly;

    private static string Join(IEnumerable<string> levels) => string.Join(Separator.ToString(), levels);
}
