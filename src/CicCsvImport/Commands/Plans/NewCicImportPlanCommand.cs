using System.Collections;
using System.Security;
using System.Text;
using CicCsvImport.Changes;
using CicCsvImport.Core.Catalog;
using CicCsvImport.Core.Engine.Changes;
using CicCsvImport.Core.Engine.Planning;
using CicCsvImport.Core.Engine.Plans;

namespace CicCsvImport.Commands;

/// <summary>Creates a plan of the changes that lists would make to the directory.</summary>
/// <remarks>
/// <para>Each list is checked by its rules, against the other lists and against the directory. For example, a user's station
/// can be in the station list of the same plan. Warnings and notices are written in the same way as by the Import cmdlets. A
/// severe issue is an error, and no plan is made. After several errors, the command ends with NothingPlanned. The plan lists
/// the objects in the order in which they would be created or changed, with the old and the new value of each property. The
/// directory is not changed.</para>
/// <para>The plan has all issues of its lists (Issues), and counts the rows and values that are not imported (SkippedRows,
/// DroppedValues). If a row would change nothing because its values are not imported, its change has a Reason. Objects bring
/// the issues of their own rows, but rows that the Import cmdlet has skipped are not counted. With -FailOnWarning, a list with
/// warnings causes the error WarningsFound, and no plan is made.</para>
/// <para>-Encoding and -HeaderMap apply to all lists. The parameters that begin with Station, Phone or User apply to the lists of
/// one kind. If two lists of one kind need different ones, import them first and pass the objects: they remember how their list
/// was read.</para>
/// <para>A plan can also remove objects. What prevents a removal, and which names and numbers are free, is judged by the state after
/// the plan: a new user can have the extension of a user who is removed. A blank, invalid or unknown name is a conflict. An object
/// that is both imported and removed causes the error ListedAndRemoved.</para>
/// <para>Invoke-CicImportPlan applies exactly that plan, or nothing. Export-CicImportPlan saves it for approval. A plan with
/// conflicts cannot be applied.</para>
/// </remarks>
/// <example>
/// <code>New-CicImportPlan -Station stations.csv -Phone phones.csv -User users.csv</code>
/// <para>Shows what three lists would change.</para>
/// </example>
/// <example>
/// <code>New-CicImportPlan -User moves.csv -OnConflict Update</code>
/// <para>Shows which users would be changed, with old and new values, and which users are new.</para>
/// </example>
/// <example>
/// <code>New-CicImportPlan -User moves.csv -OnConflict Update -OnMissing Skip -RemoveUser trainee1, trainee2</code>
/// <para>Plans moves and leavers in one run. A row of the list that no user matches is skipped.</para>
/// </example>
/// <example>
/// <code>New-CicImportPlan -RemoveUser leavers.csv | Invoke-CicImportPlan</code>
/// <para>Removes the users of a list. Only its column User Name is read. Applying a plan asks no question.</para>
/// </example>
/// <example>
/// <code>(New-CicImportPlan -User moves.csv).Changes | Where-Object Action -EQ Conflict</code>
/// <para>Shows which users of a list exist already. Without -OnConflict, each of them is a conflict.</para>
/// </example>
/// <example>
/// <code>
/// $agents = Import-CicUserCsv -Path users.csv | Where-Object Roles -Contains Agent
/// New-CicImportPlan -User $agents -StartExtension 3000 | Invoke-CicImportPlan
/// </code>
/// <para>Plans and applies part of a list. Users without an extension get the next free extension from 3000 on.</para>
/// </example>
[Cmdlet(VerbsCommon.New, "CicImportPlan")]
[OutputType(typeof(CicImportPlan))]
[WritesErrors(
    ErrorId.NothingPlanned,
    ErrorId.TemplateHasAccess,
    ErrorId.ListedAndRemoved,
    Groups = [ErrorGroup.Objects, ErrorGroup.Access, ErrorGroup.Users],
    Uses = [typeof(DirectoryContext), typeof(PlanInput), typeof(RemovalInput)])]
public sealed class NewCicImportPlanCommand : CsvFormatCmdlet
{
    // Where the lists are, and what becomes of their issues, are not options of the plan.
    private static readonly string[] ListParameters =
    [
        nameof(Station), nameof(Phone), nameof(User), nameof(RemoveStation), nameof(RemovePhone), nameof(RemoveUser),
        nameof(Directory), nameof(Settings), nameof(IssueVariable), nameof(FailOnWarning),
        nameof(Encoding), nameof(StationEncoding), nameof(PhoneEncoding), nameof(UserEncoding), nameof(Delimiter), nameof(UseCulture),
        nameof(Sheet), nameof(StationSheet), nameof(PhoneSheet), nameof(UserSheet),
        nameof(HeaderMap), nameof(StationHeaderMap), nameof(PhoneHeaderMap), nameof(UserHeaderMap),
        .. CommonParameters,
    ];

    private readonly DirectoryContext _context;
    private readonly DistinctStreams _streams;
    private IssueCollector? _collector;

