using System.ComponentModel;
using CicCsvImport.Changes;
using CicCsvImport.Core.Engine.Changes;
using CicCsvImport.Core.Engine.Planning;

namespace CicCsvImport.Cmdlets;

/// <summary>A cmdlet that changes named objects of a directory.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[WritesErrors(ErrorId.ObjectNotFound, Uses = [typeof(ChangeRun)], HasIssueCodes = true)]
public abstract class EditObjectCmdlet : CicCmdlet
{
    private readonly NamedObjects _named;

    private protected EditObjectCmdlet()
    {
        Context = new DirectoryContext(this, () => Directory, () => Settings);
        Changes = new ChangeRun(this, Context, IsAskedAbout) { GetBringer = GetBringer };
        _named = new NamedObjects(Changes, suggests: true);
    }

    /// <summary>Returns the objects as they are after the change.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <include file="../Commands/SharedDocs.xml" path="docs/parameter[@name='Directory']/*"/>
    [Parameter]
    [ValidateNotNull]
    public CicDirectory? Directory { get; set; }

    /// <include file="../Commands/SharedDocs.xml" path="docs/parameter[@name='Settings']/*"/>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Settings { get; set; }

    private protected DirectoryContext Context { get; }

    private protected ChangeRun Changes { get; }

    private protected abstract ObjectSchema Kind { get; }

    /// <summary>The names in the current input.</summary>
    private protected abstract string[] Names { get; }

    /// <summary>Finds the directory before names are collected.</summary>
    protected override void BeginProcessing() => _ = Context.Directory;

    /// <summary>Collects the names, which are one run.</summary>
    protected override void ProcessRecord() => _named.Add(Names);

    /// <summary>Checks, plans and commits the changes.</summary>
    protected override void EndProcessing() => Context.Run(() =>
    {
        if (Changes.Commit(Plan, sources: []) is not { } committed)
            return;
        Changes.TellApplied(committed);
        Changes.WarnIfLacking(committed);
        if (!PassThru)
            return;
        using IDirectoryView view = Context.Store.Read(Cancellation);
        IEnumerable<string> names = committed.Changes.Where(change => change.Kind == Kind).Select(change => change.Name);
        foreach (string name in names.Distinct(NameComparer.Instance))
        {
            if (view.Find(Kind, name) is not { } record)
                continue;
            Complete(view, record);
            WriteObject(record);
        }
    });

    /// <summary>Plans the changes of the specified objects.</summary>
    private protected abstract PlannedState Plan(IDirectoryView view);

    /// <summary>Fills in values that are not stored but counted.</summary>
    private protected virtual void Complete(IDirectoryView view, CicObject record)
    {
    }

    /// <summary>Checks whether a change concerns the specified objects, and does not only accompany their changes.</summary>
    private protected virtual bool IsAskedAbout(ObjectChange change) => change.Kind == Kind;

    /// <summary>Returns the kind of the object that a change of another kind accompanies.</summary>
    private protected virtual ObjectSchema? GetBringer(ObjectChange change) => null;

    /// <summary>Finds the specified objects that were not declined, each once. A name without an object is reported.</summary>
    private protected IReadOnlyList<CicObject> Named(IDirectoryView view) => _named.Find(view, Kind);
}
