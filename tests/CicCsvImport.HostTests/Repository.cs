using System.Reflection;

namespace CicCsvImport.HostTests;

/// <summary>Where the things stand that the tests work on.</summary>
internal static class Repository
{
    public static string Root { get; } = Metadata("RepositoryRoot");

    /// <summary>The built module, as it would be shipped.</summary>
    public static string Module { get; } = Path.Combine(Root, "out", "CicCsvImport");

    public static string Manifest { get; } = Path.Combine(Module, "CicCsvImport.psd1");

    /// <summary>Its assemblies for PowerShell 7.</summary>
    public static string Assemblies { get; } = Path.Combine(Module, "bin", "net8.0");

    /// <summary>Another version of CsvHelper than the module's.</summary>
    public static string OtherCsvHelper { get; } = Metadata("OtherCsvHelper");

    /// <summary>One of the vendor's sample lists.</summary>
    public static string Sample(string name) => Path.Combine(Module, "Samples", name);

    private static string Metadata(string key) => typeof(Repository).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => metadata.Key == key).Value!;
}
