using System.Diagnostics;
using CicCsvImport.AcceptanceTests.Support;

namespace CicCsvImport.AcceptanceTests.Shell;

/// <summary>src/CicCsvImport.Shell: PowerShell as it is, but for the module.</summary>
public sealed class ShellTests
{
    [Fact]
    public void PowerShell_has_the_built_module_the_arguments_and_the_input_and_gives_the_exit_code()
    {
        using Process shell = Start("[Console]::In.ReadLine(); (Get-Command Test-CicUserCsv).Module.ModuleBase; exit 3");

        shell.StandardInput.WriteLine("a line");

        Assert.Equal(
            ["a line", Path.TrimEndingDirectorySeparator(ProjectFile.Metadata("ModuleOutput"))],
            shell.StandardOutput.ReadToEnd().Split('\n', '\r').Where(line => line != ""));
        shell.WaitForExit();
        Assert.Equal(3, shell.ExitCode);
    }

    /// <summary>In a terminal both processes are interrupted; the first one must not leave the terminal to two.</summary>
    [Fact(SkipUnless = nameof(HasSignals), Skip = "Windows has no signals that one process can send to another.")]
    public void Ctrl_C_is_left_to_PowerShell()
    {
        using Process shell = Start("'ready'; [Console]::In.ReadLine(); exit 4");
        Assert.Equal("ready", shell.StandardOutput.ReadLine());

        using Process kill = Process.Start("kill", ["-INT", $"{shell.Id}"]);
        kill.WaitForExit();

        shell.StandardInput.WriteLine("still here");
        Assert.Equal("still here", shell.StandardOutput.ReadLine());
        shell.WaitForExit();
        Assert.Equal(4, shell.ExitCode);
    }

    public static bool HasSignals => !OperatingSystem.IsWindows();

    private static Process Start(string command) => Process.Start(
        new ProcessStartInfo("dotnet", [ProjectFile.Metadata("Shell"), "-NoProfile", "-NonInteractive", "-Command", command])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
}
