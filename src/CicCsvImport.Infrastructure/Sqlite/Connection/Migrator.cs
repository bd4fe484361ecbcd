namespace CicCsvImport.Infrastructure.Sqlite.Connection;

/// <summary>Upgrades a directory to a newer version, completely or not at all.</summary>
internal static class Migrator
{
    /// <exception cref="CicDirectoryException">A step failed, and the directory is unchanged.</exception>
    public static void Upgrade(DirectoryConnection connection, IReadOnlyList<Migration> migrations)
    {
        // A step may replace a table that others refer to. The references are checked at the end.
        connection.Execute("PRAGMA foreign_keys = OFF");
        connection.BeginWriting();
        int version = connection.Version;
        foreach (Migration migration in migrations.Where(migration => migration.Version > version))
        {
            connection.Execute(migration.Script);
            connection.Execute("PRAGMA user_version = " + migration.Version);
        }

        IntegrityCheck.ThrowIfDamaged(connection);
        connection.Execute("COMMIT");
        connection.Execute("PRAGMA foreign_keys = ON");
    }
}
