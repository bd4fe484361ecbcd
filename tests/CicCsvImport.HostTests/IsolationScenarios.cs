using System.Reflection;
using System.Runtime.Loader;

namespace CicCsvImport.HostTests;

/// <summary>
/// Another module's CsvHelper in the same session. Each scenario tells, line by line: the errors, how many users were
/// imported, and which versions of CsvHelper are loaded where.
/// </summary>
internal static class IsolationScenarios
{
    private const string Script = "Import-CicUserCsv -LiteralPath $sample -WarningAction SilentlyContinue";

    public static string OtherFirst()
    {
        using var host = new Host(import: false);
        LoadOther();
        return Tell(host, "Import-Module $manifest; " + Script);
    }

    public static string ModuleFirst()
    {
        using var host = new Host(import: false);
        Import(host, "Import-Module $manifest; " + Script);
        LoadOther();
        return Tell(host, Script);
    }

    /// <summary>The cmdlets as a module without a load context has them: in the session's own one.</summary>
    public static string WithoutContext()
    {
        using var host = new Host(import: false);
        LoadOther();
        AssemblyLoadContext.Default.Resolving += (context, name) =>
            File.Exists(PathOf(name.Name!)) ? context.LoadFromAssemblyPath(PathOf(name.Name!)) : null;
        host.Set("cmdlets", AssemblyLoadContext.Default.LoadFromAssemblyPath(PathOf("CicCsvImport")));
        return Tell(host, "Import-Module -Assembly $cmdlets; " + Script);
    }

    private static string PathOf(string assembly) => Path.Combine(Repository.Assemblies, assembly + ".dll");

    /// <summary>Loads the other version as another module would, and uses it.</summary>
    private static void LoadOther()
    {
        Assembly other = AssemblyLoadContext.Default.LoadFromAssemblyPath(Repository.OtherCsvHelper);
        Type configuration = other.GetType("CsvHelper.Configuration.CsvConfiguration", throwOnError: true)!;
        Type parser = other.GetType("CsvHelper.CsvParser", throwOnError: true)!;
        object settings = Activator.CreateInstance(configuration, System.Globalization.CultureInfo.InvariantCulture, null)!;
        object reader = Activator.CreateInstance(parser, new StringReader("a,b"), settings, false)!;
        bool hasRead = (bool)parser.GetMethod("Read")!.Invoke(reader, [])!;
        if (!hasRead)
            throw new InvalidOperationException("The other CsvHelper does not work.");
    }

    private static HostResult Import(Host host, string script) => host.Run(script, ("sample", Repository.Sample("CSV User List.csv")));

    private static string Tell(Host host, string script)
    {
        HostResult result = Import(host, script);
        IEnumerable<string> loaded = AppDomain.CurrentDomain.GetAssemblies()
            .Where(assembly => assembly.GetName().Name == "CsvHelper")
            .Select(assembly => $"CsvHelper {assembly.GetName().Version!.Major} in {AssemblyLoadContext.GetLoadContext(assembly)!.Name}");
        return string.Join('\n', [
            .. result.Errors.Select(error => error.Exception.GetBaseException().GetType().Name),
            $"{result.Output.Count} users",
            .. loaded.Order(StringComparer.Ordinal),
        ]);
    }
}
