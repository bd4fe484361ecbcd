using System.Reflection;
using CicCsvImport.Core.Settings;
using CicCsvImport.Infrastructure.Configuration;

namespace CicCsvImport.UnitTests.Support;

/// <summary>Files of the repository that tests read.</summary>
internal static class Repository
{
    public static string Root { get; } = typeof(Repository).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => metadata.Key == "RepositoryRoot").Value!;

    public static string ShippedSettings { get; } = Path.Combine(Root, "module", SettingsLoader.FileName);

    public static string GetPath(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>A file or folder of tests/fixtures.</summary>
    public static string Fixture(params string[] parts) => GetPath(["tests", "fixtures", .. parts]);

    /// <summary>The settings as they ship.</summary>
    public static CicSettings Settings() => SettingsLoader.Load(ShippedSettings, [], givenFile: null);
}
