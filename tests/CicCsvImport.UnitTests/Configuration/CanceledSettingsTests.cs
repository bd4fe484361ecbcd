using CicCsvImport.Core.Catalog;
using CicCsvImport.Infrastructure.Configuration;
using CicCsvImport.UnitTests.Support;
using Microsoft.Extensions.Configuration;

namespace CicCsvImport.UnitTests.Configuration;

/// <summary>Settings of many names take seconds, so each step of loading them can be canceled.</summary>
public sealed class CanceledSettingsTests
{
    private static readonly CancellationToken Canceled = new(canceled: true);

    private static readonly KeyValuePair<string, string?>[] Values = [new("KnownStations:0", "A")];

    [Fact]
    public void Reading_them_is_canceled()
    {
        using var json = new MemoryStream("""{ "KnownStations": ["A"] }"""u8.ToArray());
        var layer = new SettingsLayer(new SettingOrigin(CicSettingSource.User, ""));

        Assert.Throws<OperationCanceledException>(() => SettingsReader.Read(json, layer, isChecked: true, Canceled));
    }

    [Fact]
    public void Merging_them_is_canceled() =>
        Assert.Throws<OperationCanceledException>(() => IndexedSettings.Build(Values, Canceled));

    [Fact]
    public void Binding_them_is_canceled()
    {
        using var cancellation = new CancellationTokenSource();
        IConfigurationRoot settings = IndexedSettings.Build(Values, cancellation.Token);

        cancellation.Cancel();

        Assert.Throws<OperationCanceledException>(() => settings.GetSection("KnownStations").Get<string[]>());
    }

    [Fact]
    public void Checking_them_is_canceled() =>
        Assert.Throws<OperationCanceledException>(() => SettingsValidator.FindFault(Repository.Settings(), Canceled));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_command_cancels_all_of_it(bool isInspected) => Assert.Throws<OperationCanceledException>(() => isInspected
        ? (object)SettingsInspector.ReadAll(Repository.ShippedSettings, [], givenFile: null, Canceled)
        : SettingsCache.Load(Repository.ShippedSettings, [Repository.GetPath("none.json")], Repository.ShippedSettings, Canceled));
}
