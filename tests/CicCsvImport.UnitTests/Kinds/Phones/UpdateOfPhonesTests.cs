using CicCsvImport.Core.Engine.Planning;
using CicCsvImport.Core.Engine.Schema;
using CicCsvImport.Core.Kinds.Phones;
using CicCsvImport.Core.Kinds.Phones.Templates;
using CicCsvImport.Core.Kinds.Stations;
using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Kinds.Phones;

/// <summary>A phone's station follows the phone, and keeps what the phone does not say.</summary>
public sealed class UpdateOfPhonesTests : IDisposable
{
    private readonly TestSite _site = new();

    public UpdateOfPhonesTests()
    {
        var template = new CicPhoneTemplate("T", "Workstation", "Polycom", "IP600") { RegistrationGroup = "Site T" };
        template.SetKnown(PhoneOptions.OfTemplates.RingSet, "Bells");
        template.SetKnown(PhoneTemplateSchema.Classifications, new[] { "Local" });
        _site.AddTemplate(template, "Client Access");
        var other = new CicPhoneTemplate("T2", "Stand-alone Phone", "Polycom", "IP330");
        other.SetKnown(PhoneTemplateSchema.AllClassifications, true);
        _site.AddTemplate(other, "Basic Station License");
        _site.AddPhones("Name,Template,Extension,Address\nHall,T,7201,0004F2AABBCC\n");
    }

    public void Dispose() => _site.Dispose();

    [Fact]
    public void The_station_gets_what_the_phone_gets()
    {
        Planned planned = _site.Import(
            TestSite.Update, (TestLists.Phone, "Name,Template,Extension,Identification Address,Address\nHall,T,7202,7202,0004F2AABBCD\n"));

        Assert.Equal(
            ["Extension: 7201 -> 7202", "IdentificationAddress:  -> 7202", "MacAddress: 0004F2AABBCC -> 0004F2AABBCD"],
            planned.GetTexts(StationList.Schema, "Hall"));
        Assert.Equal(
            ["Extension: 7201 -> 7202", "IdentificationAddress:  -> 7202", "Address: 0004F2AABBCC -> 0004F2AABBCD"],
            planned.GetTexts(PhoneLists.Schema, "Hall"));
        Assert.Equal(
            ("Managed Workstation", "Client Access", "Local"),
            (_site.Station("Hall").Type, _site.Station("Hall").Licenses!.Single(), _site.Station("Hall").Classifications!.Single()));
    }

    [Fact]
    public void The_same_template_is_not_taken_again()
    {
        _site.Apply(_site.PlanEdit(
            PhoneLists.Schema, "Hall", new Dictionary<Column, object?> { [PhoneLists.ProxyGroup] = "<Default Registration Group>" }));

        Planned planned = _site.Plan(TestSite.Update, (TestLists.Phone, "Name,Template,Proxy Group\nHall,T,\n"));

        Assert.Equal(CicChangeAction.Unchanged, planned.GetAction(PhoneLists.Schema, "Hall"));
    }

    [Fact]
    public void Another_template_is_taken_as_when_a_phone_is_made()
    {
        _site.Import(TestSite.Update, (TestLists.Phone, "Name,Template,Proxy Group\nHall,T2,\n"));

        CicPhone phone = _site.Phone("Hall");
        CicStation station = _site.Station("Hall");
        Assert.Equal(("T2", "Stand-alone Phone", "IP330", null), (phone.Template, phone.Type, phone.Model, phone.RingSet));
        Assert.Equal(("<Default Registration Group>", "7201", "0004F2AABBCC"), (phone.ProxyGroup, phone.Extension, phone.Address));
        Assert.Equal(
            ("Managed Stand-alone Phone", true, "Basic Station License"),
            (station.Type, station.AllClassifications, station.Licenses!.Single()));
        Assert.Empty(station.Classifications ?? CicNameList.None);
    }

    [Fact]
    public void What_the_row_gives_beats_the_other_template()
    {
        _site.Import(TestSite.Update, (TestLists.Phone, "Name,Template,Proxy Group\nHall,T2,Site T\n"));

        Assert.Equal("Site T", _site.Phone("Hall").ProxyGroup);
    }

    [Fact]
    public void A_list_by_model_leaves_the_template_and_what_came_of_it()
    {
        Planned planned = _site.Import(
            TestSite.Update, (TestLists.Phone, "Name,Type,Manufacturer,Model\nHall,Workstation,Polycom,IP650\n"));

        Assert.Equal(["Model: IP600 -> IP650"], planned.GetTexts(PhoneLists.Schema, "Hall"));
        Assert.Equal(["Model: IP600 -> IP650"], planned.GetTexts(StationList.Schema, "Hall"));
    }

    [Theory]
    [InlineData("Name,Template\nHall,T\n")]
    [InlineData("Name,Template\nHall,T2\n")]
    [InlineData("Name,Template\nNew,T\n")]
    public void Licenses_cannot_be_chosen_for_a_phone_by_template(string list)
    {
        CicDirectoryException fault = Assert.Throws<CicDirectoryException>(() =>
            _site.Plan(TestSite.Update with { PhoneLicenses = ["Client Access"], ArePhonesMeant = true }, (TestLists.Phone, list)));

        Assert.Equal("TemplateHasAccess", fault.ErrorId);
    }

    [Fact]
    public void An_edit_that_chooses_licenses_besides_another_template_gives_the_chosen_ones()
    {
        var choices = new ImportOptions { Classifications = ["Toll Free"], PhoneLicenses = ["Client Access"] };

        _site.Apply(_site.PlanEdit(PhoneLists.Schema, "Hall", new Dictionary<Column, object?> { [PhoneLists.Template] = "T2" }, choices));

        CicStation station = _site.Station("Hall");
        Assert.Equal(["Toll Free"], station.Classifications!);
        Assert.NotEqual(true, station.AllClassifications);
        Assert.Contains("Client Access", station.Licenses!);
        Assert.Equal("IP330", _site.Phone("Hall").Model);
    }

    [Fact]
    public void A_managed_station_is_changed_by_its_phone_only()
    {
        Planned planned = _site.Plan(TestSite.Update, (TestLists.Station, "Name,Model\nHall,IP650\n"));

        Assert.Equal(CicChangeAction.Conflict, planned.GetAction(StationList.Schema, "Hall"));
        Assert.Contains("managed phone", planned.Of(StationList.Schema, "Hall").Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void An_edit_gives_a_managed_station_other_classifications_and_licenses_and_nothing_else()
    {
        var choices = new ImportOptions { Classifications = ["Toll Free"], StationLicenses = ["Basic Station License"] };

        Planned allowed = _site.PlanEdit(StationList.Schema, "Hall", new Dictionary<Column, object?>(), choices);
        Planned refused = _site.PlanEdit(StationList.Schema, "Hall", new Dictionary<Column, object?> { [StationList.Extension] = "7999" });

        Assert.Equal(
            ["Classifications: Local -> Toll Free", "Licenses: Client Access -> Basic Station License"],
            allowed.GetTexts(StationList.Schema, "Hall"));
        Assert.Equal(CicChangeAction.Conflict, refused.GetAction(StationList.Schema, "Hall"));
    }
}
