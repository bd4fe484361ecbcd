using System.Collections;
using CicCsvImport.Changes;
using CicCsvImport.Core.Catalog;
using CicCsvImport.Core.Engine.Changes;
using CicCsvImport.Core.Engine.Planning;
using CicCsvImport.Core.Kinds.Site;
using CicCsvImport.Core.Kinds.Users;

namespace CicCsvImport.Commands;

/// <summary>Adds the default roles, users and groups to a directory, as the IC Setup Assistant does.</summary>
/// <remarks>
/// <para>This cmdlet creates the seven default roles with their rights, the user Operator with the role Operator, an
/// administrator with the role Administrator, and the workgroup CompanyOperator. It also creates the default registration group
/// and location, and the classifications and licenses of the settings. Everything is one run. Existing objects stay as they
/// are, so you can run the command again to add groups or to change the sizes of license pools.</para>
/// <para>The two users get generated passwords. Use -PasswordReport to save them to a file, or -PassThru to
/// get them. They cannot be retrieved later; Reset-CicUserPassword assigns new ones.</para>
/// </remarks>
/// <example>
/// <code>
/// $branch = Connect-CicDirectory -Path branch.cicdb -Create
/// Initialize-CicDirectory -Administrator admin -PasswordReport first-passwords.csv
/// </code>
/// <para>Creates a directory, fills it, and saves the passwords of its two users to a file that only you can read.</para>
/// </example>
/// <example>
/// <code>Initialize-CicDirectory -RegistrationGroup 'Site B - TLS', 'Site B - TCP' -Location 'Site B'</code>
/// <para>Adds two registration groups and a location to a directory that was initialized before. Everything else stays as it
/// is.</para>
/// </example>
/// <example>
/// <code>Initialize-CicDirectory -License @{ 'Basic Station License' = 500; 'Client Access' = 200 }</code>
/// <para>Sets the sizes of two license pools to the numbers that were purchased.</para>
/// </example>
/// <example>
/// <code>Initialize-CicDirectory -Workgroup Sales, Service</code>
/// <para>Creates the workgroups that do not exist yet.</para>
/// </example>
[Cmdlet(VerbsData.Initialize, "CicDirectory", SupportsShouldProcess = true)]
[OutputType(typeof(CicUser))]
[WritesErrors(
    ErrorId.InvalidSiteName,
    ErrorId.AdministratorRequired,
    ErrorId.LicenseNotFound,
    ErrorId.InvalidLicenseCount,
    ErrorId.LicenseInUse,
    Uses = [typeof(ChangeRun), typeof(RunReport), typeof(TableTexts)],
    HasIssueCodes = true)]
public sealed class InitializeCicDirectoryCommand : DirectoryCmdlet
{
    private readonly RunReport _report;
    private readonly ChangeRun _changes;

    /// <summary>Initializes a new instance, which asks for confirmation of the directory as a whole.</summary>
    public InitializeCicDirectoryCommand()
    {
        _report = new RunReport(this, Context, () => PasswordReport);
        _changes = new ChangeRun(this, Context, static _ => false) { Report = _report };
    }

    /// <summary>
    /// Specifies the user name of the administrator. If the directory has no administrator, the default is the name of the
    /// current account. An account whose name cannot be a user name causes the error AdministratorRequired.
    /// </summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Administrator { get; set; }

    /// <summary>Specifies registration (proxy) groups to create in addition to the default one.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[] RegistrationGroup { get; set; } = [];

    /// <summary>Specifies locations to create in addition to the default one.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[] Location { get; set; } = [];

    /// <summary>Specifies workgroups to create in addition to CompanyOperator.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[] Workgroup { get; set; } = [];

    /// <summary>Specifies the sizes of license pools by name or key: <c>@{ 'Basic Station License' = 500 }</c>.</summary>
    [Parameter]
    [ValidateNotNull]
    [NoRows]
    public IDictionary? License { get; set; }

    /// <summary>Returns the users that were created, with their passwords.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <include file="../SharedDocs.xml" path="docs/parameter[@name='PasswordReport']/*"/>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? PasswordReport { get; set; }

    /// <summary>Checks that the password report can be written.</summary>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        _report.ThrowIfUnusable();
    }

    /// <summary>Fills the directory.</summary>
    protected override void ProcessRecord() => Context.Run(() =>
    {
        if (!ShouldProcess(Context.Directory.Path, Messages.Get("Action_Initialize")))
            return;
        if (_changes.Commit(Plan, sources: []) is not { } committed)
            return;
        _changes.TellApplied(committed);
        if (PassThru)
            WriteUsers(committed);
        else if (!_report.IsRequested)
            GeneratedPasswords.WarnIfLost(this, nameof(PassThru), committed);
    });

    private PlannedState Plan(IDirectoryView view)
    {
        var context = new PlanContext(view, Context.Session(view), new ImportOptions());
        new SiteSetup(context)
        {
            Administrator = Administrator,
            RegistrationGroups = RegistrationGroup,
            Locations = Location,
            Workgroups = Workgroup,
            Licenses = LicenseCounts(),
        }.Plan();
        return context.Draft;
    }

    private Dictionary<string, int> LicenseCounts()
    {
        var counts = new Dictionary<string, int>();
        var catalog = new LicenseCatalog(Context.Settings);
        foreach ((string name, int? number) in TableTexts.Read(this, License ?? new Hashtable(), WholeNumber.FindCount))
        {
            if (catalog.Find(name) is not { } license)
            {
                ThrowTerminatingError(Errors.InvalidLicense(LicenseFault.NotFound(name, catalog.Nearest(name))));
                continue;
            }

            if (number is not { } count)
            {
                ThrowTerminatingError(Errors.InvalidLicenseCount(license.Name));
                continue;
            }

            counts[license.Name] = count;
        }

        return counts;
    }

    private void WriteUsers(CommittedChanges committed)
    {
        (ObjectChange, object)[] users;
        using (IDirectoryView view = Context.Store.Read(Cancellation))
            users = [.. CommittedObjects.Read(view, UserList.Schema, committed, static _ => true)];
        GeneratedPasswords.Write(this, users, _report.IsRequested);
    }
}
