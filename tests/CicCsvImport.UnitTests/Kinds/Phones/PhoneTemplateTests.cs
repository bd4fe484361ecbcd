using CicCsvImport.Core.Engine.Schema;
using CicCsvImport.Core.Kinds.Phones;
using CicCsvImport.Core.Kinds.Site;
using CicCsvImport.Core.Text;
using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Kinds.Phones;

/// <summary>A template is checked as a row of a TMM list is, but what costs a row or changes a value there is an error here.</summary>
public sealed class PhoneTemplateTests
{
    private static readonly PhoneTemplateValues Polycom = new("T") { Manufacturer = "Polycom", Model = "IP600" };

    [Fact]
    public void A_template_is_written_as_its_maker_and_model_are_known()
    {
        CicPhoneTemplate template = Make(
            new PhoneTemplateValues(" T ") { Type = "phone", Manufacturer = "polycom", Model = "ip600", RegistrationGroup = "Remote" });

        Assert.Equal(
            ("T", "Stand-alone Phone", "Polycom", "IP600", "Remote"),
            (template.Name, template.Type, template.Manufacturer, template.Model, template.RegistrationGroup));
    }

    [Fact]
    public void What_is_not_given_is_as_the_vendors_dialog_has_it()
    {
        CicPhoneTemplate template = Make(
            Polycom with { Type = "", RegistrationGroup = " ", Location = "", FirmwareVersion = null, AudioProtocol = "" });

        Assert.Equal(
            ("Workstation", "<Default Registration Group>", "<Default Location>", "<Latest>"),
            (template.Type, template.RegistrationGroup, template.Location, template.FirmwareVersion));
        Assert.Equal((true, "RTP", null, null), (template.Active, template.AudioProtocol, template.TimeZone, template.RingSet));
        Assert.Empty(template.StationAppearances);
        Assert.Empty(template.AdvancedOptions);
        Assert.Empty(template.Licenses);
        Assert.False(template.AllClassifications);
    }

    [Theory]
    [InlineData("fax", "Polycom", "IP600", "InvalidType")]
    [InlineData("Workstation", "Cisco", "7960", "UnsupportedManufacturer")]
    [InlineData("Workstation", "ININ", "IP600", "UnsupportedModel")]
    [InlineData("phone", "ININ", "Interaction SIP Station", "TypeNotSupported")]
    public void What_is_a_warning_in_a_list_is_an_error_here(string type, string manufacturer, string model, string code) =>
        Assert.Equal([code], FaultsOf(new PhoneTemplateValues("T") { Type = type, Manufacturer = manufacturer, Model = model }));

    [Theory]
    [InlineData("Polycom", "IP9999")]
    [InlineData("Polycom", "VVX 411")]
    [InlineData("AudioCodes", "C450HD")]
    [InlineData("Genesys", "450HD")]
    [InlineData("polycom", "Trio")]
    public void A_model_that_is_not_known_is_a_warning_as_in_a_list(string manufacturer, string model)
    {
        var maker = new PhoneTemplateMaker(new TestLists().NewSession());

        CicPhoneTemplate? template = maker.Make(new PhoneTemplateValues("T") { Manufacturer = manufacturer, Model = model });

        Assert.Equal(model, template?.Model);
        Assert.Empty(maker.Faults);
        Assert.Equal(("UnknownModel", CicIssueEffect.None), Assert.Single(maker.Warnings.Select(issue => (issue.Code, issue.Effect))));
    }

    [Fact]
    public void A_model_that_is_known_is_no_warning()
    {
        var maker = new PhoneTemplateMaker(new TestLists().NewSession());

        Assert.NotNull(maker.Make(Polycom with { Model = "ip600" }));
        Assert.NotNull(maker.Make(new PhoneTemplateValues("T") { Manufacturer = "ININ", Model = "SIP Soft Phone" }));

        Assert.Empty(maker.Warnings);
    }

