using System.Collections;
using System.Security;
using CicCsvImport.Core.Catalog;
using CicCsvImport.Core.Engine.Changes;
using CicCsvImport.Core.Engine.Planning;
using CicCsvImport.Core.Kinds.Stations;
using CicCsvImport.Infrastructure.Lists;

namespace CicCsvImport.Commands;

/// <summary>Creates a plan of the changes that lists would make to the directory.</summary>
/// <remarks>
/// <para>Each list is checked by its rules, against the other lists and against the directory. For example, a user's station
/// can be in the station list of the same plan. Warnings and notices are written in the same way as by the Import cmdlets. A
/// severe issue is an error, and no plan is made. After several errors, the command ends with NothingPlanned. The plan lists
/// the objects in the order in which they would be created or changed, with the old and the new value of each property. The
/// directory is not changed.</para>
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
    Groups = [ErrorGroup.Objects, ErrorGroup.Access, ErrorGroup.Users],
    Uses = [typeof(DirectoryContext), typeof(ListInput), typeof(ListPaths)])]
public sealed class NewCicImportPlanCommand : CsvFormatCmdlet
{
    private readonly DirectoryContext _context;
    private readonly DistinctStreams _streams;
    private readonly List<CicImportSource> _sources = [];
    private int _skippedRows;

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

    /// <summary>Specifies which columns your own headings mean: <c>@{ "Nom d'utilisateur" = 'User Name' }</c>.</summary>
    [Parameter]
    [ValidateNotNull]
    public IDictionary? HeaderMap { get; set; }

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
        var planner = new ImportPlanner(view, session, Choices(view, new ChosenNames(_streams, _context)));
        IEnumerable<CicObject> rows = Read("CicStationCsv", Station, session)
            .Concat(Read("CicPhoneCsv", Phone, session))
            .Concat(Read("CicUserCsv", User, session));
        planner.Plan(rows.WithCancellation(Cancellation), issues =>
        {
            Report(issues, session);
            _streams.EndIfAnyError(objects: 0);
        });
        var comparing = ThrottledProgress.ForOperations(this, Messages.Get("Progress_Comparing"));
        IReadOnlyList<ObjectChange> changes = KnownPasswords.Drop(planner.Draft.Changes, view, comparing.Show, Cancellation);
        comparing.Complete();
        return new CicImportPlan(directory.Id, view.Revision, changes)
        {
            Directory = directory.Path,
            Sources = new(_sources),
            SkippedRows = _skippedRows,
        };
    }

    // Keys are judged when all lists have been read.
    private void Report(IReadOnlyList<(CicObject Row, CicIssue Issue)> issues, ValidationContext session)
    {
        ILookup<bool, (CicObject Row, CicIssue Issue)> areListed = issues.ToLookup(issue => issue.Row.IsFromList);
        new ObjectInput(_streams, session).Report(areListed[false]);
        foreach (IGrouping<IssuePlace, CicIssue> list in areListed[true].Select(listed => listed.Issue).GroupBy(issue => issue.Place))
        {
            string noun = VendorLists.Catalog.Lists.First(definition => definition.Name == list.Key.List).Noun;
            var streams = new IssueStreams(this, noun, session.Settings.Reporting)
            {
                WriteSevere = severe => _streams.GatherError(severe, list.Key.DisplayPath, Errors.Severe(severe)),
            };
            streams.Write([.. list]);
            streams.Finish();
        }
    }

    private ImportOptions Choices(IDirectoryView view, ChosenNames chosen) => new()
    {
        OnConflict = OnConflict,
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

    // The objects of a list are known to the lists after it.
    private IEnumerable<CicObject> Read(string noun, PSObject[] inputs, ValidationContext session)
    {
        ILookup<bool, PSObject> areFiles = inputs.ToLookup(input => input.BaseObject is string or FileInfo);
        PSObject[] objects = [.. areFiles[false]];
        IEnumerable<CicObject> rows = areFiles[true]
            .SelectMany(input => Files(input, noun))
            .SelectMany(file => ReadFile(noun, file, session));
        var input = new ObjectInput(_streams, session);
        IEnumerable<CicObject> piped = input.Read(VendorLists.Catalog.ReadBy(noun), objects, Cancellation);
        _skippedRows += input.SkippedRows;
        foreach (CicObject row in rows.Concat(piped))
        {
            if (row is CicStation or CicPhone)
                session.Known[StationList.Schema]?.Add(row.Identity);
            yield return row;
        }

        _sources.AddRange(ImportSources.From(objects));
    }

    private IEnumerable<ListPath> Files(PSObject input, string noun)
    {
        // There is no plan without one of its lists.
        var paths = new ListPaths(this) { WriteError = _streams.End };
        return input.BaseObject is FileInfo file ? paths.Literal(file.FullName) : paths.Lists([(string)input.BaseObject], [], noun);
    }

    private IEnumerable<CicObject> ReadFile(string noun, ListPath file, ValidationContext session)
    {
        var input = new ListInput(this, noun, session, Format, HeaderMap, VendorLists.Catalog.Lists)
        {
            // The command reads all lists before it ends.
            WriteSevere = severe => _streams.GatherError(severe, file.DisplayPath, Errors.Severe(severe)),
        };
        using ListReading reading = input.Open(file);
        if (reading.IsReadable)
            _sources.Add(ImportSources.From(reading));
        foreach (ReadRow row in input.Read(reading, reading.Batches(session, keepsRejected: false)))
        {
            if (row.Record is { } record)
                yield return record;
            else if (row.Issues.Any(issue => issue is { Effect: CicIssueEffect.RowSkipped, Severity: CicIssueSeverity.Warning }))
                _skippedRows++;
        }
    }
}
