using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace CicCsvImport.HostTests.Framework;

/// <summary>
/// On Windows PowerShell 5.1 there is nothing but the module's folder and .NET Framework 4.7.2: what the assemblies there
/// refer to must be in one of them, not older than they want it.
/// </summary>
public sealed class FrameworkReferenceTests
{
    private static readonly string Folder = FrameworkFiles.ModuleFolder;

    private static readonly Dictionary<string, Version> Known = FrameworkFiles.Framework()
        .Concat(Directory.EnumerateFiles(Folder, "*.dll"))
        .Select(AssemblyName.GetAssemblyName)
        .GroupBy(name => name.Name!)
        .ToDictionary(names => names.Key, names => names.Max(name => name.Version)!, StringComparer.OrdinalIgnoreCase);

    public static TheoryData<string> Assemblies => [.. Directory.EnumerateFiles(Folder, "*.dll").Select(path => Path.GetFileName(path))];

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void What_an_assembly_refers_to_is_shipped_or_in_the_framework(string file)
    {
        using var reader = new PEReader(File.OpenRead(Path.Combine(Folder, file)));
        MetadataReader metadata = reader.GetMetadataReader();
        IEnumerable<AssemblyName> missing = metadata.AssemblyReferences
            .Select(handle => metadata.GetAssemblyReference(handle).GetAssemblyName())
            .Where(name => !IsAlwaysThere(name.Name!) && (!Known.TryGetValue(name.Name!, out Version? version) || version < name.Version));

        Assert.Empty(missing.Select(name => $"{name.Name} {name.Version}"));
    }

    // The engine is loaded before any module. The framework contains System.ValueTuple and uses it for every version: the package,
    // whose version the references have, contains no assembly for 4.7.2 and needs no redirect (dotnet/maintenance-packages issue 258).
    private static bool IsAlwaysThere(string name) => name is "System.Management.Automation" or "System.ValueTuple";
}
