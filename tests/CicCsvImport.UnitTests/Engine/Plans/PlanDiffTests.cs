using CicCsvImport.Core.Engine.Changes;

namespace CicCsvImport.UnitTests.Engine.Plans;

/// <summary>A plan reads like a diff.</summary>
public sealed class PlanDiffTests
{
    private static readonly CicUser Old = new() { UserName = "jdoe", Extension = "5", Roles = new("Agent"), Ocs = true };

    [Fact]
    public void What_is_made_changed_removed_and_in_conflict_has_its_sign_and_the_rest_is_counted()
    {
        CicImportPlan plan = Plan(
            ObjectChange.Create(new CicStation { Name = "S1" }),
            ObjectChange.Keep(CicChangeAction.Conflict, new CicStation { Name = "S2" }, "It is there."),
            ObjectChange.Update(Old, new CicUser { UserName = "jdoe", Extension = "6", Roles = new("Agent|Operator") }),
            ObjectChange.Update(Old, Old),
            ObjectChange.Keep(CicChangeAction.Skip, Old, "It is there."),
            ObjectChange.Remove(new CicStation { Name = "S3" }));

        Assert.Equal(
            [
                "Plan for site.cicdb after run 7",
                "From stations.csv",
                "",
                "+ station 'S1'",
                "~ user 'jdoe'",
                "    Extension: 5 -> 6",
                "    Roles: Agent -> Agent, Operator",
                "    Ocs: True -> False",
                "- station 'S3'",
                "",
                "! station 'S2': It is there.",
                "",
                "1 to create, 1 to update, 1 to remove, 1 unchanged, 1 skipped, 1 in conflict",
                "2 rows in the lists will not be imported",
            ],
            plan.ToDiff());
    }

    [Fact]
    public void After_some_changes_the_others_are_counted()
    {
        CicImportPlan plan = Plan([.. Enumerable.Range(1, 60).Select(i => ObjectChange.Create(new CicStation { Name = "S" + i }))]);

        Assert.Contains("+ station 'S50'", plan.ToDiff());
        Assert.DoesNotContain("+ station 'S51'", plan.ToDiff());
        Assert.Contains("... and 10 more ($plan.Changes lists all)", plan.ToDiff());
        Assert.Contains("+ station 'S60'", plan.ToDiff(60));
        Assert.DoesNotContain(plan.ToDiff(60), line => line.StartsWith("...", StringComparison.Ordinal));
    }

    [Fact]
    public void Licenses_that_cannot_be_allocated_are_counted() => Assert.Contains(
        "2 licenses cannot be allocated ($plan.LicenseShortfalls)",
        Plan(ObjectChange.Create(new CicStation { Name = "S1", UnallocatedLicenses = new("A|B") })).ToDiff());

    [Fact]
    public void A_plan_of_nothing_says_so() => Assert.Equal(
        ["Plan for site.cicdb after run 7", "From stations.csv", "", "nothing to do"],
        new CicImportPlan(Guid.Empty, 7, [])
        {
            Directory = "site.cicdb",
            Sources = new([new CicImportSource("stations.csv", "0")]),
        }.ToDiff());

    private static CicImportPlan Plan(params ObjectChange[] changes) => new(Guid.Empty, 7, changes)
    {
        Directory = "site.cicdb",
        Sources = new([new CicImportSource("stations.csv", "0")]),
        SkippedRows = 2,
    };
}
