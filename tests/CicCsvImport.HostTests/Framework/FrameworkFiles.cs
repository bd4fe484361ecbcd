using CicCsvImport.HostTests.Support;

namespace CicCsvImport.HostTests.Framework;

/// <summary>What there is on Windows PowerShell 5.1, as files to look into.</summary>
internal static class FrameworkFiles
{
    /// <summary>The module's assemblies for it.</summary>
    public static string ModuleFolder { get; } = Path.Combine(Places.Module, "bin", "net472");

    /// <summary>What the engine has in every version from 5.1 on.</summary>
    public static string PowerShellStandard { get; } =
        Path.Combine(Places.Metadata("PowerShellStandard"), "lib", "net452", "System.Management.Automation.dll");

    /// <summary>The assemblies of .NET Framework 4.7.2, without code, as compilers see them.</summary>
    // System.EnterpriseServices has two parts that are no assemblies.
    public static IEnumerable<string> Framework() => Directory
        .EnumerateFiles(
            Path.Combine(Places.Metadata("NetFramework"), "build", ".NETFramework", "v4.7.2"), "*.dll", SearchOption.AllDirectories)
        .Where(
            path => !Path.GetFileName(path).StartsWith("System.EnterpriseServices.", StringComparison.Ordinal)
                || path.EndsWith("Services.dll", StringComparison.Ordinal));
}
