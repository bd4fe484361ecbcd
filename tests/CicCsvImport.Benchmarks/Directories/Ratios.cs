using System.Diagnostics;
using System.Globalization;
using CicCsvImport.Benchmarks.Support;
using CicCsvImport.Core.Engine.Changes;
using CicCsvImport.Core.Engine.Directories;
using CicCsvImport.Core.Engine.Planning;

namespace CicCsvImport.Benchmarks.Directories;

/// <summary>The ratios that the project promises: medians of runs taken in turn, in one process, since machines are noisy.</summary>
internal static class Ratios
{
    private const int Users = 100_000;
    private const int Rounds = 5;

    public static void Print(TextWriter output)
    {
        using var site = new MeasuredSite();
        string list = site.GetPath("users.csv");
        UserListText.Write(list, Users);
        (IReadOnlyList<ObjectChange> changes, long revision) = site.Prepare(list);
        Commit(output, site, changes, revision);
        site.Commit(site.Directory, changes, revision);
        Plan(output, site, list);
        Memory(output, site, changes, revision);
    }

    private static void Commit(TextWriter output, MeasuredSite site, IReadOnlyList<ObjectChange> changes, long revision)
    {
        var first = site.NewDirectory("first.cicdb");
        site.Commit(first, changes, revision);
        BareInserts bare = BareInserts.Of(site.GetPath("first.cicdb"));
        var ours = new List<double>();
        var theirs = new List<double>();
        for (int i = 0; i < Rounds; i++)
        {
            var directory = site.NewDirectory($"ours{i}.cicdb");
            ours.Add(Time(() => site.Commit(directory, changes, revision)));
            site.NewDirectory($"bare{i}.cicdb");
            theirs.Add(Time(() => bare.Run(site.GetPath($"bare{i}.cicdb"))));
        }

        Print(output, $"commit of {Users:N0} users : bare inserts of its {bare.Rows:N0} rows", ours, theirs, atMost: 2);
    }

    private static void Plan(TextWriter output, MeasuredSite site, string list)
    {
        var reading = new List<double>();
        var planning = new List<double>();
        var updating = new List<double>();
        string variant = site.GetPath("variant.csv");
        UserListText.Write(variant, Users, isVariant: true);
        var update = new ImportOptions { OnConflict = CicConflictAction.Update };
        for (int i = 0; i < Rounds; i++)
        {
            reading.Add(Time(() => _ = site.Read(list) + site.ReadDirectory()));
            planning.Add(Time(() => site.Plan(list, update)));
            updating.Add(Time(() => site.Plan(variant, update)));
        }

        Print(output, $"plan of {Users:N0} users, all unchanged : reading list and directory", planning, reading, atMost: 3);
        Print(output, $"plan of {Users:N0} users, a tenth updated : reading list and directory", updating, reading, atMost: 3);
    }

    private static void Memory(TextWriter output, MeasuredSite site, IReadOnlyList<ObjectChange> changes, long revision)
    {
        var directory = site.NewDirectory("memory.cicdb");
        long before = GC.GetTotalMemory(forceFullCollection: true);
        long most = 0;
        int done = 0;
        // Now and then, what is alive is counted: it takes its time.
        site.Commit(
            directory,
            changes,
            revision,
            new ChangeCounter(
                () => most = ++done % 20_000 == 0 ? Math.Max(most, GC.GetTotalMemory(forceFullCollection: true) - before) : most));
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"live memory while {changes.Count:N0} changes are applied: at most {most / 1048576.0:N1} MB more than the plan"));
        GC.KeepAlive(changes);
    }

    public static double Time(Action work)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        var watch = Stopwatch.StartNew();
        work();
        return watch.Elapsed.TotalSeconds;
    }

    public static void Print(TextWriter output, string what, List<double> ours, List<double> theirs, double? atMost) =>
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{what} = {Median(ours) / Median(theirs):N2} "
            + $"({(atMost is null ? "" : $"at most {atMost}; ")}{Median(ours):N2} s : {Median(theirs):N2} s)"));

    private static double Median(List<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }

    private sealed class ChangeCounter(Action onChange) : IRunObserver
    {
        public void OnProgress(RunPhase phase, int done, int count) => onChange();

        public void OnOutcome(ChangeOutcome outcome)
        {
        }
    }
}
