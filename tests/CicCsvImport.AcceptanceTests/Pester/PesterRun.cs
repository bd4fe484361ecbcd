using System.Diagnostics;
using System.Text.Json;
using CicCsvImport.AcceptanceTests.Support;

namespace CicCsvImport.AcceptanceTests.Pester;

/// <summary>A run of tests/pester by PowerShell, with the package installed in a home of its own.</summary>
internal static class PesterRun
{
    /// <summary>Installs the package and runs the suite.</summary>
    /// <exception cref="InvalidOperationException">PowerShell ended without results.</exception>
    public static PesterResult[] Start()
    {
        DirectoryInfo home = Directory.CreateTempSubdirectory("CicCsvImport-");
        try
        {
            string modules = Path.Combine(home.FullName, ".local", "share", "powershell", "Modules");
            string results = Path.Combine(home.FullName, "results.json");
            RunScript(home, "Install.ps1", ProjectFile.Metadata("ModulePackage"), modules);
            RunScript(home, "TestInstalled.ps1", ProjectFile.Metadata("Pester"), modules, results);
            return JsonSerializer.Deserialize<PesterResult[]>(File.ReadAllText(results))!;
        }
        finally
        {
            home.Delete(recursive: true);
        }
    }

    private static void RunScript(DirectoryInfo home, string script, params string[] arguments)
    {
        string path = Path.Combine(ProjectFile.Metadata("RepositoryRoot"), "packaging", script);
        ProcessStartInfo start = new(
            ProjectFile.Metadata("PowerShellProgram"), ["-NoProfile", "-NonInteractive", "-File", path, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // On Unix the user's modules and PSResourceGet's repositories are in there.
        start.Environment["HOME"] = home.FullName;
        start.Environment.Remove("XDG_DATA_HOME");
        using Process shell = Process.Start(start)!;
        shell.StandardInput.Close();
        Task<string> errors = shell.StandardError.ReadToEndAsync();
        string output = shell.StandardOutput.ReadToEnd();
        shell.WaitForExit();
        if (shell.ExitCode != 0)
            throw new InvalidOperationException($"{script} ended with exit code {shell.ExitCode}.\n{output}\n{errors.Result}");
    }
}
