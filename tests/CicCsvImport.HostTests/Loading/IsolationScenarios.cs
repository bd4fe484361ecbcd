using System.Management.Automation;
using System.Runtime.InteropServices;
using System.Runtime.Loader;
using CicCsvImport.HostTests.Support;

namespace CicCsvImport.HostTests.Loading;

/// <summary>
/// Every cmdlet of the module beside another module's versions of its libraries. Each scenario tells, line by line: the errors,
/// what the cmdlets and the other module wrote, and which versions are loaded where.
/// </summary>
internal static class IsolationScenarios
{
    private const string ImportModule = "Import-Module $manifest; ";

    /// <summary>Every cmdlet once; the script tells each step.</summary>
    public static string Script { get; } =
        $"$workbook = '{Path.Combine(Places.Root, "tests", "fixtures", "workbooks", "values.xlsx")}'\n"
        + File.ReadAllText(Path.Combine(Places.Root, "tests", "CicCsvImport.HostTests", "Loading", "EveryCmdlet.ps1"));

    public static string OtherFirst()
    {
        using var host = new Host(import: false);
        _ = OtherModule.UseAll();
        HostResult result = host.Run(ImportModule + Script);
        return Tell(result, OtherModule.UseAll());
    }

    public static string ModuleFirst()
    {
        using var host = new Host(import: false);
        host.Run(ImportModule + Script).WithoutErrors();
        IReadOnlyList<string> other = OtherModule.UseAll();
        return Tell(host.Run(Script), other);
    }

    public static string WithoutContext() => InDefaultContext([]);

    public static string WithoutContextAfterCsvHelper() => InDefaultContext([OtherModule.UseCsvHelper()]);

    public static string WithoutContextAfterConfiguration() => InDefaultContext([OtherModule.UseConfiguration()]);

    public static string WithoutContextAfterSqlite() => InDefaultContext([OtherModule.UseSqlite()]);

    // The cmdlets as a module without a load context has them: in the session's own one.
    private static string InDefaultContext(IReadOnlyList<string> other)
    {
        using var host = new Host(import: false);
        AssemblyLoadContext.Default.Resolving += (context, name) =>
            File.Exists(GetPath(name.Name!)) ? context.LoadFromAssemblyPath(GetPath(name.Name!)) : null;
        AssemblyLoadContext.Default.ResolvingUnmanagedDll += (_, name) =>
            name == "e_sqlite3" ? NativeLibrary.Load(Places.SqliteIn(Places.NativeLibraries)) : 0;
        host.Set("cmdlets", AssemblyLoadContext.Default.LoadFromAssemblyPath(GetPath("CicCsvImport")));
        return Tell(host.Run("Import-Module -Assembly $cmdlets; " + Script), other);
    }

    private static string GetPath(string assembly) => Path.Combine(Places.Assemblies, assembly + ".dll");

    private static string Tell(HostResult result, IReadOnlyList<string> other) => string.Join('\n', [
        .. result.Errors.Select(Cause).Distinct(),
        .. result.Output.Select(item => item.ToString()),
        .. other,
        .. AppDomain.CurrentDomain.GetAssemblies()
            .Select(assembly => (Name: assembly.GetName(), Context: AssemblyLoadContext.GetLoadContext(assembly)?.Name))
            .Where(loaded => IsThirdParty(loaded.Name.Name!))
            .Select(loaded => $"{loaded.Name.Name} {loaded.Name.Version!.Major} in {loaded.Context}")
            .Order(StringComparer.Ordinal),
    ]);

    // What the loader says names the assembly's file; any other error is told as it is.
    private static string Cause(ErrorRecord error) => error.Exception.GetBaseException() is FileLoadException fault
        ? $"error: {Path.GetFileNameWithoutExtension(fault.FileName)} cannot be loaded"
        : "error: " + error;

    private static bool IsThirdParty(string assembly) =>
        assembly is "CsvHelper" or "ExcelDataReader" or "ExcelNumberFormat" or "SpreadCheetah"
        || assembly.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal)
        || assembly.StartsWith("Microsoft.Data.Sqlite", StringComparison.Ordinal)
        || assembly.StartsWith("SQLitePCLRaw.", StringComparison.Ordinal);
}
