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

    /// <summary>The parser throws the same exception for half of a character as for other faults, which must not be taken for it.</summary>
    [Fact]
    public void Only_half_of_a_character_is_described_as_such()
    {
        using var half = new MemoryStream("""{ "Defaults": { "Role": "a\ud800" } }"""u8.ToArray());
        using var broken = new BrokenStream();

        FormatException fault = Assert.Throws<FormatException>(() => Read(half));

        Assert.Contains("unpaired surrogate", fault.Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => Read(broken));
    }

    private static void Read(Stream json) => SettingsReader.Read(
        json, new SettingsLayer(new SettingOrigin(CicSettingSource.User, "")), isChecked: true, CancellationToken.None);

    /// <summary>A stream with JSON that cannot be read.</summary>
    private sealed class BrokenStream() : MemoryStream("{ }"u8.ToArray())
    {
        public override int Read(byte[] buffer, int offset, int count) => throw new InvalidOperationException();
    }
}
