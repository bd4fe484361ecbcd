using CicCsvImport.Core.Engine.Changes;
using CicCsvImport.Core.Reports;

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

    private static ObjectChange Lacking(string name, string licenses) =>
        ObjectChange.Create(new CicStation { Name = name, UnallocatedLicenses = new(licenses) });

    private static CicUser With(string name, string roles) => new() { UserName = name, Roles = new(roles) };

    private static IReadOnlyList<Finding> Find(params ObjectChange[] changes) => new ChangeFindings(changes, [], areDone: false).Find();

    private static IReadOnlyList<string> Names(string words, params ObjectChange[] changes) =>
        [.. Find(changes).Where(finding => finding.Text.Contains(words, StringComparison.Ordinal)).SelectMany(finding => finding.Names)];
}
