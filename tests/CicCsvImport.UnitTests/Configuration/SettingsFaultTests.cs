using CicCsvImport.Infrastructure.Configuration;
using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Configuration;

/// <summary>A source of settings that cannot be used is an error that names the source and what is wrong in it.</summary>
[Collection(WholeProcessGroup.Name)]
public sealed class SettingsFaultTests
{
    [Theory]
    [InlineData("""{ "Limit": { "Columns": 80 } }""", "Limit")]
    [InlineData("""{ "Limits": { "Colums": 80 } }""", "Colums")]
    [InlineData("""{ "Limits": { "Columns": "many" } }""", "Columns")]
    [InlineData("""{ "Extensions": { "UniqueWithin": "Nothing" } }""", "UniqueWithin")]
    [InlineData("""{ "KnownStations": "Station1" }""", "KnownStations is 'Station1', but must be a list of texts")]
    [InlineData("""{ "KnownStations": 7 }""", "KnownStations is '7', but must be a list of texts")]
    [InlineData("""{ "KnownStations": { "a": 1 } }""", "KnownStations is settings in braces, but must be a list of texts")]
    [InlineData("""{ "Aliases": { "Extension": "Nebenstelle" } }""", "Aliases:Extension is 'Nebenstelle', but must be a list of texts")]
    [InlineData("""{ "Limits": 7 }""", "Limits is '7', but must be settings")]
    [InlineData("""{ "Limits": [] }""", "Limits is a list in brackets, but must be settings")]
    [InlineData("""{ "Manufacturers": { "Polycom": "IP" } }""", "Manufacturers:Polycom is 'IP', but must be settings")]
    [InlineData("""{ "": 7 }""", "")]
    [InlineData("""{ "KnownStations": ["a\ud800"] }""", "contains an unpaired surrogate")]
    [InlineData("""{ "Known\ud800": 1 }""", "contains an unpaired surrogate")]
    public void A_setting_that_is_not_known_or_not_valid_is_named_with_its_file(string json, string key)
    {
        using var file = new TemporaryFile(json);

        CicSettingsException fault = Assert.Throws<CicSettingsException>(
            () => SettingsLoader.Load(Repository.ShippedSettings, [], file.Path));

        Assert.Equal(file.Path, fault.SettingsSource);
        Assert.Contains(file.Path, fault.Message, StringComparison.Ordinal);
        Assert.Contains(key, fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[]", "its content is a list in brackets, but must be settings in braces.")]
    [InlineData("7", "its content is '7', but must be settings in braces.")]
    [InlineData("""{ "KnownStations": ["A"], "KnownStations": ["B"] }""", "KnownStations is specified twice.")]
    [InlineData("""{ "KnownStations": ["A"], "knownstations": [] }""", "knownstations is specified twice.")]
    [InlineData("""{ "KnownStations": [], "KnownStations": ["A"] }""", "KnownStations is specified twice.")]
    [InlineData("""{ "Limits": { "Columns": 5 }, "Limits:Columns": 6 }""", "Limits:Columns is specified twice.")]
    public void A_file_of_another_form_is_named(string text, string message)
    {
        using var file = new TemporaryFile(text);

        CicSettingsException fault = Assert.Throws<CicSettingsException>(
            () => SettingsLoader.Load(Repository.ShippedSettings, [file.Path], null));

        Assert.Equal(file.Path, fault.SettingsSource);
        Assert.EndsWith(message, fault.Message, StringComparison.Ordinal);
    }

    /// <summary>The file that ships with the module can be edited, too.</summary>
    [Theory]
    [InlineData("\"Columns\": 64", "\"Columns\": \"many\"", "Limits:Columns is 'many', but must be a whole number")]
    [InlineData("\"Columns\": 64", "\"Colums\": 64", "there is no setting 'Limits:Colums'. Did you mean 'Limits:Columns'?")]
    [InlineData("\"Columns\": 64", "\"Columns\": 0", "Limits:Columns is 0, but must be from 1")]
    public void A_fault_in_the_shipped_file_is_named(string text, string replacement, string message)
    {
        using var file = new TemporaryFile(File.ReadAllText(Repository.ShippedSettings).Replace(text, replacement));

        CicSettingsException fault = Assert.Throws<CicSettingsException>(() => SettingsLoader.Load(file.Path, [], givenFile: null));

        Assert.Equal(file.Path, fault.SettingsSource);
        Assert.Contains(message, fault.Message, StringComparison.Ordinal);
    }

    /// <summary>A fault can be in what several sources say together. The one that completes it is named.</summary>
    [Fact]
    public void A_value_that_another_source_makes_invalid_names_the_later_source()
    {
        using var machine = new TemporaryFile("""{ "Passwords": { "MinimumUniqueDigits": 8 } }""");
        using var user = new TemporaryFile("""{ "Passwords": { "GeneratedLength": 5 } }""");
        using var given = new TemporaryFile("""{ "KnownStations": ["A"] }""");

        CicSettingsException fault = Assert.Throws<CicSettingsException>(
            () => SettingsLoader.Load(Repository.ShippedSettings, [machine.Path, user.Path], given.Path));

        Assert.Equal(user.Path, fault.SettingsSource);
        Assert.Contains("Passwords:MinimumUniqueDigits is 8", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_too_large_is_named_and_one_of_100_000_long_names_is_not_too_large()
    {
        string names = string.Join(",", Enumerable.Range(100_000, 100_000).Select(i => $"\"Workgroup of the department {i}\""));
        string list = $"{{ \"KnownWorkgroups\": [{names}]".PadRight(SettingsFile.MostBytes - 1) + "}";
        using var full = new TemporaryFile(list);
        using var large = new TemporaryFile("{" + new string(' ', SettingsFile.MostBytes) + "}");

        Assert.Equal(SettingsFile.MostBytes, new FileInfo(full.Path).Length);
        Assert.Equal(100_000, SettingsLoader.Load(Repository.ShippedSettings, [], full.Path).KnownWorkgroups.Length);
        CicSettingsException fault = Assert.Throws<CicSettingsException>(
            () => SettingsLoader.Load(Repository.ShippedSettings, [], large.Path));

        Assert.Equal(large.Path, fault.SettingsSource);
        Assert.Contains("it has more than 4 MB", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_given_file_that_is_not_there_is_named()
    {
        using var file = new TemporaryFile();

        Assert.Equal(
            file.Path,
            Assert.Throws<CicSettingsException>(() => SettingsLoader.Load(Repository.ShippedSettings, [], file.Path)).SettingsSource);
    }

    [Fact]
    public void A_value_of_the_environment_that_is_not_valid_is_named()
    {
        using var variable = new EnvironmentVariable("CIC_Limits__Columns", "many");

        CicSettingsException fault = Assert.Throws<CicSettingsException>(() => Repository.Settings());

        Assert.Equal("CIC_Limits__Columns", fault.SettingsSource);
        Assert.Contains("Columns", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("CIC_Limits__Colums", "80", "there is no setting 'Limits:Colums'. Did you mean 'Limits:Columns'?")]
    [InlineData("CIC_LIMITS__MAXIMUM", "80", "there is no setting 'LIMITS:MAXIMUM'")]
    [InlineData("CIC_Passwords__Length", "8", "there is no setting 'Passwords:Length'")]
    [InlineData("CIC_Defaults__Rolle", "Agent", "Did you mean 'Defaults:Role'?")]
    [InlineData("CIC_Limits__Columns__0", "80", "there is no setting 'Limits:Columns:0'")]
    [InlineData("CIC_NormalizeNumber__Extensions", "true", "there is no setting 'NormalizeNumber:Extensions'")]
    [InlineData("CIC_Manufacturers__Polycom__Modells__X1__LineKeys", "2", "Did you mean 'Manufacturers:Polycom:Models'?")]
    [InlineData("CIC_Manufacturers__Polycom__Models__X1__LineKey", "2", "Did you mean 'Manufacturers:Polycom:Models:X1:LineKeys'?")]
    [InlineData("CIC_Limits__", "80", "there is no setting 'Limits:'")]
    [InlineData("CIC_KnownStations", "Guest01", "KnownStations is a list. Specify its items in the variables CIC_KnownStations__0,")]
    [InlineData("CIC_KnownStations__0__0", "Guest01", "there is no setting 'KnownStations:0:0'")]
    [InlineData("CIC_Limits", "5", "Limits is a section of settings. Specify them in variables whose names begin with CIC_Limits__.")]
    [InlineData("CIC_Manufacturers__Polycom", "x", "Manufacturers:Polycom is a section of settings.")]
    [InlineData("CIC_Limits__Columns", " ", "Limits:Columns is ' ', but must be a whole number")]
    [InlineData("CIC_Limits__Columns", "0", "Limits:Columns is 0, but must be from 1")]
    [InlineData("CIC_KnownStations__First", "Guest01", "there is no setting 'KnownStations:First'")]
    [InlineData("CIC_NormalizeNumber", "perhaps", "NormalizeNumber")]
    public void A_variable_that_is_not_known_in_its_section_or_not_valid_is_named(string name, string value, string message)
    {
        using var variable = new EnvironmentVariable(name, value);

        CicSettingsException fault = Assert.Throws<CicSettingsException>(() => Repository.Settings());

        Assert.Equal(name, fault.SettingsSource);
        Assert.Contains(message, fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("CIC_HOME")]
    [InlineData("CIC_LIMIT__COLUMNS")]
    [InlineData("CIC_")]
    [InlineData("CIC__Limits__Columns")]
    [InlineData("CIC_LimitsColumns")]
    public void Other_variables_that_begin_with_CIC_are_no_fault(string name)
    {
        using var variable = new EnvironmentVariable(name, "/opt/cic");

        Assert.Equal(64, Repository.Settings().Limits.Columns);
    }

    [Fact]
    public void Comments_and_trailing_commas_are_allowed()
    {
        using var file = new TemporaryFile("{ // a comment\n \"Limits\": { \"Columns\": 80, }, }");

        Assert.Equal(80, SettingsLoader.Load(Repository.ShippedSettings, [], file.Path).Limits.Columns);
    }
}