    /// <summary>Initializes a new instance.</summary>
    public NewCicImportPlanCommand()
    {
        _context = new DirectoryContext(this, () => Directory, () => Settings)
        {
            NormalizesNumbers = () => FindSwitch(nameof(NormalizeNumber)),
        };
        _streams = new DistinctStreams(this) { Refusal = ErrorId.NothingPlanned };
    }

    /// <summary>Specifies stations: paths of lists, with or without wildcards, or objects as for Add-CicStation.</summary>
    [Parameter(Position = 0)]
    [ValidateNotNull]
    public PSObject[] Station { get; set; } = [];

    /// <summary>Specifies managed phones: paths of lists, with or without wildcards, or objects as for Add-CicPhone.</summary>
    [Parameter(Position = 1)]
    [ValidateNotNull]
    public PSObject[] Phone { get; set; } = [];

    /// <summary>Specifies users: paths of lists, with or without wildcards, or objects as for Add-CicUser.</summary>
    [Parameter(Position = 2)]
    [ValidateNotNull]
    public PSObject[] User { get; set; } = [];

    /// <summary>
    /// Specifies stations to remove: lists, names or objects. An existing file, or a text that ends in .csv, .txt, .xls, .xlsx or
    /// .xlsm, is a list, of which only the names are read; any other text is a name or a pattern.
    /// </summary>
    [Parameter]
    [ValidateNotNull]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(StationCompleter))]
    public PSObject[] RemoveStation { get; set; } = [];

    /// <summary>Specifies managed phones to remove with their stations: lists, names or objects, as for -RemoveStation.</summary>
    [Parameter]
    [ValidateNotNull]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(PhoneCompleter))]
    public PSObject[] RemovePhone { get; set; } = [];

    /// <summary>Specifies users to remove: lists, names or objects, as for -RemoveStation.</summary>
    [Parameter]
    [ValidateNotNull]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(UserCompleter))]
    public PSObject[] RemoveUser { get; set; } = [];

    /// <summary>
    /// Specifies what happens to rows that no object of the directory matches. Create, the default, creates the object. Skip leaves
    /// the row out: a warning and a notice of the plan name it. Fail makes each of them a conflict. A row that would remove an object is a conflict unless
    /// Skip is specified.
    /// </summary>
    [Parameter]
    public CicMissingAction OnMissing { get; set; }

    /// <summary>
    /// Specifies what happens to objects that exist already. Fail, the default, makes each of them a conflict. Skip leaves them
    /// as they are. Update changes the values that the row gives.
    /// </summary>
    [Parameter]
    public CicConflictAction OnConflict { get; set; }

    /// <include file="../SharedDocs.xml" path="docs/parameter[@name='ClearEmpty']/*"/>
    [Parameter]
    public SwitchParameter ClearEmpty { get; set; }

    /// <summary>
    /// Specifies the classifications of the numbers that may be dialed from stations, and from phones that are not created from
    /// a template.
    /// </summary>
    [Parameter]
    [SplitNames]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ClassificationCompleter))]
    public string[]? Classification { get; set; }

    /// <include file="../SharedDocs.xml" path="docs/parameter[@name='AllClassifications']/*"/>
    [Parameter]
    public SwitchParameter AllClassifications { get; set; }

    /// <summary>Specifies the licenses of the stations, by name or by the vendor's key.</summary>
    [Parameter]
    [SplitNames]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(LicenseCompleter))]
    public string[]? StationLicense { get; set; }

    /// <summary>Specifies the licenses of phones that are not created from a template, in addition to the Basic Station License.</summary>
    [Parameter]
    [SplitNames]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(LicenseCompleter))]
    public string[]? PhoneLicense { get; set; }

    /// <summary>Assigns the next free extension, from this number on, to each user without an extension. Leading zeros are kept.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? StartExtension { get; set; }

    /// <summary>Assigns an extension to every user, including those who have one. It requires -StartExtension.</summary>
    [Parameter]
    public SwitchParameter OverwriteExtension { get; set; }

    /// <summary>
    /// Specifies the password of all users, instead of those in the list. A saved plan does not contain it, so you must specify
    /// it again.
    /// </summary>
    [Parameter]
    [ValidateNotNull]
    public SecureString? Password { get; set; }

    /// <summary>
    /// Specifies templates that the phones may name, in addition to those of the directory. They take precedence over templates
    /// of the same name.
    /// </summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public CicPhoneTemplate[]? Template { get; set; }

    /// <summary>
    /// Specifies which columns your own headings mean, in all lists: <c>@{ "Nom d'utilisateur" = 'User Name' }</c>. It also applies to
    /// the properties of objects.
    /// </summary>
    [Parameter]
    [ValidateNotNull]
    public IDictionary? HeaderMap { get; set; }

    /// <summary>Specifies which columns the headings of station lists mean. It takes precedence over -HeaderMap.</summary>
    [Parameter]
    [ValidateNotNull]
    public IDictionary? StationHeaderMap { get; set; }

    /// <summary>Specifies which columns the headings of phone lists mean. It takes precedence over -HeaderMap.</summary>
    [Parameter]
    [ValidateNotNull]
    public IDictionary? PhoneHeaderMap { get; set; }

    /// <summary>Specifies which columns the headings of user lists mean. It takes precedence over -HeaderMap.</summary>
    [Parameter]
    [ValidateNotNull]
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

    /// <include file="../SharedDocs.xml" path="docs/parameter[@name='Sheet']/*"/>
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

    /// <include file="../SharedDocs.xml" path="docs/parameter[@name='IssueVariable']/*"/>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? IssueVariable { get; set; }

    /// <include file="../SharedDocs.xml" path="docs/parameter[@name='Directory']/*"/>
    [Parameter]
    [ValidateNotNull]
    public CicDirectory? Directory { get; set; }

    /// <include file="../SharedDocs.xml" path="docs/parameter[@name='NormalizeNumber']/*"/>
    [Parameter]
    public SwitchParameter NormalizeNumber { get; set; }

    /// <include file="../SharedDocs.xml" path="docs/parameter[@name='Settings']/*"/>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Settings { get; set; }

    private CsvFormat StationFormat => SharedFormat.With(StationEncoding, StationSheet);

    private CsvFormat PhoneFormat => SharedFormat.With(PhoneEncoding, PhoneSheet);

    private CsvFormat UserFormat => SharedFormat.With(UserEncoding, UserSheet);

    private CsvFormat SharedFormat => Format.With(other: null, Sheet);

    /// <summary>Prepares the variable of -IssueVariable.</summary>
    protected override void BeginProcessing() => _collector = IssueVariable is null ? null : new IssueCollector(this, IssueVariable);

    /// <summary>Makes the plan.</summary>
    protected override void EndProcessing() => Run(() => DirectoryUse.Run(this, () =>
    {
        CicDirectory directory = _context.Directory;
        // Invalid settings are reported before the directory is opened.
        _ = _context.Settings;
        using IDirectoryView view = directory.Store.Read(Cancellation);
        WriteObject(Plan(directory, view));
    }));

    private CicImportPlan Plan(CicDirectory directory, IDirectoryView view)
    {
        ValidationContext session = _context.Session(view, Template);
        var chosen = new ChosenNames(_streams, _context);
        var planner = new ImportPlanner(view, session, Choices(view, chosen));
        var input = new PlanInput(this, _streams, session)
        {
            Collector = _collector,
            HeaderMap = HeaderMap,
            CheckMore = given => AccessNames.OfStation(given, chosen, view),
        };
        Remove(input, view, planner);
        IEnumerable<CicObject> rows = input.Read("CicStationCsv", Station, StationFormat, StationHeaderMap)
            .Concat(input.Read("CicPhoneCsv", Phone, PhoneFormat, PhoneHeaderMap))
            .Concat(input.Read("CicUserCsv", User, UserFormat, UserHeaderMap));
        planner.Plan(rows.WithCancellation(Cancellation), issues =>
        {
            input.Report(issues);
            if (FailOnWarning)
                input.FailOnWarnings();
            _streams.EndIfAnyError(objects: 0);
        });
        ChangeRun.WarnOfTemplates(_streams, planner.PassedOver);
        ChangeRun.WarnOfMissing(_streams, planner.Draft.Changes);
        input.Collect(planner.Missing);
        var comparing = ThrottledProgress.ForOperations(this, Messages.Get("Progress_Comparing"));
        IReadOnlyList<ObjectChange> changes = KnownPasswords.Drop(planner.Draft.Changes, view, comparing.Show, Cancellation);
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

    // Before the rows are read, so that they can have what removed objects have.
    private void Remove(PlanInput input, IDirectoryView view, ImportPlanner planner)
    {
        var removals = new RemovalInput(this, _streams, view, planner) { Input = input };
        removals.Plan("CicStationCsv", RemoveStation, StationFormat, StationHeaderMap, () => _context.Session(view));
        removals.Plan("CicPhoneCsv", RemovePhone, PhoneFormat, PhoneHeaderMap, () => _context.Session(view));
        removals.Plan("CicUserCsv", RemoveUser, UserFormat, UserHeaderMap, () => _context.Session(view));
    }

    private ImportOptions Choices(IDirectoryView view, ChosenNames chosen) => new()
    {
        OnConflict = OnConflict,
        OnMissing = OnMissing,
        ClearEmpty = ClearEmpty,
        Classifications = chosen.Classifications(view, Classification, AllClassifications),
        AllClassifications = FindSwitch(nameof(AllClassifications)),
        StationLicenses = StationLicense is null && Station.Length == 0 ? null : chosen.Licenses(StationLicense, nameof(StationLicense)),
        PhoneLicenses = PhoneLicense is null ? null : chosen.Licenses(PhoneLicense, nameof(PhoneLicense)),
        // If there are stations, the classifications apply to them.
        ArePhonesMeant = PhoneLicense is not null || (Station.Length == 0 && (Classification is not null || AllClassifications)),
        StartExtension = chosen.StartExtension(StartExtension, OverwriteExtension),
        OverwriteExtension = OverwriteExtension,
        Password = chosen.Password(Password),
    };
}
