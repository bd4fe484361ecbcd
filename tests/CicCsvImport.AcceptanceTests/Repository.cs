using System.Reflection;

namespace CicCsvImport.AcceptanceTests;

internal static class Repository
{
    /// <summary>A path, as the project file has it.</summary>
    public static string Metadata(string key) => typeof(Repository).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => metadata.Key == key).Value!;
}
