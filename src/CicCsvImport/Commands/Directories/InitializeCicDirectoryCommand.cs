using System.Collections;
using System.Management.Automation;
using CicCsvImport.Changes;
using CicCsvImport.Cmdlets;
using CicCsvImport.Core.Catalog;
using CicCsvImport.Core.Engine.Changes;
using CicCsvImport.Core.Engine.Directories;
using CicCsvImport.Core.Engine.Planning;
using CicCsvImport.Core.Issues;
using CicCsvImport.Core.Kinds.Site;
using CicCsvImport.Core.Kinds.Users;
using CicCsvImport.Core.Text;
using CicCsvImport.Streams;

namespace CicCsvImport.Commands;

/// <summary>Fills a new directory with what every site has, as the IC Setup Assistant does.</summary>
/// <remarks>
/// <para>It makes the seven default roles with their rights, the user Operator with the role Operator, the administrator with
/// the role Administrator, the workgroup CompanyOperator, the default registration group and location, the classifications and
/// the licenses of the settings. Everything is one run. What is there already stays as it is: the command can be run again, to
/// add groups or change the sizes of license pools.</para>
/// <para>The two users get generated passwords. -PassThru hands them out, once.</para>
/// </remarks>
/// <example>
/// <code>
/// $branch = Connect-CicDirectory -Path branch.cicdb -Create
/// Initialize-CicDirectory -Administrator admin -PassThru | Export-CicPasswordReport -Path first-passwords.csv
/// </code>
/// <para>Makes a directory, fills it, and keeps the passwords that its two users were given in a file that only you can
/// read.</para>
/// </example>
/// <example>
/// <code>Initialize-CicDirectory -RegistrationGroup 'Site B - TLS', 'Site B - TCP' -Location 'Site B'</code>
/// <para>Gives a directory that was filled before two more registration groups and a location. Everything else stays.</para>
/// </example>
/// <example>
/// <code>Initialize-CicDirectory -License @{ 'Basic Station License' = 500; 'Client Access' = 200 }</code>
/// <para>Sets the sizes of two license pools to what was bought.</para>
/// </example>
/// <example>
/// <code>Initialize-CicDirectory -Workgroup Sales, Service</code>
/// <para>Makes those of the workgroups that are not there yet.</para>
/// </example>
[Cmdlet(VerbsData.Initialize, "CicDirectory", SupportsShouldProcess = true)]
[OutputType(typeof(CicUser))]
[WritesErrors(
    ErrorId.InvalidSiteName,
    ErrorId.LicenseNotFound,
    ErrorId.InvalidLicenseCount,
    Uses = [typeof(ChangeRun)],
    HasIssueCodes = true)]
public sealed class InitializeCicDirectoryCommand : DirectoryCmdlet
{
    private readonly ChangeRun _changes;

    /// <summary>Makes the cmdlet. The directory as a whole is asked about.</summary>
    public InitializeCicDirectoryCommand() => _changes = new ChangeRun(this, Context, static _ => false);

    /// <summary>
    /// The name of the administrator's user; the current account's unless given, and unless there is an administrator already.
    /// </summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Administrator { get; set; }

    /// <summary>Registration (proxy) groups besides the default one.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[] RegistrationGroup { get; set; } = [];

    /// <summary>Locations besides the default one.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[] Location { get; set; } = [];

    /// <summary>Workgroups besides CompanyOperator.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[] Workgroup { get; set; } = [];

    /// <summary>The sizes of license pools, by the license's name or key: <c>@{ 'Basic Station License' = 500 }</c>.</summary>
    [Parameter]
    [ValidateNotNull]
    public IDictionary? License { get; set; }

    /// <summary>Writes the users that were made, with their passwords.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

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
        else
            GeneratedPasswords.WarnIfLost(this, committed);
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
        foreach (DictionaryEntry entry in License ?? new Hashtable())
        {
            string name = entry.Key.ToString() ?? "";
            if (catalog.Find(name) is not { } license)
            {
                ThrowTerminatingError(Errors.InvalidLicense(LicenseFault.NotFound(name, catalog.Nearest(name))));
                continue;
            }

            if (!LanguagePrimitives.TryConvertTo(entry.Value, out int count) || count < 0)
                ThrowTerminatingError(Errors.InvalidLicenseCount(license.Name));
            counts[license.Name] = count;
        }

        return counts;
    }

    private void WriteUsers(CommittedChanges committed)
    {
        using IDirectoryView view = Context.Store.Read(Cancellation);
        foreach (ObjectChange change in committed.Changes.Where(change => change.Kind == UserList.Schema))
        {
            var user = (CicUser)view.Find(UserList.Schema, change.Name)!;
            user.Password = change.Password;
            WriteObject(user);
        }
    }
}
