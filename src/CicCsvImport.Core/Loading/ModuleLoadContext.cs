#if NET
using System.Reflection;
using System.Runtime.Loader;

namespace CicCsvImport.Loading;

/// <summary>
/// The load context of the cmdlets and all their dependencies on PowerShell 7. The module uses its own versions, whatever other
/// modules have loaded, and other modules do not see them. Used only by the module's psm1.
/// </summary>
public sealed class ModuleLoadContext : AssemblyLoadContext
{
    private static readonly Lazy<ModuleLoadContext> Instance = new(() => new ModuleLoadContext());

    private readonly string _folder = Path.GetDirectoryName(typeof(ModuleLoadContext).Assembly.Location)!;

    private ModuleLoadContext()
        : base("CicCsvImport")
    {
    }

    /// <summary>Loads the cmdlets' assembly, once per process.</summary>
    /// <returns>The assembly, for Import-Module.</returns>
    public static Assembly LoadCmdlets() => Instance.Value.LoadFromAssemblyName(new AssemblyName("CicCsvImport"));

    /// <inheritdoc/>
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        // The Core assembly is in the default context, so that PowerShell can resolve its type names, and there must be only one
        // copy of it.
        if (assemblyName.Name == typeof(ModuleLoadContext).Assembly.GetName().Name)
            return typeof(ModuleLoadContext).Assembly;
        string path = Path.Combine(_folder, assemblyName.Name + ".dll");
        return File.Exists(path) && !IsInRuntime(assemblyName) ? LoadFromAssemblyPath(path) : null;
    }

    // Assemblies that .NET has in the requested version or a later one are taken from .NET: those are compiled ahead for the
    // machine, whereas ours would have to be compiled in each session.
    private static bool IsInRuntime(AssemblyName assembly)
    {
        string file = Path.DirectorySeparatorChar + assembly.Name + ".dll";
        string? path = (AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") as string)?.Split(Path.PathSeparator)
            .FirstOrDefault(trusted => trusted.EndsWith(file, StringComparison.OrdinalIgnoreCase));
        return path is not null
            && assembly.Name!.StartsWith("System.", StringComparison.Ordinal)
            && GetAssemblyName(path).Version >= assembly.Version;
    }

    /// <inheritdoc/>
    protected override nint LoadUnmanagedDll(string unmanagedDllName) =>
        unmanagedDllName == NativeLibraries.Sqlite
            ? LoadUnmanagedDllFromPath(NativeLibraries.GetPath(unmanagedDllName))
            : base.LoadUnmanagedDll(unmanagedDllName);
}
#endif
