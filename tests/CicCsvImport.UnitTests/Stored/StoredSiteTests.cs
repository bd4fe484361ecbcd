using CicCsvImport.Core.Engine.Changes;
using CicCsvImport.Infrastructure.PlanFiles;
using CicCsvImport.UnitTests.PlanFiles;
using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Stored;

/// <summary>A directory and a plan that version 0.1.0 has made: the one is opened, and the other applied to it and undone.</summary>
public sealed class StoredSiteTests
{
    [Fact]
    public void A_stored_plan_is_applied_to_the_stored_directory_and_undone()
    {
        using var site = new TestSite(Repository.Fixture("stored", "site.cicdb"));
        SortedDictionary<string, string> stored = site.Snapshot();
        CicImportPlan plan = ReadPlan();
        IReadOnlyList<ObjectChange> changes = new PlannedPasswords(site.Settings, CancellationToken.None).Resolve(plan);

        CicImport applied = site.Apply(new Planned(changes, plan.Revision, []))!;
        SortedDictionary<string, string> changed = site.Snapshot();
        site.Apply(site.PlanUndo(applied.Id));

        Assert.Equal((661, site.Directory.Identity.Id), (stored.Count, plan.DirectoryId));
        Assert.Equal((8, 22, 25, 0), (applied.Id, applied.Created, applied.Updated, applied.Removed));
        Assert.Equal(683, changed.Count);
        Assert.Equal(stored, site.Snapshot());
    }

    /// <summary>But for the time, which a plan says in the time zone of its reader.</summary>
    [Fact]
    public void A_stored_plan_is_saved_again_as_it_was()
    {
        string stored = File.ReadAllText(Repository.Fixture("stored", "plan.json"));

        Assert.Equal(WithoutTime(stored), WithoutTime(PlanText.Write(PlanText.Read(stored))));

        static IEnumerable<string> WithoutTime(string plan) =>
            plan.Split('\n').Where(line => !line.StartsWith("  \"created\":", StringComparison.Ordinal));
    }

    /// <summary>The plan's lists were in another folder.</summary>
    private static CicImportPlan ReadPlan()
    {
        string folder = Repository.Fixture("stored").Replace('\\', '/');
        string plan = File.ReadAllText(Repository.Fixture("stored", "plan.json"));
        return PlanText.Read(plan.Replace("/srv/site", folder, StringComparison.Ordinal));
    }
}
