using System.ComponentModel;
using System.Management.Automation;
using CicCsvImport.Catalog;
using CicCsvImport.Directories;
using CicCsvImport.Lists;
using CicCsvImport.Planning;
using CicCsvImport.Streams;
using CicCsvImport.Text;

namespace CicCsvImport.Commands;

/// <summary>A cmdlet that removes objects from a directory.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[WritesErrors(nameof(ErrorCatalog.ObjectNotFound), nameof(ErrorCatalog.ObjectInUse))]
public abstract class RemoveObjectCmdlet : ChangeCmdlet
{
    private readonly List<string> _names = [];

    private protected RemoveObjectCmdlet()
    {
    }

    /// <summary>Removes objects that others name, too: those lose the name. Without it, that is an error.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    private protected abstract RecordSchema Kind { get; }

    /// <summary>The names that the present input has.</summary>
    private protected abstract string[] Names { get; }

    /// <summary>Looks for a directory before names are collected.</summary>
    protected override void BeginProcessing() => _ = Connected;

    /// <summary>Collects the present names: all of them are one run.</summary>
    protected override void ProcessRecord() => _names.AddRange(Names);

    /// <summary>Plans and commits the removal.</summary>
    protected override void EndProcessing() => RunOn(() =>
    {
        if (Commit(Plan, sources: []) is { Run: { } run })
            WriteVerbose(Messages.Format("Stream_Removed", run.Id, run.Removed));
    });

    private protected override bool IsAskedAbout(ObjectChange change) => change.Kind == Kind;

    private PlannedState Plan(IDirectoryView view)
    {
        var draft = new PlannedState(view);
        var removal = new RemovalPlanner(draft, Kinds.All);
        int faults = 0;
        foreach (string name in _names.Distinct(NameComparer.Instance))
        {
            if (ObjectNames.IsMissing(view, Kind, name))
                Streams.Error(Errors.ObjectNotFound(view, Kind, name));
            foreach (CicRecord record in ObjectNames.Find(view, Kind, name))
            {
                if (!IsDeclined(Kind, record.Identity) && draft.Find(Kind, record.Identity) is { } present)
                    faults += TryRemove(removal, present) ? 0 : 1;
            }
        }

        if (faults > 0)
            ThrowTerminatingError(Errors.NothingCommitted(faults));
        return draft;
    }

    // All that cannot be removed is reported, and nothing is then removed.
    private bool TryRemove(RemovalPlanner removal, CicRecord record)
    {
        try
        {
            removal.Remove(record, Force);
            return true;
        }
        catch (CicDirectoryException fault)
        {
            Streams.Error(Errors.Directory(fault));
            return false;
        }
    }
}
