namespace CicCsvImport.Infrastructure.Sqlite.Tables;

/// <summary>A reference as it is stored in the file.</summary>
/// <param name="Property">The property that contains the reference.</param>
/// <param name="Kind">The object's kind.</param>
/// <param name="Key">The key of its name.</param>
/// <param name="IsLoose">Whether the object may be missing.</param>
internal readonly record struct StoredReference(string Property, string Kind, string Key, bool IsLoose)
{
    public StoredReference(Column column, string name)
        : this(column.Property, column.RefersTo!.Kind, NameKey.From(name), column.RefersLoosely)
    {
    }
}
