using CicCsvImport.Infrastructure.Configuration;
using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Configuration;

/// <summary>Unknown and invalid settings of manufacturers and models are also named.</summary>
[Collection(WholeProcessGroup.Name)]
public sealed class SettingOfMakerTests
{
    [Theory]
    [InlineData("""{ "Manufacturers": { "Polycom": { "Modells": { "X1": {} } } } }""", "Modells")]
    [InlineData("""{ "Manufacturers": { "Polycom": { "Models": { "X1": { "MacPrefx": "0" } } } } }""", "MacPrefx")]
    [InlineData("""{ "Manufacturers": { "Polycom": { "Address": "Street" } } }""", "Address")]
    public void A_setting_that_is_not_known_or_not_valid_is_named_with_its_file(string json, string key)
    {
        using var file = new TemporaryFile(json);

        CicSettingsException fault = Assert.Throws<CicSettingsException>(
            () => SettingsLoader.Load(Repository.ShippedSettings, [], file.Path));

        Assert.Equal(file.Path, fault.SettingsSource);
        Assert.Contains(key, fault.Message, StringComparison.Ordinal);
    }
}
