using System.Globalization;
using System.Text.RegularExpressions;
using CicCsvImport.HostTests.Support;

namespace CicCsvImport.HostTests.Stored;

/// <summary>
/// All that stands in a directory's file, as SQLite has it, line by line: but for the times, the people, the salts of passwords and
/// the numbers of rows, which differ from one making to the other.
/// </summary>
internal static partial class DirectoryContent
{
    private static readonly (string Name, string Query)[] Parts =
    [
        ("schema", "SELECT type, name, sql FROM sqlite_schema ORDER BY type, name"),
        ("version", "SELECT user_version, application_id FROM pragma_user_version, pragma_application_id"),
        ("object", "SELECT kind, name, name_key, properties FROM object ORDER BY kind, name_key"),
        (
            "key",
            """
            SELECT space, key, o.kind, o.name, k.kind FROM object_key k JOIN object o ON o.id = object_id ORDER BY space, key, k.kind
            """
        ),
        (
            "reference",
            """
            SELECT o.kind, o.name, object_kind, property, r.kind, key, enforced_kind
            FROM object_reference r JOIN object o ON o.id = object_id ORDER BY o.kind, o.name_key, property, key
            """
        ),
        ("run", "SELECT id, command, created, updated, removed, undoes FROM run ORDER BY id"),
        ("source", "SELECT run_id, ordinal, path, sha256 FROM run_source ORDER BY run_id, ordinal"),
        ("change", "SELECT run_id, ordinal, action, kind, name, name_key, path, line, properties FROM change ORDER BY run_id, ordinal"),
    ];

    /// <summary>Reads the file of a directory that the host has connected: by the SQLite that the module has loaded.</summary>
    public static string[] Read(Host host, string file)
    {
        Type type = AppDomain.CurrentDomain.GetAssemblies()
            .Where(assembly => Path.GetDirectoryName(Path.GetDirectoryName(assembly.Location)) == Path.GetDirectoryName(Places.Assemblies))
            .Select(assembly => assembly.GetType("Microsoft.Data.Sqlite.SqliteConnection"))
            .First(type => type is not null)!;
        using dynamic connection = Activator.CreateInstance(type, $"Data Source={host.GetPath(file)};Mode=ReadOnly;Pooling=False")!;
        connection.Open();
        List<string> lines = [];
        foreach ((string name, string query) in Parts)
        {
            using dynamic command = connection.CreateCommand();
            command.CommandText = query;
            using dynamic reader = command.ExecuteReader();
            while (reader.Read())
            {
                object[] values = new object[reader.FieldCount];
                reader.GetValues(values);
                IEnumerable<string?> texts = values.Select(value => Convert.ToString(value, CultureInfo.InvariantCulture));
                string line = Hash().Replace(string.Join(" | ", texts.Prepend(name)), "pbkdf2-sha256$$$1$$SALT$$HASH");
                lines.Add(host.Plain(line.ReplaceLineEndings("\n")));
            }
        }

        return [.. lines];
    }

    /// <summary>What is gone, with a minus sign, and what is new, with a plus sign.</summary>
    public static IEnumerable<string> Compare(string[] before, string[] after)
    {
        HashSet<string> old = [.. before];
        HashSet<string> now = [.. after];
        IEnumerable<string> gone = before.Where(line => !now.Contains(line)).Select(line => "- " + line);
        return gone.Concat(after.Where(line => !old.Contains(line)).Select(line => "+ " + line));
    }

    [GeneratedRegex(@"pbkdf2-sha256\$([0-9]+)\$[^$""]+\$[^""]+")]
    private static partial Regex Hash();
}
