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
    [InlineData("[]")]
    [InlineData("""{ "KnownStations": ["A"], "KnownStations": ["B"] }""")]
    public void A_file_of_another_form_is_named(string text)
    {
        using var file = new TemporaryFile(text);

        Assert.Equal(
            file.Path,
            Assert.Throws<CicSettingsException>(() => SettingsLoader.Load(Repository.ShippedSettings, [file.Path], null)).SettingsSource);
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

        Assert.Equal("environment variables", fault.SettingsSource);
        Assert.Contains("Columns", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Other_variables_that_begin_with_CIC_are_no_fault()
    {
        using var variable = new EnvironmentVariable("CIC_HOME", "/opt/cic");

        Assert.Equal(64, Repository.Settings().Limits.Columns);
    }

    [Fact]
    public void Comments_and_trailing_commas_are_allowed()
    {
        using var file = new TemporaryFile("{ // a comment\n \"Limits\": { \"Columns\": 80, }, }");

        Assert.Equal(80, SettingsLoader.Load(Repository.ShippedSettings, [], file.Path).Limits.Columns);
    }
}
