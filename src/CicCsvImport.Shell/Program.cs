using CicCsvImport.Shell;

if (ShellArguments.Parse(args) is not { } arguments)
{
    await Console.Error.WriteLineAsync(ShellArguments.Usage);
    return ShellArguments.UsageExitCode;
}

using var session = new ShellSession();
return arguments switch
{
    { Command: { } command } => session.Run(command),
    { File: { } file } => session.RunFile(file, arguments.ScriptArguments),
    _ => session.Prompt(),
};
