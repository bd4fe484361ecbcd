namespace CicCsvImport.Directories;

/// <summary>Brings a directory to a newer version: all steps, or none.</summary>
internal static class Migrator
{
    public static void Upgrade(DirectoryConnection connection, int version, LocalDirectoryOptions options)
    {
        // A step may replace a table that others refer to; that they still do is checked at the end.
        connection.Execute("PRAGMA foreign_keys = OFF");
        connection.BeginWriting(options.BusyTimeout, CancellationToken.None);
        foreach (Migration migration in options.Migrations.Where(migration => migration.Version > version))
            connection.Execute(migration.Script + "; PRAGMA user_version = " + migration.Version);
        IntegrityCheck.ThrowIfDamaged(connection);
        connection.Execute("COMMIT");
        connection.Execute("PRAGMA foreign_keys = ON");
    }
}
