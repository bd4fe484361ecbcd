namespace CicCsvImport.UnitTests.Properties;

/// <summary>A key of one object: an object's name and the number of its key column.</summary>
internal readonly record struct KeyPlace(string Name, int Column);

/// <summary>
/// Judges a run's keys in the slowest and plainest way: as long as two objects would have a key after the run, drops the values that
/// cause it, and looks at the state after again.
/// </summary>
/// <param name="before">The keys of the directory's objects before the run.</param>
/// <param name="run">The run.</param>
/// <param name="withinKind">Whether extensions are unique among the objects of a kind only.</param>
internal sealed class NaiveKeys(IReadOnlyDictionary<string, string?[]> before, MoveRun run, bool withinKind)
{
    private const string Assigned = "assigned";
    private readonly HashSet<string> _defaulted = [];

    /// <summary>The explicit or default values that are dropped.</summary>
    public HashSet<KeyPlace> Dropped { get; } = [];

    /// <summary>
    /// Returns the keys of all objects after the run. An extension that is assigned has a text of its own, because its number is unknown.
    /// </summary>
    public Dictionary<string, string?[]> Judge()
    {
        while (FindDuplicates() is { Count: > 0 } more)
            Dropped.UnionWith(more);
        // A new station whose machine name was dropped has its default, unless another one has it.
        foreach (MovedRow row in run.Rows.Where(row => row.Name[0] == 'S' && !before.ContainsKey(row.Name)))
        {
            bool isLost = row.Keys[2].Length > 0 && Dropped.Contains(new KeyPlace(row.Name, 2));
            if (isLost && !State().Any(other => other.Key[0] == 'S' && Key(other.Key, 2, other.Value[2]) == Key(row.Name, 2, row.Name)))
                _defaulted.Add(row.Name);
        }

        return State();
    }

    private Dictionary<string, string?[]> State()
    {
        var state = before.Where(existing => !run.Removed.Contains(existing.Key))
            .ToDictionary(existing => existing.Key, existing => (string?[])[.. existing.Value]);
        foreach (MovedRow row in run.Rows.Where(Applies))
        {
            state[row.Name] = [.. row.Keys.Select((_, column) => After(row, column))];
            if (_defaulted.Contains(row.Name))
                state[row.Name][2] = row.Name;
            if (row.Name[0] == 'u' && run.Numbers && (run.Overwrites || state[row.Name][0] is null))
                state[row.Name][0] = Assigned + row.Name;
        }

        return state;
    }

    private bool Applies(MovedRow row) => !run.Skips || !before.ContainsKey(row.Name);

    private string? After(MovedRow row, int column)
    {
        string? old = before.TryGetValue(row.Name, out string?[]? keys) ? keys[column] : null;
        bool isDropped = Dropped.Contains(new KeyPlace(row.Name, column));
        if (row.Keys[column].Length > 0)
            return isDropped ? old : row.Keys[column];
        if (before.ContainsKey(row.Name) && !run.ClearsEmpty)
            return old;
        return IsMachineName(row, column) && !isDropped ? row.Name : null;
    }

    private HashSet<KeyPlace> FindDuplicates()
    {
        string[] order = [.. run.Rows.Select(row => row.Name)];
        var owners = State()
            .SelectMany(state => state.Value.Select((value, column) => (Place: new KeyPlace(state.Key, column), Value: value)))
            .Where(owner => owner.Value is not null)
            .GroupBy(owner => Key(owner.Place.Name, owner.Place.Column, owner.Value));
        HashSet<KeyPlace> duplicates = [];
        foreach (KeyPlace[] places in owners.Select(owner => owner.Select(one => one.Place).ToArray()).Where(places => places.Length > 1))
        {
            // Who has the key already has it first, then who gives it, in order, then those that would have it by default.
            duplicates.UnionWith(places.OrderBy(Rank).ThenBy(place => Array.IndexOf(order, place.Name)).Skip(1));
        }

        return duplicates;
    }

    private int Rank(KeyPlace place)
    {
        if (run.Rows.FirstOrDefault(row => row.Name == place.Name) is not { } row || !Applies(row))
            return 0;
        string? old = before.TryGetValue(row.Name, out string?[]? keys) ? keys[place.Column] : null;
        if (Key(row.Name, place.Column, old) == Key(row.Name, place.Column, After(row, place.Column)))
            return 0;
        return row.Keys[place.Column].Length > 0 ? 1 : 2;
    }

    private static bool IsMachineName(MovedRow row, int column) => row.Name[0] == 'S' && column == 2;

    /// <summary>Returns a key with what it must be unique among.</summary>
    public string? Key(string name, int column, string? value) => value is null ? null : (name[0], column) switch
    {
        (_, 0) => "extension " + (withinKind ? name[0] : "") + value,
        ('S' or 'P', 1) => "MAC " + value.Replace(":", "").ToUpperInvariant(),
        ('S', _) => "machine " + value.ToUpperInvariant(),
        (_, 1) => "DID " + value.TrimStart('+'),
        _ => "network ID " + value.ToUpperInvariant(),
    };
}
