using System.Data.Common;
using System.Diagnostics.CodeAnalysis;

namespace CicCsvImport.HostTests.Fuzzing;

/// <summary>
/// Puts values into the rows of a directory that its tables do not accept: their definitions are loosened meanwhile, and are afterwards
/// as they were.
/// </summary>
[SuppressMessage("Security", "CA2100", Justification = "The tests' own statements.")]
internal sealed class DirectoryDamage
{
    private readonly string _path;
    private readonly byte[] _loose;
    private readonly (string Name, string Sql)[] _definitions;

    /// <param name="path">A directory that no one has open.</param>
    public DirectoryDamage(string path)
    {
        _path = path;
        Original = File.ReadAllBytes(path);
        using (DbConnection connection = Open())
        {
            _definitions =
                [.. Read(connection, "SELECT name, sql FROM sqlite_schema WHERE type = 'table'").Select(row => (row[0], row[1]))];
            Columns =
            [
                .. _definitions.SelectMany(table => Read(connection, $"SELECT name FROM pragma_table_info('{table.Name}')")
                    .Select(column => (table.Name, column[0]))),
            ];
            foreach ((string name, string sql) in _definitions)
                Redefine(connection, name, sql.Replace(" NOT NULL", "").Replace(" STRICT", "").Replace("), WITHOUT", ") WITHOUT"));
        }

        _loose = File.ReadAllBytes(path);
        Restore();
    }

    /// <summary>Every column of every table.</summary>
    public IReadOnlyList<(string Table, string Column)> Columns { get; }

    /// <summary>The directory as it was.</summary>
    public byte[] Original { get; }

    /// <summary>Changes a file by statements, without the checks of SQLite.</summary>
    public static void Change(string path, string sql)
    {
        using DbConnection connection = Open(path);
        Execute(connection, sql);
    }

    public void Restore() => File.WriteAllBytes(_path, Original);

    /// <summary>Puts a value into a column, in as many rows as its uniqueness allows. Returns whether there is one.</summary>
    public bool Apply(string table, string column, object value)
    {
        File.WriteAllBytes(_path, _loose);
        using DbConnection connection = Open();
        int changed;
        try
        {
            changed = Execute(connection, $"UPDATE OR IGNORE {table} SET {column} = $value", value);
        }
        catch (DbException)
        {
            // The number of a row has its type in any table.
            changed = 0;
        }

        foreach ((string name, string sql) in _definitions)
            Redefine(connection, name, sql);
        return changed > 0;
    }

    private DbConnection Open() => Open(_path);

    private static DbConnection Open(string path)
    {
        // The library is the module's, and in its own load context.
        Type type = AppDomain.CurrentDomain.GetAssemblies()
            .Select(assembly => assembly.GetType("Microsoft.Data.Sqlite.SqliteConnection"))
            .First(found => found is not null)!;
        var connection = (DbConnection)Activator.CreateInstance(type, $"Data Source={path};Pooling=False;Foreign Keys=False")!;
        connection.Open();
        Execute(connection, "PRAGMA writable_schema = ON; PRAGMA ignore_check_constraints = ON; PRAGMA synchronous = OFF");
        return connection;
    }

    private static void Redefine(DbConnection connection, string table, string sql) =>
        Execute(connection, $"UPDATE sqlite_schema SET sql = $value WHERE type = 'table' AND name = '{table}'", sql);

    private static int Execute(DbConnection connection, string sql, object? value = null)
    {
        using DbCommand command = connection.CreateCommand();
        command.CommandText = sql;
        if (value is not null)
        {
            DbParameter parameter = command.CreateParameter();
            parameter.ParameterName = "$value";
            parameter.Value = value;
            command.Parameters.Add(parameter);
        }

        return command.ExecuteNonQuery();
    }

    private static List<string[]> Read(DbConnection connection, string sql)
    {
        using DbCommand command = connection.CreateCommand();
        command.CommandText = sql;
        using DbDataReader reader = command.ExecuteReader();
        List<string[]> rows = [];
        while (reader.Read())
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)]);
        return rows;
    }
}
