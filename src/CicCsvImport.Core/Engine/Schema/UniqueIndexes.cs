using CicCsvImport.Core.Engine.Fast;

namespace CicCsvImport.Core.Engine.Schema;

/// <summary>The keys that the rows in all files of one command have claimed.</summary>
/// <param name="parent">Claims that also count but are not added to.</param>
internal sealed class UniqueIndexes(UniqueIndexes? parent = null)
{
    private readonly Dictionary<(UniqueConstraint Space, string? Kind), UniqueIndex> _tables = [];

    private int _expected;

    /// <summary>Reserves space for the keys of further rows.</summary>
    public void Expect(int rows)
    {
        _expected = rows;
        foreach (UniqueIndex table in _tables.Values)
            table.Reserve(rows);
    }

    /// <summary>Returns the index of a constraint's keys.</summary>
    /// <param name="space">The uniqueness constraint.</param>
    /// <param name="kind">The kind of object that uniqueness is limited to; null for all kinds.</param>
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
