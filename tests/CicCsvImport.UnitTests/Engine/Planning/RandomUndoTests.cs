using System.Globalization;
using System.Text.RegularExpressions;
using CicCsvImport.Core.Catalog;
using CicCsvImport.Core.Engine.Changes;
using CicCsvImport.Core.Engine.Directories;
using CicCsvImport.Core.Engine.Schema;
using CicCsvImport.Core.Kinds.Phones;
using CicCsvImport.Core.Kinds.Stations;
using CicCsvImport.Core.Settings;
using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Engine.Planning;

/// <summary>
/// Whatever was run, an undo gives the directory as it was before the run, or is refused, names an object and changes nothing.
/// CIC_TEST_SEQUENCES sets how many sequences of runs are tried, CIC_TEST_SEED with which random numbers; a failure names its
/// seed.
/// </summary>
public sealed class RandomUndoTests
{
    private static readonly Regex ObjectInText =
        new("(role|workgroup|group|location|classification|license|template|station|phone|user) '[^']+'");

    private const int ShortRun = 20;
    private const int RunsOfSequence = 16;

    private static readonly string[] Refusals =
    [
        "AlreadyUndone", "TouchedSince", "CannotUndo", "KeyTakenSince", "UndoInUse", "UndoLacks", "UndoOverdraws",
    ];

