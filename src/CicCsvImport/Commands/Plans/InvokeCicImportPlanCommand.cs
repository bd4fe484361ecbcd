using System.Security;
using CicCsvImport.Changes;
using CicCsvImport.Core.Engine.Changes;
using CicCsvImport.Core.Engine.Plans;
using CicCsvImport.Infrastructure.PlanFiles;

namespace CicCsvImport.Commands;

/// <summary>Applies an import plan, either completely or not at all.</summary>
/// <remarks>
/// <para>The changes are one run, which Undo-CicImport can undo. A plan is refused if it has conflicts (PlanHasConflicts), if
/// it was made for another directory (OtherDirectory), or if the directory has changed since the plan was made (DirectoryMoved;
/// the message names the changes). With -Fingerprint, every plan but the approved one is refused (OtherFingerprint). The run
/// keeps the fingerprint, the options and the file of the plan, which Get-CicImport returns.</para>
/// <para>This cmdlet returns an object for each change. The objects of users have the user and the password that was assigned,
/// which cannot be retrieved later. -PasswordReport saves the passwords to a file before the plan is committed, and
/// Export-CicPasswordReport saves them from the output. A summary is written to the information stream.</para>
/// <para>A saved plan contains no passwords. Passwords in a list are read from it again, so the list must still exist and be
/// unchanged (PasswordSourceChanged). It can be at its path, in the folder of the plan file, or where -PasswordSource says. A
/// password that was specified with -Password must be specified again (PasswordRequired). If no user of the plan needs it,
/// -Password is refused (PasswordNotNeeded).</para>
/// <para>A generated password is valid in the local directory only: the vendor's Add Users Assistant generates a different
/// password for every user whose Password cell is blank. To hand out passwords that are valid on the server, pipe the results to
/// Export-CicUserCsv -IncludePassword, and import that list with the assistant. Results that are not users are passed over.</para>
/// </remarks>
/// <example>
/// <code>New-CicImportPlan -Station stations.csv -Phone phones.csv -User users.csv | Invoke-CicImportPlan</code>
/// <para>Imports three lists in one run.</para>
/// </example>
/// <example>
/// <code>
/// $ErrorActionPreference = 'Stop'
/// Import-CicImportPlan -Path approved.json |
///     Invoke-CicImportPlan -PasswordReport passwords.csv |
///     Where-Object Action -EQ Create |
///     Export-CicUserCsv -Path for-assistant.csv -IncludePassword
/// </code>
/// <para>Applies a plan that was approved, saves the passwords of its users to a file that only you can read, and writes the list
/// of the new users for the vendor's assistant with the same passwords. An error ends the script.</para>
/// </example>
/// <example>
/// <code>
/// $ErrorActionPreference = 'Stop'
/// $plan = New-CicImportPlan -User moves.csv -OnConflict Update -FailOnWarning
/// Invoke-CicImportPlan -Plan $plan -Confirm:$false
/// </code>
/// <para>Applies a plan in a scheduled script, without confirmation. If the list has a warning, for example because a row or a
/// value would not be imported, or if the plan has conflicts, the script ends with an error and nothing is changed.</para>
/// </example>
/// <example>
/// <code>
/// $plan = Import-CicImportPlan -Path approved.json
/// Invoke-CicImportPlan -Plan $plan -Fingerprint $plan.Fingerprint -WhatIf
/// </code>
/// <para>Shows what a saved plan would do. In place of $plan.Fingerprint, type the fingerprint that the approver of the plan passes
/// on: then no other plan is applied.</para>
/// </example>
/// <example>
/// <code>
/// $results = New-CicImportPlan -Phone phones.csv | Invoke-CicImportPlan
/// $results | Group-Object -Property Action, Kind -NoElement
/// </code>
/// <para>Applies a plan and counts the changes.</para>
/// </example>
[Cmdlet(VerbsLifecycle.Invoke, "CicImportPlan", SupportsShouldProcess = true)]
[OutputType(typeof(CicImportChange))]
[WritesErrors(
    ErrorId.OtherFingerprint,
    ErrorId.PlanNotReadable,
    ErrorId.PlanHasConflicts,
    ErrorId.OtherDirectory,
    ErrorId.OtherRevision,
    ErrorId.PasswordNotInList,
    ErrorId.PasswordRequired,
    ErrorId.PasswordNotNeeded,
    ErrorId.PasswordSourceChanged,
    ErrorId.PasswordPolicy,
    ErrorId.InputNotUsable,
    Uses = [typeof(ChangeRun), typeof(RunReport)])]
public sealed class InvokeCicImportPlanCommand : DirectoryCmdlet
{
    private readonly RunReport _report;
    private readonly ChangeRun _changes;
    private int _number;

