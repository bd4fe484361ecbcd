using CicCsvImport.Core.Engine.Fast;

namespace CicCsvImport.Core.Engine.Schema;

/// <summary>The keys that the rows of all files of one command have claimed.</summary>
/// <param name="parent">Claims that hold too and are not added to.</param>
internal sealed class UniqueIndexes(UniqueIndexes? parent = null)
{
    private readonly Dictionary<(UniqueConstraint Space, string? Kind), UniqueIndex> _tables = [];

    private int _expected;

    /// <summary>Makes room for the keys of so many further rows.</summary>
    public void Expect(int rows)
    {
        _expected = rows;
        foreach (UniqueIndex table in _tables.Values)
            table.Reserve(rows);
    }

    /// <summary>The keys of a key space.</summary>
    /// <param name="space">What must be unique.</param>
    /// <param name="kind">The kind of object to which uniqueness is narrowed, or null for all.</param>
    public UniqueIndex GetTable(UniqueConstraint space, string? kind)
    {
        if (!_tables.TryGetValue((space, kind), out UniqueIndex? table))
        {
            _tables.Add((space, kind), table = parent?.GetTable(space, kind).Rehearse() ?? new UniqueIndex(space.IgnoresCase));
            table.Reserve(_expected);
        }

        return table;
    }
}
