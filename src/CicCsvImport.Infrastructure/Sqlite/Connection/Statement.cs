using Microsoft.Data.Sqlite;

namespace CicCsvImport.Infrastructure.Sqlite.Connection;

/// <summary>An SQL statement that is prepared once and executed repeatedly. Its parameters are ?1, ?2 and so on.</summary>
internal sealed class Statement : IDisposable
{
    private readonly SqliteCommand _command;
    private readonly string _path;

    public Statement(SqliteConnection connection, string path, string sql)
    {
        _path = path;
        _command = connection.CreateCommand();
        _command.CommandText = sql;
    }

    /// <summary>Executes a statement without a result.</summary>
    /// <returns>The number of changed rows.</returns>
    /// <exception cref="CicDirectoryException">SQLite reports an error.</exception>
    public int Run(params ReadOnlySpan<object?> values)
    {
        Bind(values);
        try
        {
            return _command.ExecuteNonQuery();
        }
        catch (SqliteException fault)
        {
            throw DirectoryFaults.Create(fault, _path);
        }
    }

    /// <summary>Executes a statement that returns rows. They must be disposed before it is executed again.</summary>
    /// <exception cref="CicDirectoryException">SQLite reports an error.</exception>
    public Rows Query(params ReadOnlySpan<object?> values)
    {
        Bind(values);
        try
        {
            return new Rows(_command.ExecuteReader(), _path);
        }
        catch (SqliteException fault)
        {
            throw DirectoryFaults.Create(fault, _path);
        }
    }

    /// <summary>Executes a statement that returns one number.</summary>
    /// <exception cref="CicDirectoryException">SQLite reports an error.</exception>
    public long Number(params ReadOnlySpan<object?> values)
    {
        using Rows rows = Query(values);
        return rows.Next() ? rows.Number(0) : 0;
    }

    public void Dispose() => _command.Dispose();

    private void Bind(ReadOnlySpan<object?> values)
    {
        for (int i = _command.Parameters.Count; i < values.Length; i++)
            _command.Parameters.Add(new SqliteParameter("?" + (i + 1), null));
        for (int i = 0; i < values.Length; i++)
            _command.Parameters[i].Value = values[i] ?? DBNull.Value;
    }
}
