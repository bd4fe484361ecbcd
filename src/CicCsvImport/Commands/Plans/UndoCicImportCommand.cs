using System.Management.Automation;
using CicCsvImport.Changes;
using CicCsvImport.Cmdlets;
using CicCsvImport.Core.Catalog;
using CicCsvImport.Core.Engine.Changes;
using CicCsvImport.Core.Engine.Directories;
using CicCsvImport.Core.Engine.Planning;
using CicCsvImport.Core.Issues;
using CicCsvImport.Core.Text;
using CicCsvImport.Parameters;
using CicCsvImport.Streams;

namespace CicCsvImport.Commands;

/// <summary>Takes a run back: the directory is then, object by object, as it was before it.</summary>
/// <remarks>
/// <para>The undo is itself a run, and can be taken back. Where later runs have touched the same objects it is refused, and
/// the error names them (TouchedSince); -Force takes the run's own changes back all the same. It is refused even so where others
/// have meanwhile what an object had (KeyTakenSince), or name an object that would go (UndoInUse).</para>
/// <para>Of several runs, the last one is taken back first.</para>
/// </remarks>
/// <example>
/// <code>Undo-CicImport -Last</code>
/// <para>Takes the last run back that is neither an undo nor taken back already.</para>
/// </example>
/// <example>
/// <code>Undo-CicImport -Id 4 -WhatIf</code>
/// <para>Shows what would become of each object that the fourth run has made or changed.</para>
/// </example>
/// <example>
/// <code>
/// $before = (Get-CicDirectory).Revision
/// Import-CicStationCsv -Path stations.csv | Add-CicStation
/// Get-CicUser -Workgroup Support | Set-CicUser -AddWorkgroup Service
/// Get-CicImport | Where-Object Id -GT $before | Undo-CicImport
/// </code>
/// <para>Tries two things, and takes all of it back, the last run first.</para>
/// </example>
/// <example>
/// <code>Undo-CicImport -Last -PassThru | Group-Object -Property Kind, Action -NoElement</code>
/// <para>Takes the last run back, and counts what that did to which objects.</para>
/// </example>
[Cmdlet(VerbsCommon.Undo, "CicImport", SupportsShouldProcess = true, DefaultParameterSetName = "Id")]
[OutputType(typeof(CicImportChange))]
[WritesErrors(Groups = [ErrorGroup.Undo], Uses = [typeof(ChangeRun)])]
public sealed class UndoCicImportCommand : DirectoryCmdlet
{
    private readonly ChangeRun _changes;
    private readonly SortedSet<long> _ids = [];

    /// <summary>Makes the cmdlet.</summary>
    public UndoCicImportCommand() => _changes = new ChangeRun(this, Context, static _ => true);

    /// <summary>The numbers of runs.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, ParameterSetName = "Id")]
    [ArgumentCompleter(typeof(RunCompleter))]
    public long[] Id { get; set; } = [];

    /// <summary>The last run that is neither an undo nor taken back already.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Last")]
    public SwitchParameter Last { get; set; }

    /// <summary>Takes changes back although later runs have touched their objects.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Writes an object for each change that was made.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <summary>Collects the present runs.</summary>
    protected override void ProcessRecord() => _ids.UnionWith(Id);

    /// <summary>Takes the runs back, the last one first, each in a run of its own.</summary>
    protected override void EndProcessing() => Context.Run(() =>
    {
        foreach (long id in Last ? [LastRun()] : _ids.Reverse())
            Undo(id);
    });

    private long LastRun() =>
        Context.Store.Log.GetRuns().FirstOrDefault(run => run.Undoes is null && run.UndoneBy is null)?.Id
        ?? throw DirectoryErrors.Create(ErrorId.NothingToUndo);

    private void Undo(long id)
    {
        if (Context.Store.Log.FindRun(id) is not { } wanted)
        {
            WriteError(Errors.ImportNotFound(id));
            return;
        }

        _changes.AskAnew();
        CommittedChanges? committed = _changes.Commit(view => Plan(view, id), sources: [], undoes: id);
        if (committed?.Run is not { } run)
            return;
        _changes.Tell(Messages.Format("Stream_Undone", id, wanted.Command, run.Id));
        for (int i = 0; PassThru && i < committed.Changes.Count; i++)
            WriteObject(new CicImportChange(committed.Changes[i], i + 1, run.Id));
    }

    private PlannedState Plan(IDirectoryView view, long id)
    {
        var draft = new PlannedState(view);
        IRunLog log = Context.Store.Log;
        CicImport run = log.FindRun(id) ?? throw DirectoryErrors.Create(ErrorId.CannotUndo, id, id);
        // A run is undone as a whole, so declining one change declines all.
        if (!_changes.IsAnyDeclined)
            new UndoPlanner(view, log, draft, Context.Settings, KindCatalog.All).Undo(run, Force);
        return draft;
    }
}
