using System.Security;
using CicCsvImport.Changes;
using CicCsvImport.Core.Catalog;
using CicCsvImport.Core.Engine.Planning;

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
    Uses = [typeof(RemovalInput)])]
public sealed class NewCicImportPlanCommand : ListsCmdlet
{
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
    /// the row out: a warning and a notice of the plan name it. Fail makes each of them a conflict. A row that would remove an object
    /// is a conflict unless Skip is specified.
    /// </summary>
    [Parameter]
    [NoRows]
    public CicMissingAction OnMissing { get; set; }

    /// <summary>
    /// Specifies what happens to objects that exist already. Fail, the default, makes each of them a conflict. Skip leaves them
    /// as they are. Update changes the values that the row gives.
    /// </summary>
    [Parameter]
    [NoRows]
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
    [NoRows]
    public SecureString? Password { get; set; }

    /// <summary>Makes the plan.</summary>
    protected override void EndProcessing() => Read((directory, view) => WriteObject(Plan(directory, view)));

    private CicImportPlan Plan(CicDirectory directory, IDirectoryView view)
    {
        ValidationContext session = Context.Session(view, Template);
        var chosen = new ChosenNames(Streams, Context);
        var planner = new ImportPlanner(view, session, Choices(view, chosen));
        PlanInput input = CreateInput(view, session);
        Remove(input, view, planner);
        Plan(planner, ReadRows(input, Station, Phone, User), input);
        ChangeRun.WarnOfTemplates(Streams, planner.PassedOver);
        ChangeRun.WarnOfMissing(Streams, planner.Draft.Changes);
        input.Collect(planner.Missing);
        return CreatePlan(directory, view, input, planner.Draft.Changes);
    }

    // Before the rows are read, so that they can have what removed objects have.
    private void Remove(PlanInput input, IDirectoryView view, ImportPlanner planner)
    {
        var removals = new RemovalInput(this, Streams, view, planner) { Input = input };
        removals.Plan("CicStationCsv", RemoveStation, StationFormat, StationHeaderMap, () => Context.Session(view));
        removals.Plan("CicPhoneCsv", RemovePhone, PhoneFormat, PhoneHeaderMap, () => Context.Session(view));
        removals.Plan("CicUserCsv", RemoveUser, UserFormat, UserHeaderMap, () => Context.Session(view));
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
