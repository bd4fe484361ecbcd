using CicCsvImport.Infrastructure.Files;
using Microsoft.Data.Sqlite;

namespace CicCsvImport.Infrastructure.Sqlite.Connection;

/// <summary>Identifies the file of a local directory before it is used.</summary>
internal static class DirectoryFile
{
    /// <summary>CICD: distinguishes our files from other programs' databases.</summary>
    public const int ApplicationId = 0x43494344;

    private static readonly byte[] Header = [.. Encoding.ASCII.GetBytes("SQLite format 3"), 0];

    /// <summary>Reads the version of a directory, without writing, locking or recovering anything.</summary>
    /// <exception cref="CicDirectoryException">The file does not exist, cannot be read, or is not a directory.</exception>
    public static int ReadVersion(string path)
    {
        if (Directory.Exists(path))
            throw DirectoryFaults.Create(ErrorId.NotADirectory, path);
        if (!File.Exists(path))
            throw DirectoryFaults.Create(ErrorId.DirectoryNotFound, path);
        // Opening a pipe would wait for its writer.
        if (InputFile.IsPipeOrDevice(path))
            throw DirectoryFaults.Create(ErrorId.NotADirectory, path);
        using SqliteConnection connection = NewConnection(path);
        try
        {
            connection.Open();
            // A log can extend the file beyond its present size, which is not damage.
            Number(connection, path, "PRAGMA writable_schema = ON");
            if (Number(connection, path, "PRAGMA application_id") == ApplicationId)
            {
                ThrowIfCut(path, Number(connection, path, "PRAGMA page_size"));
                return Number(connection, path, "PRAGMA user_version");
            }
        }
        catch (SqliteException fault)
        {
            throw DirectoryFaults.Create(fault, path);
        }
        catch (CicDirectoryException fault) when (fault is { Id: ErrorId.DirectoryDamaged, InnerException: SqliteException })
        {
            // The file is not a database.
        }

        throw DirectoryFaults.Create(ErrorId.NotADirectory, path);
    }

    /// <summary>Checks that a file is not a database, nor one that SQLite keeps next to a database.</summary>
    /// <param name="path">The full path, which need not exist.</param>
    /// <exception cref="IOException">It is one of them.</exception>
    public static void ThrowIfDatabase(string path)
    {
        IEnumerable<string> databases = LogFile.Leftovers("")
            .Where(suffix => path.EndsWith(suffix, StringComparison.OrdinalIgnoreCase))
            .Select(suffix => path.Substring(0, path.Length - suffix.Length));
        if (databases.Prepend(path).Any(IsDatabase))
            throw new IOException(Messages.Format("Error_IsDatabase", path));
    }

    private static bool IsDatabase(string path)
    {
        if (new FileInfo(path) is not { Exists: true, Length: > 0 } || FileStatus.Find(path) is { IsOrdinary: false })
            return false;
        using SqliteConnection connection = NewConnection(path);
        try
        {
            connection.Open();
            Number(connection, path, "PRAGMA schema_version");
            return true;
        }
        catch (Exception unusable) when (unusable is SqliteException or CicDirectoryException)
        {
            // No connection can be using it, but it may be a damaged database.
            return BeginsAsDatabase(path);
        }
    }

    private static bool BeginsAsDatabase(string path)
    {
        byte[] start = new byte[Header.Length];
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            return file.Read(start, 0, start.Length) == start.Length && start.SequenceEqual(Header);
        }
        catch (UnauthorizedAccessException)
        {
            // A file that cannot be read cannot be recognized.
            return false;
        }
    }

    // Read by SQLite: on Unix, closing a file that was opened by other means releases this process's locks on it. Other processes
    // would then assume that an open view has been closed.
    private static SqliteConnection NewConnection(string path)
    {
        SqliteLibrary.EnsureLoaded();
        return new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = GetUri(path) + "?immutable=1",
            Mode = SqliteOpenMode.ReadOnly,
            Pooling = false,
        }.ConnectionString);
    }

    // SQLite detects missing pages, but reads the missing part of the last page as zeros.
    private static void ThrowIfCut(string path, int pageSize)
    {
        // If there is a log, the last page may be being written.
        if (!LogFile.IsFilled(path) && new FileInfo(path).Length % pageSize is > 0 and var rest)
            throw DirectoryFaults.Create(ErrorId.DirectoryDamaged, path, Messages.Format("Damage_Cut", rest, pageSize));
    }

    private static int Number(SqliteConnection connection, string path, string sql)
    {
        using var statement = new Statement(connection, path, sql);
        return (int)statement.Number();
    }

    /// <summary>
    /// Returns the URI that SQLite opens. It also works for drives, and for network shares, whose host has no place in the URI.
    /// </summary>
    private static string GetUri(string path)
    {
        string escaped = path.Replace("%", "%25").Replace("?", "%3F").Replace("#", "%23");
        if (Path.DirectorySeparatorChar == '\\')
            escaped = escaped.Replace('\\', '/');
        return "file://" + (escaped.StartsWith('/') ? "" : "/") + escaped;
    }
}
