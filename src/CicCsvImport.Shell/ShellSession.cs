using System.Management.Automation;
using System.Management.Automation.Language;
using System.Management.Automation.Runspaces;
using System.Reflection;

namespace CicCsvImport.Shell;

/// <summary>A session of the engine with the module loaded.</summary>
internal sealed class ShellSession : IDisposable
{
    private const int ErrorExitCode = 1;
    private readonly ShellHost _host = new();
    private readonly Runspace _runspace;
    private PowerShell? _running;

    public ShellSession()
    {
        InitialSessionState state = InitialSessionState.CreateDefault2();
        state.ImportPSModule(ModulePath());
        _runspace = RunspaceFactory.CreateRunspace(_host, state);
        _runspace.Open();
        Console.CancelKeyPress += Stop;
    }

    /// <summary>Runs commands.</summary>
    /// <returns>The exit code: the script's own, or 1 where an error was shown.</returns>
    public int Run(string commands) => Invoke(powerShell => powerShell.AddScript(commands, useLocalScope: false));

    /// <summary>Runs a script with its arguments.</summary>
    public int RunFile(string path, IReadOnlyList<string> arguments)
    {
        string fullPath = Path.GetFullPath(path);
        if (File.Exists(fullPath))
        {
            int exitCode = Invoke(powerShell => AddArguments(powerShell.AddCommand(fullPath, useLocalScope: false), arguments));
            return _runspace.SessionStateProxy.GetVariable("LASTEXITCODE") is int scripts and not 0 ? scripts : exitCode;
        }

        _host.UI.WriteErrorLine($"There is no script '{path}'.");
        return ErrorExitCode;
    }

    /// <summary>Asks for commands until the user leaves.</summary>
    public int Prompt()
    {
        _host.UI.WriteLine("CicCsvImport on the bare PowerShell engine. Get-Command -Module CicCsvImport lists its commands; exit leaves.");
        while (!_host.ShouldExit && ReadCommands() is { } commands)
            Run(commands);
        return _host.ExitCode;
    }

    public void Dispose()
    {
        Console.CancelKeyPress -= Stop;
        _runspace.Dispose();
    }

    private static string ModulePath() => typeof(ShellSession).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => metadata.Key == nameof(ModulePath)).Value!;

    private int Invoke(Action<PowerShell> build)
    {
        using PowerShell powerShell = PowerShell.Create(_runspace);
        _running = powerShell;
        _host.ErrorWasShown = false;
        try
        {
            build(powerShell);
            // Errors take the way of the output, so that they are shown in their place.
            powerShell.Commands.Commands[0].MergeMyResults(PipelineResultTypes.Error, PipelineResultTypes.Output);
            powerShell.AddCommand("Out-Default");
            powerShell.Invoke();
            if (powerShell.InvocationStateInfo.State == PSInvocationState.Stopped)
                return ErrorExitCode;
        }
        catch (PipelineStoppedException)
        {
            return ErrorExitCode;
        }
        catch (ParseException mistyped)
        {
            _host.UI.WriteErrorLine(mistyped.Message);
        }
        catch (RuntimeException error)
        {
            Show(error.ErrorRecord);
        }
        finally
        {
            _running = null;
            _host.EndProgress();
        }

        return _host.ShouldExit ? _host.ExitCode : _host.ErrorWasShown ? ErrorExitCode : 0;
    }

    private void Show(ErrorRecord error)
    {
        using PowerShell powerShell = PowerShell.Create(_runspace);
        powerShell.AddScript("[CmdletBinding()] param($record) $PSCmdlet.WriteError($record)").AddArgument(error);
        powerShell.Commands.Commands[0].MergeMyResults(PipelineResultTypes.Error, PipelineResultTypes.Output);
        powerShell.AddCommand("Out-Default");
        powerShell.Invoke();
    }

    private void Stop(object? sender, ConsoleCancelEventArgs pressed)
    {
        if (_running is not { } running)
            return;
        pressed.Cancel = true;
        running.BeginStop(callback: null, state: null);
    }

    // A command can go on over several lines.
    private string? ReadCommands()
    {
        string prompt = "CIC> ";
        string commands = "";
        while (true)
        {
            _host.UI.Write(prompt);
            if (Console.In.ReadLine() is not { } line)
                return null;
            commands += line + Environment.NewLine;
            Parser.ParseInput(commands, out _, out ParseError[] errors);
            if (!errors.Any(error => error.IncompleteInput))
                return commands;
            prompt = ">> ";
        }
    }

    private static void AddArguments(PowerShell script, IReadOnlyList<string> arguments)
    {
        for (int i = 0; i < arguments.Count; i++)
        {
            if (arguments[i].Length < 2 || arguments[i][0] != '-' || !char.IsLetter(arguments[i][1]))
                script.AddArgument(arguments[i]);
            else if (i + 1 < arguments.Count && !arguments[i + 1].StartsWith('-'))
                script.AddParameter(arguments[i][1..], arguments[++i]);
            else
                script.AddParameter(arguments[i][1..]);
        }
    }
}
