namespace CicCsvImport.Commands;

/// <summary>Gets the runs that changed the directory.</summary>
/// <remarks>
/// <para>Every change of a directory belongs to a run: an import, or an Add, Set or Remove command. A run records who changed
/// what, when, and from which lists. The last run comes first. With -Change, this cmdlet returns what a run did to each object,
/// with old and new values. A run that does not exist causes the error ImportNotFound.</para>
/// </remarks>
/// <example>
/// <code>Get-CicImport | Select-Object -First 10</code>
/// <para>Gets the last ten runs.</para>
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
/// <para>Finds the runs that imported users from a list.</para>
/// </example>
/// <example>
/// <code>Get-CicImport -Id 3 -Change | Where-Object Kind -EQ user</code>
/// <para>Gets the changes that the third run made to users.</para>
/// </example>
[Cmdlet(VerbsCommon.Get, "CicImport", DefaultParameterSetName = "Id")]
[OutputType(typeof(CicImport), typeof(CicImportChange))]
[WritesErrors(ErrorId.ImportNotFound)]
public sealed class GetCicImportCommand : DirectoryCmdlet
{
    /// <summary>Specifies the numbers of the runs. By default, all runs are returned.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, ParameterSetName = "Id")]
    [ArgumentCompleter(typeof(RunCompleter))]
    public long[]? Id { get; set; }

    /// <summary>Gets the last run.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Last")]
    public SwitchParameter Last { get; set; }

    /// <summary>Gets the changes of the runs instead of the runs.</summary>
    [Parameter]
    public SwitchParameter Change { get; set; }

    /// <summary>Writes the runs.</summary>
    protected override void ProcessRecord() => Context.Run(() =>
    {
        IRunLog log = Context.Store.GetLog(Cancellation);
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
