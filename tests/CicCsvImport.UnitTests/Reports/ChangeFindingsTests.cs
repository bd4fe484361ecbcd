using CicCsvImport.Core.Engine.Changes;
using CicCsvImport.Core.Engine.Directories;
using CicCsvImport.Core.Engine.Schema;
using CicCsvImport.Core.Kinds.Site;
using CicCsvImport.Core.Reports;
using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Reports;

/// <summary>What must be decided is found in the changes.</summary>
public sealed class ChangeFindingsTests
{
    private static readonly CicUser Anna = new() { UserName = "anna", Roles = new("Agent") };
    private static readonly CicUser Admin = new() { UserName = "root", Roles = new("administrator|Agent") };

    [Fact]
    public void An_administrator_is_found_when_made_changed_or_demoted()
    {
        Assert.Equal(["user 'root'"], Names("become", ObjectChange.Create(Admin)));
        Assert.Equal(["user 'anna'"], Names("become", ObjectChange.Update(Anna, With("anna", "Agent|Administrator"))));
        Assert.Equal(["user 'root'"], Names("no longer", ObjectChange.Update(Admin, With("root", "Agent"))));
        Assert.Empty(Names(
            "dministrator",
            ObjectChange.Create(Anna), ObjectChange.Remove(Admin), ObjectChange.Update(Admin, With("root", "Administrator"))));
    }

    [Fact]
    public void A_conflict_comes_first_with_its_reason()
    {
        Finding first = Find(ObjectChange.Remove(Anna), ObjectChange.Keep(CicChangeAction.Conflict, Admin, "It exists."))[0];

        Assert.Equal(ReportLevel.Stop, first.Level);
        Assert.Equal(["user 'root': It exists."], first.Names);
    }

    [Fact]
    public void A_station_without_classification_cannot_dial()
    {
        var free = new CicStation { Name = "S2", AllClassifications = true };
        var some = new CicStation { Name = "S3", Classifications = new("Local") };

        Assert.Equal(
            ["station 'S1'"],
            Names("dial out", ObjectChange.Create(new CicStation { Name = "S1" }), ObjectChange.Create(free), ObjectChange.Create(some)));
    }

    [Fact]
    public void Licenses_that_are_short_are_counted_by_license()
    {
        ObjectChange[] changes =
        [
            .. Enumerable.Range(1, 7).Select(i => Lacking("S" + i, "Basic")),
            Lacking("T", "Basic|Fax"),
        ];

        Finding found = Assert.Single(Find(changes), finding => finding.Text.StartsWith("9 ", StringComparison.Ordinal));

        Assert.Equal(["Basic: 8 (S1, S2, S3, S4, S5 and 3 more)", "Fax: 1 (T)"], found.Names);
    }

    [Fact]
    public void What_is_done_needs_no_decision()
    {
        IReadOnlyList<Finding> done = new ChangeFindings(
            [ObjectChange.Create(Admin), ObjectChange.Create(new CicStation { Name = "S1" })], [], areDone: true).Find();

        Assert.Equal([ReportLevel.Open, ReportLevel.Notice], done.Select(finding => finding.Level));
        Assert.Equal(["station 'S1'", "user 'root'"], done.SelectMany(finding => finding.Names));
    }

    [Fact]
    public void Done_changes_are_told_in_the_past_tense()
    {
        ObjectChange[] changes =
        [
            ObjectChange.Create(Admin), ObjectChange.Update(Admin, With("root", "Agent")), ObjectChange.Remove(Anna),
            Named(SiteSchemas.Role, "Guest"), Named(SiteSchemas.Workgroup, "Sales"),
            ObjectChange.Rename(Anna, With("bea", "Agent")), Lacking("S1", "Basic"),
        ];

        string[] texts = [.. new ChangeFindings(changes, [], areDone: true).Find().Select(finding => finding.Text)];

        Assert.Equal(8, texts.Length);
        Assert.All(texts, text => Assert.Matches(" (became|lost|was|could) ?", text));
    }

    [Fact]
    public void One_user_is_an_administrator_and_several_are_administrators()
    {
        ObjectChange demotion = ObjectChange.Update(Admin, With("root", "Agent"));

        Assert.Equal("1 user is no longer an administrator", Find(demotion)[0].Text);
        Assert.Equal("2 users are no longer administrators", Find(demotion, demotion)[0].Text);
    }

    [Fact]
    public void A_user_has_the_display_name_after_the_login_name_if_it_differs()
    {
        var shown = new CicUser { UserName = "root", DisplayName = "Ada Root", Roles = new("Administrator") };
        var same = new CicUser { UserName = "root", DisplayName = "ROOT", Roles = new("Administrator") };

        Assert.Equal(["user 'root' (Ada Root)"], Names("become", ObjectChange.Create(shown)));
        Assert.Equal(["user 'root'"], Names("become", ObjectChange.Create(same)));
        Assert.Equal(["user 'root' (Ada Root)"], Names("removed", ObjectChange.Remove(shown)));
    }

    [Fact]
    public void A_user_who_keeps_the_display_name_has_that_of_the_directory()
    {
        using var site = new TestSite();
        site.AddUsers("User Name,Display Name\nanna,Anna Lang\n");
        using IDirectoryView view = site.Directory.Read(CancellationToken.None);

        IReadOnlyList<Finding> found = new ChangeFindings(
            [ObjectChange.Update(Anna, With("anna", "Administrator"))], [], areDone: false) { View = view }.Find();

        Assert.Equal(["user 'anna' (Anna Lang)"], found[0].Names);
    }

    [Fact]
    public void Licenses_agree_with_the_pool_and_say_how_many_to_buy()
    {
        IReadOnlyList<Finding> found = new ChangeFindings([Lacking("S1", "Basic"), Lacking("S2", "Basic")], [], areDone: false)
        {
            Pools = [new ReportBar("basic", Before: 3, After: 3, Limit: 4, ShortBefore: 1, Short: 3)],
        }.Find();

        Finding lacking = Assert.Single(found, finding => finding.Text == "3 licenses would be short");
        Assert.Equal(["basic: 1 short now, 3 short after, 2 to buy (S1, S2)"], lacking.Names);
    }

    [Fact]
    public void A_flag_that_is_removed_has_no_new_value()
    {
        var free = new CicStation { Name = "S1", AllClassifications = true };
        ObjectChange[] changes =
        [
            ObjectChange.Update(free, new CicStation { Name = "S1", AllClassifications = false }),
            ObjectChange.Update(new CicStation { Name = "S1", AllClassifications = false }, free),
        ];

        RowCell[] values = [.. new ChangeSections(changes, view: null, areDone: false).Rows().Rows.Select(row => row[3])];

        Assert.Equal([new RowChange("All Classifications", "True", null)], values[0].Changes);
        Assert.Equal([new RowChange("All Classifications", null, "True")], values[1].Changes);
    }

    private static ObjectChange Named(ObjectSchema kind, string name) => new(CicChangeAction.Create, kind, name, []);

    private static ObjectChange Lacking(string name, string licenses) =>
        ObjectChange.Create(new CicStation { Name = name, UnallocatedLicenses = new(licenses) });

    private static CicUser With(string name, string roles) => new() { UserName = name, Roles = new(roles) };

    private static IReadOnlyList<Finding> Find(params ObjectChange[] changes) => new ChangeFindings(changes, [], areDone: false).Find();

    private static IReadOnlyList<string> Names(string words, params ObjectChange[] changes) =>
        [.. Find(changes).Where(finding => finding.Text.Contains(words, StringComparison.Ordinal)).SelectMany(finding => finding.Names)];
}
