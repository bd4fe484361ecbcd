using System.ComponentModel;
using CicCsvImport.Changes;
using CicCsvImport.Core.Catalog;
using CicCsvImport.Core.Engine.Changes;
using CicCsvImport.Core.Engine.Planning;

namespace CicCsvImport.Cmdlets;

/// <summary>A cmdlet that renames objects of a directory.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[WritesErrors(
    ErrorId.ObjectNotFound, ErrorId.NameTaken, ErrorId.RenamedTwice, Uses = [typeof(ChangeRun), typeof(RenameRows)], HasIssueCodes = true)]
public abstract class RenameObjectCmdlet : CicCmdlet
{
    private protected const string NameSet = "Name";

    private readonly List<(PSObject Item, object? NewName)> _rows = [];
    private readonly DirectoryContext _context;
    private readonly ChangeRun _changes;

    private protected RenameObjectCmdlet()
    {
        _context = new DirectoryContext(this, () => Directory, () => Settings);
        _changes = new ChangeRun(this, _context, change => change.Kind == Kind && change.NewName is not null);
    }

    /// <summary>Specifies the new name. For piped objects, a script block can make it: <c>{ $_.Name -replace 'Old', 'New' }</c>.</summary>
    [Parameter(Position = 0, ParameterSetName = PathSets.InputObject)]
    [Parameter(Mandatory = true, Position = 1, ParameterSetName = NameSet)]
    [AllowNull]
    [AllowEmptyString]
    public object? NewName { get; set; }

    /// <summary>
    /// Specifies the objects to rename: objects of the directory, names, or rows with the properties OldName and NewName, such as
    /// those from Import-Csv. All of them are renamed at the same time, so names can be swapped.
    /// </summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = PathSets.InputObject)]
    [AllowNull]
    [AllowEmptyString]
    [AllowEmptyCollection]
    public PSObject? InputObject { get; set; }

    /// <summary>Returns the renamed objects.</summary>
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

    private protected abstract ObjectSchema Kind { get; }

    /// <summary>The list with whose rules a new name is read.</summary>
    private protected abstract ListDefinition NameList { get; }

    /// <summary>The name that the user typed.</summary>
    private protected abstract string TypedName { get; }

    /// <summary>Finds the directory before names are collected.</summary>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        _ = _context.Directory;
    }

    /// <summary>Collects the names, which are one run.</summary>
    protected override void ProcessRecord()
    {
        if (ParameterSetName == NameSet)
            _rows.Add((new PSObject(TypedName), NewName));
        else
            _rows.AddRange(PipedItems.From(InputObject, Cancellation).Select(item => (item, NewName)));
    }

    /// <summary>Plans and commits the new names.</summary>
    protected override void EndProcessing() => _context.Run(() =>
    {
        if (_changes.Commit(Plan, sources: []) is not { } committed)
            return;
        _changes.TellApplied(committed);
        if (!PassThru)
            return;
        using IDirectoryView view = _context.Store.Read(Cancellation);
        foreach (ObjectChange change in committed.Changes.Where(change => change.Kind == Kind))
            WriteObject(view.Find(Kind, change.NameAfter));
    });

    // All names that cannot be used are reported. If there are any, nothing is renamed.
    private PlannedState Plan(IDirectoryView view)
    {
        var draft = new PlannedState(view);
        var planner = new RenamePlanner(draft, _context.Settings, KindCatalog.All);
        var rows = new RenameRows(_changes.Streams, _context.Session(view), Kind, NameList);
        for (int i = 0; i < _rows.Count; i++)
        {
            if (rows.Read(view, _rows[i].Item, _rows[i].NewName, i + 1) is var (existing, name)
                && !_changes.IsDeclined(Kind, existing.Identity))
            {
                planner.Add(existing, name);
            }
        }

        _changes.Streams.EndIfAnyError(_rows.Count);
        planner.Complete();
        return draft;
    }
}
