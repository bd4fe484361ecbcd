#if NETFRAMEWORK
using System.Reflection;

namespace CicCsvImport.Loading;

/// <summary>
/// Resolves the module's dependencies on Windows PowerShell 5.1, which has one load context and no binding redirects. Versions are
/// not compared, and only our own assemblies are resolved, to files in our own folder. Called only by the module's psm1.
/// </summary>
public static class ModuleAssemblyResolver
{
    private static readonly string Folder = Path.GetDirectoryName(typeof(ModuleAssemblyResolver).Assembly.Location)!;
    private static readonly object Gate = new();
    private static int _users;

    /// <summary>Loads the cmdlets' assembly.</summary>
    /// <returns>The assembly, for Import-Module.</returns>
    public static Assembly LoadCmdlets()
    {
        Register();
        return Assembly.LoadFrom(Path.Combine(Folder, "CicCsvImport.dll"));
    }

    /// <summary>Stops resolving, after the last session with the module has removed it.</summary>
    public static void Unregister()
    {
        lock (Gate)
        {
            if (_users > 0 && --_users == 0)
                AppDomain.CurrentDomain.AssemblyResolve -= Resolve;
        }
    }

    private static void Register()
    {
        lock (Gate)
        {
            if (_users++ == 0)
                AppDomain.CurrentDomain.AssemblyResolve += Resolve;
        }
    }

    private static Assembly? Resolve(object? sender, ResolveEventArgs request)
    {
        if (!IsOurs(request.RequestingAssembly))
            return null;
        string path = Path.Combine(Folder, new AssemblyName(request.Name).Name + ".dll");
        return File.Exists(path) ? Assembly.LoadFrom(path) : null;
    }

    private static bool IsOurs(Assembly? requester) =>
        requester is { IsDynamic: false, Location.Length: > 0 }
        && Folder.Equals(Path.GetDirectoryName(requester.Location), StringComparison.OrdinalIgnoreCase);
}
#endif
