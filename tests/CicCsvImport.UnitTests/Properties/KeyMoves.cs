using CicCsvImport.Core.Engine.Planning;
using CicCsvImport.UnitTests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace CicCsvImport.UnitTests.Properties;

/// <summary>A row of a list of moves: an object's name, and a cell for each of its keys.</summary>
internal sealed record MovedRow(string Name, string[] Keys)
{
    public override string ToString() => Name + ": " + string.Join(",", Keys);
}

/// <summary>One run: its lists, its choices, and the objects that it removes.</summary>
internal sealed record MoveRun(MovedRow[] Rows, bool ClearsEmpty, bool Skips, bool Numbers, bool Overwrites, string[] Removed)
{
    /// <summary>The first extension to assign is in use, like those after it.</summary>
    public const string Start = "501";

    public ImportOptions Choices => new()
    {
        OnConflict = Skips ? CicConflictAction.Skip : CicConflictAction.Update,
        ClearEmpty = ClearsEmpty,
        StartExtension = Numbers ? Start : null,
        OverwriteExtension = Numbers && Overwrites,
    };

    public (string Noun, string Text)[] Lists =>
    [
        (TestLists.Station, Text(KeyMoves.StationHeader, 'S', "")),
        (TestLists.Phone, Text(KeyMoves.PhoneHeader, 'P', "phone,Polycom,IP600,")),
        (TestLists.User, Text(KeyMoves.UserHeader, 'u', "")),
    ];

    public override string ToString() =>
        $"[{string.Join(" | ", Rows.AsEnumerable())}] clears {ClearsEmpty}, skips {Skips}, numbers {Numbers}, overwrites {Overwrites}, "
        + $"removes {string.Join(",", Removed)}";

    private string Text(string header, char kind, string fixedCells) => header + "\n"
        + string.Concat(Rows.Where(row => row.Name[0] == kind).Select(row => $"{row.Name},{fixedCells}{string.Join(",", row.Keys)}\n"));
}

/// <summary>
/// A sequence of runs that move extensions, DIDs, MAC addresses, machine names and network IDs among few objects. The first run creates
/// most of them.
/// </summary>
internal sealed record KeyMoves(bool WithinKind, MoveRun[] Runs)
{
    public const string StationHeader = "Name,Extension,MAC Address,Machine Name";
    public const string PhoneHeader = "Name,Type,Manufacturer,Model,Extension,Address";
    public const string UserHeader = "User Name,Extension,DID,Network ID";

    private static readonly string[] Extensions = ["", "501", "502", "503", "504", "505"];
    private static readonly string[] MacAddresses = ["", "0004F2000001", "0004F2000002", "00:04:f2:00:00:03"];
    private static readonly string[] MachineNames = ["", "PC1", "pc2", "S1", "s2"];
    private static readonly string[] Dids = ["", "71", "+71", "72", "73"];
    private static readonly string[] NetworkIds = ["", @"A\x", @"a\X", @"A\y"];

    public static Arbitrary<KeyMoves> Any { get; } = Arb.From(Sequences(), Smaller);

    public override string ToString() => $"within kind {WithinKind}\n{string.Join("\n", Runs.AsEnumerable())}";

    private static Gen<KeyMoves> Sequences() =>
        from withinKind in Generators.Weighted((3, Gen.Constant(false)), (1, Gen.Constant(true)))
        from first in Run(Gen.Constant(true))
        from others in Run(Gen.Elements(true, false)).ArrayOf(2)
        select new KeyMoves(withinKind, [first, .. others]);

    private static Gen<MoveRun> Run(Gen<bool> isListed) =>
        from stations in Rows(["S1", "S2", "S3"], isListed, Extensions, MacAddresses, MachineNames)
        from phones in Rows(["P1", "P2"], isListed, Extensions, MacAddresses)
        from users in Rows(["u1", "u2", "u3", "u4"], isListed, Extensions, Dids, NetworkIds)
        from removed in Gen.SubListOf("S1", "P1", "u1", "u2")
        from flags in Gen.Elements(true, false).ArrayOf(4)
        from isRare in Gen.Choose(0, 5)
        let rows = (MovedRow[])[.. stations, .. phones, .. users]
        select new MoveRun(
            rows,
            ClearsEmpty: flags[0],
            Skips: isRare == 0,
            Numbers: flags[1] && flags[2],
            Overwrites: flags[3],
            [.. removed.Except(rows.Select(row => row.Name))]);

    private static Gen<MovedRow[]> Rows(string[] names, Gen<bool> isListed, params string[][] keys) =>
        from order in Gen.Shuffle(names)
        from listed in isListed.ArrayOf(names.Length)
        from rows in Gen.CollectToList(order.Where((_, i) => listed[i]), name =>
            Gen.CollectToList(keys, values => Gen.Elements(values)).Select(cells => new MovedRow(name, [.. cells])))
        select rows.ToArray();

    private static IEnumerable<KeyMoves> Smaller(KeyMoves moves)
    {
        for (int i = 0; i < moves.Runs.Length; i++)
        {
            MoveRun run = moves.Runs[i];
            yield return moves with { Runs = [.. moves.Runs.Where((_, at) => at != i)] };
            foreach (MovedRow row in run.Rows)
                yield return With(i, run with { Rows = [.. run.Rows.Where(other => other != row)] });
            if (run.Removed.Length > 0)
                yield return With(i, run with { Removed = [] });
            if (run.Numbers)
                yield return With(i, run with { Numbers = false });
        }

        KeyMoves With(int at, MoveRun run) => moves with { Runs = [.. moves.Runs.Select((other, i) => i == at ? run : other)] };
    }
}
