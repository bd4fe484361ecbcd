using System.Diagnostics;
using System.Runtime.InteropServices;

namespace CicCsvImport.HostTests.Loading;

/// <summary>
/// Runs a scenario in a process of its own. Assemblies cannot be unloaded, and the tests of this assembly share a process:
/// what depends on the order in which assemblies are loaded is tried here.
/// </summary>
internal static class CleanProcess
{
    /// <summary>The scenarios, by name. Each returns what it has to tell.</summary>
    public static IReadOnlyDictionary<string, Func<string>> Scenarios { get; } = new Dictionary<string, Func<string>>
    {
        [nameof(IsolationScenarios.OtherFirst)] = IsolationScenarios.OtherFirst,
        [nameof(IsolationScenarios.ModuleFirst)] = IsolationScenarios.ModuleFirst,
        [nameof(IsolationScenarios.WithoutContext)] = IsolationScenarios.WithoutContext,
        [nameof(IsolationScenarios.WithoutContextAfterCsvHelper)] = IsolationScenarios.WithoutContextAfterCsvHelper,
        [nameof(IsolationScenarios.WithoutContextAfterConfiguration)] = IsolationScenarios.WithoutContextAfterConfiguration,
        [nameof(IsolationScenarios.WithoutContextAfterSqlite)] = IsolationScenarios.WithoutContextAfterSqlite,
        [nameof(ResolverScenarios.ResolverAnswers)] = ResolverScenarios.ResolverAnswers,
        [nameof(ResolverScenarios.FrameworkBuild)] = ResolverScenarios.FrameworkBuild,
        [nameof(LoadingScenarios.LoadedWhenNeeded)] = LoadingScenarios.LoadedWhenNeeded,
        [nameof(SqliteScenarios.SqliteNotNeeded)] = SqliteScenarios.SqliteNotNeeded,
        [nameof(SqliteScenarios.SqliteNeeded)] = SqliteScenarios.SqliteNeeded,
        [nameof(SqliteScenarios.OtherSqliteFirst)] = SqliteScenarios.OtherSqliteFirst,
        [nameof(SqliteScenarios.OwnSqliteFirst)] = SqliteScenarios.OwnSqliteFirst,
        [nameof(SqliteScenarios.SqliteMissing)] = SqliteScenarios.SqliteMissing,
    };

    public static string[] Run(string scenario)
    {
        using Process process = Process.Start(new ProcessStartInfo(DotNet, ["exec", typeof(CleanProcess).Assembly.Location, scenario])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        Assert.True(process.WaitForExit(TimeSpan.FromMinutes(2)), "The scenario does not end.");
        Assert.True(process.ExitCode == 0, errors.Result);
        return output.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>The program that runs this process, wherever it is installed: the runtime stands in shared/NAME/VERSION below it.</summary>
    private static string DotNet { get; } = Path.GetFullPath(Path.Combine(
        RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet"));
}
