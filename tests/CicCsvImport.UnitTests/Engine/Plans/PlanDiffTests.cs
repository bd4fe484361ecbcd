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
                "Fingerprint " + plan.Fingerprint,
                "From stations.csv",
                "",
                "+ station 'S1'",
                "~ user 'jdoe'",
                "    Extension: 5 -> 6",
                "    Roles: Agent -> Agent|Operator",
                "    Ocs: True -> False",
                "- station 'S3'",
                "",
                "! station 'S2': It is there.",
                "",
                "1 to create, 1 to update, 1 to remove, 1 unchanged, 1 skipped, 1 in conflict",
                "    station: 1 to create, 1 to remove, 1 in conflict",
                "    user: 1 to update, 1 unchanged, 1 skipped",
                "2 rows and 1 value of the lists are not imported ($plan.Issues)",
                "Rows that other commands skipped before are not counted",
            ],
            plan.ToDiff());
    }

    [Fact]
    public void A_small_plan_is_shown_as_a_whole()
    {
        CicImportPlan plan = Plan([.. Stations(50)]);

        Assert.Equal(50, plan.ToDiff().Count(line => line.StartsWith("+ station", StringComparison.Ordinal)));
        Assert.DoesNotContain(plan.ToDiff(), line => line.StartsWith("...", StringComparison.Ordinal));
    }

    /// <summary>The last kinds are users, which the first fifty lines would not show.</summary>
    [Fact]
    public void A_large_plan_has_a_selection_of_each_kind_and_action()
    {
        CicImportPlan plan = Plan(
            [
                .. Stations(60),
                .. Enumerable.Range(1, 20).Select(i => ObjectChange.Create(new CicUser { UserName = "u" + i })),
                ObjectChange.Update(Old, new CicUser { UserName = "jdoe", Extension = "6" }),
                ObjectChange.Remove(new CicUser { UserName = "gone" }),
            ]);

        string[] lines = plan.ToDiff();

        Assert.Equal(8, lines.Count(line => line.StartsWith("+ station", StringComparison.Ordinal)));
        Assert.Equal(8, lines.Count(line => line.StartsWith("+ user", StringComparison.Ordinal)));
        Assert.Contains("~ user 'jdoe'", lines);
        Assert.Contains("- user 'gone'", lines);
        Assert.Contains("... and 64 more: station 52, user 12 ($plan | Format-List shows all)", lines);
        Assert.Contains("    user: 20 to create, 1 to update, 1 to remove", lines);
        Assert.Equal(60, plan.ToDiff(60).Count(line => line.StartsWith("+ station", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(1, 0, "1 row of the lists is not imported ($plan.Issues)")]
    [InlineData(14, 56, "14 rows and 56 values of the lists are not imported ($plan.Issues)")]
    [InlineData(0, 1, "1 value of the lists is not imported ($plan.Issues)")]
    public void What_is_not_imported_is_counted(int rows, int values, string expected) => Assert.Equal(
        expected,
        new CicImportPlan(Guid.Empty, 7, []) { SkippedRows = rows, DroppedValues = values }.ToDiff()[^1]);

    [Fact]
    public void A_row_that_lost_its_change_says_so() => Assert.Contains(
        "= user 'jdoe': 1 value of the row is not imported: Extension (InvalidExtension)",
        Plan(ObjectChange.Update(Old, Old).WithReason("1 value of the row is not imported: Extension (InvalidExtension)")).ToDiff());

    [Fact]
    public void Licenses_that_cannot_be_allocated_are_counted() => Assert.Contains(
        "2 licenses cannot be allocated ($plan.LicenseShortfalls)",
        Plan(ObjectChange.Create(new CicStation { Name = "S1", UnallocatedLicenses = new("A|B") })).ToDiff());

    [Fact]
    public void A_plan_of_nothing_says_so()
    {
        CicImportPlan plan = new(Guid.Empty, 7, [])
        {
            Directory = "site.cicdb",
            Sources = new([new CicImportSource("stations.csv", "0")]),
        };

        Assert.Equal(
            ["Plan for site.cicdb after run 7", "Fingerprint " + plan.Fingerprint, "From stations.csv", "", "nothing to do"],
            plan.ToDiff());
    }

    private static CicImportPlan Plan(params ObjectChange[] changes) => new(Guid.Empty, 7, changes)
    {
        Directory = "site.cicdb",
        Sources = new([new CicImportSource("stations.csv", "0")]),
        SkippedRows = 2,
        DroppedValues = 1,
        HasImportedObjects = true,
    };

    private static IEnumerable<ObjectChange> Stations(int count) =>
        Enumerable.Range(1, count).Select(i => ObjectChange.Create(new CicStation { Name = "S" + i }));
}
