using System.Globalization;
using CicCsvImport.Core.Catalog;
using CicCsvImport.Core.Engine.Changes;
using CicCsvImport.Core.Engine.Directories;
using CicCsvImport.Infrastructure.Files;
using CicCsvImport.Infrastructure.Sqlite.Connection;

namespace CicCsvImport.Infrastructure.Sqlite;

/// <summary>
/// A directory in one file, an SQLite database. Each view and each run opens and closes it. Between commands nothing holds it open,
/// so it can be copied, moved or deleted.
/// </summary>
internal sealed class LocalDirectory : ICicDirectory
{
    private readonly LocalDirectoryOptions _options;

    private LocalDirectory(string path, Guid id, LocalDirectoryOptions options)
    {
        Identity = new DirectoryIdentity(id, path);
        _options = options;
    }

    public DirectoryIdentity Identity { get; }

    public DirectoryCapabilities Capabilities { get; } = new(KindCatalog.All, kind => new KindCapabilities
    {
        Knowledge = KindKnowledge.Full,
        CanCreate = true,
        CanUpdate = true,
        CanRemove = true,
        // Only the hash of a password is stored.
        WriteOnly = [.. kind.Columns.OfType<SecretColumn>()],
    })
    {
        IsTransactional = true,
    };

    /// <summary>Creates an empty directory. Only its owner may read the file, because it will contain password hashes.</summary>
    /// <param name="path">The full path of the file, which must not exist.</param>
    /// <param name="options">The options of the directory.</param>
    /// <exception cref="CicDirectoryException">The file already exists or cannot be created.</exception>
    public static LocalDirectory Create(string path, LocalDirectoryOptions? options = null)
    {
        options ??= new LocalDirectoryOptions();
        path = Path.GetFullPath(path);
        var id = Guid.NewGuid();
        // The file is created completely or not at all: it is written under a temporary name and moved to its path when it is complete.
        string temporary = Path.Combine(Path.GetDirectoryName(path)!, "." + Path.GetRandomFileName() + ".tmp");
        try
        {
            ThrowIfNoPlace(path);
            PrivateFile.Create(temporary).Dispose();
            try
            {
                using (DirectoryConnection connection = DirectoryConnection.Open(temporary, options, CancellationToken.None, place: path))
                    Fill(connection, id, options);
                ThrowIfNoPlace(path);
                FileMove.ToNew(temporary, path);
            }
            finally
            {
                File.Delete(temporary);
            }
        }
        catch (FileExistsException)
        {
            throw DirectoryFaults.Create(ErrorId.DirectoryExists, path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw DirectoryFaults.NotWritable(path, fault);
        }

        return new LocalDirectory(path, id, options);
    }

    /// <summary>Opens a directory and checks that the file is intact.</summary>
    /// <param name="path">The full path of the file.</param>
    /// <param name="upgrade">Whether a directory of an older version is upgraded to the current version.</param>
    /// <param name="options">The options of the directory.</param>
    /// <param name="cancellation">Cancels waiting for other programs, and the check.</param>
    /// <exception cref="CicDirectoryException">The file does not exist, or is not a usable directory. It is unchanged.</exception>
    /// <exception cref="OperationCanceledException">Opening was canceled.</exception>
    public static LocalDirectory Open(
        string path, bool upgrade = false, LocalDirectoryOptions? options = null, CancellationToken cancellation = default)
    {
        options ??= new LocalDirectoryOptions();
        path = Path.GetFullPath(path);
        string file = FindFile(path);
        ThrowIfWrongVersion(file, DirectoryFile.ReadVersion(file), upgrade || LogFile.IsFilled(file), options);
        // A log that a killed process has left is kept until the file is known to be intact.
        bool keepLog = LogFile.IsFilled(file);
        try
        {
            LogFile.Protect(file);
            using DirectoryConnection connection = DirectoryConnection.Open(file, options, cancellation);
            if (keepLog)
                connection.KeepLog(true);
            Guid id = Check(connection, file, upgrade, options);
            if (connection.Version < options.Version)
                Migrator.Upgrade(connection, options.Migrations);
            connection.UseLog();
            if (keepLog)
                connection.KeepLog(false);
            return new LocalDirectory(path, id, options);
        }
        catch (CicDirectoryException damaged)
            when (keepLog && damaged.Id == ErrorId.DirectoryDamaged && IsIntact(file, options, cancellation))
        {
            throw DirectoryFaults.Create(ErrorId.DirectoryLogForeign, file, LogFile.GetPath(file));
        }
        catch (CicDirectoryException denied) when (denied.Id == ErrorId.DirectoryNotWritable && !upgrade)
        {
            using DirectoryConnection snapshot = DirectoryConnection.OpenForReading(file, options, cancellation);
            return new LocalDirectory(path, Check(snapshot, file, upgrade: false, options), options);
        }
    }

    private static Guid Check(DirectoryConnection connection, string file, bool upgrade, LocalDirectoryOptions options)
    {
        connection.BeginReading();
        int version = connection.Version;
        ThrowIfWrongVersion(file, version, upgrade, options);
        DirectorySchema.ThrowIfOther(connection, options.Migrations, version);
        IntegrityCheck.ThrowIfDamaged(connection);
        Guid id = ReadId(connection);
        connection.EndReading();
        return id;
    }

    // A backup that was restored next to the log of the file that it replaces is damaged only together with the log.
    private static bool IsIntact(string file, LocalDirectoryOptions options, CancellationToken cancellation)
    {
        try
        {
            using DirectoryConnection alone = DirectoryConnection.OpenSnapshot(file, options, cancellation);
            Check(alone, file, upgrade: true, options);
            return true;
        }
        catch (CicDirectoryException)
        {
            // The file is damaged by itself, which the caller reports.
            return false;
        }
    }

    public IRunLog GetLog(CancellationToken cancellation) => new LocalRunLog(() => OpenView(cancellation));

    public IDirectoryView Read(CancellationToken cancellation) => new CachingView(OpenView(cancellation), cancellation);

    /// <summary>Opens a view that reads objects on demand. It does not show what others commit meanwhile.</summary>
    /// <exception cref="CicDirectoryException">The directory cannot be read.</exception>
    public LocalView OpenView(CancellationToken cancellation) => Use(
        connection => connection.BeginReading(),
        connection => new LocalView(connection),
        cancellation,
        onlyReads: true);

    /// <summary>Begins a transaction. Meanwhile others can read, but not change anything.</summary>
    /// <param name="header">Who makes the changes, and from which files.</param>
    /// <param name="cancellation">Cancels waiting for another writer.</param>
    /// <exception cref="CicDirectoryException">Another transaction takes too long, or the directory cannot be written.</exception>
    public DirectoryTransaction Begin(RunHeader header, CancellationToken cancellation) => Use(
        connection => connection.BeginWriting(),
        connection => new DirectoryTransaction(connection, header),
        cancellation);

    public CicDirectoryException? FindDrift(IReadOnlyList<ObjectChange> changes, long revision, CancellationToken cancellation)
    {
        using LocalView view = OpenView(cancellation);
        return PlanExecutor.FindDrift(view, revision);
    }

    public RunOutcome Apply(ApplyRequest request, IRunObserver? observer, CancellationToken cancellation) =>
        new PlanExecutor(Begin).Apply(request, observer, cancellation);

    private static string FindFile(string path)
    {
        try
        {
            return FileLink.GetEnd(path);
        }
        catch (UnauthorizedAccessException denied)
        {
            throw DirectoryFaults.NotWritable(path, denied);
        }
    }

    private static void ThrowIfNoPlace(string path)
    {
        OutputTarget.Resolve(path);
        if (File.Exists(path) || Directory.Exists(path))
            throw DirectoryFaults.Create(ErrorId.DirectoryExists, path);
        if (!Directory.Exists(Path.GetDirectoryName(path)))
            throw DirectoryErrors.Create(ErrorId.NoFolder, Path.GetDirectoryName(path));
        // SQLite would use it with the new file.
        if (LogFile.Leftovers(path).FirstOrDefault(File.Exists) is { } left)
            throw DirectoryFaults.Create(ErrorId.DirectoryLeftover, path, left);
    }

    private static void Fill(DirectoryConnection connection, Guid id, LocalDirectoryOptions options)
    {
        connection.Execute("PRAGMA application_id = " + DirectoryFile.ApplicationId);
        Migrator.Upgrade(connection, options.Migrations);
        using (Statement statement = connection.Prepare("INSERT INTO meta (one, id, created) VALUES (1, ?1, ?2)"))
            statement.Run(id.ToString(), DateTime.UtcNow.ToString("O", CultureInfo.InvariantCulture));
        connection.UseLog();
    }

    private static void ThrowIfWrongVersion(string path, int version, bool olderIsGood, LocalDirectoryOptions options)
    {
        if (version > options.Version)
            throw DirectoryFaults.Create(ErrorId.DirectoryTooNew, path, version, options.Version);
        if (version < options.Version && !olderIsGood)
            throw DirectoryFaults.Create(ErrorId.DirectoryOutdated, path, version, options.Version);
    }

    private static Guid ReadId(DirectoryConnection connection) =>
        Guid.TryParse(connection.Text("SELECT id FROM meta"), out Guid id)
            ? id
            : throw DirectoryFaults.Create(ErrorId.DirectoryDamaged, connection.Path, Messages.Get("DirectoryDamaged_NoId"));

    private T Use<T>(
        Action<DirectoryConnection> begin, Func<DirectoryConnection, T> use, CancellationToken cancellation, bool onlyReads = false)
    {
        string file = FindFile(Identity.Name);
        ThrowIfWrongVersion(file, DirectoryFile.ReadVersion(file), LogFile.IsFilled(file), _options);
        try
        {
            LogFile.Protect(file);
            return Use(DirectoryConnection.Open(file, _options, cancellation), file, begin, use);
        }
        catch (CicDirectoryException denied) when (denied.Id == ErrorId.DirectoryNotWritable && onlyReads)
        {
            return Use(DirectoryConnection.OpenForReading(file, _options, cancellation), file, begin, use);
        }
    }

    // The file may have been replaced or altered since the last use.
    private T Use<T>(DirectoryConnection connection, string file, Action<DirectoryConnection> begin, Func<DirectoryConnection, T> use)
    {
        try
        {
            begin(connection);
            ThrowIfWrongVersion(file, connection.Version, olderIsGood: false, _options);
            DirectorySchema.ThrowIfOther(connection, _options.Migrations, _options.Version);
            if (ReadId(connection) != Identity.Id)
                throw DirectoryFaults.Create(ErrorId.DirectoryReplaced, Identity.Name);
            return use(connection);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
