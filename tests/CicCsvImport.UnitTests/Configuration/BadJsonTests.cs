using CicCsvImport.Infrastructure.Configuration;
using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Configuration;

/// <summary>A settings file that is not JSON causes an error that names the file.</summary>
[Collection(WholeProcessGroup.Name)]
public sealed class BadJsonTests
{
    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("{ \"Limits\": { } } x")]
    public void A_file_that_is_no_JSON_is_named(string text)
    {
        using var file = new TemporaryFile(text);

        CicSettingsException fault = Assert.Throws<CicSettingsException>(
            () => SettingsLoader.Load(Repository.ShippedSettings, [file.Path], null));

        Assert.Equal(file.Path, fault.SettingsSource);
    }
}
