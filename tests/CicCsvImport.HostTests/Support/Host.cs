using System.Management.Automation;
using System.Management.Automation.Host;
using System.Management.Automation.Runspaces;

namespace CicCsvImport.HostTests.Support;

/// <summary>
/// A runspace of the bare engine with the built module, standing in a folder of its own. The engine alone has no
/// Select-Object, Sort-Object, Format-Table, Get-Item, Get-Content, Set-Location, Write-Output or ConvertTo-SecureString.
/// </summary>
internal sealed class Host : IDisposable
{
    private static readonly Lock Opening = new();
    private readonly Runspace _runspace;

    /// <param name="import">Whether the module is imported at once.</param>
    /// <param name="console">What shows texts and asks questions; null for nothing.</param>
    public Host(bool import = true, PSHost? console = null)
    {
        Folder = Directory.CreateTempSubdirectory("cic-host-").FullName;
        InitialSessionState state = InitialSessionState.CreateDefault2();
        // A command that the bare engine lacks is an error, not a search through the machine's modules.
        state.Variables.Add(new SessionStateVariableEntry("PSModuleAutoLoadingPreference", "None", description: null));
        // As pwsh has it by default on Unix; Windows would ask the machine's policy otherwise.
        if (OperatingSystem.IsWindows())
            state.ExecutionPolicy = Microsoft.PowerShell.ExecutionPolicy.Bypass;
        _runspace = console is null ? RunspaceFactory.CreateRunspace(state) : RunspaceFactory.CreateRunspace(console, state);
        // Where several open at once, one of them is now and then without a drive.
        lock (Opening)
        {
            _runspace.Open();
            _runspace.SessionStateProxy.Path.SetLocation(WildcardPattern.Escape(Folder));
        }

        Set("manifest", Places.Manifest);
        if (import)
            Import();
    }

    /// <summary>The runspace's folder; it is deleted with the runspace.</summary>
    public string Folder { get; }

    /// <summary>The runspace, for commands that are not a script.</summary>
    public Runspace Runspace => _runspace;

    public void Import() => Assert.Empty(Run("Import-Module $manifest").Errors);

    /// <summary>Runs a script to its end. An error that ends it is the last of the errors.</summary>
    public HostResult Run(string script, params (string Name, object? Value)[] variables)
    {
        foreach ((string name, object? value) in variables)
            Set(name, value);
        // A cmdlet that gives up ends its statement only; rethrown, its error ends the script and is known from the others.
        using PowerShell shell = PowerShell.Create(_runspace);
        shell.AddScript("try {\n" + script + "\n} catch { throw }");
        var output = new PSDataCollection<PSObject>();
        ErrorRecord? end = null;
        try
        {
            shell.Invoke(input: null, output);
        }
        catch (RuntimeException ended)
        {
            end = ended.ErrorRecord;
        }

        return new HostResult(shell, output, end);
    }

    public void Set(string name, object? value) => _runspace.SessionStateProxy.SetVariable(name, value);

    public object? Get(string name) => _runspace.SessionStateProxy.GetVariable(name);

    public string GetPath(string name) => Path.Combine(Folder, name);

    /// <summary>Writes a list into the folder: a text in UTF-8, its lines ended as Windows ends them.</summary>
    public void Write(string name, params string[] lines) => File.WriteAllText(GetPath(name), string.Join("\r\n", lines) + "\r\n");

    public string[] ReadLines(string name) => File.ReadAllLines(GetPath(name));

    public void Dispose()
    {
        _runspace.Dispose();
        Directory.Delete(Folder, recursive: true);
    }
}
