using CicCsvImport.Core.Settings;
using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Engine.Rules;

/// <summary>Names of things outside the row: judged only where there is something to judge them by, written as first known.</summary>
public sealed class ReferenceRulesTests
{
    [Fact]
    public void With_nothing_at_hand_a_name_is_neither_right_nor_wrong()
    {
        new TestLists().Read(TestLists.User, "User Name,Workgroups,Station Name\nA,Sales,Guest01\n").Clean<CicUser>();
        new TestLists().Read(TestLists.Phone, "Name,Template,Proxy Group\nA,T,G\n").Clean<CicPhone>();
    }

    [Fact]
    public void A_known_name_is_written_as_it_is_known()
    {
        TestLists lists = Knowing();

        CicUser user = lists.Read(TestLists.User, "User Name,Workgroups,Station Name\nA,sales|SUPPORT, guest01\n").Clean<CicUser>();
        CicPhone phone = lists.Read(TestLists.Phone, "Name,Template,Proxy Group\nA,my TEMPLATE,remote\n").Clean<CicPhone>();

        Assert.Equal("Guest01", user.StationName);
        Assert.Equal(["Sales", "Support"], user.Workgroups!);
        Assert.Equal(("My Template", "Remote"), (phone.Template, phone.ProxyGroup));
    }

    [Theory]
    [InlineData(TestLists.User, "User Name,Station Name\nA,Guest-01\n", "UnknownStation", "'Guest01'")]
    [InlineData(TestLists.Phone, "Name,Template,Proxy Group\nA,My Template,Remot\n", "UnknownProxyGroup", "'Remote'")]
    [InlineData(TestLists.Phone, "Name,Template\nA,My Templet\n", "UnknownTemplate", "'My Template'")]
    [InlineData(TestLists.User, "User Name,Workgroups\nA,Suport\n", "NewWorkgroup", "'Support'")]
    public void Of_an_unknown_name_the_nearest_is_suggested(string noun, string text, string code, string nearest)
    {
        Assert.Contains(nearest, Knowing().Read(noun, text).SingleIssue(code).Suggestion, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_station_or_group_is_dropped_and_an_unknown_template_costs_the_row()
    {
        Assert.Null(Knowing().Read(TestLists.User, "User Name,Station Name\nA,X\n").Single<CicUser>().StationName);
        Assert.Empty(Knowing().Read(TestLists.Phone, "Name,Template\nA,X\n").Records);
    }

    [Fact]
    public void A_new_workgroup_is_reported_once_per_name_and_file_and_written_as_first_met()
    {
        const string Text = "User Name,Workgroups\nA,Sales|New\nB,NEW\nC,new;Other\n";

        ListContent content = Knowing().Read((TestLists.User, Text), (TestLists.User, "User Name,Workgroups\nD,neW\n"));

        Assert.Equal([(2, "New"), (4, "Other"), (2, "neW")], content.Issues.Select(issue => (issue.Line, issue.Value)));
        Assert.All(content.Records.Cast<CicUser>(), user => Assert.Contains("New", user.Workgroups!));
    }

    private static TestLists Knowing()
    {
        CicSettings settings = Repository.Settings();
        settings.KnownWorkgroups = ["Sales", "Support"];
        settings.KnownStations = ["Guest01", "Guest02"];
        settings.KnownProxyGroups = ["Remote"];
        return new TestLists { Settings = settings, Templates = [new CicPhoneTemplate("My Template", "Workstation", "Polycom", "IP330")] };
    }
}
