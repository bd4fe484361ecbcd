using System.ComponentModel;
using System.Management.Automation;
using CicCsvImport.Catalog;
using CicCsvImport.Directories;
using CicCsvImport.Lists;
using CicCsvImport.Planning;
using CicCsvImport.Streams;
using CicCsvImport.Text;

namespace CicCsvImport.Commands;

/// <summary>A cmdlet that adds objects to a directory, as the assistant of their kind does.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[WritesErrors(nameof(ErrorCatalog.ObjectExists), Groups = [ErrorGroup.Objects], HasIssueCodes = true)]
public abstract class AddObjectCmdlet : ChangeCmdlet
{
    private readonly List<PSObject> _objects = [];

    private protected AddObjectCmdlet()
    {
    }

    /// <summary>
    /// The objects to add: those of the Import cmdlet, or any that have properties named as the list's columns, such as those of
    /// Import-Csv and hashtables.
    /// </summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [AllowNull]
    [AllowEmptyCollection]
    public PSObject?[]? InputObject { get; set; } = [];

    /// <summary>
    /// What is done with objects that exist already: Fail commits nothing and names them all; Skip leaves them as they are;
    /// Update gives them the values that the row gives. Blank cells and columns that the list lacks change nothing.
    /// </summary>
    [Parameter]
    public CicConflictAction OnConflict { get; set; }

    /// <summary>With -OnConflict Update: a blank cell clears the value, or brings the default, instead of leaving it.</summary>
    [Parameter]
    public SwitchParameter ClearEmpty { get; set; }

    /// <summary>Writes the objects as the directory has them, after all of them are committed.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected abstract string Noun { get; }

    private protected abstract RecordSchema Kind { get; }

    private protected IReadOnlyList<ListDefinition> Lists => VendorLists.Catalog.ReadBy(Noun);

    /// <summary>What the user has chosen.</summary>
    private protected abstract ImportChoices Choices(IDirectoryView view);

    /// <summary>Looks for a directory before objects are collected.</summary>
    protected override void BeginProcessing() => _ = Connected;

    /// <summary>Collects the present objects: all of them are one run.</summary>
    protected override void ProcessRecord() => _objects.AddRange((InputObject ?? []).Where(item => item is not null)!);

    /// <summary>Checks, plans and commits all objects.</summary>
    protected override void EndProcessing() => RunOn(() =>
    {
        if (_objects.Count == 0)
            return;
        IReadOnlyList<CicImportSource> sources = ImportSources.Of(_objects);
        if (Commit(Plan, sources) is not { } committed)
            return;
        if (PassThru)
        {
            WriteAdded(committed);
            WarnIfLacking(committed);
        }
        else
        {
            WriteObject(LicenseShortfall.Of(committed.Changes), enumerateCollection: true);
            Passwords.WarnIfLost(this, committed);
        }

        if (committed.Run is { } run)
            WriteVerbose(Messages.Format("Stream_Applied", run.Id, run.Created, run.Updated, run.Removed));
    });

    private protected override bool IsAskedAbout(ObjectChange change) => change.Kind == Kind;

    private PlannedState Plan(IDirectoryView view)
    {
        var session = new CheckSession(CurrentSettings, KnownNamesBuilder.Build(CurrentSettings, Templates, view)) { Directory = view };
        var planner = new ImportPlanner(view, session, Choices(view));
        IReadOnlyList<CicRecord> rows = new ObjectRows(Streams, Lists, session).Read(_objects, Cancellation);
        planner.Plan(rows.Where(row => !IsDeclined(row.Schema, row.Identity)).WithCancellation(Cancellation));
        return planner.Draft;
    }

    /// <summary>Templates that the command is given beside the directory's.</summary>
    private protected virtual IReadOnlyCollection<CicPhoneTemplate>? Templates => null;

    private void WriteAdded(CommittedChanges committed)
    {
        using IDirectoryView view = Store.Read(Cancellation);
        ObjectChange[] added = [.. committed.Changes.Where(change => change.Kind == Kind && change.Action != CicChangeAction.Skip)];
        foreach ((ObjectChange change, CicRecord? record) in added.Zip(view.FindMany(Kind, added.Select(change => change.Name)), (change, record) => (change, record)))
        {
            if (record is CicUser user)
                user.Password = change.Password;
            if (record is not null)
                WriteObject(record);
        }
    }
}
