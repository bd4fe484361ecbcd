using CicCsvImport.Core.Engine.Changes;
using CicCsvImport.Core.Engine.Directories;
using CicCsvImport.Core.Engine.Schema;
using CicCsvImport.Core.Issues;
using CicCsvImport.Core.Kinds.Site;
using CicCsvImport.Core.Kinds.Users;
using CicCsvImport.Core.Reports;
using CicCsvImport.Core.Settings;
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

    [Fact]
    public void Replaced_passwords_of_existing_users_need_a_decision_and_those_of_administrators_come_first()
    {
        ObjectChange created = ObjectChange.Create(new CicUser { UserName = "new" }, PasswordOrigin.Given, password: null);
        ObjectChange[] changes = [ObjectChange.Update(Anna, Anna, PasswordOrigin.Given, password: null), ReplaceAdmin(), created];

        Finding planned = Assert.Single(Find(changes), finding => finding.Text.Contains("replaced", StringComparison.Ordinal));
        Finding done = Assert.Single(new ChangeFindings(changes, [], areDone: true).Find());

        Assert.Equal((ReportLevel.Decide, "2 passwords of existing users are replaced"), (planned.Level, planned.Text));
        Assert.Equal(["user 'root', an administrator", "user 'anna'"], planned.Names);
        Assert.Equal((ReportLevel.Notice, "2 passwords of existing users were replaced"), (done.Level, done.Text));
    }

    [Fact]
    public void An_administrator_whose_password_is_replaced_is_known_from_the_directory()
    {
        using var site = new TestSite();
        site.AddUsers("User Name,Roles,Display Name\nroot,Administrator,Ada Root\n");
        using IDirectoryView view = site.Directory.Read(CancellationToken.None);
        var user = (CicUser)view.Find(UserList.Schema, "root")!;

        IReadOnlyList<Finding> found = new ChangeFindings(
            [ObjectChange.Update(user, user, PasswordOrigin.Given, password: null)], [], areDone: false) { View = view }.Find();

        Assert.Equal(["user 'root' (Ada Root), an administrator"], Assert.Single(found).Names);
    }

    [Fact]
    public void A_role_that_gets_all_rights_of_an_administrator_needs_a_decision()
    {
        string[] all = RoleMatrix.GetRights(RoleMatrix.Administrator);

        Assert.Equal(["role 'Agent'"], Names("all rights", SetRights("Agent", [all[0]], all)));
        Assert.Empty(Names(
            "all rights",
            SetRights("Agent", [], [.. all.Skip(1)]), SetRights("Agent", all, [.. all, "Other=yes"]), SetRights("Administrator", [], all)));
    }

    [Fact]
    public void Suggestions_of_many_new_names_are_looked_up_and_not_searched_for()
    {
        const int Count = 500;
        ObjectChange[] changes = [.. Enumerable.Range(0, Count).Select(i => Named(SiteSchemas.Workgroup, "W" + i))];
        var issues = new CountedIssues(
            [.. Enumerable.Range(0, Count).Select(i => NewWorkgroup("w" + i)), NewWorkgroup("W0"), NewWorkgroup("Other")]);

        Finding found = Assert.Single(new ChangeFindings(changes, issues, areDone: false).Find());

        Assert.Equal("workgroup 'W7': Did you mean 'V7'?", found.Names[7]);
        Assert.InRange(issues.Read, Count, 10 * Count);
    }

    [Fact]
    public void A_number_that_another_object_keeps_does_not_become_free()
    {
        using var site = new TestSite();
        site.Settings.Extensions.UniqueWithin = ExtensionScope.Kind;
        site.AddStations("Name,Type,Extension\nst1,Workstation,3001\n");
        site.AddUsers("User Name,Extension\nsh,3001\nall,3002\n");
        using IDirectoryView view = site.Directory.Read(CancellationToken.None);
        ObjectChange[] removed = [.. view.GetAll(UserList.Schema).Select(user => ObjectChange.Remove(user))];

        StripsSection planned = new ChangeSections(removed, view, areDone: false).Extensions();
        StripsSection done = new ChangeSections(
            [.. view.GetAll(UserList.Schema).Select(ObjectChange.Create)], view, areDone: true).Extensions();

        Assert.Equal([("Become free", "3002")], planned.Changes);
        Assert.Equal((1, 1), (planned.Strips[0].Used, planned.Strips[0].Freed));
        Assert.Equal([("Newly taken", "3002")], done.Changes);
    }

    [Fact]
    public void A_canceled_report_ends_within_its_changes()
    {
        using var canceled = new CancellationTokenSource();
        var changes = new CancelableList<ObjectChange>([ObjectChange.Create(Anna), ObjectChange.Create(Admin)], canceled.Token);
        Assert.Equal(["anna", "root"], changes.Select(change => change.Name));

        canceled.Cancel();

        Assert.Throws<OperationCanceledException>(() => new ChangeFindings(changes, [], areDone: false).Find());
        Assert.Throws<OperationCanceledException>(() => new ChangeSections(changes, view: null, areDone: false).Counts(""));
    }

    private static ObjectChange ReplaceAdmin() =>
        ObjectChange.Update(Admin, With("root", "Administrator"), PasswordOrigin.Given, password: null);

    private static ObjectChange SetRights(string role, string[] old, string[] now) => new(
        CicChangeAction.Update, SiteSchemas.Role, role, [new PropertyChange(SiteSchemas.Rights, GetRights(old), GetRights(now))]);

    private static CicList<string> GetRights(string[] rights) => new(rights);

    private static CicIssue NewWorkgroup(string name) => new(IssueCatalog.NewWorkgroup, IssuePlace.Objects("users", _ => "user"))
    {
        Value = name,
        Stored = ("It is new.", $"Did you mean '{name.Replace('w', 'V').Replace('W', 'V')}'? " + IssueCatalog.NewWorkgroup.Suggestion),
    };

    private static ObjectChange Named(ObjectSchema kind, string name) => new(CicChangeAction.Create, kind, name, []);

    private static ObjectChange Lacking(string name, string licenses) =>
        ObjectChange.Create(new CicStation { Name = name, UnallocatedLicenses = new(licenses) });

    private static CicUser With(string name, string roles) => new() { UserName = name, Roles = new(roles) };

    private static IReadOnlyList<Finding> Find(params ObjectChange[] changes) => new ChangeFindings(changes, [], areDone: false).Find();

    private static IReadOnlyList<string> Names(string words, params ObjectChange[] changes) =>
        [.. Find(changes).Where(finding => finding.Text.Contains(words, StringComparison.Ordinal)).SelectMany(finding => finding.Names)];

    private sealed class CountedIssues(IReadOnlyList<CicIssue> issues) : IReadOnlyList<CicIssue>
    {
        public int Read { get; private set; }

        public int Count => issues.Count;

        public CicIssue this[int index] => issues[index];

        public IEnumerator<CicIssue> GetEnumerator()
        {
            foreach (CicIssue issue in issues)
            {
                Read++;
                yield return issue;
            }
        }

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
