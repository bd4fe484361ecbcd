using CicCsvImport.Infrastructure.Configuration;
using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Configuration;

/// <summary>Every setting is listed, with its value and the source that it comes from.</summary>
[Collection(WholeProcessGroup.Name)]
public sealed class SettingsInspectorTests
{
    private readonly string _none = Repository.GetPath("none.json");

    [Fact]
    public void Every_value_of_the_shipped_file_is_listed_as_it_is_bound()
    {
        IReadOnlyList<CicSetting> settings = SettingsInspector.ReadDefaults(Repository.ShippedSettings);

        Assert.All(settings, setting => Assert.Equal(
            (CicSettingSource.Default, Repository.ShippedSettings), (setting.Source, setting.Location)));
        string[] names = [.. settings.Select(setting => setting.Name)];
        Assert.Equal(names.Distinct(StringComparer.OrdinalIgnoreCase), names);
        Assert.Equal(64, Get(settings, "Limits:Columns"));
        Assert.Equal(false, Get(settings, "NormalizeNumber"));
        Assert.Equal("All", Get(settings, "Extensions:UniqueWithin"));
        Assert.Equal("<Latest>", Get(settings, "Defaults:FirmwareVersion"));
        Assert.Equal("", Get(settings, "UserNames:PermittedCharacters"));
        Assert.Equal(CicNameList.From(["0004F2", "64167F", "482567"]), Get(settings, "Manufacturers:Polycom:MacPrefixes"));
        Assert.Equal(2, Get(settings, "Manufacturers:Polycom:Models:IP300:LineKeys"));
        Assert.Equal("Interaction Supervisor Plug-In: Workgroup", Get(settings, "Licenses:Interaction Supervisor Plug-In Workgroup:Name"));
        Assert.Equal(CicNameList.None, Get(settings, "KnownStations"));
    }

    [Fact]
    public void A_section_without_settings_of_its_own_is_listed_and_others_are_not()
    {
        string[] names = [.. SettingsInspector.ReadDefaults(Repository.ShippedSettings).Select(setting => setting.Name)];

        Assert.Contains("Aliases", names);
        Assert.Contains("Manufacturers:Polycom:Models:IP601", names);
        Assert.Contains("Licenses:Interaction Feedback Access", names);
        Assert.DoesNotContain("Limits", names);
        Assert.DoesNotContain("Manufacturers:Polycom", names);
        Assert.DoesNotContain("Manufacturers:Polycom:Models:IP300", names);
    }

    [Fact]
    public void Settings_have_the_order_of_the_shipped_file()
    {
        string[] sections =
        [
            .. SettingsInspector.ReadDefaults(Repository.ShippedSettings).Select(setting => setting.Name.Split(':')[0]).Distinct(),
        ];

        Assert.Equal(
            ["Limits", "Aliases", "KnownStations", "KnownProxyGroups", "KnownWorkgroups", "Defaults", "Manufacturers"], sections.Take(7));
    }

    [Fact]
    public void Each_value_names_the_last_source_that_has_it()
    {
        using var machine = new TemporaryFile("""{ "Limits": { "FieldBytes": 1, "RecordBytes": 1 }, "KnownStations": [ "A", "B" ] }""");
        using var user = new TemporaryFile("""{ "limits": { "recordbytes": 2, "columns": 2 } }""");
        using var given = new TemporaryFile("""{ "Aliases": { "User Name": [ "Konto" ] }, "StationManufacturers": [] }""");
        using var variable = new EnvironmentVariable("CIC_LIMITS__COLUMNS", "3");
        using var item = new EnvironmentVariable("CIC_KnownWorkgroups__0", "Support");

        IReadOnlyList<CicSetting> settings =
            SettingsInspector.ReadAll(Repository.ShippedSettings, [machine.Path, user.Path], given.Path);

        Assert.Equal((1, CicSettingSource.Machine, machine.Path), Found(settings, "Limits:FieldBytes"));
        Assert.Equal((2, CicSettingSource.User, user.Path), Found(settings, "Limits:RecordBytes"));
        Assert.Equal((3, CicSettingSource.Environment, "CIC_LIMITS__COLUMNS"), Found(settings, "Limits:Columns"));
        Assert.Equal((CicNameList.From(["A", "B"]), CicSettingSource.Machine, machine.Path), Found(settings, "KnownStations"));
        Assert.Equal(
            (CicNameList.From(["Support"]), CicSettingSource.Environment, "CIC_KnownWorkgroups__0"), Found(settings, "KnownWorkgroups"));
        Assert.Equal((CicNameList.From(["Konto"]), CicSettingSource.Parameter, given.Path), Found(settings, "Aliases:User Name"));
        Assert.Equal((CicNameList.None, CicSettingSource.Parameter, given.Path), Found(settings, "StationManufacturers"));
        Assert.Equal((4, CicSettingSource.Default, Repository.ShippedSettings), Found(settings, "Passwords:MinimumLength"));
        Assert.DoesNotContain(settings, setting => setting.Name == "Aliases");
    }

