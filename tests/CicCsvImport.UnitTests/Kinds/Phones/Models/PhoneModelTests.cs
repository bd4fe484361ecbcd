using CicCsvImport.Core.Kinds.Phones.Models;
using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Kinds.Phones.Models;

/// <summary>The shipped manufacturers and models are those in the vendor's documents.</summary>
public sealed class PhoneModelTests
{
    private static readonly PhoneModelCatalog Catalog = new(Repository.Settings());

    [Theory]
    [InlineData("Polycom", "IP300 IP330 IP335 IP500 IP600 IP601 IP650 IP670 IP7000", "0004F2|64167F|482567")]
    [InlineData("AudioCodes", "405 405HD 420HD 430HD 440HD", "00908F")]
    [InlineData("Genesys", "405 405HD 420HD 430HD 440HD", "00908F")]
    public void A_manufacturers_models_and_the_prefix_of_their_addresses(string manufacturer, string models, string prefix)
    {
        IReadOnlyList<CicPhoneModel> known = Catalog.FindMaker(manufacturer)!.Models;

        Assert.Equal(models.Split(' '), known.Select(model => model.Model).Order(StringComparer.Ordinal));
        Assert.All(known, model => Assert.Equal((prefix, "MAC address"), (model.MacPrefix.ToString(), model.AddressForm)));
        Assert.All(known, model => Assert.Equal(["Workstation", "Stand-alone Phone"], model.Type));
    }

    [Fact]
    public void ININ_has_two()
    {
        CicPhoneModel softPhone = Catalog.FindModel("ININ (Genesys)", "SIP Soft Phone")!;
        CicPhoneModel sipStation = Catalog.FindModel("inin", "interaction sip station")!;

        Assert.Equal(("Soft Phone", "Computer name", ""), (softPhone.Model, softPhone.AddressForm, softPhone.MacPrefix.ToString()));
        Assert.Equal(
            ("Interaction SIP Station", "MAC address", "0026FD"),
            (sipStation.Model, sipStation.AddressForm, sipStation.MacPrefix.ToString()));
        Assert.Equal(["Workstation"], sipStation.Type);
        Assert.Equal(2, Catalog.FindMaker("ININ")!.Models.Count);
        Assert.Null(Catalog.FindModel("ININ", "IP330"));
    }

    [Fact]
    public void Only_a_Polycom_uses_the_label()
    {
        Assert.Equal(["Polycom"], Catalog.Models.Where(model => model.UsesLabel).Select(model => model.Manufacturer).Distinct());
    }

    [Fact]
    public void A_model_that_is_not_listed_is_like_its_makers_others()
    {
        Assert.Equal("0004F2|64167F|482567", Catalog.FindModel("Polycom", "IP9999")?.MacPrefix.ToString());
    }
}
