using Microsoft.Data.Sqlite;

namespace CicCsvImport.Infrastructure.Sqlite.Connection;

/// <summary>Identifies the file of a local directory before it is used.</summary>
internal static class DirectoryFile
{
    /// <summary>CICD: distinguishes our files from other programs' databases.</summary>
    public const int ApplicationId = 0x43494344;

    /// <summary>Reads the version of a directory, without writing, locking or recovering anything.</summary>
    /// <exception cref="CicDirectoryException">The file does not exist, cannot be read, or is not a directory.</exception>
    public static int ReadVersion(string path)
    {
        if (Directory.Exists(path))
            throw DirectoryFaults.Create(ErrorId.NotADirectory, path);
        if (!File.Exists(path))
            throw DirectoryFaults.Create(ErrorId.DirectoryNotFound, path);
        // Read by SQLite: on Unix, closing a file that was opened by other means releases this process's locks on it. Other
        // processes would then assume that an open view has been closed.
        SqliteLibrary.EnsureLoaded();
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = GetUri(path) + "?immutable=1",
            Mode = SqliteOpenMode.ReadOnly,
            Pooling = false,
        }.ConnectionString);
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
