using Microsoft.Data.Sqlite;

namespace CicCsvImport.Infrastructure.Sqlite.Connection;

/// <summary>An SQL statement that is prepared once and run many times. Its parameters are ?1, ?2 and so on.</summary>
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

    /// <summary>Runs a statement that gives nothing.</summary>
    /// <returns>How many rows it has changed.</returns>
    /// <exception cref="CicDirectoryException">SQLite reports a fault.</exception>
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

    /// <summary>Runs a statement that gives rows. They must be disposed before it is run again.</summary>
    /// <exception cref="CicDirectoryException">SQLite reports a fault.</exception>
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

    /// <summary>Runs a statement that gives one number.</summary>
    /// <exception cref="CicDirectoryException">SQLite reports a fault.</exception>
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
