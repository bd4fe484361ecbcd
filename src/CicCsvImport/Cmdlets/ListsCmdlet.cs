using System.Collections;
using System.ComponentModel;
using System.Text;
using CicCsvImport.Changes;
using CicCsvImport.Core.Catalog;
using CicCsvImport.Core.Engine.Changes;
using CicCsvImport.Core.Engine.Planning;
using CicCsvImport.Core.Engine.Plans;

namespace CicCsvImport.Cmdlets;

/// <summary>A cmdlet that plans what lists of several kinds change in a directory.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[WritesErrors(Uses = [typeof(DirectoryContext), typeof(PlanInput), typeof(CsvFormat)])]
public abstract class ListsCmdlet : CicCmdlet
{
    // Where the lists are, and what becomes of their issues, are not options of the plan.
    private static readonly string[] ListParameters =
    [
        "Station", "Phone", "User", "RemoveStation", "RemovePhone", "RemoveUser", "DifferenceDirectory",
        nameof(Sheet), nameof(StationSheet), nameof(PhoneSheet), nameof(UserSheet),
        nameof(Directory), nameof(Settings), nameof(IssueVariable), nameof(FailOnWarning),
        nameof(Encoding), nameof(StationEncoding), nameof(PhoneEncoding), nameof(UserEncoding), nameof(Delimiter), nameof(UseCulture),
        nameof(HeaderMap), nameof(StationHeaderMap), nameof(PhoneHeaderMap), nameof(UserHeaderMap),
        .. CommonParameters,
    ];

    private IssueCollector? _collector;

    private protected ListsCmdlet() => Context = new DirectoryContext(this, () => Directory, () => Settings)
    {
        NormalizesNumbers = () => FindSwitch(nameof(NormalizeNumber)),
    };

    /// <include file="../Commands/SharedDocs.xml" path="docs/parameter[@name='Encoding']/*"/>
    [Parameter]
    [EncodingTransformation]
    [ArgumentCompleter(typeof(EncodingCompleter))]
    public Encoding? Encoding { get; set; }

    /// <include file="../Commands/SharedDocs.xml" path="docs/parameter[@name='Delimiter']/*"/>
    [Parameter]
    [NoRows]
    public char? Delimiter { get; set; }

    /// <include file="../Commands/SharedDocs.xml" path="docs/parameter[@name='UseCulture']/*"/>
    [Parameter]
    public SwitchParameter UseCulture { get; set; }

    /// <summary>
    /// Specifies templates that the phones may name, in addition to those of the directory. They take precedence over templates
    /// of the same name.
    /// </summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [NoRows]
    public CicPhoneTemplate[]? Template { get; set; }

    /// <summary>
    /// Specifies which columns your own headings mean, in all lists: <c>@{ "Nom d'utilisateur" = 'User Name' }</c>. It also applies to
    /// the properties of objects.
    /// </summary>
    [Parameter]
    [ValidateNotNull]
    [NoRows]
    public IDictionary? HeaderMap { get; set; }

    /// <summary>Specifies which columns the headings of station lists mean. It takes precedence over -HeaderMap.</summary>
    [Parameter]
    [ValidateNotNull]
    [NoRows]
    public IDictionary? StationHeaderMap { get; set; }

    /// <summary>Specifies which columns the headings of phone lists mean. It takes precedence over -HeaderMap.</summary>
    [Parameter]
    [ValidateNotNull]
    [NoRows]
    public IDictionary? PhoneHeaderMap { get; set; }

    /// <summary>Specifies which columns the headings of user lists mean. It takes precedence over -HeaderMap.</summary>
    [Parameter]
    [ValidateNotNull]
    [NoRows]
    public IDictionary? UserHeaderMap { get; set; }

    /// <summary>Specifies the encoding of station lists, if it is not the one of -Encoding.</summary>
    [Parameter]
    [EncodingTransformation]
    [ArgumentCompleter(typeof(EncodingCompleter))]
    public Encoding? StationEncoding { get; set; }

    /// <summary>Specifies the encoding of phone lists, if it is not the one of -Encoding.</summary>
    [Parameter]
    [EncodingTransformation]
    [ArgumentCompleter(typeof(EncodingCompleter))]
    public Encoding? PhoneEncoding { get; set; }

    /// <summary>Specifies the encoding of user lists, if it is not the one of -Encoding.</summary>
    [Parameter]
    [EncodingTransformation]
    [ArgumentCompleter(typeof(EncodingCompleter))]
    public Encoding? UserEncoding { get; set; }

