using System.Globalization;
using System.Reflection;

namespace CicCsvImport.Infrastructure.Sqlite.Connection;

/// <summary>A script that upgrades a directory by one version. The first script creates it from nothing.</summary>
/// <param name="Version">The resulting version.</param>
/// <param name="Script">The SQL.</param>
internal sealed record Migration(int Version, string Script)
{
    private const string ResourcePrefix = "CicCsvImport.Infrastructure.Sqlite.Schema.";
    private const string ResourceSuffix = ".sql";

    /// <summary>The module's migrations, in order: the files Schema/001.sql and so on. A shipped file is never changed.</summary>
    public static IReadOnlyList<Migration> All { get; } = [.. Load().OrderBy(migration => migration.Version)];

    private static IEnumerable<Migration> Load()
    {
        Assembly assembly = typeof(Migration).Assembly;
        IEnumerable<string> resources = assembly.GetManifestResourceNames();
        foreach (string resource in resources.Where(name => name.StartsWith(ResourcePrefix, StringComparison.Ordinal)))
        {
            string number = resource.Substring(ResourcePrefix.Length, resource.Length - ResourcePrefix.Length - ResourceSuffix.Length);
            using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
            yield return new Migration(int.Parse(number, CultureInfo.InvariantCulture), reader.ReadToEnd());
        }
    }
}
