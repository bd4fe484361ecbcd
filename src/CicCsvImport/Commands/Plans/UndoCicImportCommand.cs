using CicCsvImport.Changes;
using CicCsvImport.Core.Catalog;
using CicCsvImport.Core.Engine.Changes;
using CicCsvImport.Core.Engine.Planning;

namespace CicCsvImport.Commands;

/// <summary>Undoes a run and restores its objects.</summary>
/// <remarks>
/// <para>After the undo, each object of the run is as it was before the run. The undo is also a run and can be undone. If later
/// runs changed the same objects, the undo is refused, and the error names them (TouchedSince). With -Force, the changes of the
/// run are undone anyway. The undo is still refused if another object now has a value that would be restored (KeyTakenSince),
/// or refers to an object that would be removed (UndoInUse). Objects that were renamed since are found by their present names,
/// and restored references use these names, too.</para>
/// <para>This cmdlet asks once for each run. In a scheduled script, use -Confirm:$false; -Force does not answer the question. A
/// session that cannot ask it causes the error ConfirmationNotPossible, and nothing is undone. If you specify several runs, the
/// last one is undone first.</para>
/// </remarks>
/// <example>
/// <code>Undo-CicImport -Last</code>
/// <para>Undoes the last run that is neither an undo nor undone already.</para>
/// </example>
/// <example>
/// <code>Undo-CicImport -Id 4 -WhatIf -Verbose</code>
/// <para>Shows what the undo of run 4 would do, and with -Verbose what would happen to each object.</para>
/// </example>
/// <example>
/// <code>
/// $before = (Get-CicDirectory).Revision
/// Import-CicStationCsv -Path stations.csv | Add-CicStation
/// Get-CicUser -Workgroup Support | Set-CicUser -AddWorkgroup Service
/// Get-CicImport | Where-Object Id -GT $before | Undo-CicImport
/// </code>
/// <para>Tries two changes and undoes both of them, the last run first.</para>
/// </example>
/// <example>
/// <code>Undo-CicImport -Last -PassThru | Group-Object -Property Kind, Action -NoElement</code>
/// <para>Undoes the last run and counts its changes by kind and action.</para>
/// </example>
[Cmdlet(VerbsCommon.Undo, "CicImport", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High, DefaultParameterSetName = "Id")]
[OutputType(typeof(CicImportChange))]
[WritesErrors(Groups = [ErrorGroup.Undo], Uses = [typeof(ChangeRun), typeof(RunQuestion), typeof(PipedTexts)])]
public sealed class UndoCicImportCommand : DirectoryCmdlet
{
    private readonly SortedSet<long> _ids = [];
    private readonly PipedTexts _piped;

    /// <summary>Initializes a new instance.</summary>
    public UndoCicImportCommand() => _piped = new PipedTexts(this, nameof(Id));

    /// <summary>Specifies the numbers of the runs.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = "Id")]
    [ArgumentCompleter(typeof(RunCompleter))]
    [WholeNumber]
    public long[] Id { get; set; } = [];

    /// <summary>Specifies the runs by their numbers, or by objects with the property Id, such as those of Get-CicImport.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = PathSets.InputObject)]
    [AllowNull]
    [AllowEmptyString]
    [AllowEmptyCollection]
    public PSObject? InputObject { get; set; }

    /// <summary>Undoes the last run that is neither an undo nor undone already.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Last")]
    public SwitchParameter Last { get; set; }

    /// <summary>Undoes the changes even if later runs changed the same objects.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Returns an object for each change.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <summary>Collects the runs.</summary>
    protected override void ProcessRecord()
    {
        _ids.UnionWith(Id);
        _ids.UnionWith(_piped.ReadRuns(InputObject));
    }

    /// <summary>Undoes the runs, the last one first, each in a run of its own.</summary>
    protected override void EndProcessing() => Context.Run(() =>
    {
        foreach (long id in Last ? [LastRun()] : _ids.Reverse())
            Undo(id);
    });

    private long LastRun() =>
        Context.Store.GetLog(Cancellation).GetRuns().FirstOrDefault(run => run.Undoes is null && run.UndoneBy is null)?.Id
        ?? throw DirectoryErrors.Create(ErrorId.NothingToUndo);

    private void Undo(long id)
    {
        if (Context.Store.GetLog(Cancellation).FindRun(id) is not { } wanted)
        {
            WriteError(Errors.ImportNotFound(id));
            return;
        }

        var changes = new ChangeRun(this, Context, static _ => true)
        {
            Question = new RunQuestion(this, Context, planned => RunSummary.FromUndo(id, planned)),
        };
        CommittedChanges? committed = changes.Commit(view => Plan(view, id, changes.Streams), sources: [], undoes: id);
        if (committed is null)
            return;
        changes.Tell(committed.Run is { } undo
            ? Messages.Format("Stream_Undone", id, wanted.Command, undo.Id)
            : Messages.Format("Stream_NothingLeft", id));
        for (int i = 0; PassThru && i < committed.Changes.Count; i++)
            WriteObject(new CicImportChange(committed.Changes[i], i + 1, committed.Run?.Id));
    }

    private PlannedState Plan(IDirectoryView view, long id, DistinctStreams streams)
    {
        var draft = new PlannedState(view);
        IRunLog log = Context.Store.GetLog(Cancellation);
        CicImport run = log.FindRun(id) ?? throw DirectoryErrors.Create(ErrorId.CannotUndo, id, id);
        var planner = new UndoPlanner(view, log, draft, Context.Settings, KindCatalog.All);
        planner.Undo(run, Force);
        if (planner.Overwritten.Count > 0)
            streams.Warn(Messages.Format("Stream_Overwritten", planner.Overwritten.Count, DisplayText.Some(planner.Overwritten)));
        return draft;
    }
}
