using System.Data.Common;
using System.Globalization;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Loader;
using CicCsvImport.HostTests.Support;

namespace CicCsvImport.HostTests.Loading;

/// <summary>
/// Another module in the session, which has no load context of its own: older versions of the libraries that this module has, in
/// the session's context. Each is used, and tells what it read.
/// </summary>
internal static class OtherModule
{
    private static readonly Lazy<Assembly> Csv = new(() => Load("OtherCsvHelper"));
    private static readonly Lazy<Assembly> Configuration = new(LoadConfiguration);
    private static readonly Lazy<Assembly> Sqlite = new(LoadSqlite);

    /// <summary>Its SQLite: the native library.</summary>
    public static string NativeLibraryFile { get; } = Places.SqliteIn(Places.Metadata("OtherLibraries"), "native");

    public static IReadOnlyList<string> UseAll() => [UseCsvHelper(), UseConfiguration(), UseSqlite()];

    public static string UseCsvHelper()
    {
        Type parser = TypeOf(Csv, "CsvHelper.CsvParser");
        object settings = Activator.CreateInstance(
            TypeOf(Csv, "CsvHelper.Configuration.CsvConfiguration"), CultureInfo.InvariantCulture, null)!;
        object reader = Activator.CreateInstance(parser, new StringReader("a,b"), settings, false)!;
        parser.GetMethod("Read")!.Invoke(reader, []);
        return "other's CsvHelper: " + string.Join('|', (string[])parser.GetProperty("Record")!.GetValue(reader)!);
    }

    public static string UseConfiguration()
    {
        var builder = (dynamic)Activator.CreateInstance(TypeOf(Configuration, "Microsoft.Extensions.Configuration.ConfigurationBuilder"))!;
        Type source = TypeOf(Configuration, "Microsoft.Extensions.Configuration.Memory.MemoryConfigurationSource");
        var memory = (dynamic)Activator.CreateInstance(source)!;
        memory.InitialData = new Dictionary<string, string> { ["a"] = "b" };
        builder.Add(memory);
        return $"other's configuration: {builder.Build()["a"]}";
    }

    public static string UseSqlite() => "other's SQLite: " + SqliteVersion(Sqlite.Value);

    /// <summary>The version that SQLite itself tells.</summary>
    public static string SqliteVersion(Assembly assembly)
    {
        Type type = assembly.GetType("Microsoft.Data.Sqlite.SqliteConnection", throwOnError: true)!;
        using var connection = (DbConnection)Activator.CreateInstance(type, "Data Source=:memory:")!;
        connection.Open();
        using DbCommand command = connection.CreateCommand();
        command.CommandText = "select sqlite_version()";
        return (string)command.ExecuteScalar()!;
    }

    private static Assembly LoadConfiguration()
    {
        Load("OtherPrimitives");
        Load("OtherConfigurationAbstractions");
        return Load("OtherConfiguration");
    }

    private static Assembly LoadSqlite()
    {
        Assembly core = Load("OtherSQLitePCLRaw");
        Assembly provider = Load("OtherProvider");
        NativeLibrary.SetDllImportResolver(provider, (_, _, _) => NativeLibrary.Load(NativeLibraryFile));
        object instance = Activator.CreateInstance(provider.GetType("SQLitePCL.SQLite3Provider_e_sqlite3", throwOnError: true)!)!;
        core.GetType("SQLitePCL.raw", throwOnError: true)!.GetMethod("SetProvider")!.Invoke(null, [instance]);
        return Load("OtherSqlite");
    }

    private static Assembly Load(string metadata) => AssemblyLoadContext.Default.LoadFromAssemblyPath(Places.Metadata(metadata));

    private static Type TypeOf(Lazy<Assembly> assembly, string name) => assembly.Value.GetType(name, throwOnError: true)!;
}
