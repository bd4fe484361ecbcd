namespace CicCsvImport.Core.Engine.Changes;

/// <summary>The keys that an object of a directory claims, and its references.</summary>
internal static class ObjectKeys
{
    /// <summary>Returns the keys that are not names.</summary>
    public static IEnumerable<(UniqueConstraint Space, string Key)> GetKeys(CicObject record)
    {
        if (!record.Schema.ClaimsKeys(record))
            yield break;
        foreach (Column column in record.Schema.Columns)
        {
            if (column.Key is { NamedKinds.Count: 0 } space && record.Text(column) is { } text && space.GetStoredKey(text) is { } key)
                yield return (space, key);
        }
    }

    /// <summary>Describes a key by its column and its original spelling, because keys have the form in which they are compared.</summary>
    public static string Describe(CicObject record, string space, string key)
    {
        foreach (Column column in record.Schema.Columns)
        {
            if (column.Key is { } its && its.Name == space && record.Text(column) is { } text && its.GetStoredKey(text) == key)
                return column.Name + " " + DisplayText.Quote(text);
        }

        return DisplayText.Quote(key);
    }

    /// <summary>Returns the names that the object's properties refer to.</summary>
    public static IEnumerable<(Column Column, string Name)> GetReferences(CicObject record)
    {
        foreach (Column column in record.Schema.Columns)
        {
            if (column.RefersTo is null)
                continue;
            foreach (string name in column.GetTexts(record[column]))
                yield return (column, name);
        }
    }
}
