using CicCsvImport.Core.Catalog;
using Microsoft.Data.Sqlite;

namespace CicCsvImport.Infrastructure.Sqlite.Connection;

/// <summary>The result of a statement, row by row.</summary>
internal sealed class Rows(SqliteDataReader reader, string path) : IDisposable
{
    /// <summary>Moves to the next row, which at first is the first one.</summary>
    /// <exception cref="CicDirectoryException">SQLite reports an error.</exception>
    public bool Next()
    {
        try
        {
            return reader.Read();
        }
        catch (SqliteException fault)
        {
            throw DirectoryFaults.Create(fault, path);
        }
    }

    /// <summary>Reads the object that is identified by two columns: its kind and its name.</summary>
    /// <exception cref="CicDirectoryException">The kind does not exist.</exception>
    public ObjectName Object(int column)
    {
        try
        {
            return new ObjectName(KindCatalog.Get(Text(column)), Text(column + 1));
        }
        catch (KeyNotFoundException unknown)
        {
            throw DirectoryFaults.Damaged(path, Text(column), unknown);
        }
    }

    public long Number(int column) => reader.GetInt64(column);

    public long? NumberOrNull(int column) => reader.IsDBNull(column) ? null : reader.GetInt64(column);

    public string Text(int column) => reader.GetString(column);

    public string? TextOrNull(int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    /// <summary>Reads a text as UTF-8.</summary>
    public byte[] Utf8(int column) => reader.GetFieldValue<byte[]>(column);

    public void Dispose() => reader.Dispose();
}
