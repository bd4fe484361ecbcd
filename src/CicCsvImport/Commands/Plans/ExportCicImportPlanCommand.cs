using CicCsvImport.Infrastructure.Files;
using CicCsvImport.Infrastructure.PlanFiles;

namespace CicCsvImport.Commands;

/// <summary>Saves an import plan to a file.</summary>
/// <remarks>
/// <para>The file is JSON that people can read. It has each object with its action, each property with its old and its new
/// value, the options, the lists with their SHA-256 hashes and issues, and the plan's fingerprint. Import-CicImportPlan reads
/// the plan again, and refuses it if it was edited. The plan can be applied as long as the directory has not changed since the
/// plan was made.</para>
/// <para>The file contains no passwords, only where they come from. "generated" means that the password is generated when the
/// plan is applied. "command" means that you specify it again with Invoke-CicImportPlan -Password. "given" means that it is
/// read again from the list, on the line that the change names. The list must then still exist and be unchanged. A password
/// that is in none of the plan's lists causes the error PasswordNotInList, and a list that has changed already causes the error
/// PasswordSourceChanged. In both cases, no file is written.</para>
/// <para>A file that exists already causes the error FileExists, a file that cannot be written FileNotWritable, and more than
/// one plan OnePlanOnly. The file is written only when it is complete.</para>
/// </remarks>
/// <example>
/// <code>New-CicImportPlan -User users.csv | Export-CicImportPlan -Path users-plan.json</code>
/// <para>Saves a plan for approval.</para>
/// </example>
/// <example>
/// <code>
/// $plan = New-CicImportPlan -Station stations.csv -Phone phones.csv
/// if ($plan.Conflict -eq 0) { $plan | Export-CicImportPlan -Path "plan-$(Get-Date -Format yyyyMMdd).json" }
/// </code>
/// <para>Saves a plan that has no conflicts to a file named after the current date.</para>
/// </example>
/// <example>
/// <code>
/// $plan = New-CicImportPlan -User moves.csv -OnConflict Update
/// Export-CicImportPlan -InputObject $plan -LiteralPath 'moves [checked].json' -Force
/// </code>
/// <para>Overwrites an existing file. The brackets are part of its name.</para>
/// </example>
[Cmdlet(VerbsData.Export, "CicImportPlan", DefaultParameterSetName = PathSets.Path, SupportsShouldProcess = true)]
[OutputType(typeof(void))]
[WritesErrors(
    ErrorId.OnePlanOnly,
    ErrorId.InputNotUsable,
    ErrorId.PasswordNotInList,
    ErrorId.PasswordSourceChanged,
    Groups = [ErrorGroup.Settings],
    Uses = [typeof(OutputFile)])]
public sealed class ExportCicImportPlanCommand : CicCmdlet
{
    private OutputFile _file = null!;
    private CicImportPlan? _plan;

    /// <include file="../SharedDocs.xml" path="docs/parameter[@name='OutputPath']/*"/>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = PathSets.Path)]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = "";

    /// <include file="../SharedDocs.xml" path="docs/parameter[@name='OutputLiteralPath']/*"/>
    [Parameter(Mandatory = true, ParameterSetName = PathSets.LiteralPath)]
    [Alias("PSPath", "LP")]
    [ValidateNotNullOrEmpty]
    public string LiteralPath { get; set; } = "";

    /// <summary>Specifies the plan, as returned by New-CicImportPlan or Import-CicImportPlan.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ValidateNotNull]
    public PSObject InputObject { get; set; } = null!;

    /// <include file="../SharedDocs.xml" path="docs/parameter[@name='ForceFile']/*"/>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <include file="../SharedDocs.xml" path="docs/parameter[@name='Settings']/*"/>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Settings { get; set; }

    /// <summary>Checks that the file can be written.</summary>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        _file = OutputFile.Named(this, Path, LiteralPath, Force);
        _file.ThrowIfUnusable(Settings);
    }

    /// <summary>Collects the plan.</summary>
    protected override void ProcessRecord()
    {
        if (_plan is not null)
            ThrowTerminatingError(Errors.OnePlanOnly());
        _plan = InputObject.BaseObject as CicImportPlan;
        if (_plan is null)
            ThrowTerminatingError(Errors.InputNotUsable(1, Messages.Get("Input_Plan")));
    }

    /// <summary>Writes the plan.</summary>
    protected override void EndProcessing() => Run(() =>
    {
        if (_plan is not { } plan)
            return;
        try
        {
            new PlannedPasswords(LoadSettings(Settings), Cancellation).ThrowIfNotInLists(plan);
            if (ShouldProcess(_file.Path, Messages.Get("Action_ExportPlan")))
                _file.Write(() => Write(plan));
        }
        catch (CicDirectoryException fault)
        {
            ThrowTerminatingError(Errors.Directory(fault, _file.Path));
        }
    });

    private void Write(CicImportPlan plan)
    {
        if (plan.Sources.Any(source => FileStatus.AreSame(source.Path, _file.Path)))
            throw new IOException(Messages.Format("Error_IsPlannedList", _file.Path));
        using var file = new AtomicFile(_file.Path, Force, ownerOnly: false);
        PlanFile.Write(file.Stream, plan, Cancellation);
        file.Commit();
    }
}
