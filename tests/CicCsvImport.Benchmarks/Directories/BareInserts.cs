using Microsoft.Data.Sqlite;

namespace CicCsvImport.Benchmarks.Directories;

/// <summary>
/// What a commit is measured against: the rows that it has written, inserted by a bare loop of prepared statements into the
/// same tables, in one transaction.
/// </summary>
internal sealed class BareInserts
{
    private static readonly string[] Tables = ["object", "object_key", "object_reference", "run", "change"];

    private readonly List<(string Table, string[] Columns, List<object[]> Rows)> _tables = [];

    /// <summary>Takes the rows of a directory that was filled by one run.</summary>
    public static BareInserts Of(string path)
    {
        var inserts = new BareInserts();
        using SqliteConnection connection = Open(path);
        foreach (string table in Tables)
        {
            using var command = new SqliteCommand("SELECT * FROM " + table, connection);
            using SqliteDataReader reader = command.ExecuteReader();
            string[] columns = [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)];
            List<object[]> rows = [];
            while (reader.Read())
            {
                object[] row = new object[columns.Length];
                reader.GetValues(row);
                rows.Add(row);
            }

            inserts._tables.Add((table, columns, rows));
        }

        return inserts;
    }

    public int Rows => _tables.Sum(table => table.Rows.Count);

    /// <summary>Inserts the rows into an empty directory.</summary>
    public void Run(string path)
    {
        using SqliteConnection connection = Open(path);
        using SqliteTransaction transaction = connection.BeginTransaction();
        foreach ((string table, string[] columns, List<object[]> rows) in _tables)
        {
            using var command = new SqliteCommand(
                $"INSERT INTO {table} ({string.Join(", ", columns)}) VALUES ({string.Join(", ", columns.Select((_, i) => "$" + i))})",
                connection,
                transaction);
            SqliteParameter[] parameters = [.. columns.Select((_, i) => command.Parameters.Add(new SqliteParameter("$" + i, value: null)))];
            command.Prepare();
            foreach (object[] row in rows)
            {
                for (int i = 0; i < row.Length; i++)
                    parameters[i].Value = row[i];
                command.ExecuteNonQuery();
            }
        }

        transaction.Commit();
    }

    // As the directory's own connections are.
    private static SqliteConnection Open(string path)
    {
        var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = path, ForeignKeys = true, Pooling = false }.ConnectionString);
        connection.Open();
        using var settings = new SqliteCommand("PRAGMA synchronous = FULL; PRAGMA secure_delete = ON", connection);
        settings.ExecuteNonQuery();
        return connection;
    }
}
