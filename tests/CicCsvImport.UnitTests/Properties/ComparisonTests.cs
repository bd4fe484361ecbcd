using CicCsvImport.Core.Engine.Planning;
using CicCsvImport.Core.Kinds.Users;
using CicCsvImport.Core.Settings;
using CicCsvImport.UnitTests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace CicCsvImport.UnitTests.Properties;

/// <summary>The plan of a comparison makes a directory equal to the lists, whatever both have.</summary>
public sealed class ComparisonTests
{
    [ListProperty(Cost = 5)]
    public Property After_its_plan_a_comparison_finds_nothing() => Prop.ForAll(KeyMoves.Any, moves =>
    {
        using var site = new TestSite();
        site.Settings.Extensions.UniqueWithin = moves.WithinKind ? ExtensionScope.Kind : ExtensionScope.All;
        site.AddUsers("User Name,Roles\nu4,Administrator\n");
        site.Import(TestSite.Update, moves.Runs[0].Lists);
        foreach (MoveRun run in moves.Runs.Skip(1))
        {
            // A kind without rows is not compared: an empty list would remove nothing.
            (string Noun, string Text)[] lists =
                [.. run.Lists.Where(list => list.Text.TrimEnd('\n').Contains('\n', StringComparison.Ordinal))];
            ImportOptions choices = run.ClearsEmpty ? TestSite.ClearEmpty : TestSite.Update;
            SortedDictionary<string, string> before = site.Snapshot();

            Planned planned = site.Compare(choices, isPlan: true, lists).Planned;
            bool isRun = site.Apply(planned) is not null;

            Assert.Empty(site.Compare(choices, isPlan: true, lists).Differences);
            Assert.DoesNotContain(site.Compare(choices, isPlan: true, lists).Planned.Changes, change => change.IsEffective);
            Assert.NotNull(site.Find(UserList.Schema, "u4"));
            if (!isRun)
                continue;
            SortedDictionary<string, string> after = site.Snapshot();
            site.Apply(site.PlanUndo(site.Revision()));
            Assert.Equal(before, site.Snapshot());
            site.Apply(site.PlanUndo(site.Revision()));
            Assert.Equal(after, site.Snapshot());
        }
    });
}
