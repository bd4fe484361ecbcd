using System.Globalization;
using System.Reflection;

namespace CicCsvImport.Infrastructure.Configuration;

/// <summary>The path of a setting through the classes of settings, with the names that these have.</summary>
internal sealed class SettingPath
{
    public const char Separator = ':';

    private SettingPath(string name, string order, Type type, bool isItem)
    {
        Name = name;
        Order = order;
        Type = type;
        IsItem = isItem;
    }

    /// <summary>The path that leads to all settings.</summary>
    public static SettingPath Root { get; } = new("", "", typeof(CicSettings), isItem: false);

    /// <summary>The name of the setting. The items of a list belong to one setting.</summary>
    public string Name { get; }

    /// <summary>Sorts the settings as the shipped file has them.</summary>
    public string Order { get; }

    /// <summary>The type of the setting's value.</summary>
    public Type Type { get; }

    /// <summary>Whether the path leads to an item of a list.</summary>
    public bool IsItem { get; }

    /// <summary>Whether the value is a list of texts.</summary>
    public bool IsList => Type == typeof(string[]) && !IsItem;

    /// <summary>Whether the path leads to settings and not to a value.</summary>
    public bool IsSection => IsNamed(Type) || IsClass(Type);

    /// <summary>Whether null is a value: of texts, for which it means a blank one, and of settings that need not be known.</summary>
    public bool TakesNull => !IsItem && (Type == typeof(string) || Nullable.GetUnderlyingType(Type) is not null);

    /// <summary>Describes the values that are valid.</summary>
    public string Expected => IsSection ? Messages.Get("Settings_Section")
        : IsList ? Messages.Get("Settings_Texts")
        : ValueType == typeof(int) ? Messages.Format("Settings_Integer", int.MaxValue)
        : ValueType == typeof(bool) ? Messages.Get("Settings_Boolean")
        : ValueType.IsEnum ? string.Join(", ", Enum.GetNames(ValueType))
        : Messages.Get("Settings_Text");

    private Type ValueType => Nullable.GetUnderlyingType(Type) ?? Type;

    /// <summary>Follows a key. Returns null if there is no such setting.</summary>
    public static SettingPath? Find(string key) =>
        key.Split(Separator).Aggregate((SettingPath?)Root, (path, level) => path?.Step(level));

    /// <summary>Follows some levels of a key.</summary>
    /// <param name="levels">The levels, which lead on from this path.</param>
    /// <param name="key">The whole key.</param>
    /// <exception cref="FormatException">There is no such setting. The message names the one that was probably meant.</exception>
    public SettingPath Follow(string levels, string key)
    {
        SettingPath path = this;
        foreach (string level in levels.Split(Separator))
            path = path.Step(level) ?? throw new FormatException(path.DescribeUnknown(level, key));
        return path;
    }

    /// <summary>Follows one level of a key. Returns null if there is no such setting.</summary>
    public SettingPath? Step(string level)
    {
        if (IsItem)
            return null;
        if (IsList)
        {
            return int.TryParse(level, NumberStyles.None, CultureInfo.InvariantCulture, out _)
                ? new SettingPath(Name, Order, Type, isItem: true)
                : null;
        }

        if (IsNamed(Type))
            return Below(level, level, Type.GetGenericArguments()[1]);
        if (!IsClass(Type))
            return null;
        return FindProperty(Type, level) is { } property
            ? Below(
                property.Name,
                Array.IndexOf(Type.GetProperties(), property).ToString("00", CultureInfo.InvariantCulture),
                property.PropertyType)
            : OlderSettings.FindList(Type, level) is { } list ? Step(list)!.Step("0")
            : null;
    }

    /// <summary>Converts the text of a value, which was checked before.</summary>
    public object? Convert(string? text)
    {
        Type type = ValueType;
        if (string.IsNullOrEmpty(text))
            return type == typeof(string) ? text : null;
        return type == typeof(int) ? int.Parse(text, CultureInfo.InvariantCulture)
            : type == typeof(bool) ? bool.Parse(text)
            // The classes of settings are internal, and their texts are what one writes into a file.
            : type.IsEnum ? Enum.Parse(type, text, ignoreCase: true).ToString()
            : text;
    }

    /// <summary>Checks whether a text is a value of the setting.</summary>
    public bool IsValid(string text) => !IsSection && !IsList && (
        ValueType == typeof(int) ? int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out _) || IsBlank(text)
        : ValueType == typeof(bool) ? bool.TryParse(text, out _) || IsBlank(text)
        : !ValueType.IsEnum || Enum.GetNames(ValueType).Contains(text, StringComparer.OrdinalIgnoreCase) || IsBlank(text));

    // This is how a variable can say that a number is not known.
    private bool IsBlank(string text) => text.Length == 0 && ValueType != Type;

    private SettingPath Below(string name, string order, Type type) => new(Join(Name, name), Join(Order, order), type, isItem: false);

    private string DescribeUnknown(string level, string key)
    {
        string unknown = Messages.Format("Settings_Unknown", DisplayText.Quote(key));
        return IsClass(Type) && NearestName.Find(level, Type.GetProperties().Select(property => property.Name)) is { } meant
            ? unknown + " " + Messages.Format("Nearest", DisplayText.Clean(Join(Name, meant)))
            : unknown;
    }

    private static PropertyInfo? FindProperty(Type type, string name) =>
        Array.Find(type.GetProperties(), property => property.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    private static bool IsNamed(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Dictionary<,>);

    private static bool IsClass(Type type) => type.IsClass && type.Assembly == typeof(CicSettings).Assembly;

    private static string Join(string section, string level) => section.Length == 0 ? level : section + Separator + level;
}
