using CicCsvImport.Shell;
using var session = new ShellSession();

if (ShellArguments.Parse(args) is not { } arguments)
{
    await Console.Error.WriteLineAsync(ShellArguments.Usage);
    return ShellArguments.UsageExitCode;
}

return arguments switch
{
    { Command: { } command } => session.Run(command),
    { File: { } file } => session.RunFile(file, arguments.ScriptArguments),
    _ => session.Prompt(),
};
