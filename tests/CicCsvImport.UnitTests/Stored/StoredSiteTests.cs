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

    /// <summary>It has no fingerprint, so it counts as edited, but its values are as good as those of a new plan.</summary>
    [Fact]
    public void A_stored_plan_is_accepted_where_edited_plans_are()
    {
        SavedPlan saved = PlanFile.Read(Repository.Fixture("stored", "plan.json"), CancellationToken.None);

        var refused = Assert.Throws<CicDirectoryException>(() => Check(allowEdited: false));
        Assert.Equal("PlanEdited", refused.ErrorId);
        Assert.Contains("an older version of the module saved it without a fingerprint", refused.Message, StringComparison.Ordinal);
        Assert.Equal(47, Check(allowEdited: true).Changes.Count);
        CicImportPlan again = PlanText.Read(PlanText.Write(saved.Plan));
        Assert.Equal(PlanText.Lines(saved.Plan), PlanText.Lines(again));

        CicImportPlan Check(bool allowEdited) => saved.Check(Repository.Settings(), allowEdited, CancellationToken.None);
    }

    /// <summary>The plan's lists were in another folder.</summary>
    private static CicImportPlan ReadPlan()
    {
        string folder = Repository.Fixture("stored").Replace('\\', '/');
        string plan = File.ReadAllText(Repository.Fixture("stored", "plan.json"));
        return PlanText.Read(plan.Replace("/srv/site", folder, StringComparison.Ordinal));
    }
}
