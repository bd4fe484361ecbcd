using System.ComponentModel;
using CicCsvImport.Changes;
using CicCsvImport.Core.Catalog;
using CicCsvImport.Core.Engine.Planning;

namespace CicCsvImport.Cmdlets;

/// <summary>A cmdlet that removes objects from a directory.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[WritesErrors(ErrorId.ObjectNotFound, ErrorId.ObjectInUse, Uses = [typeof(ChangeRun), typeof(RunQuestion), typeof(NameRows)])]
public abstract class RemoveObjectCmdlet : CicCmdlet
{
    private protected const string NameSet = "Name";

    private readonly List<string> _typed = [];
    private readonly List<PSObject> _piped = [];
    private readonly DirectoryContext _context;
    private readonly ChangeRun _changes;

    private protected RemoveObjectCmdlet()
    {
        _context = new DirectoryContext(this, () => Directory, () => Settings);
        _changes = new ChangeRun(this, _context, change => change.Kind == Kind)
        {
            Question = new RunQuestion(this, _context, changes => RunSummary.FromRemoval(Kind, changes)),
        };
    }

    /// <summary>
    /// Specifies the objects to remove: objects of the directory, names, or objects with a property for the name, such as those from
    /// Import-Csv. Names are literal here, so a wildcard matches nothing.
    /// </summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = PathSets.InputObject)]
    [AllowNull]
    [AllowEmptyString]
    [AllowEmptyCollection]
    public PSObject? InputObject { get; set; }

    /// <summary>Removes objects even if other objects refer to them. Without this parameter, such a reference is an error.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <include file="../Commands/SharedDocs.xml" path="docs/parameter[@name='Directory']/*"/>
    [Parameter]
    [ValidateNotNull]
    [NoRows]
    public CicDirectory? Directory { get; set; }

    /// <include file="../Commands/SharedDocs.xml" path="docs/parameter[@name='Settings']/*"/>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Settings { get; set; }

    private protected abstract ObjectSchema Kind { get; }

    /// <summary>The names that the user typed.</summary>
    private protected abstract string[] Names { get; }

    /// <summary>Finds the directory before names are collected.</summary>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        _ = _context.Directory;
    }

    /// <summary>Collects the objects, which are one run.</summary>
    protected override void ProcessRecord()
    {
        if (ParameterSetName == PathSets.InputObject)
            _piped.AddRange(PipedItems.From(InputObject, Cancellation));
        else
            _typed.AddRange(Names);
    }

    /// <summary>Plans and commits the removal.</summary>
    protected override void EndProcessing() => _context.Run(() =>
    {
        if (_changes.Commit(Plan, ImportSources.From(_piped)) is { } committed)
            _changes.TellApplied(committed);
    });

    // All objects that do not exist or cannot be removed are reported. If there are any, nothing is removed.
    private PlannedState Plan(IDirectoryView view)
    {
        var draft = new PlannedState(view);
        var removal = new RemovalPlanner(draft, KindCatalog.All);
        foreach (string name in _typed)
            RemoveTyped(removal, view, name);
        var rows = new NameRows(_context.Settings, Kind);
        for (int i = 0; i < _piped.Count; i++)
            RemoveRow(removal, view, rows.Read(_piped[i], i + 1, out ObjectFault? fault), fault);
        _changes.Streams.EndIfAnyError(_typed.Count + _piped.Count);
        removal.Complete(Force);
        return draft;
    }

    private void RemoveTyped(RemovalPlanner removal, IDirectoryView view, string name)
    {
        if (ObjectNames.IsMissing(view, Kind, name))
            ReportMissing(name);
        foreach (CicObject found in ObjectNames.Find(view, Kind, name))
            removal.Remove(found);
    }

    private void RemoveRow(RemovalPlanner removal, IDirectoryView view, CicObject? row, ObjectFault? fault)
    {
        if (row is null)
            _changes.Streams.GatherError(fault!.Same, fault.Name, fault.Error);
        else if (view.Find(Kind, row.Identity) is { } found)
            removal.Remove(found, row);
        else
            ReportMissing(row.Identity);
    }

    // No other name is suggested by a command that removes objects.
    private void ReportMissing(string name) =>
        _changes.Streams.GatherError("", new ObjectName(Kind, name).ToString(), Errors.ObjectNotFound(Kind, name, nearest: null));
}
