using System.Reflection;
using System.Runtime.Loader;
using CicCsvImport.HostTests.Framework;
using CicCsvImport.HostTests.Support;

namespace CicCsvImport.HostTests.Loading;

/// <summary>
/// The module's assemblies for Windows PowerShell 5.1, run by this runtime, which takes them as well. There is no load context
/// around them: the resolver finds what they need.
/// </summary>
internal static class ResolverScenarios
{
    private static readonly string Folder = FrameworkFiles.ModuleFolder;

    /// <summary>Whom the resolver answers, line by line.</summary>
    public static string ResolverAnswers()
    {
        Type resolver = LoadResolver();
        var cmdlets = (Assembly)resolver.GetMethod("LoadCmdlets")!.Invoke(null, [])!;
        MethodInfo resolve = resolver.GetMethod("Resolve", BindingFlags.NonPublic | BindingFlags.Static)!;
        string Ask(string name, Assembly? requester) =>
            resolve.Invoke(null, [null, new ResolveEventArgs(name, requester)]) is Assembly found
                ? $"{found.GetName().Name} {found.GetName().Version!.Major} from {Path.GetRelativePath(Places.Module, found.Location)}"
                : "no answer";
        return string.Join('\n', [
            "of the module, for an older version: " + Ask("CsvHelper, Version=1.0.0.0", cmdlets),
            "of the module, for what it has not: " + Ask("CsvHelper.Excel", cmdlets),
            "of another: " + Ask("CsvHelper", typeof(ResolverScenarios).Assembly),
            "of a script's assembly: " + Ask("CsvHelper", Assembly.Load(File.ReadAllBytes(Places.Metadata("OtherCsvHelper")))),
            "without a requesting assembly: " + Ask("CsvHelper", null),
            "asked by the runtime: " + BaseOf("SQLitePCLRaw.provider.e_sqlite3", "SQLitePCL.SQLite3Provider_e_sqlite3"),
            "asked after the module was removed: " + Removed(resolver),
        ]);
    }

    /// <summary>
    /// Lists are checked, read and written as far as no native library is needed, because that of Windows cannot be loaded elsewhere.
    /// </summary>
    public static string FrameworkBuild()
    {
        using var host = new Host(import: false);
        host.Set("cmdlets", new FolderContext().LoadFromAssemblyName(new AssemblyName("CicCsvImport")));
        HostResult result = host.Run(
            """
            Import-Module -Assembly $cmdlets
            $WarningPreference = 'SilentlyContinue'
            Import-CicUserCsv -LiteralPath $sample | Export-CicUserCsv users.csv
            (Import-CicUserCsv users.csv).UserName
            Test-CicStationCsv -LiteralPath $stations -Quiet
            (Get-CicRoleMatrix).Count
            """,
            ("sample", Places.Sample("CSV User List.csv")),
            ("stations", Places.Sample("CSV SIP Station List.csv")));
        IEnumerable<string> loaded = AppDomain.CurrentDomain.GetAssemblies()
            .Where(assembly => !assembly.IsDynamic && assembly.Location.StartsWith(Places.Module, StringComparison.Ordinal))
            .Select(assembly => Path.GetRelativePath(Places.Module, assembly.Location));
        return string.Join('\n', [
            .. result.Errors.Select(error => error.ToString()),
            .. result.Output.Select(item => item.ToString()),
            .. loaded.Order(StringComparer.Ordinal),
        ]);
    }

    private static Type LoadResolver() => AssemblyLoadContext.Default
        .LoadFromAssemblyPath(Path.Combine(Folder, "CicCsvImport.Core.dll"))
        .GetType("CicCsvImport.Loading.ModuleAssemblyResolver", throwOnError: true)!;

    private static string Removed(Type resolver)
    {
        resolver.GetMethod("Unregister")!.Invoke(null, []);
        return BaseOf("Microsoft.Extensions.Configuration.Json", "Microsoft.Extensions.Configuration.Json.JsonConfigurationProvider");
    }

    // Loads a type whose parents are in another assembly of the folder. The runtime asks for that; were the assembly loaded with
    // LoadFrom, it would look into the folder by itself.
    private static string BaseOf(string assembly, string type)
    {
        try
        {
            Type found = AssemblyLoadContext.Default
                .LoadFromAssemblyPath(Path.Combine(Folder, assembly + ".dll"))
                .GetType(type, throwOnError: true)!;
            return $"{found.Name} has {(found.BaseType == typeof(object) ? found.GetInterfaces()[0] : found.BaseType)!.Name}";
        }
        catch (FileNotFoundException missing)
        {
            return "no answer for " + new AssemblyName(missing.FileName!).Name;
        }
    }

    // In the session's own context this runtime's System.Text.Json would be in the way, which is not there on .NET Framework.
    private sealed class FolderContext() : AssemblyLoadContext("net472")
    {
        protected override Assembly? Load(AssemblyName assemblyName)
        {
            string path = Path.Combine(Folder, assemblyName.Name + ".dll");
            return File.Exists(path) ? LoadFromAssemblyPath(path) : null;
        }
    }
}
