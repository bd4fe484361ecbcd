using CicCsvImport.Phones;

namespace CicCsvImport.UnitTests;

/// <summary>A template is checked as a row of a TMM list is, but what is a warning there is an error here.</summary>
public sealed class PhoneTemplateTests
{
    [Fact]
    public void A_template_is_written_as_its_maker_and_model_are_known()
    {
        CicPhoneTemplate? template = Make("phone", "polycom", "ip600", "Remote", out _);

        Assert.Equal(("T", "Stand-alone Phone", "Polycom", "IP600", "Remote"), (template?.Name, template?.Type, template?.Manufacturer, template?.Model, template?.RegistrationGroup));
    }

    [Fact]
    public void Without_a_registration_group_it_has_the_default_one()
    {
        Assert.Equal("<Default Registration Group>", Make("Workstation", "Polycom", "IP600", null, out _)?.RegistrationGroup);
    }

    [Theory]
    [InlineData("fax", "Polycom", "IP600", "InvalidType")]
    [InlineData("Workstation", "Cisco", "7960", "UnsupportedManufacturer")]
    [InlineData("Workstation", "ININ", "IP600", "UnsupportedModel")]
    [InlineData("Workstation", "Polycom", "IP9999", "UnknownModel")]
    [InlineData("phone", "ININ", "Interaction SIP Station", "TypeNotSupported")]
    public void What_is_a_warning_in_a_list_is_an_error_here(string type, string manufacturer, string model, string code)
    {
        Assert.Null(Make(type, manufacturer, model, null, out IReadOnlyList<CicIssue> faults));
        Assert.Equal([code], faults.Select(fault => fault.Code));
    }

    private static CicPhoneTemplate? Make(string type, string manufacturer, string model, string? group, out IReadOnlyList<CicIssue> faults) =>
        PhoneTemplateMaker.Make(new TestLists().NewSession(), "T", type, manufacturer, model, group, out faults);
}
