using System.Management.Automation;
using System.Security;
using CicCsvImport.Changes;
using CicCsvImport.Cmdlets;
using CicCsvImport.Core.Engine.Changes;
using CicCsvImport.Core.Engine.Directories;
using CicCsvImport.Core.Issues;
using CicCsvImport.Core.Kinds.Users;
using CicCsvImport.Core.Text;
using CicCsvImport.Infrastructure.PlanFiles;
using CicCsvImport.Streams;

namespace CicCsvImport.Commands;

/// <summary>Applies a plan: exactly what it says, all of it or nothing.</summary>
/// <remarks>
/// <para>The changes are one run, which Undo-CicImport takes back. The command refuses a plan with conflicts
/// (PlanHasConflicts), a plan of another directory (OtherDirectory), and one that was made before others changed the directory
/// (DirectoryMoved: it says what they changed).</para>
/// <para>It writes an object for each change that was made, those of users with the passwords that they were given: this is the
/// only time. Export-CicPasswordReport writes them to a file. A summary goes to the information stream.</para>
/// <para>A plan that was saved holds no passwords. Those of a list are read there again: the file must be there and be what it
/// was (PasswordSourceChanged). One that was given with -Password must be given again here (PasswordRequired); where no user of
/// the plan would get it, it is refused (PasswordNotNeeded).</para>
/// </remarks>
/// <example>
/// <code>New-CicImportPlan -Station stations.csv -Phone phones.csv -User users.csv | Invoke-CicImportPlan</code>
/// <para>Imports three lists in one run.</para>
/// </example>
/// <example>
/// <code>Import-CicImportPlan -Path approved.json | Invoke-CicImportPlan | Export-CicPasswordReport -Path passwords.csv</code>
/// <para>Applies a plan that was approved, and writes the passwords of its users to a file that only you can read.</para>
/// </example>
/// <example>
/// <code>
/// $plan = New-CicImportPlan -User moves.csv -OnConflict Update
/// if ($plan.Conflict -eq 0 -and $plan.SkippedRows -eq 0) { Invoke-CicImportPlan -Plan $plan -Confirm:$false }
/// </code>
/// <para>Applies a plan in a scheduled script, without a question, where nothing of the list would be lost.</para>
/// </example>
/// <example>
/// <code>
/// $results = New-CicImportPlan -Phone phones.csv | Invoke-CicImportPlan
/// $results | Group-Object -Property Action, Kind -NoElement
/// </code>
/// <para>Applies a plan, and counts what was done.</para>
/// </example>
[Cmdlet(VerbsLifecycle.Invoke, "CicImportPlan", SupportsShouldProcess = true)]
[OutputType(typeof(CicImportChange))]
[WritesErrors(
    ErrorId.PlanHasConflicts,
    ErrorId.OtherDirectory,
    ErrorId.OtherRevision,
    ErrorId.PasswordNotInList,
    ErrorId.PasswordRequired,
    ErrorId.PasswordNotNeeded,
    ErrorId.PasswordSourceChanged,
    ErrorId.PasswordPolicy,
    Uses = [typeof(ChangeRun)])]
public sealed class InvokeCicImportPlanCommand : DirectoryCmdlet
{
    private readonly ChangeRun _changes;

    /// <summary>Makes the cmdlet. The plan as a whole is asked about.</summary>
    public InvokeCicImportPlanCommand() => _changes = new ChangeRun(this, Context, static _ => false);

    /// <summary>The plan, of New-CicImportPlan or Import-CicImportPlan.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [ValidateNotNull]
    public CicImportPlan Plan { get; set; } = null!;

    /// <summary>The password of all users, for a saved plan that was made with one.</summary>
    [Parameter]
    [ValidateNotNull]
    public SecureString? Password { get; set; }

    /// <summary>Applies the plan.</summary>
    protected override void ProcessRecord() => Context.Run(() =>
    {
        CicDirectory directory = Context.Directory;
        if (Plan.Conflict > 0)
        {
            IEnumerable<ObjectChange> conflicts = Plan.ObjectChanges.Where(change => change.Action == CicChangeAction.Conflict);
            throw DirectoryErrors.Create(ErrorId.PlanHasConflicts, Plan.Conflict, DirectoryErrors.Some(conflicts.Select(change => change.ObjectName.ToString())));
        }

        if (Plan.DirectoryId != directory.Id)
            throw DirectoryErrors.Create(ErrorId.OtherDirectory, Plan.Directory, directory.Path);
        // Checked before confirmation, so that -WhatIf also reports it.
        if (directory.Store.FindDrift(Plan.ObjectChanges, Plan.Revision, Cancellation) is { } drift)
            throw drift;
        var passwords = new PlannedPasswords(Context.Settings, Cancellation) { ForAll = _changes.Chosen.Password(Password) };
        IReadOnlyList<ObjectChange> changes = passwords.Resolve(Plan);
        if (!ShouldProcess(directory.Path, Messages.Format("Action_Apply", Plan.ToString())))
            return;
        Dictionary<string, CicUser> users = GetUsers(directory, changes);
        CommittedChanges committed = _changes.Apply(changes, Plan.Revision, new RunHeader(CommandText.From(MyInvocation), Plan.Sources));
        WriteResults(committed, users);
    });

    // The password report also contains properties that an update does not change. They are read before the commit, because
    // passwords are output only after it and nothing may fail then.
    private Dictionary<string, CicUser> GetUsers(CicDirectory directory, IReadOnlyList<ObjectChange> changes)
    {
        var users = new Dictionary<string, CicUser>(NameComparer.Instance);
        using IDirectoryView view = directory.Store.Read(Cancellation);
        IEnumerable<string> names = changes.Where(change => change is { Action: CicChangeAction.Update, GivesPassword: true })
            .Select(change => change.Name);
        foreach (CicUser user in view.FindMany(UserList.Schema, names).OfType<CicUser>())
            users[user.Identity] = user;
        return users;
    }

    private static CicImportChange Result(ObjectChange change, int number, long? run, Dictionary<string, CicUser> users) =>
        new(change, number, run)
        {
            Password = change.Password,
            Object = users.TryGetValue(change.Name, out CicUser? user) && change.Kind == UserList.Schema ? user : null,
        };

    private void WriteResults(CommittedChanges committed, Dictionary<string, CicUser> users)
    {
        for (int i = 0; i < committed.Changes.Count; i++)
            WriteObject(Result(committed.Changes[i], i + 1, committed.Run?.Id, users));
        string summary = committed.Summary ?? Messages.Get("Summary_Nothing");
        int lacking = CicLicenseShortfall.From(committed.Changes).Count();
        if (lacking > 0)
            summary += " " + Messages.Format("Stream_LicensesLacking", lacking);
        _changes.Tell(summary);
    }
}
