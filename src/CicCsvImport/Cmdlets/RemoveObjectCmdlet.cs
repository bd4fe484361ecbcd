using System.ComponentModel;
using CicCsvImport.Changes;
using CicCsvImport.Core.Catalog;
using CicCsvImport.Core.Engine.Planning;

namespace CicCsvImport.Cmdlets;

/// <summary>A cmdlet that removes objects from a directory.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[WritesErrors(ErrorId.ObjectNotFound, ErrorId.ObjectInUse, Uses = [typeof(ChangeRun)])]
public abstract class RemoveObjectCmdlet : CicCmdlet
{
    private readonly DirectoryContext _context;
    private readonly ChangeRun _changes;
    private readonly NamedObjects _named;

    private protected RemoveObjectCmdlet()
    {
        _context = new DirectoryContext(this, () => Directory, () => Settings);
        _changes = new ChangeRun(this, _context, change => change.Kind == Kind);
        _named = new NamedObjects(_changes, suggests: false);
    }

    /// <summary>Removes objects even if other objects refer to them. Without this parameter, such a reference is an error.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <include file="../Commands/SharedDocs.xml" path="docs/parameter[@name='Directory']/*"/>
    [Parameter]
    [ValidateNotNull]
    public CicDirectory? Directory { get; set; }

    /// <include file="../Commands/SharedDocs.xml" path="docs/parameter[@name='Settings']/*"/>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Settings { get; set; }

    private protected abstract ObjectSchema Kind { get; }

    /// <summary>The names in the current input.</summary>
    private protected abstract string[] Names { get; }

    /// <summary>Finds the directory before names are collected.</summary>
    protected override void BeginProcessing() => _ = _context.Directory;

    /// <summary>Collects the names, which are one run.</summary>
    protected override void ProcessRecord() => _named.Add(Names);

    /// <summary>Plans and commits the removal.</summary>
    protected override void EndProcessing() => _context.Run(() =>
    {
        if (_changes.Commit(Plan, sources: []) is { Run: { } run })
            WriteVerbose(Messages.Format("Stream_Removed", run.Id, run.Removed));
    });

    private PlannedState Plan(IDirectoryView view)
    {
        var draft = new PlannedState(view);
        var removal = new RemovalPlanner(draft, KindCatalog.All);
        IReadOnlyList<CicObject> named = _named.Find(view, Kind);
        foreach (CicObject record in named)
        {
            if (draft.Find(Kind, record.Identity) is { } present)
                TryRemove(removal, present);
        }

        _changes.Streams.EndIfAnyError(named.Count);
        return draft;
    }

    // All objects that cannot be removed are reported. If there are any, nothing is removed.
    private void TryRemove(RemovalPlanner removal, CicObject record)
    {
        try
        {
            removal.Remove(record, Force);
        }
        catch (CicDirectoryException fault)
        {
            _changes.Streams.GatherError(fault.Id!, new ObjectName(record).ToString(), Errors.Directory(fault));
        }
    }
}