    /// <include file="../Commands/SharedDocs.xml" path="docs/parameter[@name='Sheet']/*"/>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Sheet { get; set; }

    /// <summary>Specifies the sheet of station lists, if it is not the one of -Sheet.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? StationSheet { get; set; }

    /// <summary>Specifies the sheet of phone lists, if it is not the one of -Sheet.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? PhoneSheet { get; set; }

    /// <summary>Specifies the sheet of user lists, if it is not the one of -Sheet.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? UserSheet { get; set; }

    /// <summary>
    /// Treats every warning as an error of its list, so that no plan is made. The warnings are still written.
    /// </summary>
    [Parameter]
    public SwitchParameter FailOnWarning { get; set; }

    /// <include file="../Commands/SharedDocs.xml" path="docs/parameter[@name='IssueVariable']/*"/>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? IssueVariable { get; set; }

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

    private protected DistinctStreams Streams => field ??= new DistinctStreams(this) { Refusal = Refusal };

    /// <summary>The id of the error that ends the command after several errors.</summary>
    private protected virtual ErrorId Refusal => ErrorId.NothingPlanned;

    private protected CsvFormat StationFormat => Format.With("Station", StationEncoding, StationSheet);

    private protected CsvFormat PhoneFormat => Format.With("Phone", PhoneEncoding, PhoneSheet);

    private protected CsvFormat UserFormat => Format.With("User", UserEncoding, UserSheet);

    private CsvFormat Format => new(this, Encoding, Delimiter, UseCulture) { Sheet = Sheet };

    /// <summary>Prepares the variable of -IssueVariable.</summary>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        _collector = IssueVariable is null ? null : new IssueCollector(this, IssueVariable);
    }

    /// <summary>Runs work on the directory.</summary>
    private protected void Read(Action<CicDirectory, IDirectoryView> work) => Run(() => DirectoryUse.Run(this, () =>
    {
        CicDirectory directory = Context.Directory;
        // Invalid settings are reported before the directory is opened.
        _ = Context.Settings;
        using IDirectoryView view = directory.Store.Read(Cancellation);
        work(directory, view);
    }));

    private protected PlanInput CreateInput(IDirectoryView view, ValidationContext session)
    {
        var chosen = new ChosenNames(Streams, Context);
        return new PlanInput(this, Streams, session)
        {
            Collector = _collector,
            HeaderMap = HeaderMap,
            CheckMore = given => AccessNames.OfStation(given, chosen, view),
        };
    }

    /// <summary>Reads the rows of all lists and objects, in the order in which they are planned.</summary>
    private protected IEnumerable<CicObject> ReadRows(PlanInput input, PSObject[] stations, PSObject[] phones, PSObject[] users) =>
        input.Read("CicStationCsv", stations, StationFormat, StationHeaderMap)
            .Concat(input.Read("CicPhoneCsv", phones, PhoneFormat, PhoneHeaderMap))
            .Concat(input.Read("CicUserCsv", users, UserFormat, UserHeaderMap));

    /// <summary>Plans rows. Errors of their lists end the command before.</summary>
    private protected void Plan(ImportPlanner planner, IEnumerable<CicObject> rows, PlanInput input) =>
        planner.Plan(rows.WithCancellation(Cancellation), issues =>
        {
            input.Report(issues);
            if (FailOnWarning)
                input.FailOnWarnings();
            Streams.EndIfAnyError(objects: 0);
        });

    private protected CicImportPlan CreatePlan(
        CicDirectory directory, IDirectoryView view, PlanInput input, IReadOnlyList<ObjectChange> planned)
    {
        var comparing = ThrottledProgress.ForOperations(this, Messages.Get("Progress_Comparing"));
        IReadOnlyList<ObjectChange> changes = KnownPasswords.Drop(planned, view, comparing.Show, Cancellation);
        comparing.Complete();
        (int skippedRows, int droppedValues) = PlanIssues.Count(input.Issues.All);
        return new CicImportPlan(directory.Id, view.Revision, input.Issues.Explain(changes))
        {
            Directory = directory.Path,
            Options = CommandText.Options(MyInvocation, ListParameters),
            Sources = new(input.Sources),
            Issues = new(input.Issues.All),
            SkippedRows = skippedRows,
            DroppedValues = droppedValues,
            HasImportedObjects = input.HasImportedObjects,
        };
    }
}
