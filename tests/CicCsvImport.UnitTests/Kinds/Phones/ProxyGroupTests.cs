using CicCsvImport.Core.Settings;
using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Kinds.Phones;

/// <summary>A phone without a proxy group gets its template's; in a TMM list the default one.</summary>
public sealed class ProxyGroupTests
{
    private const string Tmm = "Name,Type,Manufacturer,Model,Proxy Group\nA,Workstation,Polycom,IP330,";

    [Fact]
    public void In_a_TMM_list_a_blank_one_is_the_default_registration_group()
    {
        CicPhone phone = new TestLists().Read(TestLists.Phone, Tmm + "\n").Clean<CicPhone>();

        Assert.Equal(("<Default Registration Group>", true), (phone.ProxyGroup, phone.IsDefault("Proxy Group")));
    }

    [Fact]
    public void In_a_template_list_a_blank_one_is_the_templates()
    {
        CicPhoneTemplate template = new("T", "Workstation", "Polycom", "IP330") { RegistrationGroup = "Remote" };
        var lists = new TestLists { Templates = [template] };

        CicPhone phone = lists.Read(TestLists.Phone, "Name,Template,Proxy Group\nA,T,\n").Clean<CicPhone>();

        Assert.Equal(("Remote", true), (phone.ProxyGroup, phone.IsDefault("Proxy Group")));
    }

    [Fact]
    public void Of_a_template_that_is_not_at_hand_it_stays_blank()
    {
        CicPhone phone = new TestLists().Read(TestLists.Phone, "Name,Template,Proxy Group\nA,T,\n").Clean<CicPhone>();

        Assert.Equal(("", false), (phone.ProxyGroup, phone.IsDefault("Proxy Group")));
    }

    [Fact]
    public void The_default_itself_need_not_be_known()
    {
        CicSettings settings = Repository.Settings();
        settings.KnownProxyGroups = ["Remote"];

        Assert.Empty(new TestLists { Settings = settings }.Read(TestLists.Phone, Tmm + "\n").Issues);
    }
}
