namespace CicCsvImport.Core.Engine.Changes;

/// <summary>The keys that an object of a directory claims, and its references.</summary>
internal static class ObjectKeys
{
    /// <summary>Returns the keys that are not names.</summary>
    public static IEnumerable<(UniqueConstraint Space, string Key)> GetKeys(CicObject record)
    {
        if (!record.Schema.ClaimsKeys(record))
            yield break;
        foreach (Column column in record.Schema.Keys)
        {
            if (GetKey(record, column) is { } key)
                yield return (column.Key!, key);
        }
    }

    /// <summary>Returns the key in a column, as a directory stores it; null if the object has none.</summary>
    public static string? GetKey(CicObject record, Column column) =>
        record.Text(column) is { } text ? column.Key!.GetStoredKey(text) : null;

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
