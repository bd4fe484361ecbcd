namespace CicCsvImport.Shell;

/// <summary>What the command line asks for: a command, a script, or a prompt.</summary>
internal sealed record ShellArguments
{
    public const int UsageExitCode = 64;

    public const string Usage = """
        A small host of the PowerShell engine with CicCsvImport loaded. It has the language and the core commands, not
        Select-Object, Format-Table and the like: those come with PowerShell 7.

          cicshell                         a prompt
          cicshell -Command "COMMANDS"     runs commands
          cicshell -File SCRIPT [ARGUMENT ...]
        """;

    public string? Command { get; private init; }

    public string? File { get; private init; }

    public IReadOnlyList<string> ScriptArguments { get; private init; } = [];

    /// <summary>The arguments, or null where they are not understood.</summary>
    public static ShellArguments? Parse(string[] arguments) => arguments switch
    {
        [] => new ShellArguments(),
        [var option, _, ..] when Is(option, "Command") => new ShellArguments { Command = string.Join(' ', arguments.Skip(1)) },
        [var option, var file, .. var rest] when Is(option, "File") => new ShellArguments { File = file, ScriptArguments = rest },
        _ => null,
    };

    private static bool Is(string argument, string option) =>
        argument.Length > 1
        && argument[0] == '-'
        && option.StartsWith(argument.TrimStart('-'), StringComparison.OrdinalIgnoreCase);
}
