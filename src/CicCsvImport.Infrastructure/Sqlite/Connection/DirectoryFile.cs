using CicCsvImport.Core.Issues;
using CicCsvImport.Core.Text;
using Microsoft.Data.Sqlite;

namespace CicCsvImport.Infrastructure.Sqlite.Connection;

/// <summary>The file of a local directory: what it is, before anything is done with it.</summary>
internal static class DirectoryFile
{
    /// <summary>CICD: tells our files from other programs' databases.</summary>
    public const int ApplicationId = 0x43494344;

    /// <summary>Reads the version of a directory. Nothing is written, locked or recovered for it.</summary>
    /// <exception cref="CicDirectoryException">There is no such file, it cannot be read, or is none of ours.</exception>
    public static int ReadVersion(string path)
    {
        if (Directory.Exists(path))
            throw DirectoryFaults.Create(ErrorId.NotADirectory, path);
        if (!File.Exists(path))
            throw DirectoryFaults.Create(ErrorId.DirectoryNotFound, path);
        // By SQLite: on Unix, closing a file that is opened otherwise takes away the locks that this process has on it, and
        // another process would take a view that is still open for closed.
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
            // A log may make the file longer than it is: that is no damage.
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
            // No database at all.
        }

        throw DirectoryFaults.Create(ErrorId.NotADirectory, path);
    }

    // Whole pages that are missing are found by SQLite; what is missing of the last one it takes for zeros.
    private static void ThrowIfCut(string path, int pageSize)
    {
        // With a log the last page may just be in the making.
        if (!LogFile.IsFilled(path) && new FileInfo(path).Length % pageSize is > 0 and var rest)
            throw DirectoryFaults.Create(ErrorId.DirectoryDamaged, path, Messages.Format("Damage_Cut", rest, pageSize));
    }

    private static int Number(SqliteConnection connection, string path, string sql)
    {
        using var statement = new Statement(connection, path, sql);
        return (int)statement.Number();
    }

    /// <summary>The file as SQLite reads it from a URI: also of a drive, and of a share, which has no place for its host.</summary>
    private static string GetUri(string path)
    {
        string escaped = path.Replace("%", "%25").Replace("?", "%3F").Replace("#", "%23");
        if (Path.DirectorySeparatorChar == '\\')
            escaped = escaped.Replace('\\', '/');
        return "file://" + (escaped.StartsWith('/') ? "" : "/") + escaped;
    }
}
