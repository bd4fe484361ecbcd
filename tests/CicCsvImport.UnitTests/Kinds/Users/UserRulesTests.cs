using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Kinds.Users;

/// <summary>What holds for users only.</summary>
public sealed class UserRulesTests
{
    [Theory]
    [InlineData("SMTP:billy@acme.com", "SMTP:billy@acme.com")]
    [InlineData("smtp: billy@acme.com", "SMTP:billy@acme.com")]
    [InlineData("FBMC", "FBMC")]
    [InlineData("fbmc", "FBMC")]
    [InlineData("", "")]
    public void A_mailbox(string text, string mailbox)
    {
        Assert.Equal(mailbox, Read("Mailbox", text).Clean<CicUser>().Mailbox);
    }

    [Fact]
    public void An_address_without_the_prefix_gets_it()
    {
        ListContent content = Read("Mailbox", "billy@acme.com");

        CicIssue issue = content.SingleIssue("MailboxPrefixAdded");
        Assert.Equal(CicIssueEffect.ValueReplaced, issue.Effect);
        Assert.Contains("'SMTP:billy@acme.com' is used instead", issue.Message, StringComparison.Ordinal);
        Assert.Equal(
            ("SMTP:billy@acme.com", CicCellState.Given),
            (content.Single<CicUser>().Mailbox, content.Single<CicUser>().GetState("Mailbox")));
    }

    [Theory]
    [InlineData("billy")]
    [InlineData("@acme.com")]
    [InlineData("billy@")]
    [InlineData("billy@acme@com")]
    [InlineData("bil ly@acme.com")]
    [InlineData("a@acme.com;b@acme.com")]
    [InlineData("SMTP:")]
    [InlineData("SMTP:billy")]
    [InlineData("X400:billy@acme.com")]
    public void Anything_else_is_no_mailbox(string text)
    {
        ListContent content = Read("Mailbox", text);

        Assert.Equal(text, content.SingleIssue("InvalidMailbox").Value);
        Assert.Equal(CicCellState.Dropped, content.Single<CicUser>().GetState("Mailbox"));
    }

    [Theory]
    [InlineData(@"ACME\billy", false)]
    [InlineData("billy", true)]
    [InlineData(@"\billy", true)]
    [InlineData(@"ACME\", true)]
    public void A_network_ID_without_a_domain_is_worth_a_look(string text, bool noticed)
    {
        ListContent content = Read("Network ID", text);

        Assert.Equal(noticed ? ["NetworkIdWithoutDomain"] : [], content.Codes);
        Assert.Equal(text, content.Single<CicUser>().NetworkId);
    }

    [Theory]
    [InlineData("Billy,Smith,", "Billy Smith")]
    [InlineData("Billy,,", "Billy")]
    [InlineData(",Smith,", "Smith")]
    [InlineData(",,", "Client1")]
    [InlineData("\" Billy \",\" \",", "Billy")]
    public void A_blank_display_name_is_first_and_last_name_else_the_user_name(string cells, string displayName)
    {
        CicUser user = new TestLists()
            .Read(TestLists.User, $"User Name,First Name,Last Name,Display Name\nClient1,{cells}\n")
            .Clean<CicUser>();

        Assert.Equal(
            (displayName, true, CicCellState.Blank), (user.DisplayName, user.IsDefault("Display Name"), user.GetState("Display Name")));
    }

    [Fact]
    public void A_given_display_name_is_kept()
    {
        CicUser user = new TestLists().Read(TestLists.User, "User Name,First Name,Display Name\nClient1,Billy,The Boss\n").Clean<CicUser>();

        Assert.Equal(("The Boss", false), (user.DisplayName, user.IsDefault("Display Name")));
    }

    [Theory]
    [InlineData("Yes", true)]
    [InlineData("yES", true)]
    [InlineData(" TRUE ", true)]
    [InlineData("No", false)]
    [InlineData("nO", false)]
    [InlineData("False", false)]
    public void OCS_is_on_or_off_as_given(string text, bool isOn)
    {
        CicUser user = Read("OCS", text).Clean<CicUser>();

        Assert.Equal((isOn, CicCellState.Given), (user.Ocs, user.GetState("OCS")));
    }

    [Fact]
    public void Blank_OCS_is_off_and_not_given()
    {
        CicUser user = Read("OCS", "").Clean<CicUser>();

        Assert.Equal((false, CicCellState.Blank), (user.Ocs, user.GetState("OCS")));
    }

    [Theory]
    [InlineData("Y")]
    [InlineData("1")]
    [InlineData("Yes please")]
    [InlineData("$true")]
    [InlineData("Berlin")]
    public void Anything_else_is_dropped(string text)
    {
        ListContent content = Read("OCS", text);

        Assert.Equal(text, content.SingleIssue("InvalidOcs").Value);
        Assert.NotEqual(true, content.Single<CicUser>().Ocs);
    }

    [Fact]
    public void A_location_is_free_text_in_a_column_of_its_own()
    {
        CicUser user = new TestLists().Read(TestLists.User, "User Name,Location\nClient1,Berlin\n").Clean<CicUser>();

        Assert.Equal(("Berlin", null, CicCellState.Absent), (user.Location, user.Ocs, user.GetState("OCS")));
    }

    private static ListContent Read(string column, string text) =>
        new TestLists().Read(TestLists.User, $"User Name,{column}\nClient1,{text}\n");
}
