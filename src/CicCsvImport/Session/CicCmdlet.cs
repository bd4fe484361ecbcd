using System.ComponentModel;
using CicCsvImport.Core.Settings;
using CicCsvImport.Infrastructure.Configuration;

namespace CicCsvImport.Session;

/// <summary>The base class of all cmdlets: it loads the settings and stops when the user stops the pipeline.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[WritesErrors(ErrorId.InputNotTaken, ErrorId.ParameterNotText)]
public abstract class CicCmdlet : PSCmdlet, IDisposable
{
    private readonly CancellationTokenSource _cancellation = new();
    private readonly Stack<IDisposable> _owned = new();
    private readonly HashSet<string> _told = [];

    private protected CicCmdlet()
    {
    }

    /// <summary>Canceled when the user stops the pipeline.</summary>
    internal CancellationToken Cancellation => _cancellation.Token;

    /// <summary>Refuses piped objects that no parameter takes, and rows that PowerShell has made texts for a parameter.</summary>
    protected override void BeginProcessing()
    {
        if (MyInvocation.BoundParameters.FirstOrDefault(IsRow).Key is { } parameter)
            ThrowTerminatingError(Errors.ParameterNotText(parameter));
        if (MyInvocation.ExpectingInput && !MyInvocation.MyCommand.ParameterSets.Any(TakesInput))
            ThrowTerminatingError(Errors.InputNotTaken(MyInvocation.MyCommand.Name));
    }

    /// <summary>Ends a reading or writing that is going on.</summary>
    protected override void StopProcessing() => _cancellation.Cancel();

    /// <summary>Closes files; called by the engine in any case, where EndProcessing is not.</summary>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Closes what the cmdlet has open.</summary>
    /// <param name="disposing">Always true: there is nothing unmanaged.</param>
    protected virtual void Dispose(bool disposing)
    {
        if (!disposing)
            return;
        while (_owned.Count > 0)
            _owned.Pop().Dispose();
        _cancellation.Dispose();
    }

    /// <summary>Disposes an object with the cmdlet, however the pipeline ends.</summary>
    internal T Own<T>(T open)
        where T : IDisposable
    {
        _owned.Push(open);
        return open;
    }

    // Calls of the cmdlets and their parts find these methods first. See SafeStreams.
    internal new void WriteError(ErrorRecord error) => SafeStreams.WriteError(this, error);

    internal new void ThrowTerminatingError(ErrorRecord error) => SafeStreams.ThrowTerminatingError(this, error);

    internal new void WriteWarning(string text) => SafeStreams.WriteWarning(this, text);

    /// <summary>Writes a warning that applies to several files, for the first one only.</summary>
    /// <param name="key">What the warnings have in common.</param>
    /// <param name="text">The warning of the first file.</param>
    internal void WriteWarningOnce(string key, string text)
    {
        if (_told.Add(key))
            WriteWarning(text);
    }

    internal new void WriteVerbose(string text) => SafeStreams.WriteVerbose(this, text);

    internal new bool ShouldProcess(string target, string action) => SafeStreams.ShouldProcess(this, target, action);

    // PowerShell would refuse each object with an error that keeps it, and it can be a row with a password.
    private bool TakesInput(CommandParameterSetInfo set) =>
        set.Parameters.Any(parameter => parameter.ValueFromPipeline && !MyInvocation.BoundParameters.ContainsKey(parameter.Name))
        && MyInvocation.BoundParameters.Keys.All(name => set.Parameters.Any(parameter => parameter.Name == name));

    /// <summary>Whether the cmdlet refuses a text as a path without showing it.</summary>
    private protected virtual bool HidesPaths => false;

    // The texts of a row can contain a password, and errors show names and paths.
    private bool IsRow(KeyValuePair<string, object> bound) =>
        !(HidesPaths && bound.Key is (PathSets.Path or PathSets.LiteralPath)) && bound.Value switch
        {
            string text => IsRow(text),
            IEnumerable<string> texts => texts.Any(IsRow),
            _ => false,
        };

    private static bool IsRow(string? text) => TypeNames.BeginsRow(text) || ListLine.IsHeader(text);

    /// <summary>Runs one step of the work. Cancellation ends it like a stopped pipeline.</summary>
    internal static void Run(Action work)
    {
        try
        {
            work();
        }
        catch (OperationCanceledException)
        {
            throw new PipelineStoppedException();
        }
    }

    /// <summary>Returns the value of a switch that the user specified; null if the user did not.</summary>
    private protected bool? FindSwitch(string parameter) =>
        MyInvocation.BoundParameters.TryGetValue(parameter, out object? value) ? (bool)(SwitchParameter)value : null;

    /// <summary>Loads the settings.</summary>
    /// <param name="file">The file that the user specified, or null.</param>
    internal CicSettings LoadSettings(string? file) =>
        ReadSettings(file, path => SettingsCache.Load(ModuleFiles.Settings, SettingsLoader.SiteFiles, path, Cancellation));

    /// <summary>Reads settings. Sources that cannot be used end the command with an error.</summary>
    /// <param name="file">The file that the user specified, or null.</param>
    /// <param name="read">Reads the settings, with the full path of that file.</param>
    private protected T ReadSettings<T>(string? file, Func<string?, T> read)
    {
        try
        {
            return read(file is null ? null : GetUnresolvedProviderPathFromPSPath(file));
        }
        catch (Exception noSuchPlace) when (noSuchPlace is SessionStateException)
        {
            ThrowTerminatingError(Errors.PathNotUsable(file!, noSuchPlace));
            throw;
        }
        catch (CicSettingsException invalid)
        {
            ThrowTerminatingError(Errors.InvalidSettings(invalid));
            throw;
        }
        catch (OperationCanceledException)
        {
            throw new PipelineStoppedException();
        }
    }
}
