using System.Management.Automation;
using CicCsvImport.HostTests.Support;

namespace CicCsvImport.HostTests.Fuzzing;

/// <summary>Calls of a cmdlet with unexpected arguments, and the errors that must not come of them.</summary>
internal sealed class ParameterFuzz : IDisposable
{
    // Generous, since tests run on busy machines.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    // The ids with which PowerShell refuses an argument or an object before the cmdlet has it.
    private static readonly HashSet<string> BinderIds =
    [
        "AmbiguousParameterSet", "BadEnumeration", "CannotConvertArgument", "CatchFromBaseAdapterGetValue",
        "CannotConvertArgumentNoMessage", "InputObjectMissingMandatory", "InputObjectNotBound", "MissingArgument",
        "MissingMandatoryParameter", "ParameterArgumentTransformationError", "ParameterArgumentValidationError",
        "ParameterArgumentValidationErrorEmptyArrayNotAllowed", "ParameterArgumentValidationErrorEmptyCollectionNotAllowed",
        "ParameterArgumentValidationErrorEmptyStringNotAllowed", "ParameterArgumentValidationErrorNullNotAllowed",
        "ParameterBindingFailed", "ScriptBlockArgumentInvocationFailed", "ScriptBlockArgumentNoInput", "ScriptBlockArgumentNoOutput",
    ];

    private readonly IReadOnlyDictionary<string, string?> _known;
    private readonly SortedDictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, string> _faults = new(StringComparer.Ordinal);
    private Host _host = null!;
    private FuzzValues _values = null!;
    private object _plan = null!;
    private object _directory = null!;

    /// <param name="known">The ids of the catalog of errors, each with the type to catch, and the codes of issues, with null.</param>
    public ParameterFuzz(IReadOnlyDictionary<string, string?> known)
    {
        _known = known;
        Restart();
    }

    /// <summary>The number of calls.</summary>
    public int Calls { get; private set; }

    /// <summary>The ids of errors, with the number of each.</summary>
    public IReadOnlyDictionary<string, int> Ids => _ids;

    /// <summary>The first call for each cmdlet and id that is not one of the module's or the binder's.</summary>
    public IEnumerable<string> Faults => _faults.Select(fault => $"{fault.Key}: {fault.Value}");

    public int ValueCount => _values.Count;

    public IReadOnlyList<CmdletInfo> Commands =>
        [.. _host.Run("Get-Command -Module CicCsvImport").Output.Select(item => (CmdletInfo)item.BaseObject)];

    /// <summary>Starts again with a new site in a new folder.</summary>
    public void Restart()
    {
        _host?.Dispose();
        _host = new Host();
        Directory.CreateDirectory(_host.GetPath("folder"));
        RestoreFiles();
        Connect();
        _host.Run("New-CicImportPlan -User users.csv | Export-CicImportPlan plan.json").WithoutErrors();
        _plan = _host.Run("Import-CicImportPlan plan.json").Single();
        _values = new FuzzValues(_host);
    }

    /// <summary>Calls a cmdlet with some of its parameters, and pipes an object if there is one.</summary>
    /// <param name="command">The cmdlet.</param>
    /// <param name="arguments">The parameters, each with the number of its value, or null for one that fits.</param>
    /// <param name="piped">The number of the piped value, or null.</param>
    public void Call(CmdletInfo command, IReadOnlyList<(ParameterMetadata Parameter, int? Value)> arguments, int? piped)
    {
        using PowerShell shell = PowerShell.Create();
        shell.Runspace = _host.Runspace;
        shell.AddCommand(command).AddParameter("ErrorAction", ActionPreference.Continue);
        if (command.Parameters.ContainsKey("Confirm"))
            shell.AddParameter("Confirm", false);
        var shown = new List<string>();
        foreach ((ParameterMetadata parameter, int? index) in arguments)
        {
            (string name, object? value) = index is { } number ? _values[number] : ("fit", Fit(parameter));
            shown.Add($"-{parameter.Name} {name}");
            shell.AddParameter(parameter.Name, value);
        }

        object?[]? input = null;
        if (piped is { } item)
        {
            (string name, object? value) = _values[item];
            shown.Insert(0, name + " |");
            input = [value];
        }

        Calls++;
        string call = string.Join(" ", shown);
        try
        {
            using var output = new PSDataCollection<PSObject>();
            using PSDataCollection<object?>? source = input is null ? null : new PSDataCollection<object?>(input);
            source?.Complete();
            IAsyncResult run = shell.BeginInvoke(source, output);
            if (!run.AsyncWaitHandle.WaitOne(Longest))
                throw new TimeoutException($"{command.Name} {call} takes more than {Longest}.");
            shell.EndInvoke(run);
        }
        catch (RuntimeException ended)
        {
            Judge(command, call, ended.ErrorRecord, ended);
        }
        catch (Exception raw) when (raw is not TimeoutException)
        {
            Add(command, raw.GetType().Name, call + " " + raw);
        }

        foreach (ErrorRecord error in shell.Streams.Error)
            Judge(command, call, error);
    }

