using System.Diagnostics;
using System.Reflection;
using System.Runtime.InteropServices;
using static System.Environment;

// PowerShell, with the built module on its path: all arguments are PowerShell's.
string Built(string key) =>
    Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == key).Value!;

// PowerShell puts its folders of users and of the machine in front of the variable, unless they are in it.
string[] usual = OperatingSystem.IsWindows()
    ? [GetFolderPath(SpecialFolder.MyDocuments) + @"\PowerShell", GetFolderPath(SpecialFolder.ProgramFiles) + @"\PowerShell"]
    : [GetFolderPath(SpecialFolder.LocalApplicationData) + "/powershell", "/usr/local/share/powershell"];
IEnumerable<string> folders = usual.Select(folder => Path.Combine(folder, "Modules")).Prepend(Built("ModuleFolder"));
ProcessStartInfo start = new(Built("PowerShellProgram"), args);
start.Environment["PSModulePath"] = string.Join(Path.PathSeparator, [.. folders, GetEnvironmentVariable("PSModulePath")]);

// Ctrl+C goes to both processes; PowerShell decides what it means.
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => signal.Cancel = true);
using Process shell = Process.Start(start)!;
shell.WaitForExit();
return shell.ExitCode;