    /// <summary>Initializes a new instance, which asks for confirmation of the plan as a whole.</summary>
    public InvokeCicImportPlanCommand()
    {
        _report = new RunReport(this, Context, () => PasswordReport);
        _changes = new ChangeRun(this, Context, static _ => false) { Report = _report };
    }

    /// <summary>Specifies the plan, as returned by New-CicImportPlan or Import-CicImportPlan.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [ValidateNotNull]
    public PSObject Plan { get; set; } = null!;

    /// <summary>Specifies the fingerprint of the approved plan. Any other plan is refused, also with -WhatIf.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Fingerprint { get; set; }

    /// <summary>Specifies the password of all users, for a saved plan that was made with one.</summary>
    [Parameter]
    [ValidateNotNull]
    [NoRows]
    public SecureString? Password { get; set; }

    /// <summary>
    /// Specifies where the lists with passwords are now: files, or folders with files of the same names. They are also looked for at
    /// their paths and in the folder of the plan file. A file is used only if it has the hash that the plan has.
    /// </summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string[] PasswordSource { get; set; } = [];

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

    /// <summary>Applies the plan.</summary>
    protected override void ProcessRecord() => Context.Run(() =>
    {
        _number++;
        if (Plan.BaseObject is not CicImportPlan plan)
        {
            ThrowTerminatingError(Errors.InputNotUsable(_number, Messages.Get("Input_Plan")));
            return;
        }

        CicDirectory directory = Context.Directory;
        if (Fingerprint is not null && !PlanFingerprint.Same(Fingerprint, plan.Fingerprint))
            throw DirectoryErrors.Create(ErrorId.OtherFingerprint, plan.Fingerprint, DisplayText.Clean(Fingerprint));
        if (plan.Conflict > 0)
        {
            IEnumerable<ObjectChange> conflicts = plan.ObjectChanges.Where(change => change.Action == CicChangeAction.Conflict);
            string some = DisplayText.Some(conflicts.Select(change => change.ObjectName.ToString()));
            throw DirectoryErrors.Create(ErrorId.PlanHasConflicts, plan.Conflict, some);
        }

        if (plan.DirectoryId != directory.Id)
            throw DirectoryErrors.Create(ErrorId.OtherDirectory, plan.Directory, directory.Path);
        // Checked before confirmation, so that -WhatIf also reports it.
        if (directory.Store.FindDrift(plan.ObjectChanges, plan.Revision, Cancellation) is { } drift)
            throw drift;
        if (plan.IsEdited)
            CheckEdited(plan, directory);
        var passwords = new PlannedPasswords(Context.Settings, Cancellation)
        {
            ForAll = _changes.Chosen.Password(Password),
            Places = [.. PasswordSource.SelectMany(new ListPaths(this).Matching).Select(place => place.FullPath)],
        };
        IReadOnlyList<ObjectChange> changes = passwords.Resolve(plan);
        RunQuestion.Describe(this, changes.Where(change => change.IsEffective));
        if (!RunQuestion.Ask(this, directory.Path, Messages.Format("Action_Apply", plan.ToString())))
            return;
        Dictionary<string, CicUser> users = GetUsers(directory, changes);
        var header = new RunHeader(CommandText.From(MyInvocation), plan.Sources)
        {
            Plan = new RunPlan(plan.Path, plan.Fingerprint, plan.Options),
        };
        CommittedChanges committed = _changes.Apply(changes, plan.Revision, header);
        WriteResults(committed, users);
    });

    // Some rules depend on values that an edited plan leaves as they are, and that only the directory has.
    private void CheckEdited(CicImportPlan plan, CicDirectory directory)
    {
        using IDirectoryView view = directory.Store.Read(Cancellation);
        SavedPlan.Check(plan, Context.Settings, view, Cancellation);
    }

    // Read before the commit, because passwords are output only after it and nothing may fail then.
    private Dictionary<string, CicUser> GetUsers(CicDirectory directory, IReadOnlyList<ObjectChange> changes)
    {
        using IDirectoryView view = directory.Store.Read(Cancellation);
        return RunUsers.Read(view, changes);
    }

    private void WriteResults(CommittedChanges committed, Dictionary<string, CicUser> users)
    {
        // Told first, because a command that receives the objects can end the pipeline.
        string summary = committed.Summary + GeneratedPasswords.Tell(committed, _report.IsRequested);
        int lacking = CicLicenseShortfall.From(committed.Changes).Count();
        _changes.Tell(lacking > 0 ? summary + " " + Messages.Format("Stream_LicensesLacking", lacking) : summary);
        (ObjectChange, object)[] results = [.. committed.Changes.Select((change, i) =>
            (change, (object)new CicImportChange(change, i + 1, committed.Run?.Id)
            {
                Password = change.Password,
                User = RunUsers.Find(change, users),
            }))];
        GeneratedPasswords.Write(this, results, _report.IsRequested);
    }
}