    /// <summary>Connects the directory again, and writes the files again that a command may have overwritten.</summary>
    public void Restore()
    {
        Connect();
        RestoreFiles();
    }

    public void Dispose() => _host.Dispose();

    private void Connect() => _directory = _host.Run(
        """
        if (-not (Test-Path site.cicdb)) {
            $null = Connect-CicDirectory site.cicdb -Create
            Initialize-CicDirectory -Administrator admin -Location Main -RegistrationGroup Remote -Workgroup Sales
            $null = New-CicPhoneTemplate Standard -Manufacturer Polycom -Model IP335
            Add-CicStation @{ Name = 'Lobby'; Extension = '3001' }
            Add-CicPhone @{ Name = 'Desk'; Template = 'Standard' }
        }

        Connect-CicDirectory site.cicdb
        """.Replace("Test-Path site.cicdb", $"[IO.File]::Exists('{_host.GetPath("site.cicdb")}')", StringComparison.Ordinal)).Single();

    private void RestoreFiles()
    {
        _host.Write("users.csv", "User Name,Password,Extension,Roles", "anna,739152,4001,Agent", "ben,739153,4002,", "b\u00e4d,1,4002,A");
        _host.Write("stations.csv", "Name,Extension,Type", "s1,5001,Workstation", "s2,5001,");
        _host.Write("phones.csv", "Name,Template", "p1,Standard", "p2,none");
        _host.Write("settings.json", """{ "Culture": "de-DE" }""");
    }

    // An argument for a mandatory parameter, so that the other arguments are judged.
    private object? Fit(ParameterMetadata parameter) => parameter.Name switch
    {
        "InputObject" or "Plan" => _plan,
        "Id" => new long[] { 1 },
        "Manufacturer" => "Polycom",
        "Model" => "IP335",
        "Path" or "LiteralPath" => "users.csv",
        "Count" => 1,
        "Directory" => _directory,
        _ when parameter.SwitchParameter => true,
        _ => "Sales",
    };

    private void Judge(CmdletInfo command, string call, ErrorRecord error, Exception? thrown = null)
    {
        string id = error.FullyQualifiedErrorId.Split(',')[0];
        _ids[id] = _ids.GetValueOrDefault(id) + 1;
        bool isKnown = _known.TryGetValue(id, out string? type);
        if (!isKnown && !BinderIds.Contains(id))
            Add(command, id, call + " " + error.Exception);
        else if (type is not null && !IsOf(error.Exception.GetType(), type))
            Add(command, id + " is not " + type, call + " " + error.Exception);
        // What a transformation or a property of ours throws is wrapped by the binder.
        else if (Causes(thrown ?? error.Exception).FirstOrDefault(IsRaw) is { } raw && BinderIds.Contains(id))
            Add(command, id + " " + raw.GetType().Name, call + " " + raw);
    }

    private static bool IsOf(Type? exception, string name) =>
        exception is not null && (exception.Name == name || IsOf(exception.BaseType, name));

    private void Add(CmdletInfo command, string id, string call) => _faults.TryAdd($"{command.Name} {id}", Shorten(call));

    private static IEnumerable<Exception> Causes(Exception exception)
    {
        for (Exception? cause = exception.InnerException; cause is not null; cause = cause.InnerException)
            yield return cause;
    }

    // An exception that a value throws is the value's own fault, wherever it is read.
    private static bool IsRaw(Exception cause) =>
        cause is not (RuntimeException or MetadataException or FormatException)
        && cause.StackTrace?.Split('\n')[0].Contains("at CicCsvImport.", StringComparison.Ordinal) == true
        && !cause.StackTrace.Contains(nameof(HostTests), StringComparison.Ordinal);

    private static string Shorten(string text) => text.Length > 1500 ? text[..1500] + "..." : text;
}
