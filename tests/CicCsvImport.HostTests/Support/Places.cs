using System.Reflection;
using System.Runtime.InteropServices;

namespace CicCsvImport.HostTests.Support;

/// <summary>Where the things stand that the tests work on.</summary>
internal static class Places
{
    public static string Root { get; } = Metadata("RepositoryRoot");

    /// <summary>The built module, as it would be shipped.</summary>
    public static string Module { get; } = Path.Combine(Root, "out", "CicCsvImport");

    public static string Manifest { get; } = Path.Combine(Module, "CicCsvImport.psd1");

    /// <summary>Its assemblies for PowerShell 7.</summary>
    public static string Assemblies { get; } = Path.Combine(Module, "bin", "net8.0");

    /// <summary>Its native libraries, in a folder for each platform.</summary>
    public static string NativeLibraries { get; } = Path.Combine(Module, "bin", "native");

    /// <summary>The file of SQLite, in a folder of native libraries by platform: the one for this process.</summary>
    public static string SqliteIn(string folder, string below = "")
    {
        string file = OperatingSystem.IsWindows() ? "e_sqlite3.dll" : OperatingSystem.IsMacOS() ? "libe_sqlite3.dylib" : "libe_sqlite3.so";
        return Path.Combine(folder, RuntimeInformation.RuntimeIdentifier, below, file);
    }

    /// <summary>One of the vendor's sample lists.</summary>
    public static string Sample(string name) => Path.Combine(Module, "Samples", name);

    /// <summary>What the project file tells the tests.</summary>
    public static string Metadata(string key) => typeof(Places).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => metadata.Key == key).Value!;
}
