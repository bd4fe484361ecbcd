using System.Diagnostics;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace CicCsvImport.Infrastructure.Sqlite.Connection;

/// <summary>
/// A connection to a directory's file, for one view or one run. When the last connection is closed, the log is merged into the file
/// and nothing holds the file open.
/// </summary>
internal sealed class DirectoryConnection : IDisposable
{
    // Short enough that Ctrl+C works without a noticeable delay.
    private static readonly TimeSpan WaitBetweenAttempts = TimeSpan.FromMilliseconds(50);
    // SQLite executes so many in well under a millisecond.
    private const int InstructionsBetweenChecks = 10_000;

    private readonly SqliteConnection _connection;
    private readonly LocalDirectoryOptions _options;
    private readonly SqliteOpenMode _mode;
    private readonly FileSnapshot? _snapshot;
    private readonly CancellationToken _cancellation;

    private DirectoryConnection(
        string path,
        string place,
        LocalDirectoryOptions options,
        CancellationToken cancellation,
        SqliteOpenMode mode = SqliteOpenMode.ReadWrite,
        FileSnapshot? snapshot = null)
    {
        _cancellation = cancellation;
        Path = place;
        _options = options;
        _mode = mode;
        _snapshot = snapshot;
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = mode,
            ForeignKeys = true,
            Pooling = false,
        }.ConnectionString);
    }

    /// <summary>The path in error messages.</summary>
    public string Path { get; }

    /// <summary>The version of the directory's schema.</summary>
    public int Version => (int)Number("PRAGMA user_version");

    /// <param name="path">The file.</param>
    /// <param name="options">The options of the directory.</param>
    /// <param name="cancellation">Cancels waiting for another connection, and all statements of this one.</param>
    /// <param name="place">The path in error messages, if it differs.</param>
    /// <exception cref="CicDirectoryException">The file cannot be opened.</exception>
    /// <exception cref="OperationCanceledException">Waiting was canceled.</exception>
    public static DirectoryConnection Open(string path, LocalDirectoryOptions options, CancellationToken cancellation, string? place = null)
    {
        SqliteLibrary.EnsureLoaded();
        return Open(new DirectoryConnection(path, place ?? path, options, cancellation));
    }

    /// <summary>Opens a file for an account that may only read it.</summary>
    /// <exception cref="CicDirectoryException">The file cannot be read, or a killed process has left a log.</exception>
    public static DirectoryConnection OpenForReading(string path, LocalDirectoryOptions options, CancellationToken cancellation)
    {
        if (!LogFile.IsFilled(path))
            return OpenSnapshot(path, options, cancellation);
        // While others use the file, SQLite reads their log. It must not create files that they cannot use or remove.
        if (!LogFile.IsInUse(path))
            throw DirectoryFaults.NotWritable(path, new IOException(Messages.Get("Directory_LogLeft")));
        return Open(new DirectoryConnection(path, path, options, cancellation, SqliteOpenMode.ReadOnly));
    }

    /// <summary>Opens a snapshot of the file without its log.</summary>
    /// <exception cref="CicDirectoryException">The file cannot be read.</exception>
    public static DirectoryConnection OpenSnapshot(string path, LocalDirectoryOptions options, CancellationToken cancellation)
    {
        SqliteLibrary.EnsureLoaded();
        FileSnapshot snapshot;
        try
        {
            snapshot = FileSnapshot.Read(path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw DirectoryFaults.NotWritable(path, fault);
        }

        return Open(new DirectoryConnection(":memory:", path, options, cancellation, SqliteOpenMode.Memory, snapshot));
    }

    /// <summary>Prepares a statement. It is valid until the connection is closed.</summary>
    public Statement Prepare(string sql) => new(_connection, Path, sql);

    /// <exception cref="CicDirectoryException">SQLite reports an error.</exception>
    public void Execute(string sql)
    {
        using Statement statement = Prepare(sql);
        statement.Run();
    }

    /// <exception cref="CicDirectoryException">SQLite reports an error.</exception>
    public long Number(string sql)
    {
        using Statement statement = Prepare(sql);
        return statement.Number();
    }

    /// <exception cref="CicDirectoryException">SQLite reports an error.</exception>
    public string? Text(string sql)
    {
        using Statement statement = Prepare(sql);
        using Rows rows = statement.Query();
        return rows.Next() ? rows.TextOrNull(0) : null;
    }

    /// <summary>Begins a transaction that reads the present state of the directory.</summary>
    /// <exception cref="CicDirectoryException">Another connection has locked the file for too long, or the file cannot be read.</exception>
    /// <exception cref="OperationCanceledException">Waiting was canceled.</exception>
    public void BeginReading() => Await("BEGIN; SELECT count(*) FROM sqlite_schema");

    /// <summary>Begins an exclusive write transaction.</summary>
    /// <exception cref="CicDirectoryException">Another transaction takes too long, or the file cannot be written.</exception>
    /// <exception cref="OperationCanceledException">Waiting was canceled.</exception>
    public void BeginWriting() => Await("BEGIN IMMEDIATE");

    /// <summary>Ends a transaction that has read.</summary>
    public void EndReading() => Execute("COMMIT");

    /// <summary>Makes readers and a writer not wait for each other. Another program may have changed the mode.</summary>
    /// <exception cref="CicDirectoryException">
    /// Another connection has locked the file for too long, or the file cannot be written.
    /// </exception>
    /// <exception cref="OperationCanceledException">Waiting was canceled.</exception>
    public void UseLog() => Await("PRAGMA journal_mode = WAL");

    /// <summary>Commits the transaction.</summary>
    /// <param name="reference">Finds the object that refers to one that does not exist.</param>
    /// <exception cref="CicDirectoryException">The transaction cannot be committed.</exception>
    public void Commit(Func<CicDirectoryException?> reference)
    {
        int result = raw.sqlite3_exec(_connection.Handle, "COMMIT");
        if (result == raw.SQLITE_CONSTRAINT && reference() is { } fault)
            throw fault;
        if (result != raw.SQLITE_OK)
            throw Fault(result);
    }

    /// <summary>Sets whether closing the connection leaves the write-ahead log as it is instead of merging it into the file.</summary>
    /// <exception cref="CicDirectoryException">SQLite refuses.</exception>
    public void KeepLog(bool keep)
    {
        int result = raw.sqlite3_db_config(_connection.Handle, raw.SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, keep ? 1 : 0, out _);
        if (result != raw.SQLITE_OK)
            throw Fault(result);
    }

    public void Dispose()
    {
        _connection.Dispose();
        _snapshot?.Dispose();
    }

    /// <summary>
    /// Executes a statement that may have to wait for another connection. A command would wait internally, where it cannot be
    /// canceled.
    /// </summary>
    private void Await(string sql)
    {
        Stopwatch waiting = Stopwatch.StartNew();
        while (true)
        {
            _cancellation.ThrowIfCancellationRequested();
            int result = raw.sqlite3_exec(_connection.Handle, sql);
            if (result == raw.SQLITE_OK)
                return;
            bool isBusy = result is raw.SQLITE_BUSY or raw.SQLITE_LOCKED or raw.SQLITE_PROTOCOL;
            if (!isBusy || waiting.Elapsed >= _options.BusyTimeout)
                throw Fault(result);
            // Statements before the waiting one are executed again.
            if (raw.sqlite3_get_autocommit(_connection.Handle) == 0)
                raw.sqlite3_exec(_connection.Handle, "ROLLBACK");
            _cancellation.WaitHandle.WaitOne(WaitBetweenAttempts);
        }
    }

    private Exception Fault(int result)
    {
        string message = raw.sqlite3_errmsg(_connection.Handle).utf8_to_string();
        return DirectoryFaults.Create(new SqliteException(message, result, raw.sqlite3_extended_errcode(_connection.Handle)), Path);
    }

    private void Open()
    {
        try
        {
            _connection.Open();
        }
        catch (SqliteException fault)
        {
            throw DirectoryFaults.Create(fault, Path);
        }

        raw.sqlite3_progress_handler(
            _connection.Handle, InstructionsBetweenChecks, _ => _cancellation.IsCancellationRequested ? 1 : 0, null);
        if (_snapshot is not null)
        {
            Deserialize(_snapshot);
            return;
        }

        // Otherwise, SQLite would open the file for reading only, and leave a log behind that it cannot delete and that blocks writers.
        if (_mode == SqliteOpenMode.ReadWrite && raw.sqlite3_db_readonly(_connection.Handle, "main") == 1)
        {
            string message = raw.sqlite3_errstr(raw.SQLITE_READONLY).utf8_to_string();
            throw DirectoryFaults.Create(new SqliteException(message, raw.SQLITE_READONLY), Path);
        }

        // A committed run is on the disk. Deleted content, which can be the hash of a password, does not remain in the file or get
        // into temporary files. The schema of a foreign file is not trusted.
        Await(
            """
            PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY;
            PRAGMA trusted_schema = OFF; PRAGMA cache_size = -16384
            """);
        if (_options.MaxPages is { } pages)
            Await("PRAGMA max_page_count = " + pages);
    }

    private static DirectoryConnection Open(DirectoryConnection connection)
    {
        try
        {
            connection.Open();
        }
        catch
        {
            connection.Dispose();
            throw;
        }

        return connection;
    }

    private void Deserialize(FileSnapshot snapshot)
    {
        int result = raw.sqlite3_deserialize(
            _connection.Handle, "main", snapshot.Content, snapshot.Length, snapshot.Length, raw.SQLITE_DESERIALIZE_READONLY);
        if (result != raw.SQLITE_OK)
            throw Fault(result);
    }
}
