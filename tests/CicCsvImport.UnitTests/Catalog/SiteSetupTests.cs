using CicCsvImport.Core.Catalog;
using CicCsvImport.Core.Engine.Directories;
using CicCsvImport.Core.Kinds.Site;
using CicCsvImport.Core.Kinds.Users;
using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Catalog;

/// <summary>A new directory gets what the IC Setup Assistant makes of a new server.</summary>
public sealed class SiteSetupTests : IDisposable
{
    private static readonly string[] DefaultRoles =
        ["Administrator", "Agent", "Billable-Time User", "Business User", "Mobile Office User", "Operator", "Supervisor"];

    private readonly TestSite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public void The_seven_roles_come_with_their_rights()
    {
        SetUp();

        Assert.Equal(DefaultRoles, Names(Kind.Role));
        Assert.Contains(
            ((CicRole)_site.Find(SiteSchemas.Role, "Administrator")!).Rights, right => right.Value == "X" || right.Value == "*ALL");
        Assert.NotEmpty(((CicRole)_site.Find(SiteSchemas.Role, "Agent")!).Rights);
    }

    [Fact]
    public void Operator_and_administrator_have_their_roles_passwords_and_the_workgroup_of_everyone()
    {
        SetUp();

        foreach ((string user, string role) in new[] { ("Operator", "Operator"), ("Boss", "Administrator") })
        {
            Assert.Equal(
                (role, "CompanyOperator", user),
                (string.Join("|", _site.User(user).Roles!), string.Join("|", _site.User(user).Workgroups!), _site.User(user).DisplayName));
            Assert.NotNull(_site.User(user).Text(UserAccount.PasswordHash));
        }

        Assert.Equal("Company Operator", ((CicWorkgroup)_site.Find(SiteSchemas.Workgroup, "CompanyOperator")!).DisplayName);
    }

    [Theory]
    [InlineData("")]
    [InlineData("anna@corp.example.com")]
    [InlineData(@"CORP\anna")]
    public void An_account_that_cannot_be_a_user_must_name_the_administrator(string account)
    {
        var fault = Assert.Throws<CicDirectoryException>(
            () => _site.PlanSetup(context => new SiteSetup(context) { Account = account }));

        Assert.Equal("AdministratorRequired", fault.ErrorId);
        Assert.Contains("-Administrator", fault.Message, StringComparison.Ordinal);
        _site.Apply(_site.PlanSetup(context => new SiteSetup(context) { Account = account, Administrator = "anna" }));
        // The directory has an administrator then.
        _site.Apply(_site.PlanSetup(context => new SiteSetup(context) { Account = account }));
        Assert.Equal("Administrator", string.Join("|", _site.User("anna").Roles!));
    }

    [Fact]
    public void An_administrator_named_Operator_has_both_roles()
    {
        _site.Apply(_site.PlanSetup(context => new SiteSetup(context) { Administrator = "operator" }));

        Assert.Equal(["Administrator", "Operator"], _site.User("Operator").Roles!.Order(StringComparer.Ordinal));
        Assert.Equal(["Operator"], Names(Kind.User));
    }

    [Fact]
    public void Groups_locations_workgroups_and_classifications_are_the_default_ones_and_those_that_are_given()
    {
        SetUp();

        Assert.Equal(["<Default Registration Group>", "Site A"], Names(Kind.RegistrationGroup));
        Assert.Equal(["<Default Location>", "Bonn"], Names(Kind.Location));
        Assert.Equal(["CompanyOperator", "Sales"], Names(Kind.Workgroup));
        Assert.Equal(12, Names(Kind.Classification).Length);
    }

    [Fact]
    public void License_pools_have_the_size_that_is_given()
    {
        SetUp();

        Assert.Equal(5, ((CicLicense)_site.Find(SiteSchemas.License, "Client Access")!).Count);
        Assert.Equal("I3_ACCESS_CLIENT", ((CicLicense)_site.Find(SiteSchemas.License, "Client Access")!).Key);
    }

    [Fact]
    public void A_second_time_it_changes_nothing()
    {
        SetUp();

        Assert.Null(SetUp());
    }

    [Fact]
    public void What_is_there_stays_and_gets_what_it_lacks()
    {
        _site.AddUsers("User Name,Roles,Extension\nBoss,Agent,1001\noperator,Supervisor,0\n");
        _site.Apply(
            _site.PlanSetup(context => new SiteSetup(context) { Licenses = new Dictionary<string, int> { ["Client Access"] = 2 } }));

        SetUp();

        Assert.Equal(("Agent|Administrator", "1001"), (string.Join("|", _site.User("Boss").Roles!), _site.User("Boss").Extension));
        Assert.Equal("Supervisor|Operator", string.Join("|", _site.User("Operator").Roles!));
        Assert.Equal(5, ((CicLicense)_site.Find(SiteSchemas.License, "Client Access")!).Count);
    }

    [Fact]
    public void Unknown_roles_and_workgroups_of_a_list_are_made_and_roles_without_rights()
    {
        _site.AddUsers("User Name,Roles,Workgroups\njdoe,Mobile Office|New Role,Sales\njoe,new role,SALES|Company Operator\n");

        Assert.Equal(["Mobile Office User", "New Role"], Names(Kind.Role));
        Assert.Equal(["CompanyOperator", "Sales"], Names(Kind.Workgroup));
        Assert.Empty(((CicRole)_site.Find(SiteSchemas.Role, "New Role")!).Rights);
        Assert.NotEmpty(((CicRole)_site.Find(SiteSchemas.Role, "Mobile Office User")!).Rights);
        Assert.Equal("Company Operator", ((CicWorkgroup)_site.Find(SiteSchemas.Workgroup, "CompanyOperator")!).DisplayName);
        Assert.Equal(["New Role", "Sales", "CompanyOperator"], [.. _site.User("joe").Roles!, .. _site.User("joe").Workgroups!]);
    }

    [Fact]
    public void No_user_joins_a_workgroup_if_the_setting_names_none()
    {
        _site.Settings.Defaults.Workgroup = "";

        _site.AddUsers("User Name\njdoe\n");

        Assert.Empty(Names(Kind.Workgroup));
    }

    private CicImport? SetUp() => _site.Apply(_site.PlanSetup(context => new SiteSetup(context)
    {
        Administrator = "Boss",
        RegistrationGroups = ["Site A", " site a "],
        Locations = ["Bonn"],
        Workgroups = ["Sales"],
        Licenses = new Dictionary<string, int> { ["Client Access"] = 5 },
    }));

    private string[] Names(string kind)
    {
        using IDirectoryView view = _site.Directory.Read(CancellationToken.None);
        return [.. view.GetAll(KindCatalog.Get(kind)).Select(record => record.Identity)];
    }
}
