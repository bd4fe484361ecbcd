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

    // The getters below throw a CicDirectoryException if the value has another type.

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
            throw DirectoryFaults.Damaged(path, DisplayText.Clean(Text(column)), unknown);
        }
    }

    public long Number(int column) => Read(column, static (row, i) => row.GetInt64(i));

    public long? NumberOrNull(int column) => reader.IsDBNull(column) ? null : Number(column);

    /// <summary>Reads a number that counts something.</summary>
    public int Count(int column) =>
        Read(column, static (row, i) =>
            row.GetInt64(i) is >= 0 and <= int.MaxValue and var count ? (int)count : throw new OverflowException());

    public string Text(int column) => Read(column, static (row, i) => row.GetString(i));

    public string? TextOrNull(int column) => reader.IsDBNull(column) ? null : Text(column);

    /// <summary>Reads a text as UTF-8.</summary>
    public byte[] Utf8(int column) => Read(column, static (row, i) => row.GetFieldValue<byte[]>(i));

    public void Dispose() => reader.Dispose();

    // What the module writes has the type of its column. The file is checked only when it is connected.
    private T Read<T>(int column, Func<SqliteDataReader, int, T> read)
    {
        try
        {
            return read(reader, column);
        }
        catch (Exception fault) when (DirectoryFaults.IsDamage(fault))
        {
            throw DirectoryFaults.Damaged(path, Messages.Format("Damage_Value", reader.GetName(column)), fault);
        }
    }
}