    [Fact]
    public void An_undo_gives_what_was_before_or_is_refused()
    {
        int first = Setting("CIC_TEST_SEED", 1);
        int count = Setting("CIC_TEST_SEQUENCES", ShortRun);
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        for (int seed = first; seed < first + count; seed++)
        {
            using var sequence = new Sequence(seed, counts);
            string? fault = sequence.Run();
            Assert.True(fault is null, $"Seed {seed}: {fault}\n{string.Join("\n", sequence.Log)}");
        }

        // A sequence in which nothing can be undone would prove nothing.
        Assert.True(counts["undone"] >= count, string.Join(", ", counts));
        if (Environment.GetEnvironmentVariable("CIC_TEST_SEQUENCES") is not null)
            Console.WriteLine(string.Join(", ", counts.Select(entry => entry.Key + ": " + entry.Value)));
    }

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out int value) ? value : otherwise;

    /// <summary>One sequence of runs, with the directory before and after each.</summary>
    private sealed class Sequence : IDisposable
    {
        private readonly TestSite _site = new();
        private readonly Random _random;
        private readonly RandomRuns _runs;
        private readonly SortedDictionary<string, int> _counts;
        private readonly Dictionary<long, (SortedDictionary<string, string> Before, SortedDictionary<string, string> After)> _states = [];

        public Sequence(int seed, SortedDictionary<string, int> counts)
        {
            _random = new Random(seed);
            _runs = new RandomRuns(_site, _random);
            _counts = counts;
        }

        public List<string> Log { get; } = [];

        public void Dispose() => _site.Dispose();

        /// <summary>What is not as it must be, or null.</summary>
        public string? Run()
        {
            for (int i = 0; i < RunsOfSequence; i++)
            {
                bool undoes = _states.Count > 0 && _random.Next(5) < 2;
                if ((undoes ? Undo() : RunOne()) is { } fault)
                    return fault;
                if (Inconsistency() is { } inconsistency)
                    return inconsistency;
            }

            return UndoAll();
        }

        private string? RunOne()
        {
            SortedDictionary<string, string> before = _site.Snapshot();
            try
            {
                (string name, Planned? planned) = _runs.Next();
                if (planned is not null)
                    Apply(name, planned, before);
                return null;
            }
            catch (CicDirectoryException refusal)
                when (refusal.ErrorId is "ObjectInUse" or "OperatorRemains" or "StationIsManaged" or "TemplateHasAccess")
            {
                return ObjectInText.IsMatch(refusal.Message) ? null : "a refusal names no object: " + refusal.Message;
            }
        }

        private string? Undo()
        {
            long last = _states.Keys.Max();
            long run = _random.Next(2) == 0 ? last : _random.NextInt64(1, last + 1);
            return Undo(run, force: _random.Next(4) == 0, isLast: run == last);
        }

        // The last run first, as nothing has touched them since: then nothing may be refused, and at the end nothing is left.
        private string? UndoAll()
        {
            foreach (long run in _states.Keys.OrderDescending().ToList())
            {
                if (Undo(run, force: false, isLast: true) is { } fault)
                    return fault;
            }

            return _site.Snapshot().Count == 0 ? null : "something is left after everything is undone";
        }

        private string? Undo(long run, bool force, bool isLast)
        {
            SortedDictionary<string, string> now = _site.Snapshot();
            Planned planned;
            try
            {
                planned = _site.PlanUndo(run, force);
            }
            catch (CicDirectoryException refusal)
            {
                Count("refused: " + refusal.ErrorId);
                Log.Add($"undo of run {run}{(force ? " by force" : "")} refused: {refusal.Message}");
                if (!Refusals.Contains(refusal.ErrorId))
                    return "an undo is refused with " + refusal.ErrorId;
                if (refusal.ErrorId == "AlreadyUndone")
                    return null;
                if (isLast)
                    return "the undo of a run is refused that nothing came after: " + refusal.Message;
                if (!ObjectInText.IsMatch(refusal.Message))
                    return "a refusal names no object: " + refusal.Message;
                return now.SequenceEqual(_site.Snapshot()) ? null : "a refused undo has changed something";
            }

            (SortedDictionary<string, string> before, SortedDictionary<string, string> after) = _states[run];
            HashSet<string> touched = [.. before.Keys.Union(after.Keys).Where(name => Of(before, name) != Of(after, name))];
            Apply($"undo of run {run}{(force ? " by force" : "")}", planned, now);
            Count(force ? "undone by force" : "undone");
            string? changed = touched.FirstOrDefault(name => Of(after, name) != Of(now, name));
            if (!force && changed is not null)
                return $"run {run} was undone although later runs have changed {changed}";
            if (changed is not null)
                return null;
            SortedDictionary<string, string> result = _site.Snapshot();
            string? wrong = result.Keys.Union(now.Keys).Union(before.Keys)
                .FirstOrDefault(name => Of(result, name) != Of(touched.Contains(name) ? before : now, name));
            return wrong is null ? null : $"after the undo of run {run}: {wrong} is {Of(result, wrong)} and was {Of(before, wrong)}";
        }

        private void Apply(string name, Planned planned, SortedDictionary<string, string> before)
        {
            if (_site.Apply(planned) is not { } run)
                return;
            _states.Add(run.Id, (before, _site.Snapshot()));
            IEnumerable<ObjectChange> changes = planned.Changes.Where(change => change.IsEffective);
            Log.Add($"run {run.Id}: {name}: {string.Join("; ", changes.Select(change => change.Action + " " + change.ObjectName))}");
            Count("runs");
        }

        private void Count(string what) => _counts[what] = _counts.GetValueOrDefault(what) + 1;

        private static string? Of(SortedDictionary<string, string> objects, string name) =>
            objects.TryGetValue(name, out string? text) ? text : null;

        /// <summary>
        /// Finds what a directory must not have: a phone whose station is not its own, or an unknown key or reference; null if there is
        /// none.
        /// </summary>
        private string? Inconsistency()
        {
            using IDirectoryView view = _site.Directory.Read(CancellationToken.None);
            foreach (CicObject record in KindCatalog.All.SelectMany(view.GetAll))
            {
                var name = new ObjectName(record);
                foreach ((UniqueConstraint space, string key) in ObjectKeys.GetKeys(record))
                {
                    if (view.GetOwner(space, key, record.Schema.Kind) is var owner && owner != name)
                        return $"{name} has {space.Name} {key}, but according to the directory {owner} has it";
                    bool isNarrowed = space.CanBeNarrowed && _site.Settings.Extensions.UniqueWithin == ExtensionScope.Kind;
                    IEnumerable<ObjectName?> others = KindCatalog.All
                        .Select(kind => view.GetOwner(space, key, kind.Kind))
                        .Where(candidate => candidate is not null && candidate != name);
                    if (!isNarrowed && others.FirstOrDefault() is { } other)
                        return $"{name} and {other} both have {space.Name} {key}";
                }

                foreach ((Column column, string reference) in ObjectKeys.GetReferences(record))
                {
                    if (!column.RefersLoosely && view.Find(column.RefersTo!, reference) is null)
                        return $"{name} names {column.RefersTo} '{reference}', which is not there";
                    if (!view.GetReferrers(column.RefersTo!, reference).Contains(new Referrer(name, column)))
                        return $"the directory does not know that {name} names {column.RefersTo} '{reference}'";
                }

                if (Pair(record, view) is { } fault)
                    return fault;
            }

            return null;
        }

        private static string? Pair(CicObject record, IDirectoryView view)
        {
            CicPhone? phone = record as CicPhone ?? view.Find(PhoneLists.Schema, record.Identity) as CicPhone;
            CicStation? station = record as CicStation ?? view.Find(StationList.Schema, record.Identity) as CicStation;
            return record switch
            {
                CicPhone when station is not { IsManaged: true } => $"the phone '{record.Identity}' has no managed station",
                CicPhone when station.Extension != phone!.Extension
                    || station.Type != "Managed " + phone.Type
                    || station.Model != phone.Model =>
                    $"the phone '{record.Identity}' and its station differ: {ObjectTexts.Of(record)} and {ObjectTexts.Of(station)}",
                CicStation { IsManaged: true } when phone is null => $"the managed station '{record.Identity}' has no phone",
                CicStation { IsManaged: false } when phone is not null => $"the station '{record.Identity}' has a phone and is not managed",
                _ => null,
            };
        }
    }
}
