using System.Reflection;

namespace CicCsvImport.AcceptanceTests.Support;

internal static class ProjectFile
{
    /// <summary>A path, as the project file has it.</summary>
    public static string Metadata(string key) => typeof(ProjectFile).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => metadata.Key == key).Value!;
}
