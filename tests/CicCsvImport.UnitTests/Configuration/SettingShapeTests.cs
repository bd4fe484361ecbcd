using System.Reflection;
using CicCsvImport.Core.Settings;
using CicCsvImport.Infrastructure.Configuration;
using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Configuration;

/// <summary>A value of another shape than its setting's is an error that names file and setting, and never ignored or half taken.</summary>
[Collection(WholeProcessGroup.Name)]
public sealed class SettingShapeTests
{
    private static readonly string[] NoLists =
    [
        "\"x\"", "7", "true", "null", "{}", """{ "0": "A" }""", """{ "x": "A" }""", """[["A"]]""", """[{ "Name": "A" }]""",
        """["A", ["B"]]""", """["A", null]""", "[[]]", "[{}]",
    ];

    private static readonly string[] NoSections = ["\"x\"", "7", "true", "null", "[]", """["A"]""", "[{}]", """[{ "Name": "A" }]"""];
    private static readonly string[] NoValues = ["[]", """["A"]""", "[1]", "{}", """{ "0": "A" }""", """{ "x": 1 }"""];
    private static readonly string[] NoNumbers = [.. NoValues, "\"x\"", "\"1 2\"", "1.5", "1e2", "true", "99999999999"];
    private static readonly string[] NoChoices = [.. NoValues, "\"x\"", "1", "\" \""];

    private static readonly Dictionary<string, Type> Settings = Below("", typeof(CicSettings)).ToDictionary(
        setting => setting.Name, setting => setting.Type);

    public static TheoryData<string> Names => [.. Settings.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_value_of_another_shape_is_an_error(string name)
    {
        foreach (string value in Wrong(Settings[name]))
        {
            string[] levels = name.Split(':');
            string json = string.Concat(levels.Select(level => $"{{ \"{level}\": ")) + value + new string('}', levels.Length);
            using var file = new TemporaryFile(json);

            CicSettingsException fault = Assert.Throws<CicSettingsException>(
                () => SettingsLoader.Load(Repository.ShippedSettings, [file.Path], givenFile: null));

            Assert.Equal(file.Path, fault.SettingsSource);
            Assert.Contains($": {name}", fault.Message, StringComparison.Ordinal);
            Assert.Contains(", but must be ", fault.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("""{ "KnownWorkgroups": [["Sales"]] }""", "KnownWorkgroups:0 is a list in brackets, but must be a text.")]
    [InlineData("""{ "KnownWorkgroups": [{ "Name": "Sales" }] }""", "KnownWorkgroups:0 is settings in braces, but must be a text.")]
    [InlineData("""{ "Manufacturers": ["Yealink"] }""", "Manufacturers is a list in brackets, but must be settings in braces.")]
    [InlineData("""{ "Limits": { "Columns": null } }""", "Limits:Columns is null, but must be a whole number of at most 2147483647.")]
    [InlineData("""{ "Manufacturers": { "a\u001b": 1 } }""", "Manufacturers:a\\u001B is '1', but must be settings in braces.")]
    public void The_error_says_what_the_value_is_and_must_be(string json, string message)
    {
        using var file = new TemporaryFile(json);

        Assert.EndsWith(
            message,
            Assert.Throws<CicSettingsException>(() => SettingsLoader.Load(Repository.ShippedSettings, [], file.Path)).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void The_settings_that_ship_have_their_shapes()
    {
        using var given = new TemporaryFile(File.ReadAllText(Repository.ShippedSettings));

        Assert.Equal(64, SettingsLoader.Load(Repository.ShippedSettings, [], given.Path).Limits.Columns);
    }

    private static string[] Wrong(Type type)
    {
        Type value = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(string))
            return NoValues;
        if (type == typeof(string[]))
            return NoLists;
        if (!value.IsValueType)
            return NoSections;
        string[] wrong = value == typeof(int) ? NoNumbers : NoChoices;
        return value == type ? [.. wrong, "null", "\"\""] : wrong;
    }

    private static IEnumerable<(string Name, Type Type)> Below(string section, Type type)
    {
        IEnumerable<(string Name, Type Type)> own =
            type == typeof(string) || type.IsArray || type.IsValueType ? []
            : type.IsGenericType ? [("X1", type.GetGenericArguments()[1])]
            : type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Select(property => (property.Name, property.PropertyType))
                .Concat(type == typeof(ManufacturerSettings) ? [("MacPrefix", typeof(string))] : []);
        return own.Select(setting => (Name: (section + ":" + setting.Name).TrimStart(':'), setting.Type))
            .SelectMany(setting => Below(setting.Name, setting.Type).Prepend(setting));
    }
}
