using CicCsvImport.Infrastructure.Configuration;
using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Configuration;

/// <summary>A later array replaces an earlier one: also an empty one does.</summary>
[Collection(WholeProcessGroup.Name)]
public sealed class EmptyArrayTests
{
    [Fact]
    public void An_empty_array_leaves_nothing_of_the_earlier_one()
    {
        using var file = new TemporaryFile("""{ "StationManufacturers": [], "Manufacturers": { "ININ": { "Aliases": [] } } }""");

        var settings = SettingsLoader.Load(Repository.ShippedSettings, [], file.Path);

        Assert.Empty(settings.StationManufacturers);
        Assert.Empty(settings.Manufacturers["ININ"].Aliases);
    }
}