    [Fact]
    public void Every_fault_is_found() => Assert.Equal(
        ["UnsupportedManufacturer", "TimeZoneNotFound", "InvalidAudioProtocol", "DuplicateLineKey", "InvalidAdvancedOption"],
        FaultsOf(new PhoneTemplateValues("T")
        {
            Manufacturer = "Cisco",
            Model = "7960",
            TimeZone = "Middle-earth",
            AudioProtocol = "UDP",
            StationAppearances = [new(2), new(2)],
            AdvancedOptions = ["key"],
        }));

    [Fact]
    public void Values_are_kept_as_they_are_known()
    {
        CicPhoneTemplate template = Make(Polycom with
        {
            Active = false,
            TimeZone = "utc",
            AudioProtocol = "srtp",
            StationAppearances = [new(3), new(2, "Lobby", "Station7", shared: true)],
            AdvancedOptions = ["a=1"],
            Licenses = ["Client Access"],
            Classifications = ["Local"],
        });

        Assert.Equal((false, "UTC", "SRTP"), (template.Active, template.TimeZone, template.AudioProtocol));
        Assert.Equal(["2;Lobby;Station7;Shared", "3;;;Regular"], template.StationAppearances.Select(appearance => appearance.ToString()));
        Assert.Equal(["a=1"], template.AdvancedOptions);
        Assert.Equal(["Client Access"], template.Licenses);
        Assert.Equal(["Local"], template.Classifications);
        Assert.Equal(template.ToString(), PhoneTemplateValues.From(template).Name);
    }

    [Theory]
    [InlineData("IP330", 2, null)]
    [InlineData("IP330", 3, "LineKeyNotSupported")]
    [InlineData("IP7000", 2, "LineKeyNotSupported")]
    [InlineData("IP650", 34, null)]
    public void There_are_as_many_line_keys_as_the_model_has_where_that_is_known(string model, int lineKey, string? fault) =>
        Assert.Equal(fault is null ? [] : [fault], FaultsOf(Polycom with { Model = model, StationAppearances = [new(lineKey)] }));

    [Theory]
    [InlineData("Polycom", "IP600", true)]
    [InlineData("ININ", "Interaction SIP Station", true)]
    [InlineData("ININ", "Soft Phone", false)]
    [InlineData("AudioCodes", "420HD", false)]
    [InlineData("Genesys", "420HD", false)]
    public void Advanced_options_are_for_some_only(string manufacturer, string model, bool takes) => Assert.Equal(
        takes ? [] : ["AdvancedOptionsNotSupported"],
        FaultsOf(new PhoneTemplateValues("T") { Manufacturer = manufacturer, Model = model, AdvancedOptions = ["a=1"] }));

    [Fact]
    public void A_location_must_be_there_where_locations_are_known()
    {
        var known = new KnownNames().Add(SiteSchemas.Location, new NameTable().AddAll(["Site B"]));

        Assert.Equal("Site B", Make(Polycom with { Location = "site b" }, known).Location);
        Assert.Equal("<Default Location>", Make(Polycom with { Location = "<default location>" }, known).Location);
        Assert.Equal("Elsewhere", Make(Polycom with { Location = "Elsewhere" }).Location);
        Assert.Equal(["LocationNotFound"], FaultsOf(Polycom with { Location = "Site C" }, known));
    }

    [Fact]
    public void Templates_of_one_command_take_nothing_from_each_other()
    {
        var maker = new PhoneTemplateMaker(new TestLists().NewSession());

        Assert.NotNull(maker.Make(Polycom));
        Assert.NotNull(maker.Make(Polycom));
    }

    private static CicPhoneTemplate Make(PhoneTemplateValues values, KnownNames? known = null)
    {
        var maker = new PhoneTemplateMaker(Session(known));
        CicPhoneTemplate? template = maker.Make(values);
        Assert.Empty(maker.Faults);
        return template!;
    }

    private static IEnumerable<string> FaultsOf(PhoneTemplateValues values, KnownNames? known = null)
    {
        var maker = new PhoneTemplateMaker(Session(known));
        Assert.Equal(maker.Make(values) is null, maker.Faults.Count > 0);
        return maker.Faults.Select(fault => fault.Id);
    }

    private static ValidationContext Session(KnownNames? known) =>
        known is null ? new TestLists().NewSession() : new ValidationContext(Repository.Settings(), known);
}
