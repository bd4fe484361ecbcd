using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace CicCsvImport.Infrastructure.Sqlite.Connection;

/// <summary>
/// The definitions in a directory's file. Everything else in a file could act on its own: a trigger changes what a command writes, a
/// view in place of a table invents objects or never ends.
/// </summary>
internal static class DirectorySchema
{
    /// <summary>
    /// Creates the table of applied plans. Directories of the same version that have not applied a plan since there are fingerprints
    /// lack it. A program that does not know it can use the directory nevertheless.
    /// </summary>
    public const string CreatePlanTable =
        "CREATE TABLE IF NOT EXISTS run_plan (run_id INTEGER PRIMARY KEY REFERENCES run (id), path TEXT, "
        + "fingerprint TEXT NOT NULL, options TEXT NOT NULL) STRICT";

    private const string List = "SELECT name, type, tbl_name, sql FROM sqlite_schema";

    // What SQLite itself creates for ANALYZE and, in some builds, for PRAGMA optimize.
    private static readonly Definition[] OfSqlite =
    [
        Definition.OfTable("sqlite_sequence", "CREATE TABLE sqlite_sequence(name,seq)"),
        Definition.OfTable("sqlite_stat1", "CREATE TABLE sqlite_stat1(tbl,idx,stat)"),
        Definition.OfTable("sqlite_stat3", "CREATE TABLE sqlite_stat3(tbl,idx,neq,nlt,ndlt,sample)"),
        Definition.OfTable("sqlite_stat4", "CREATE TABLE sqlite_stat4(tbl,idx,neq,nlt,ndlt,sample)"),
    ];

    private static readonly ConcurrentDictionary<(IReadOnlyList<Migration> Migrations, int Version), Expected> Known = new();

    /// <summary>Checks that a file has the definitions of its version and no others.</summary>
    /// <param name="connection">A connection to the file.</param>
    /// <param name="migrations">The migrations to the versions that are known.</param>
    /// <param name="version">The version of the file.</param>
    /// <exception cref="CicDirectoryException">DirectoryDamaged: a definition is missing, was altered, or is not the module's.</exception>
    public static void ThrowIfOther(DirectoryConnection connection, IReadOnlyList<Migration> migrations, int version)
    {
        Expected expected = Known.GetOrAdd((migrations, version), static key => Create(key.Migrations, key.Version));
        var missing = new HashSet<string>(expected.Required, StringComparer.Ordinal);
        using Statement statement = connection.Prepare(List);
        foreach (Definition found in Read(statement))
        {
            missing.Remove(found.Name);
            if (!expected.Definitions.TryGetValue(found.Name, out Definition original) || original.Type != found.Type)
                throw Damaged("Damage_Foreign", found.Type, found.Name);
            if (original != found)
                throw Damaged("Damage_Altered", found.Type, found.Name);
        }

        if (missing.Count > 0)
            throw Damaged("Damage_Missing", expected.Definitions[missing.First()].Type, missing.First());

        CicDirectoryException Damaged(string text, string type, string name) => DirectoryFaults.Create(
            ErrorId.DirectoryDamaged, connection.Path, Messages.Format(text, DisplayText.Clean(type), DisplayText.Quote(name)));
    }

    // Made by SQLite from the statements that also create a file.
    private static Expected Create(IReadOnlyList<Migration> migrations, int version)
    {
        const string Memory = ":memory:";
        using var connection = new SqliteConnection("Data Source=" + Memory);
        connection.Open();
        Run("PRAGMA foreign_keys = OFF");
        foreach (Migration migration in migrations.Where(migration => migration.Version <= version))
            Run(migration.Script);
        string[] required = [.. Definitions().Select(definition => definition.Name)];
        Run(CreatePlanTable);
        return new Expected(Definitions().Concat(OfSqlite).ToDictionary(definition => definition.Name, StringComparer.Ordinal), required);

        void Run(string sql)
        {
            using var statement = new Statement(connection, Memory, sql);
            statement.Run();
        }

        List<Definition> Definitions()
        {
            using var statement = new Statement(connection, Memory, List);
            return [.. Read(statement)];
        }
    }

    private static IEnumerable<Definition> Read(Statement statement)
    {
        using Rows rows = statement.Query();
        while (rows.Next())
        {
            // The line breaks are those of the build that created the file.
            string? sql = rows.TextOrNull(3)?.Replace("\r\n", "\n");
            yield return new Definition(rows.TextOrNull(0) ?? "", rows.TextOrNull(1) ?? "", rows.TextOrNull(2) ?? "", sql);
        }
    }

    private sealed record Expected(Dictionary<string, Definition> Definitions, IReadOnlyList<string> Required);

    private readonly record struct Definition(string Name, string Type, string Table, string? Sql)
    {
        public static Definition OfTable(string name, string sql) => new(name, "table", name, sql);
    }
}
