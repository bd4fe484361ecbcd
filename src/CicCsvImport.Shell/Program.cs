using System.Diagnostics;
using System.Reflection;
using System.Runtime.InteropServices;
using static System.Environment;

// Starts PowerShell with the built module on its path and passes all arguments to it.
string Built(string key) =>
    Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == key).Value!;

// PowerShell prepends the module folders of the user and the machine unless the variable already contains them.
string[] usual = OperatingSystem.IsWindows()
    ? [GetFolderPath(SpecialFolder.MyDocuments) + @"\PowerShell", GetFolderPath(SpecialFolder.ProgramFiles) + @"\PowerShell"]
    : [GetFolderPath(SpecialFolder.LocalApplicationData) + "/powershell", "/usr/local/share/powershell"];
IEnumerable<string> folders = usual.Select(folder => Path.Combine(folder, "Modules")).Prepend(Built("ModuleFolder"));
ProcessStartInfo start = new(Built("PowerShellProgram"), args);
start.Environment["PSModulePath"] = string.Join(Path.PathSeparator, [.. folders, GetEnvironmentVariable("PSModulePath")]);

// Both processes receive Ctrl+C, and PowerShell decides what to do.
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => signal.Cancel = true);
using Process shell = Process.Start(start)!;
shell.WaitForExit();
return shell.ExitCode;
