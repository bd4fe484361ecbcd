using CicCsvImport.Core.Engine.Schema;

namespace CicCsvImport.Infrastructure.Sqlite.Tables;

/// <summary>A reference as it stands in the file.</summary>
/// <param name="Property">The property that names the object.</param>
/// <param name="Kind">The object's kind.</param>
/// <param name="Key">The key of its name.</param>
/// <param name="IsLoose">Whether there need be no such object.</param>
internal readonly record struct StoredReference(string Property, string Kind, string Key, bool IsLoose)
{
    public StoredReference(Column column, string name)
        : this(column.Property, column.RefersTo!.Kind, NameKey.From(name), column.RefersLoosely)
    {
    }
}
