using CicCsvImport.Core.Engine.Directories;
using CicCsvImport.Core.Engine.Schema;
using CicCsvImport.Core.Kinds.Phones;
using CicCsvImport.Core.Kinds.Stations;
using CicCsvImport.Core.Kinds.Users;
using CicCsvImport.Core.Settings;
using CicCsvImport.UnitTests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace CicCsvImport.UnitTests.Properties;

/// <summary>
/// Whatever is moved, in whatever order, a value is dropped exactly if keeping it would leave a key twice in the state after the run, and
/// the undo restores the directory. CIC_TEST_CASES sets the number of sequences.
/// </summary>
public sealed class KeyMovesTests
{
    [ListProperty]
    public Property A_value_is_dropped_exactly_if_a_key_would_be_there_twice() => Prop.ForAll(KeyMoves.Any, moves =>
    {
        using var site = new TestSite();
        site.Settings.Extensions.UniqueWithin = moves.WithinKind ? ExtensionScope.Kind : ExtensionScope.All;
        Stack<(long Run, SortedDictionary<string, string> Before)> done = [];
        foreach (MoveRun run in moves.Runs)
        {
            SortedDictionary<string, string> before = site.Snapshot();
            if (Check(site, run, moves.WithinKind))
                done.Push((site.Revision(), before));
        }

        foreach ((long run, SortedDictionary<string, string> before) in done)
        {
            site.Apply(site.PlanUndo(run));
            Assert.Equal(before, site.Snapshot());
        }
    });

    // Returns whether there was anything to do.
    private static bool Check(TestSite site, MoveRun moves, bool withinKind)
    {
        Dictionary<string, string?[]> keys = Keys(site);
        MoveRun run = moves with { Removed = [.. moves.Removed.Where(keys.ContainsKey)] };
        var naive = new NaiveKeys(keys, run, withinKind);
        Dictionary<string, string?[]> expected = naive.Judge();

        Planned planned = site.PlanMoves(run.Choices, [.. run.Removed.Select(name => (KindOf(name), name))], run.Lists);
        bool isRun = site.Apply(planned) is not null;

        // No key is there twice.
        Dictionary<string, string?[]> after = Keys(site);
        string[] all =
        [
            .. after.SelectMany(its => its.Value.Select((value, column) => naive.Key(its.Key, column, value))).OfType<string>(),
        ];
        Assert.Equal(all.Length, all.Distinct().Count());

        // Nothing else was dropped, and each dropped value is another object's.
        KeyPlace[] dropped =
        [
            .. planned.Issues.Where(issue => issue.Code.StartsWith("Duplicate", StringComparison.Ordinal)).Select(PlaceOf),
        ];
        Assert.Equal(naive.Dropped.Order(ByText), dropped.Order(ByText));
        foreach (KeyPlace place in dropped)
        {
            MovedRow row = run.Rows.First(row => row.Name == place.Name);
            string given = row.Keys[place.Column] is { Length: > 0 } text ? text : row.Name;
            Assert.Contains(after, its => its.Key != place.Name && its.Value
                .Where((value, column) => naive.Key(its.Key, column, value) == naive.Key(place.Name, place.Column, given)).Any());
        }

        // Every object has what it must have, and an assigned extension had no one, or only one who is removed.
        Assert.Equal(expected.Keys.Order(), after.Keys.Order());
        string?[] used = [.. keys.Where(its => IsInScope(its.Key) && expected.ContainsKey(its.Key)).Select(its => its.Value[0]),
            .. run.Rows.Where(row => IsInScope(row.Name)).Select(row => row.Keys[0])];
        foreach ((string name, string?[] values) in expected)
        {
            if (values[0]?.StartsWith("assigned", StringComparison.Ordinal) == true)
            {
                Assert.DoesNotContain(after[name][0], used);
                Assert.True(string.CompareOrdinal(after[name][0], MoveRun.Start) >= 0);
                values[0] = after[name][0];
            }

            Assert.Equal(Texts(values), Texts(after[name]));
        }

        return isRun;

        bool IsInScope(string name) => !withinKind || name[0] == 'u';

        IEnumerable<string?> Texts(string?[] values) => values.Select(value => value?.Replace(":", "").ToUpperInvariant());

        KeyPlace PlaceOf(CicIssue issue)
        {
            char kind = issue.List == "Station" ? 'S' : issue.List == "User" ? 'u' : 'P';
            string name = run.Rows.Where(row => row.Name[0] == kind).ElementAt(issue.Record - 1).Name;
            return new KeyPlace(name, Array.FindIndex(KeysOf(KindOf(name)), column => column.Name == issue.Column));
        }
    }

    private static Comparer<KeyPlace> ByText { get; } =
        Comparer<KeyPlace>.Create((left, right) => string.CompareOrdinal(left.ToString(), right.ToString()));

    private static Dictionary<string, string?[]> Keys(TestSite site)
    {
        using IDirectoryView view = site.Directory.Read(CancellationToken.None);
        return new[] { StationList.Schema, PhoneLists.Schema, UserList.Schema }.SelectMany(view.GetAll)
            .Where(record => record.Schema.ClaimsKeys(record))
            .ToDictionary(record => record.Identity, record => Array.ConvertAll(KeysOf(record.Schema), record.Text));
    }

    private static ObjectSchema KindOf(string name) => name[0] switch
    {
        'S' => StationList.Schema,
        'P' => PhoneLists.Schema,
        _ => UserList.Schema,
    };

    private static Column[] KeysOf(ObjectSchema kind) =>
        kind == StationList.Schema ? [StationList.Extension, StationList.MacAddress, StationList.MachineName]
        : kind == PhoneLists.Schema ? [PhoneLists.Extension, PhoneLists.Address]
        : [UserList.Extension, UserList.Did, UserList.NetworkId];
}
