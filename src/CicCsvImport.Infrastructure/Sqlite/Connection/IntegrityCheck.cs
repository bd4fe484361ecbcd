namespace CicCsvImport.Infrastructure.Sqlite.Connection;

/// <summary>Checks a directory's file for damage.</summary>
internal static class IntegrityCheck
{
    /// <exception cref="CicDirectoryException">The file is damaged.</exception>
    public static void ThrowIfDamaged(DirectoryConnection connection)
    {
        if (connection.Text("PRAGMA quick_check(1)") is var found && found != "ok")
            throw DirectoryFaults.Create(ErrorId.DirectoryDamaged, connection.Path, DisplayText.Clean(found ?? ""));
        if (connection.Text("PRAGMA foreign_key_check") is { } table)
            throw DirectoryFaults.Create(ErrorId.DirectoryDamaged, connection.Path, "references of " + table);
    }
}
