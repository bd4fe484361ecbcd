using CicCsvImport.Core.Settings;
using CicCsvImport.Infrastructure.Configuration;
using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Configuration;

/// <summary>Each layer of settings beats those before it: shipped, site files, environment, given file.</summary>
[Collection(WholeProcessGroup.Name)]
public sealed class SettingsLayerTests
{
    [Fact]
    public void What_ships_is_what_the_specification_says()
    {
        CicSettings settings = Repository.Settings();

        Assert.Equal((65_536, 1_048_576, 64), (settings.Limits.FieldBytes, settings.Limits.RecordBytes, settings.Limits.Columns));
        Assert.Equal(
            (8, 4, 3, false),
            (
                settings.Passwords.GeneratedLength,
                settings.Passwords.MinimumLength,
                settings.Passwords.MinimumUniqueDigits,
                settings.Passwords.AllowSequentialDigits));
        Assert.Equal(100_000, settings.Passwords.HashIterations);
        Assert.Equal(
            (50, 64, ""), (settings.UserNames.AdvisedLength, settings.UserNames.MaximumLength, settings.UserNames.PermittedCharacters));
        Assert.Equal(
            (ExtensionScope.All, 3, 6),
            (settings.Extensions.UniqueWithin, settings.Extensions.AdvisedMinimumDigits, settings.Extensions.AdvisedMaximumDigits));
        Assert.Equal(
            ("<Default Registration Group>", "<Default Location>", "CompanyOperator", "Business User"),
            (settings.Defaults.RegistrationGroup, settings.Defaults.Location, settings.Defaults.Workgroup, settings.Defaults.Role));
        Assert.Empty(
            settings.KnownStations.Concat(settings.KnownProxyGroups).Concat(settings.KnownWorkgroups).Concat(settings.Aliases.Keys));
        Assert.Equal(["AudioCodes", "Genesys", "ININ", "Polycom"], settings.Manufacturers.Keys.Order());
        Assert.Equal(12, settings.Classifications.Length);
    }

    [Fact]
    public void A_later_site_file_beats_an_earlier_one_and_leaves_other_values()
    {
        CicSettings settings = Load(
            ["""{ "Limits": { "Columns": 70, "FieldBytes": 7 } }""", """{ "Limits": { "Columns": 80 } }"""], given: null);

        Assert.Equal((80, 7, 1_048_576), (settings.Limits.Columns, settings.Limits.FieldBytes, settings.Limits.RecordBytes));
    }

    [Fact]
    public void A_site_file_that_is_not_there_is_no_fault()
    {
        CicSettings settings = SettingsLoader.Load(Repository.ShippedSettings, [Repository.GetPath("none.json")], givenFile: null);

        Assert.Equal(64, settings.Limits.Columns);
    }

    [Fact]
    public void The_environment_beats_a_site_file_and_a_given_file_beats_both()
    {
        using var variable = new EnvironmentVariable("CIC_Limits__Columns", "90");
        const string Site = """{ "Limits": { "Columns": 80 } }""";

        Assert.Equal(90, Load([Site], given: null).Limits.Columns);
        Assert.Equal(95, Load([Site], given: """{ "limits": { "COLUMNS": 95 } }""").Limits.Columns);
    }

    [Fact]
    public void Letter_case_of_an_environment_variable_does_not_matter()
    {
        using var variable = new EnvironmentVariable("CIC_LIMITS__COLUMNS", "90");

        Assert.Equal(90, Load([], given: null).Limits.Columns);
    }

    [Fact]
    public void A_later_array_replaces_an_earlier_one()
    {
        CicSettings settings = Load(
            ["""{ "KnownStations": ["A", "B", "C"] }"""], given: """{ "KnownStations": ["X"], "StationManufacturers": ["Acme"] }""");

        Assert.Equal(["X"], settings.KnownStations);
        Assert.Equal(["Acme"], settings.StationManufacturers);
    }

    [Fact]
    public void An_array_of_the_environment_replaces_one_too()
    {
        using var variable = new EnvironmentVariable("CIC_StationManufacturers__0", "Acme");

        Assert.Equal(["Acme"], Load([], given: null).StationManufacturers);
    }

    [Fact]
    public void A_list_of_the_environment_that_begins_at_one_replaces_one_too()
    {
        using var first = new EnvironmentVariable("CIC_KnownStations__1", "X");
        using var second = new EnvironmentVariable("CIC_KnownStations__2", "Y");

        Assert.Equal(["X", "Y"], Load(["""{ "KnownStations": ["A", "B", "C"] }"""], given: null).KnownStations);
    }

    [Fact]
    public void A_model_whose_name_is_a_number_leaves_the_others()
    {
        CicSettings settings = Load([], given: """{ "Manufacturers": { "Polycom": { "Models": { "0": {} } } } }""");

        Assert.Equal(10, settings.Manufacturers["Polycom"].Models.Count);
    }

    [Fact]
    public void A_name_can_have_several_levels()
    {
        CicSettings settings = Load(
            ["""{ "KnownStations": ["A", "B"] }"""], given: """{ "Limits:Columns": 80, "KnownStations:0": "X", "Defaults": {} }""");

        Assert.Equal(80, settings.Limits.Columns);
        Assert.Equal(["X"], settings.KnownStations);
    }

    [Fact]
    public void Null_means_that_an_optional_setting_is_not_known()
    {
        const string Given = """{ "Manufacturers": { "Polycom": { "UsesAdvancedOptions": null, "LineKeys": null } } }""";

        ManufacturerSettings polycom = Load([], Given).Manufacturers["Polycom"];

        Assert.Null(polycom.UsesAdvancedOptions);
        Assert.Null(polycom.LineKeys);
    }

    [Fact]
    public void Makers_and_models_are_added_to_those_that_ship()
    {
        const string Given = """
            {
              "Manufacturers": {
                "polycom": { "Models": { "VVX 400": {} } },
                "Acme": { "Address": "Mac", "MacPrefix": "AABBCC", "Aliases": ["Acme Inc."] }
              }
            }
            """;

        CicSettings settings = Load([], Given);

        Assert.Equal(["Acme", "AudioCodes", "Genesys", "ININ", "Polycom"], settings.Manufacturers.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(10, settings.Manufacturers["Polycom"].Models.Count);
        Assert.Equal(["0004F2", "64167F", "482567"], settings.Manufacturers["Polycom"].MacPrefixes!);
    }

    [Fact]
    public void A_manufacturer_in_the_settings_can_be_used_in_a_list()
    {
        const string Acme = """{ "Address": "Mac", "MacPrefix": "AABBCC", "Aliases": ["Acme Inc."], "Models": { "X1": {} } }""";
        CicSettings settings = Load([], """{ "Manufacturers": { "Acme": """ + Acme + " } }");

        CicPhone phone = new TestLists { Settings = settings }
            .Read(TestLists.Phone, "Name,Type,Manufacturer,Model,Address\nA,phone,acme inc.,x1,AABBCC000001\n").Clean<CicPhone>();

        Assert.Equal(("Acme", "X1", "AABBCC000001"), (phone.Manufacturer, phone.Model, phone.Address));
    }

    private static CicSettings Load(string[] sites, string? given)
    {
        TemporaryFile[] files = [.. sites.Select(text => new TemporaryFile(text))];
        using TemporaryFile? last = given is null ? null : new TemporaryFile(given);
        try
        {
            return SettingsLoader.Load(Repository.ShippedSettings, files.Select(file => file.Path), last?.Path);
        }
        finally
        {
            foreach (TemporaryFile file in files)
                file.Dispose();
        }
    }
}
