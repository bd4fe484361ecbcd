using System.Diagnostics;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace CicCsvImport.Directories;

/// <summary>
/// A connection to a directory's file, for one view or one run. With the last one that is closed the file is one file again,
/// and nothing holds it.
/// </summary>
internal sealed class DirectoryConnection : IDisposable
{
    // Short enough that Ctrl+C is not felt to wait.
    private static readonly TimeSpan WaitBetweenAttempts = TimeSpan.FromMilliseconds(50);

    private readonly SqliteConnection _connection;

    private DirectoryConnection(string path, LocalDirectoryOptions options)
    {
        Path = path;
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = SqliteOpenMode.ReadWrite,
            ForeignKeys = true,
            Pooling = false,
            DefaultTimeout = Math.Max(1, (int)Math.Ceiling(options.BusyTimeout.TotalSeconds)),
        }.ConnectionString);
    }

    public string Path { get; }

    /// <exception cref="CicDirectoryException">The file cannot be opened.</exception>
    public static DirectoryConnection Open(string path, LocalDirectoryOptions options)
    {
        SqliteLibrary.EnsureLoaded();
        var connection = new DirectoryConnection(path, options);
        try
        {
            connection.Open(options);
        }
        catch
        {
            connection.Dispose();
            throw;
        }

        return connection;
    }

    /// <summary>Prepares a statement. It ends with the connection at the latest.</summary>
    public Statement Prepare(string sql) => new(_connection, Path, sql);

    /// <exception cref="CicDirectoryException">SQLite reports a fault.</exception>
    public void Execute(string sql)
    {
        using Statement statement = Prepare(sql);
        statement.Run();
    }

    /// <exception cref="CicDirectoryException">SQLite reports a fault.</exception>
    public long Number(string sql)
    {
        using Statement statement = Prepare(sql);
        return statement.Number();
    }

    /// <exception cref="CicDirectoryException">SQLite reports a fault.</exception>
    public string? Text(string sql)
    {
        using Statement statement = Prepare(sql);
        using Rows rows = statement.Query();
        return rows.Next() ? rows.TextOrNull(0) : null;
    }

    /// <summary>Begins a transaction that nobody else can have at the same time.</summary>
    /// <param name="timeout">How long to wait for another one.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    /// <exception cref="CicDirectoryException">Another one goes on, or the file cannot be written.</exception>
    /// <exception cref="OperationCanceledException">The waiting was ended.</exception>
    public void BeginWriting(TimeSpan timeout, CancellationToken cancellation)
    {
        Stopwatch waiting = Stopwatch.StartNew();
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            // Not by a command: that would wait by itself, and nobody could stop it.
            int result = raw.sqlite3_exec(_connection.Handle, "BEGIN IMMEDIATE");
            if (result == raw.SQLITE_OK)
                return;
            if (result != raw.SQLITE_BUSY || waiting.Elapsed >= timeout)
                throw Fault(result);
            cancellation.WaitHandle.WaitOne(WaitBetweenAttempts);
        }
    }

    /// <summary>Commits what was written.</summary>
    /// <param name="reference">Says which object names one that is not there.</param>
    /// <exception cref="CicDirectoryException">It cannot be committed.</exception>
    public void Commit(Func<CicDirectoryException?> reference)
    {
        int result = raw.sqlite3_exec(_connection.Handle, "COMMIT");
        if (result == raw.SQLITE_CONSTRAINT && reference() is { } fault)
            throw fault;
        if (result != raw.SQLITE_OK)
            throw Fault(result);
    }

    /// <summary>Leaves the write-ahead log as it is when the connection is closed, instead of bringing it into the file.</summary>
    public void KeepLog(bool keep)
    {
        int result = raw.sqlite3_db_config(_connection.Handle, raw.SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, keep ? 1 : 0, out _);
        Debug.Assert(result == raw.SQLITE_OK);
    }

    public void Dispose() => _connection.Dispose();

    private CicDirectoryException Fault(int result) =>
        DirectoryFaults.Of(new SqliteException(raw.sqlite3_errmsg(_connection.Handle).utf8_to_string(), result), Path);

    private void Open(LocalDirectoryOptions options)
    {
        try
        {
            _connection.Open();
        }
        catch (SqliteException fault)
        {
            throw DirectoryFaults.Of(fault, Path);
        }

        // A run is on the disk when it is committed. What was removed does not stay in the file: it can be the hash of a
        // password. Nor does it get into temporary files. The schema of a foreign file is not trusted.
        Execute("PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY; PRAGMA trusted_schema = OFF; PRAGMA cache_size = -16384;");
        if (options.MaxPages is { } pages)
            Execute("PRAGMA max_page_count = " + pages);
    }
}
