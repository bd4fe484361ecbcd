using CicCsvImport.Core.Kinds.Phones.Templates;
using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Kinds.Phones;

/// <summary>A phone comes with a station of its name.</summary>
public sealed class PhoneCreationTests : IDisposable
{
    private readonly TestSite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public void A_phone_by_model_is_in_service_with_the_default_group_location_and_firmware()
    {
        _site.AddPhones(
            "Name,Type,Manufacturer,Model,Extension,Identification Address,Address\n"
            + "Lobby,phone,Polycom,IP600,7101,7101,00:04:F2:AA:BB:CC\n");

        CicPhone phone = _site.Phone("Lobby");
        Assert.Equal(
            (true, "<Default Registration Group>", "<Default Location>", "<Latest>"),
            (phone.Active, phone.ProxyGroup, phone.Location, phone.FirmwareVersion));
        Assert.Equal(("Lobby", "Not registered"), (phone.Label, phone.State));
        CicStation station = _site.Station("Lobby");
        Assert.Equal(
            ("Managed Stand-alone Phone", true, "7101", "7101"),
            (station.Type, station.IsManaged, station.Extension, station.IdentificationAddress));
        Assert.Equal(
            ("Polycom", "IP600", "0004F2AABBCC", null), (station.Manufacturer, station.Model, station.MacAddress, station.MachineName));
    }

    [Fact]
    public void A_phone_without_an_address_is_not_provisioned_and_a_computers_name_is_no_MAC()
    {
        _site.AddPhones(
            "Name,Type,Manufacturer,Model,Address\nLobby,Workstation,Polycom,IP600,\nSoft,Workstation,ININ,Soft Phone,pc.acme.com\n");

        Assert.Equal(("Not provisioned", "Not registered"), (_site.Phone("Lobby").State, _site.Phone("Soft").State));
        Assert.Equal(("pc.acme.com", null), (_site.Phone("Soft").Address, _site.Station("Soft").MacAddress));
    }

    [Fact]
    public void A_phone_by_template_has_the_templates_values()
    {
        var template = new CicPhoneTemplate("T", "Workstation", "Polycom", "IP600") { RegistrationGroup = "Site T" };
        template.SetKnown(PhoneOptions.OfTemplates.Location, "Bonn");
        template.SetKnown(PhoneOptions.OfTemplates.RingSet, "Bells");
        template.SetKnown(PhoneOptions.OfTemplates.AdvancedOptions, new[] { "a=b" });
        template.SetKnown(PhoneTemplateSchema.Classifications, new[] { "Local" });
        _site.AddTemplate(template);

        _site.AddPhones("Name,Template,Proxy Group\nHall,t,\nHall2,T,<Default Registration Group>\n");

        CicPhone phone = _site.Phone("Hall");
        Assert.Equal(("T", "Workstation", "Polycom", "IP600"), (phone.Template, phone.Type, phone.Manufacturer, phone.Model));
        Assert.Equal(("Site T", "Bonn", "<Latest>", "Bells"), (phone.ProxyGroup, phone.Location, phone.FirmwareVersion, phone.RingSet));
        Assert.Equal((false, "a=b"), (phone.Active ?? false, phone.AdvancedOptions!.Single()));
        Assert.Equal("<Default Registration Group>", _site.Phone("Hall2").ProxyGroup);
        Assert.Equal(["Local"], _site.Station("Hall").Classifications!);
    }

    [Fact]
    public void An_unknown_template_skips_the_row()
    {
        Planned planned = _site.Plan(new(), (TestLists.Phone, "Name,Template\nHall,T\n"));

        Assert.Equal(["UnknownTemplate"], planned.Codes);
        Assert.Empty(planned.Changes);
    }

    [Fact]
    public void The_station_comes_before_the_phone_and_both_after_what_they_name()
    {
        Planned planned = _site.Plan(
            new() { Classifications = ["Local"] }, (TestLists.Phone, "Name,Type,Manufacturer,Model\nLobby,Workstation,Polycom,IP600\n"));

        string[] names = [.. planned.Changes.Select(change => change.ObjectName.ToString())];
        Assert.Equal("phone 'Lobby'", names[^1]);
        Assert.Equal("station 'Lobby'", names[^2]);
        Assert.Contains("classification 'Local'", names);
    }

    [Fact]
    public void A_users_station_can_be_that_of_a_phone_of_the_same_plan()
    {
        _site.Import(
            (TestLists.Phone, "Name,Type,Manufacturer,Model\nLobby,Workstation,Polycom,IP600\n"),
            (TestLists.User, "User Name,Station Name\njdoe,lobby\njoe,nowhere\n"));

        Assert.Equal(("Lobby", null), (_site.User("jdoe").StationName, _site.User("joe").StationName));
    }
}
