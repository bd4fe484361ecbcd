using System.Management.Automation;
using CicCsvImport.Cmdlets;
using CicCsvImport.Core.Engine.Directories;
using CicCsvImport.Core.Issues;
using CicCsvImport.Parameters;
using CicCsvImport.Streams;

namespace CicCsvImport.Commands;

/// <summary>Gives the directory's runs: who changed what, when, and from which lists.</summary>
/// <remarks>
/// <para>Every change of a directory belongs to a run: an import, and each Add, Set and Remove command. The last run comes
/// first. -Change gives what a run did, object by object, from what to what. A run that is not there is the error
/// ImportNotFound.</para>
/// </remarks>
/// <example>
/// <code>Get-CicImport | Select-Object -First 10</code>
/// <para>Shows the last ten runs.</para>
/// </example>
/// <example>
/// <code>Get-CicImport -Last -Change | Format-List</code>
/// <para>Shows what the last run changed, object by object.</para>
/// </example>
/// <example>
/// <code>
/// Get-CicImport |
///     Where-Object { $_.Sources.Path -like '*User List.csv' } |
///     Format-Table -Property Id, Time, User, Command
/// </code>
/// <para>Finds the runs that took users from a list.</para>
/// </example>
/// <example>
/// <code>Get-CicImport -Id 3 -Change | Where-Object Kind -EQ user</code>
/// <para>Shows what the third run did to users.</para>
/// </example>
[Cmdlet(VerbsCommon.Get, "CicImport", DefaultParameterSetName = "Id")]
[OutputType(typeof(CicImport), typeof(CicImportChange))]
[WritesErrors(ErrorId.ImportNotFound)]
public sealed class GetCicImportCommand : DirectoryCmdlet
{
    /// <summary>The numbers of runs. All unless given.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, ParameterSetName = "Id")]
    [ArgumentCompleter(typeof(RunCompleter))]
    public long[]? Id { get; set; }

    /// <summary>The last run.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Last")]
    public SwitchParameter Last { get; set; }

    /// <summary>Gives each change of the runs instead of the runs.</summary>
    [Parameter]
    public SwitchParameter Change { get; set; }

    /// <summary>Writes the runs.</summary>
    protected override void ProcessRecord() => Context.Run(() =>
    {
        IRunLog log = Context.Store.Log;
        foreach (object written in Change ? (IEnumerable<object>)Changes(log) : Runs(log))
        {
            Cancellation.ThrowIfCancellationRequested();
            WriteObject(written);
        }
    });

    private IEnumerable<CicImportChange> Changes(IRunLog log) =>
        from done in log.GetChanges(Runs(log).Select(run => run.Id))
        from change in done.Changes.Select((change, i) => new CicImportChange(change, i + 1, done.Run))
        select change;

    private IEnumerable<CicImport> Runs(IRunLog log)
    {
        if (Last)
            return log.GetRuns().Take(1);
        return Id is null ? log.GetRuns() : Id.Select(id => Find(log, id)).OfType<CicImport>();
    }

    private CicImport? Find(IRunLog log, long id)
    {
        CicImport? run = log.FindRun(id);
        if (run is null)
            WriteError(Errors.ImportNotFound(id));
        return run;
    }
}
