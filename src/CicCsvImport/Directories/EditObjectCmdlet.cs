using System.ComponentModel;
using System.Management.Automation;
using CicCsvImport.Directories;
using CicCsvImport.Lists;
using CicCsvImport.Planning;
using CicCsvImport.Streams;
using CicCsvImport.Text;

namespace CicCsvImport.Commands;

/// <summary>A cmdlet that changes objects of a directory that are named.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[WritesErrors(nameof(ErrorCatalog.ObjectNotFound), HasIssueCodes = true)]
public abstract class EditObjectCmdlet : ChangeCmdlet
{
    private readonly List<string> _names = [];

    private protected EditObjectCmdlet()
    {
    }

    /// <summary>Writes the objects as they are afterwards.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected abstract RecordSchema Kind { get; }

    /// <summary>The names that the present input has.</summary>
    private protected abstract string[] Names { get; }

    /// <summary>Looks for a directory before names are collected.</summary>
    protected override void BeginProcessing() => _ = Connected;

    /// <summary>Collects the present names: all of them are one run.</summary>
    protected override void ProcessRecord() => _names.AddRange(Names);

    /// <summary>Checks, plans and commits the changes.</summary>
    protected override void EndProcessing() => RunOn(() =>
    {
        if (Commit(Plan, sources: []) is not { } committed)
            return;
        if (committed.Run is { } run)
            WriteVerbose(Messages.Format("Stream_Applied", run.Id, run.Created, run.Updated, run.Removed));
        WarnIfLacking(committed);
        if (!PassThru)
            return;
        using IDirectoryView view = Store.Read(Cancellation);
        foreach (string name in committed.Changes.Where(change => change.Kind == Kind).Select(change => change.Name).Distinct(NameComparer.Instance))
        {
            if (view.Find(Kind, name) is not { } record)
                continue;
            Complete(view, record);
            WriteObject(record);
        }
    });

    /// <summary>Plans the changes of the objects that were named.</summary>
    private protected abstract PlannedState Plan(IDirectoryView view);

    /// <summary>Fills in what is not kept, but counted.</summary>
    private protected virtual void Complete(IDirectoryView view, CicRecord record)
    {
    }

    private protected override bool IsAskedAbout(ObjectChange change) => change.Kind == Kind;

    /// <summary>The objects that were named and not declined; a name that nothing has is reported.</summary>
    private protected IEnumerable<CicRecord> Named(IDirectoryView view)
    {
        var found = new HashSet<string>(NameComparer.Instance);
        foreach (string name in _names.Distinct(NameComparer.Instance))
        {
            if (ObjectNames.IsMissing(view, Kind, name))
                Streams.Error(Errors.ObjectNotFound(view, Kind, name));
            foreach (CicRecord existing in ObjectNames.Find(view, Kind, name))
            {
                if (!IsDeclined(Kind, existing.Identity) && found.Add(existing.Identity))
                    yield return existing;
            }
        }
    }
}
