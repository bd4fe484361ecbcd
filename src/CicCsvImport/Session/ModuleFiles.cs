using CicCsvImport.Infrastructure.Configuration;

namespace CicCsvImport.Session;

/// <summary>The files of the installed module.</summary>
internal static class ModuleFiles
{
    /// <summary>The folder of the manifest. The assemblies are in bin/FRAMEWORK below it.</summary>
    public static string Root { get; } = Path.GetFullPath(
        Path.Combine(Path.GetDirectoryName(typeof(ModuleFiles).Assembly.Location)!, "..", ".."));

    public static string Settings { get; } = Path.Combine(Root, SettingsLoader.FileName);
}
