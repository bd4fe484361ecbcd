using CicCsvImport.Core.Engine.Changes;
using CicCsvImport.Core.Engine.Fast;

namespace CicCsvImport.Infrastructure.Sqlite;

/// <summary>The owners of all keys, in compact tables.</summary>
internal sealed class KeyOwners
{
    private readonly List<(ObjectSchema Kind, List<string> Names, Dictionary<UniqueConstraint, UniqueIndex> Tables)> _kinds = [];

    /// <summary>Adds the keys of all objects of a kind.</summary>
    public void Add(ObjectSchema kind, IEnumerable<CicObject> objects)
    {
        List<string> names = [];
        var tables = new Dictionary<UniqueConstraint, UniqueIndex>();
        foreach (CicObject record in objects)
        {
            foreach ((UniqueConstraint space, string key) in ObjectKeys.GetKeys(record))
            {
                if (!tables.TryGetValue(space, out UniqueIndex? table))
                    tables.Add(space, table = new UniqueIndex(ignoreCase: false));
                table.Claim(key, new UniqueIndex.KeyOwner(File: 0, Line: names.Count));
            }

            names.Add(record.Identity);
        }

        _kinds.Add((kind, names, tables));
    }

    /// <summary>Finds the object with a key, of one kind or, if that is null, of any.</summary>
    public ObjectName? Find(UniqueConstraint space, string key, string? kind)
    {
        foreach ((ObjectSchema named, List<string> names, Dictionary<UniqueConstraint, UniqueIndex> tables) in _kinds)
        {
            if ((kind is null || kind == named.Kind) && tables.TryGetValue(space, out UniqueIndex? table) && table.Find(key) is { } claim)
                return new ObjectName(named, names[claim.Line]);
        }

        return null;
    }
}
