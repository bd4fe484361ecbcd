using CicCsvImport.HostTests.Support;

namespace CicCsvImport.HostTests.Loading;

/// <summary>What the module loads, and when.</summary>
internal static class LoadingScenarios
{
    private static readonly string[] Steps =
    [
        "Import-Module $manifest",
        "Get-CicRoleMatrix",
        "Import-CicUserCsv -LiteralPath $sample -WarningAction SilentlyContinue",
        "Connect-CicDirectory site.cicdb -Create",
    ];

    /// <summary>The libraries of others that each step of a session has loaded.</summary>
    public static string LoadedWhenNeeded()
    {
        using var host = new Host(import: false);
        var known = new HashSet<string>(Loaded());
        var told = new List<string>();
        foreach (string step in Steps)
        {
            host.Run(step, ("sample", Places.Sample("CSV User List.csv"))).WithoutErrors();
            told.Add($"{step.Split(' ')[0]}: {string.Join(' ', Loaded().Where(known.Add).Order(StringComparer.Ordinal))}");
        }

        return string.Join('\n', told);
    }

    // Whatever comes from the module's folder and is not the module's own.
    private static IEnumerable<string> Loaded() => AppDomain.CurrentDomain.GetAssemblies()
        .Where(assembly => !assembly.IsDynamic && assembly.Location.StartsWith(Places.Module, StringComparison.Ordinal))
        .Select(assembly => assembly.GetName().Name!)
        .Where(name => !name.StartsWith("CicCsvImport", StringComparison.Ordinal));
}
