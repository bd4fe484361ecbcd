#if NET
using System.Reflection;
using System.Runtime.Loader;

namespace CicCsvImport.Loading;

/// <summary>
/// The load context of the cmdlets and of all they depend on, on PowerShell 7: the module's own versions are used, whatever
/// other modules have loaded, and other modules do not see them. For the module's own psm1.
/// </summary>
public sealed class ModuleLoadContext : AssemblyLoadContext
{
    private static readonly Lazy<ModuleLoadContext> Instance = new(() => new ModuleLoadContext());

    private readonly string _folder = Path.GetDirectoryName(typeof(ModuleLoadContext).Assembly.Location)!;

    private ModuleLoadContext()
        : base("CicCsvImport")
    {
    }

    /// <summary>Loads the assembly of the cmdlets, once in a process.</summary>
    /// <returns>The assembly, for Import-Module.</returns>
    public static Assembly LoadCmdlets() => Instance.Value.LoadFromAssemblyName(new AssemblyName("CicCsvImport"));

    /// <inheritdoc/>
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        // The domain stands in the default context, where PowerShell can name its types; there is one of it.
        if (assemblyName.Name == typeof(ModuleLoadContext).Assembly.GetName().Name)
            return typeof(ModuleLoadContext).Assembly;
        string path = Path.Combine(_folder, assemblyName.Name + ".dll");
        return File.Exists(path) && !IsInRuntime(assemblyName) ? LoadFromAssemblyPath(path) : null;
    }

    // What .NET itself has in the version that is asked for, or a later one, is taken from there: it is compiled for the machine,
    // and ours would have to be compiled first, in each session.
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
