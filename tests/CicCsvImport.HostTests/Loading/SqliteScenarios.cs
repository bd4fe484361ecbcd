using System.Diagnostics;
using System.Reflection;
using System.Runtime.Loader;
using CicCsvImport.HostTests.Support;

namespace CicCsvImport.HostTests.Loading;

/// <summary>
/// SQLite in the module's load context, and another module's in the session's. Each scenario tells, line by line: the answers
/// of SQLite, which versions of Microsoft.Data.Sqlite are loaded where, and the native libraries that are mapped.
/// </summary>
internal static class SqliteScenarios
{
    private const string Library = "e_sqlite3";

    public static string SqliteNotNeeded()
    {
        using Host host = Import();
        host.Run("Import-CicUserCsv -LiteralPath $sample -WarningAction SilentlyContinue", ("sample", Places.Sample("CSV User List.csv")))
            .WithoutErrors();
        return Tell("imported");
    }

    public static string SqliteNeeded()
    {
        using Host host = Import();
        return Tell(AskModule());
    }

    public static string OtherSqliteFirst()
    {
        string other = OtherModule.UseSqlite();
        using Host host = Import();
        return Tell(other, AskModule(), OtherModule.UseSqlite());
    }

    public static string OwnSqliteFirst()
    {
        using Host host = Import();
        return Tell(AskModule(), OtherModule.UseSqlite(), AskModule());
    }

    /// <summary>The module without its library, in a session that has one of another module.</summary>
    public static string SqliteMissing()
    {
        using Host host = Import(Copy);
        string other = OtherModule.UseSqlite();
        try
        {
            return Tell(other, AskModule());
        }
        catch (TargetInvocationException fault) when (fault.GetBaseException() is DllNotFoundException missing)
        {
            return Tell(
                other,
                missing.Message.Contains(Path.Combine("bin", "native"), StringComparison.Ordinal)
                    ? "missing by its path"
                    : missing.Message);
        }
    }

    // Imports the module, or the copy of it that is placed in the host's folder.
    private static Host Import(Func<Host, string>? place = null)
    {
        var host = new Host(import: false);
        host.Run("Import-Module $path", ("path", place?.Invoke(host) ?? Places.Manifest)).WithoutErrors();
        return host;
    }

    private static string Copy(Host host)
    {
        foreach (string file in Directory.EnumerateFiles(Places.Module, "*", SearchOption.AllDirectories).Where(file => !IsNative(file)))
        {
            string copy = host.GetPath(Path.GetRelativePath(Places.Module, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        return host.GetPath("CicCsvImport.psd1");
    }

    // As the module's own code will do it.
    private static string AskModule()
    {
        AssemblyLoadContext context = AssemblyLoadContext.All.Single(one => one.Name == "CicCsvImport");
        Assembly infrastructure = context.LoadFromAssemblyName(new AssemblyName("CicCsvImport.Infrastructure"));
        infrastructure.GetType("CicCsvImport.Infrastructure.Sqlite.Connection.SqliteLibrary", throwOnError: true)!
            .GetMethod("EnsureLoaded")!
            .Invoke(null, []);
        return "module: " + OtherModule.SqliteVersion(context.LoadFromAssemblyName(new AssemblyName("Microsoft.Data.Sqlite")));
    }

    private static string Tell(params string[] answers) => string.Join('\n', [
        .. answers,
        .. AppDomain.CurrentDomain.GetAssemblies()
            .Where(assembly => assembly.GetName().Name == "Microsoft.Data.Sqlite")
            .Select(assembly => (assembly.GetName().Version!.Major, Context: AssemblyLoadContext.GetLoadContext(assembly)!.Name))
            .Select(loaded => $"Microsoft.Data.Sqlite {loaded.Major} in {loaded.Context}")
            .Order(StringComparer.Ordinal),
        .. Process.GetCurrentProcess().Modules
            .Cast<ProcessModule>()
            .Select(module => module.FileName)
            .Where(IsNative)
            .Select(Whose)
            .Distinct()
            .Order(StringComparer.Ordinal),
    ]);

    private static bool IsNative(string file) => Path.GetFileNameWithoutExtension(file) is Library or "lib" + Library;

    private static string Whose(string file) =>
        file == Places.SqliteIn(Places.NativeLibraries) ? "mapped: the module's"
        : file == OtherModule.NativeLibraryFile ? "mapped: the other's"
        : "mapped: " + file;
}