    [Fact]
    public void A_list_of_more_than_ten_items_keeps_their_order()
    {
        string[] names = [.. Enumerable.Range(1, 12).Select(number => "S" + number)];
        using var given = new TemporaryFile($$"""{ "KnownStations": [ "{{string.Join("\", \"", names)}}" ] }""");

        IReadOnlyList<CicSetting> settings = SettingsInspector.ReadAll(Repository.ShippedSettings, [_none], given.Path);

        Assert.Equal(names, (CicNameList)Get(settings, "KnownStations")!);
    }

    [Fact]
    public void The_older_name_of_a_setting_is_listed_as_the_present_one()
    {
        using var given = new TemporaryFile("""{ "Manufacturers": { "polycom": { "MacPrefix": "AABBCC" } } }""");

        IReadOnlyList<CicSetting> settings = SettingsInspector.ReadAll(Repository.ShippedSettings, [], given.Path);

        Assert.Equal(
            (CicNameList.From(["AABBCC"]), CicSettingSource.Parameter, given.Path), Found(settings, "Manufacturers:Polycom:MacPrefixes"));
        Assert.DoesNotContain(settings, setting => setting.Name.EndsWith(":MacPrefix", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Variables_that_are_not_settings_are_listed_last_without_their_values()
    {
        using var home = new EnvironmentVariable("CIC_HOME", "/opt/cic");
        using var secret = new EnvironmentVariable("CIC_PASSWORD", "open sesame");

        CicSetting[] unused =
        [
            .. SettingsInspector.ReadAll(Repository.ShippedSettings, [], givenFile: null)
                .SkipWhile(setting => setting.Source == CicSettingSource.Default),
        ];

        Assert.Equal(["CIC_HOME", "CIC_PASSWORD"], unused.Select(setting => setting.Name).Order(StringComparer.Ordinal));
        Assert.All(unused, setting => Assert.Equal(((object?)null, CicSettingSource.Unused), (setting.Value, setting.Source)));
    }

    [Fact]
    public void Defaults_are_those_whatever_overrides_them()
    {
        using var variable = new EnvironmentVariable("CIC_Limits__Columns", "many");

        Assert.Equal(64, Get(SettingsInspector.ReadDefaults(Repository.ShippedSettings), "Limits:Columns"));
    }

    [Fact]
    public void A_setting_that_is_not_valid_is_an_error_here_too()
    {
        using var given = new TemporaryFile("""{ "Limits": { "Columns": 0 } }""");

        Assert.Throws<CicSettingsException>(() => SettingsInspector.ReadAll(Repository.ShippedSettings, [], given.Path));
    }

    private static object? Get(IReadOnlyList<CicSetting> settings, string name) => Found(settings, name).Value;

    private static (object? Value, CicSettingSource Source, string Location) Found(IReadOnlyList<CicSetting> settings, string name)
    {
        CicSetting setting = Assert.Single(settings, setting => setting.Name.Equals(name, StringComparison.Ordinal));
        return (setting.Value, setting.Source, setting.Location);
    }
}
