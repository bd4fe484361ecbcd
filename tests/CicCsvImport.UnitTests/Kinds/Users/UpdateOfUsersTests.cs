using System.Security;
using CicCsvImport.Core.Engine.Schema;
using CicCsvImport.Core.Kinds.Users;
using CicCsvImport.Core.Passwords;
using CicCsvImport.Infrastructure.Sqlite;
using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Kinds.Users;

/// <summary>What bulk tools lose: administrators' roles, passwords, the workgroup that everyone joins.</summary>
public sealed class UpdateOfUsersTests : IDisposable
{
    private readonly TestSite _site = new();

    public UpdateOfUsersTests() => _site.AddUsers("User Name,Roles,Workgroups,Password,Mailbox\nboss,Administrator,Sales,84625170,FBMC\n");

    public void Dispose() => _site.Dispose();

    [Theory]
    [InlineData("User Name,Extension\nboss,1001\n")]
    [InlineData("User Name,Extension,Roles\nboss,1001,\n")]
    [InlineData("User Name,Extension,Roles\nboss,1001,|\n")]
    [InlineData("User Name,Extension,Roles\nboss,1001\n")]
    public void An_administrator_is_not_demoted_by_a_list_that_gives_no_role(string list)
    {
        foreach (bool asObjects in new[] { false, true })
        {
            Planned planned = asObjects
                ? _site.PlanObjects(TestSite.Update, TestLists.User, list)
                : _site.Plan(TestSite.Update, (TestLists.User, list));

            Assert.Equal(["Extension:  -> 1001"], planned.GetTexts(UserList.Schema, "boss"));
        }
    }

    [Fact]
    public void A_list_without_roles_demotes_no_user_even_if_blanks_clear()
    {
        Planned planned = _site.PlanObjects(TestSite.ClearEmpty, TestLists.User, "User Name,Extension\nboss,1001\n");

        Assert.Equal(["Extension:  -> 1001"], planned.GetTexts(UserList.Schema, "boss"));
    }

    [Fact]
    public void Of_a_hand_made_object_null_is_absent_and_empty_is_blank()
    {
        var untold = new CicUser { UserName = "boss", Extension = "1001" };
        var blank = new CicUser
        {
            UserName = "boss",
            Roles = CicNameList.None,
            DisplayName = "",
            Workgroups = CicNameList.None,
            Password = new SecureString(),
            Ocs = false,
        };

        Assert.Equal(["Extension:  -> 1001"], _site.PlanObjects(TestSite.ClearEmpty, [untold]).GetTexts(UserList.Schema, "boss"));
        Assert.Equal(CicChangeAction.Unchanged, _site.PlanObjects(TestSite.Update, [blank]).GetAction(UserList.Schema, "boss"));
        // The last administrator would keep the role.
        var other = new CicUser { UserName = "other", Roles = new CicNameList("Administrator") };
        Assert.Equal(
            ["Roles: Administrator -> Business User", "Workgroups: Sales|CompanyOperator -> CompanyOperator"],
            _site.PlanObjects(TestSite.ClearEmpty, [other, blank]).GetTexts(UserList.Schema, "boss"));
    }

    [Theory]
    [InlineData("Workgroups\nboss,Support\n", "Support|CompanyOperator")]
    [InlineData("Workgroups\nboss,Company Operator\n", "CompanyOperator")]
    [InlineData("Workgroups\nboss,\n", "Sales|CompanyOperator")]
    [InlineData("Extension\nboss,1001\n", "Sales|CompanyOperator")]
    public void A_list_does_not_take_the_workgroup_away_that_everyone_joins(string list, string workgroups)
    {
        _site.Import(TestSite.Update, (TestLists.User, "User Name," + list));

        Assert.Equal(workgroups, string.Join("|", _site.User("boss").Workgroups!));
    }

    [Theory]
    [InlineData("Workgroups\nboss,Support\n", "Support")]
    [InlineData("Workgroups\nboss,\n", "Sales")]
    [InlineData("Extension\nboss,1001\n", "Sales")]
    [InlineData("Workgroups\nboss,Support|CompanyOperator\n", "Support|CompanyOperator")]
    public void Who_has_left_it_does_not_rejoin_by_an_update(string list, string workgroups)
    {
        _site.Apply(_site.PlanEdit(UserList.Schema, "boss", new Dictionary<Column, object?> { [UserList.Workgroups] = new[] { "Sales" } }));
        Assert.Equal(["Sales"], _site.User("boss").Workgroups!);

        _site.Import(TestSite.Update, (TestLists.User, "User Name," + list));

        Assert.Equal(workgroups, string.Join("|", _site.User("boss").Workgroups!));
    }

    [Fact]
    public void No_user_rejoins_a_workgroup_by_an_edit_of_something_else()
    {
        _site.Apply(
            _site.PlanEdit(UserList.Schema, "boss", new Dictionary<Column, object?> { [UserList.Workgroups] = Array.Empty<string>() }));

        _site.Apply(_site.PlanEdit(UserList.Schema, "boss", new Dictionary<Column, object?> { [UserList.Extension] = "1001" }));

        Assert.Empty(_site.User("boss").Workgroups ?? CicNameList.None);
    }

    [Theory]
    [InlineData("Password\nboss,\n")]
    [InlineData("Extension\nboss,\n")]
    public void A_list_that_gives_no_password_leaves_it(string list)
    {
        Assert.Equal(
            CicChangeAction.Unchanged,
            _site.Plan(TestSite.ClearEmpty, (TestLists.User, "User Name," + list)).GetAction(UserList.Schema, "boss"));
    }

    [Fact]
    public void The_same_password_is_no_change_and_another_one_is()
    {
        Planned same = _site.Plan(TestSite.Update, (TestLists.User, "User Name,Password\nboss,84625170\n"));
        Planned other = _site.Plan(TestSite.Update, (TestLists.User, "User Name,Password\nboss,84625171\n"));

        Assert.Equal(
            (CicChangeAction.Unchanged, null), (same.GetAction(UserList.Schema, "boss"), same.Of(UserList.Schema, "boss").Password));
        Assert.Equal(CicChangeAction.Update, other.GetAction(UserList.Schema, "boss"));
        _site.Apply(other);
        Assert.True(PasswordHasher.Verify(SecureText.Protect("84625171"), _site.User("boss").Text(UserAccount.PasswordHash)!));
    }

    [Fact]
    public void The_address_in_the_message_store_stays_when_the_display_name_changes()
    {
        _site.Import(TestSite.Update, (TestLists.User, "User Name,Display Name,Mailbox\nboss,The Chief,FBMC\n"));

        Assert.Equal(("The Chief", "FBMC:boss"), (_site.User("boss").DisplayName, _site.User("boss").MailboxAddress));
    }

    [Fact]
    public void It_goes_with_the_mailbox_and_comes_with_it()
    {
        _site.Import(TestSite.Update, (TestLists.User, "User Name,Mailbox\nboss,SMTP:boss@acme.com\n"));
        Assert.Null(_site.User("boss").MailboxAddress);

        _site.Import(TestSite.Update, (TestLists.User, "User Name,Mailbox,Display Name\nboss,fbmc,The Chief\n"));
        Assert.Equal("FBMC:The Chief", _site.User("boss").MailboxAddress);
    }
}
