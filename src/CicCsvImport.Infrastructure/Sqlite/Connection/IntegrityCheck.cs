namespace CicCsvImport.Infrastructure.Sqlite.Connection;

/// <summary>Checks a directory's file for damage.</summary>
internal static class IntegrityCheck
{
    /// <exception cref="CicDirectoryException">The file is damaged.</exception>
    public static void ThrowIfDamaged(DirectoryConnection connection)
    {
        // The lines above the fault name the database.
        string? fault = connection.Text("PRAGMA quick_check(1)")?.TrimEnd().Split('\n').Last();
        if (fault != "ok")
            throw DirectoryFaults.Create(ErrorId.DirectoryDamaged, connection.Path, DisplayText.Clean(fault ?? ""));
        if (connection.Text("PRAGMA foreign_key_check") is { } table)
            throw DirectoryFaults.Create(ErrorId.DirectoryDamaged, connection.Path, "references of " + table);
    }
}
