using System.ComponentModel;
using CicCsvImport.Changes;
using CicCsvImport.Core.Engine.Changes;
using CicCsvImport.Core.Engine.Planning;

namespace CicCsvImport.Cmdlets;

/// <summary>A cmdlet that changes objects of a directory, specified by names, objects or rows.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[WritesErrors(Uses = [typeof(ChangeRun), typeof(EditRows)], HasIssueCodes = true)]
public abstract class EditObjectCmdlet : CicCmdlet
{
    private EditRows? _rows;

    private protected EditObjectCmdlet()
    {
        Context = new DirectoryContext(this, () => Directory, () => Settings);
        Changes = new ChangeRun(this, Context, IsAskedAbout) { GetBringer = GetBringer };
    }

    /// <include file="../Commands/SharedDocs.xml" path="docs/parameter[@name='EditInputObject']/*"/>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = EditSets.InputObject)]
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = EditSets.NamedInput)]
    [AllowNull]
    [AllowEmptyCollection]
    [AllowEmptyString]
    public PSObject? InputObject { get; set; }

    /// <summary>Returns the objects as they are after the change.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <include file="../Commands/SharedDocs.xml" path="docs/parameter[@name='Directory']/*"/>
    [Parameter]
    [ValidateNotNull]
    [NoRows]
    public CicDirectory? Directory { get; set; }

    /// <include file="../Commands/SharedDocs.xml" path="docs/parameter[@name='Settings']/*"/>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Settings { get; set; }

    private protected DirectoryContext Context { get; }

    private protected ChangeRun Changes { get; }

    private protected abstract ObjectSchema Kind { get; }

    /// <summary>The lists whose columns a row can have.</summary>
    private protected virtual IReadOnlyList<ListDefinition> Lists => [];

    /// <summary>Columns of no list whose values a row can give, too.</summary>
    private protected virtual IReadOnlyList<Column> MoreColumns => [];

    /// <summary>Whether a blank cell of a row clears the value.</summary>
    private protected virtual bool ClearsBlank => false;

    /// <summary>The names that are typed.</summary>
    private protected abstract string[] Names { get; }

    private EditRows Rows => _rows ??= new EditRows(Changes, Context, Kind, Lists, Cancellation) { More = MoreColumns };

    /// <summary>Finds the directory before objects are collected.</summary>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        _ = Context.Directory;
    }

    /// <summary>Collects the objects, which are one run.</summary>
    protected override void ProcessRecord() => Run(() => Rows.Add(Names, InputObject));

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
        foreach (ObjectChange change in committed.Changes.Where(change => change.Kind == Kind))
        {
            if (view.Find(Kind, change.Name) is not { } record)
                continue;
            Complete(view, record, change);
            WriteObject(record);
        }
    });

    /// <summary>Plans the changes of the specified objects.</summary>
    private protected abstract PlannedState Plan(IDirectoryView view);

    /// <summary>Fills in values that are not stored.</summary>
    private protected virtual void Complete(IDirectoryView view, CicObject record, ObjectChange change)
    {
    }

    /// <summary>Checks whether a change concerns the specified objects, and does not only accompany their changes.</summary>
    private protected virtual bool IsAskedAbout(ObjectChange change) => change.Kind == Kind;

    /// <summary>Returns the kind of the object that a change of another kind accompanies.</summary>
    private protected virtual ObjectSchema? GetBringer(ObjectChange change) => null;

    /// <summary>
    /// Finds the specified objects that were not declined, with the values of their rows. If some cannot be changed, all of these are
    /// reported, and the command ends.
    /// </summary>
    private protected IReadOnlyList<Edit> FindEdits(IDirectoryView view) =>
        new CancelableList<Edit>(Rows.Find(view, ClearsBlank, HasTyped()), Cancellation);

    // The parameters of the derived class are values to set, except the name and the meaning of blank cells.
    private bool HasTyped() => MyInvocation.BoundParameters.Keys.Any(name =>
        name != Kind.Identity.Property && name != "ClearEmpty" && GetType().GetProperty(name)?.DeclaringType == GetType());
}
