using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Kinds.Phones;

/// <summary>Type, manufacturer, model and label of a managed phone.</summary>
public sealed class PhoneRulesTests
{
    [Theory]
    [InlineData("phone,polycom,ip330", "Stand-alone Phone|Polycom|IP330")]
    [InlineData("Workstation,ININ (Genesys),SIP Soft Phone", "Workstation|ININ|Soft Phone")]
    [InlineData("Workstation,inin,interaction sip station", "Workstation|ININ|Interaction SIP Station")]
    [InlineData("Workstation,AUDIOCODES,420hd", "Workstation|AudioCodes|420HD")]
    [InlineData("Workstation,Genesys,405", "Workstation|Genesys|405")]
    public void Type_maker_and_model_are_written_as_first_known(string cells, string expected)
    {
        CicPhone phone = Read(cells).Clean<CicPhone>();

        Assert.Equal(expected, string.Join("|", phone.Type, phone.Manufacturer, phone.Model));
    }

    [Theory]
    [InlineData("fax,Polycom,IP330", "InvalidType", "Type")]
    [InlineData("Workstation,Polycon,IP330", "UnsupportedManufacturer", "Manufacturer")]
    [InlineData("Workstation,Cisco,7960", "UnsupportedManufacturer", "Manufacturer")]
    [InlineData("Workstation,ININ,IP330", "UnsupportedModel", "Model")]
    [InlineData("Workstation,,IP330", "RequiredValueMissing", "Manufacturer")]
    [InlineData("Workstation,Polycom,", "RequiredValueMissing", "Model")]
    public void Each_of_them_is_required_and_costs_the_row(string cells, string code, string column)
    {
        ListContent content = Read(cells);

        CicIssue issue = content.SingleIssue(code);
        Assert.Equal((column, CicIssueEffect.RowSkipped), (issue.Column, issue.Effect));
        Assert.Empty(content.Records);
    }

    [Theory]
    [InlineData("Workstation,Polycon,IP330", "'Polycom'")]
    [InlineData("Workstation,ININ,Softphone", "'Soft Phone'")]
    [InlineData("Workstation,Polycom,IPP330", "'IP330'")]
    public void The_nearest_name_is_suggested(string cells, string nearest)
    {
        Assert.Contains(nearest, Assert.Single(Read(cells).Issues).Suggestion, StringComparison.Ordinal);
    }

    [Fact]
    public void A_model_that_is_not_in_the_data_is_kept()
    {
        ListContent content = Read("Workstation,Polycom,IP9999");

        Assert.Equal(CicIssueEffect.None, content.SingleIssue("UnknownModel").Effect);
        Assert.Equal("IP9999", content.Single<CicPhone>().Model);
    }

    [Fact]
    public void A_type_that_the_model_does_not_support_becomes_a_workstation()
    {
        ListContent content = Read("phone,ININ,Interaction SIP Station");

        Assert.Contains("'Workstation' is used instead", content.SingleIssue("TypeNotSupported").Message, StringComparison.Ordinal);
        Assert.Equal(("Workstation", CicCellState.Given), (content.Single<CicPhone>().Type, content.Single<CicPhone>().GetState("Type")));
    }

    [Theory]
    [InlineData("Workstation,Polycom,IP330,Line1", "Line1", "")]
    [InlineData("Workstation,AudioCodes,420HD,Line1", "A", "LabelNotUsed")]
    [InlineData("Workstation,ININ,Soft Phone,Line1", "A", "LabelNotUsed")]
    [InlineData("Workstation,ININ,Interaction SIP Station,a", "a", "")]
    [InlineData("Workstation,Polycom,IP330,", "A", "")]
    public void A_label_is_used_on_a_Polycom_only_unless_it_is_the_name(string cells, string label, string code)
    {
        ListContent content = Read(cells);

        Assert.Equal(code.Length == 0 ? [] : [code], content.Codes);
        Assert.Equal(label, content.Single<CicPhone>().Label);
    }

    [Fact]
    public void Where_the_template_is_not_known_neither_label_nor_address_is_judged()
    {
        CicPhone phone = new TestLists().Read(TestLists.Phone, "Name,Template,Label,Address\nA,T,Line1,any thing\n").Clean<CicPhone>();

        Assert.Equal(("Line1", "any thing"), (phone.Label, phone.Address));
    }

    [Fact]
    public void Where_the_template_is_known_its_model_judges_label_and_address()
    {
        CicPhoneTemplate template = new("T", "Workstation", "AudioCodes", "420HD");
        var lists = new TestLists { Templates = [template] };

        ListContent content = lists.Read(TestLists.Phone, "Name,Template,Label,Address\nA,t,Line1,0004F2AABBCC\n");

        Assert.Equal(["LabelNotUsed", "AddressPrefixMismatch"], content.Codes);
        Assert.Equal("T", content.Single<CicPhone>().Template);
    }

    private static ListContent Read(string cells) =>
        new TestLists().Read(TestLists.Phone, $"Name,Type,Manufacturer,Model,Label\nA,{cells}\n");
}
