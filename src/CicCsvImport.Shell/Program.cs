using System.Diagnostics;
using System.Reflection;
using static System.Environment;

// PowerShell, with the built module on its path: all arguments are PowerShell's.
string Built(string key) =>
    Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == key).Value!;

// PowerShell puts its folders of users and of the machine in front of the variable, unless they are in it.
string[] usual = OperatingSystem.IsWindows()
    ? [GetFolderPath(SpecialFolder.MyDocuments) + @"\PowerShell\Modules", GetFolderPath(SpecialFolder.ProgramFiles) + @"\PowerShell\Modules"]
    : [GetFolderPath(SpecialFolder.LocalApplicationData) + "/powershell/Modules", "/usr/local/share/powershell/Modules"];
ProcessStartInfo start = new(Built("PowerShellProgram"), args);
start.Environment["PSModulePath"] = string.Join(Path.PathSeparator, [Built("ModuleFolder"), .. usual, GetEnvironmentVariable("PSModulePath")]);

// Ctrl+C goes to both processes; PowerShell decides what it means.
Console.CancelKeyPress += (_, pressed) => pressed.Cancel = true;
using Process shell = Process.Start(start)!;
shell.WaitForExit();
return shell.ExitCode;
