using CicCsvImport.Core.Settings;
using CicCsvImport.Infrastructure.Configuration;
using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Configuration;

/// <summary>The prefixes of MAC addresses are data: several for each manufacturer. Files of version 0.1.0 have a single one.</summary>
[Collection(WholeProcessGroup.Name)]
public sealed class MacPrefixTests
{
    [Theory]
    [InlineData("""{ "MacPrefixes": [ "AABBCC" ] }""", "AABBCC000001")]
    [InlineData("""{ "MacPrefixes": [ "aabbcc", "0004F2" ] }""", "AABBCC000001")]
    [InlineData("""{ "MacPrefixes": [ "AA:BB:CC" ] }""", "AABBCC000001")]
    [InlineData("""{ "MacPrefixes": [ "AABBCC0" ] }""", "AABBCC000001")]
    [InlineData("""{ "MacPrefixes": [] }""", "123456789012")]
    [InlineData("""{ "MacPrefix": "AABBCC" }""", "AABBCC000001")]
    [InlineData("""{ "MacPrefix": "" }""", "123456789012")]
    [InlineData("""{ "MacPrefix": "112233", "MacPrefixes": [ "AABBCC" ] }""", "AABBCC000001")]
    [InlineData("""{ "Models": { "X1": { "MacPrefixes": [ "AABBCC" ] } } }""", "AABBCC000001")]
    [InlineData("""{ "Models": { "X1": { "MacPrefix": "AABBCC" } } }""", "AABBCC000001")]
    public void An_address_with_a_prefix_of_the_settings_is_right(string polycom, string address) =>
        Assert.Equal(address, Read(polycom, address).Records.Cast<CicPhone>().Single().Address);

    [Theory]
    [InlineData("""{ "MacPrefixes": [ "AABBCC" ] }""", "0004F2000001")]
    [InlineData("""{ "MacPrefix": "AABBCC" }""", "0004F2000001")]
    [InlineData("""{ "MacPrefix": "AABBCC" }""", "64167F000001")]
    [InlineData("""{ "MacPrefix": "112233", "MacPrefixes": [ "AABBCC" ] }""", "112233000001")]
    [InlineData("""{ "Models": { "X1": { "MacPrefixes": [ "AABBCC" ] } } }""", "0004F2000001")]
    [InlineData("""{ "Models": { "X1": {} } }""", "AABBCC000001")]
    public void An_address_with_another_is_not(string polycom, string address) =>
        Read(polycom, address).SingleIssue("AddressPrefixMismatch");

    [Fact]
    public void A_single_prefix_in_the_environment_counts()
    {
        using var variable = new EnvironmentVariable("CIC_Manufacturers__Polycom__MacPrefix", "AABBCC");

        Assert.Equal(["AABBCC"], Repository.Settings().Manufacturers["Polycom"].MacPrefixes!);
    }

    [Theory]
    [InlineData("""{ "MacPrefixes": [ "Polycom" ] }""", "Manufacturers:Polycom:MacPrefixes contains 'Polycom'")]
    [InlineData("""{ "MacPrefixes": [ "0004F2", "" ] }""", "Manufacturers:Polycom:MacPrefixes contains ''")]
    [InlineData("""{ "MacPrefixes": [ "0004F2AABBCCDD" ] }""", "Manufacturers:Polycom:MacPrefixes contains '0004F2AABBCCDD'")]
    [InlineData("""{ "MacPrefix": "O004F2" }""", "Manufacturers:Polycom:MacPrefixes contains 'O004F2'")]
    [InlineData("""{ "Models": { "X1": { "MacPrefixes": [ "?" ] } } }""", "Manufacturers:Polycom:Models:X1:MacPrefixes contains '?'")]
    public void A_prefix_that_no_address_can_have_is_named(string polycom, string fault) =>
        Assert.Contains(fault, Assert.Throws<CicSettingsException>(() => Load(polycom)).Message, StringComparison.Ordinal);

    private static ListContent Read(string polycom, string address) => new TestLists { Settings = Load(polycom) }.Read(
        TestLists.Phone,
        $"Name,Type,Manufacturer,Model,Address\nA,Workstation,Polycom,{(polycom.Contains("X1") ? "X1" : "IP330")},{address}\n");

    private static CicSettings Load(string polycom)
    {
        using var file = new TemporaryFile("""{ "Manufacturers": { "Polycom": """ + polycom + " } }");
        return SettingsLoader.Load(Repository.ShippedSettings, [], file.Path);
    }
}
