using CicCsvImport.Lists;

namespace CicCsvImport.Directories;

/// <summary>Which object has which key: all of them, in tables that take little room.</summary>
internal sealed class KeyOwners
{
    private readonly List<(RecordSchema Kind, List<string> Names, Dictionary<KeySpace, UniqueIndex> Tables)> _kinds = [];

    /// <summary>Adds the keys of all objects of a kind.</summary>
    public void Add(RecordSchema kind, IEnumerable<CicRecord> objects)
    {
        List<string> names = [];
        var tables = new Dictionary<KeySpace, UniqueIndex>();
        foreach (CicRecord record in objects)
        {
            foreach ((KeySpace space, string key) in ObjectKeys.KeysOf(record))
            {
                if (!tables.TryGetValue(space, out UniqueIndex? table))
                    tables.Add(space, table = new UniqueIndex(ignoreCase: false));
                table.Claim(key, new UniqueIndex.KeyOwner(File: 0, Line: names.Count));
            }

            names.Add(record.Identity);
        }

        _kinds.Add((kind, names, tables));
    }

    /// <summary>The object that has a key; of one kind only, unless that is null.</summary>
    public ObjectName? Find(KeySpace space, string key, string? kind)
    {
        foreach ((RecordSchema named, List<string> names, Dictionary<KeySpace, UniqueIndex> tables) in _kinds)
        {
            if ((kind is null || kind == named.Kind) && tables.TryGetValue(space, out UniqueIndex? table) && table.Find(key) is { } claim)
                return new ObjectName(named, names[claim.Line]);
        }

        return null;
    }
}
