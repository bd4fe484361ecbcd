using System.ComponentModel;
using CicCsvImport.Changes;
using CicCsvImport.Core.Catalog;
using CicCsvImport.Core.Engine.Changes;
using CicCsvImport.Core.Engine.Planning;

namespace CicCsvImport.Cmdlets;

/// <summary>A cmdlet that adds objects to a directory, as the vendor's assistants do.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[WritesErrors(
    ErrorId.ObjectExists, ErrorId.ObjectNotFound, Groups = [ErrorGroup.Objects], Uses = [typeof(ChangeRun)], HasIssueCodes = true)]
public abstract class AddObjectCmdlet : CicCmdlet
{
    private readonly List<PSObject> _objects = [];
    private readonly ChangeRun _changes;

    private protected AddObjectCmdlet()
    {
        Context = new DirectoryContext(this, () => Directory, () => Settings)
        {
            NormalizesNumbers = () => FindSwitch(nameof(NormalizeNumber)),
        };
        Report = new RunReport(this, Context, () => ReportPath);
        _changes = new ChangeRun(this, Context, change => change.Kind == Kind) { GetBringer = GetBringer, Report = Report };
    }

    /// <summary>
    /// Specifies the objects to add: objects from the Import cmdlet, or objects and hashtables whose properties are named after
    /// the columns of the list, such as those from Import-Csv.
    /// </summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [AllowNull]
    [AllowEmptyCollection]
    public PSObject?[]? InputObject { get; set; } = [];

    /// <summary>
    /// Specifies what happens to objects that exist already. Fail, the default, commits nothing and reports them. Skip
    /// leaves them as they are. Update sets the values that the row gives; blank cells and missing columns change nothing.
    /// </summary>
    [Parameter]
    [NoRows]
    public CicConflictAction OnConflict { get; set; }

    /// <include file="../Commands/SharedDocs.xml" path="docs/parameter[@name='OnMissing']/*"/>
    [Parameter]
    [NoRows]
    public CicMissingAction OnMissing { get; set; }

    /// <include file="../Commands/SharedDocs.xml" path="docs/parameter[@name='ClearEmpty']/*"/>
    [Parameter]
    public SwitchParameter ClearEmpty { get; set; }

    /// <summary>Returns the objects as they are in the directory, after all of them are committed.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <include file="../Commands/SharedDocs.xml" path="docs/parameter[@name='Directory']/*"/>
    [Parameter]
    [ValidateNotNull]
    [NoRows]
    public CicDirectory? Directory { get; set; }

    /// <include file="../Commands/SharedDocs.xml" path="docs/parameter[@name='NormalizeNumber']/*"/>
    [Parameter]
    public SwitchParameter NormalizeNumber { get; set; }

    /// <include file="../Commands/SharedDocs.xml" path="docs/parameter[@name='Settings']/*"/>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Settings { get; set; }

    private protected DirectoryContext Context { get; }

    private RunReport Report { get; }

    /// <summary>The path of the password report; null if there is to be none.</summary>
    private protected virtual string? ReportPath => null;

    /// <summary>The values that the user specifies for all objects.</summary>
    private protected ChosenNames Chosen => _changes.Chosen;

    private protected abstract string Noun { get; }

    private protected abstract ObjectSchema Kind { get; }

    /// <summary>Gets the options that the user specified.</summary>
    private protected abstract ImportOptions Choices(IDirectoryView view);

    /// <summary>Finds the directory before objects are collected.</summary>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        _ = Context.Directory;
        Report.ThrowIfUnusable();
    }

    /// <summary>Collects the objects, which are one run.</summary>
    protected override void ProcessRecord() => _objects.AddRange((InputObject ?? []).Where(item => item is not null)!);

    /// <summary>Checks, plans and commits all objects.</summary>
    protected override void EndProcessing() => Context.Run(() =>
    {
        if (_objects.Count == 0)
            return;
        IReadOnlyList<CicImportSource> sources = ImportSources.From(_objects);
        if (_changes.Commit(Plan, sources) is not { } committed)
            return;
        // Told first, because a command that receives the objects can end the pipeline.
        _changes.TellApplied(committed);
        if (PassThru)
        {
            WriteAdded(committed);
            _changes.WarnIfLacking(committed);
        }
        else
        {
            WriteObject(CicLicenseShortfall.From(committed.Changes), enumerateCollection: true);
            if (!Report.IsRequested)
                GeneratedPasswords.WarnIfLost(this, nameof(PassThru), committed);
        }
    });

    /// <summary>Returns the kind of the object that a change of another kind accompanies.</summary>
    private protected virtual ObjectSchema? GetBringer(ObjectChange change) => null;

    private PlannedState Plan(IDirectoryView view)
    {
        ValidationContext session = Context.Session(view, Templates);
        var planner = new ImportPlanner(view, session, Choices(view) with { OnMissing = OnMissing });
        var input = new ObjectInput(_changes.Streams, session)
        {
            CheckMore = given => AccessNames.OfStation(given, Chosen, view),
        };
        IReadOnlyList<CicObject> rows = input.Read(VendorLists.Catalog.ReadBy(Noun), _objects, Cancellation);
        planner.Plan(rows.Where(row => !_changes.IsDeclined(row.Schema, row.Identity)).WithCancellation(Cancellation), issues =>
        {
            input.Report(issues);
            _changes.Streams.EndIfAnyError(_objects.Count);
        });
        ChangeRun.WarnOfTemplates(_changes.Streams, planner.PassedOver);
        Review(planner.Draft.Changes, _changes.Streams);
        return planner.Draft;
    }

    /// <summary>Warns about what is noteworthy in the planned changes.</summary>
    private protected virtual void Review(IReadOnlyList<ObjectChange> changes, DistinctStreams streams)
    {
    }

    /// <summary>The templates that were passed to the command, in addition to the directory's.</summary>
    private protected virtual IReadOnlyCollection<CicPhoneTemplate>? Templates => null;

    private void WriteAdded(CommittedChanges committed)
    {
        (ObjectChange, object)[] added;
        using (IDirectoryView view = Context.Store.Read(Cancellation))
            added = [.. CommittedObjects.Read(view, Kind, committed, change => change.Action != CicChangeAction.Skip)];
        GeneratedPasswords.Write(this, added, Report.IsRequested);
    }
}
