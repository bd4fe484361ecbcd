using System.Management.Automation;
using CicCsvImport.Core.Issues;
using CicCsvImport.Core.Text;
using CicCsvImport.Infrastructure.Files;
using CicCsvImport.Infrastructure.PlanFiles;
using CicCsvImport.Input;
using CicCsvImport.Session;
using CicCsvImport.Streams;

namespace CicCsvImport.Commands;

/// <summary>Saves a plan to a file, to be read, approved and applied later.</summary>
/// <remarks>
/// <para>The file is JSON, made to be read by people: each object with what becomes of it, each property as its old and its new
/// value, and the lists with their SHA-256. Import-CicImportPlan gives the plan back. It can be applied as long as nobody has
/// changed the directory since it was made.</para>
/// <para>Passwords are not in the file, only how they come to be: "generated" when the plan is applied; "command", to be given
/// again with Invoke-CicImportPlan -Password; "given", to be read again from the list, on the line that the change names. The
/// list must then still be there, unchanged. A password that is in none of the plan's lists is the error PasswordNotInList, a
/// list that has changed already PasswordSourceChanged; no file is written then.</para>
/// <para>A file that exists is the error FileExists; one that cannot be written FileNotWritable; more than one plan
/// OnePlanOnly. The file appears when it is complete.</para>
/// </remarks>
/// <example>
/// <code>New-CicImportPlan -User users.csv | Export-CicImportPlan -Path users-plan.json</code>
/// <para>Saves what a list would do, for somebody's approval.</para>
/// </example>
/// <example>
/// <code>
/// $plan = New-CicImportPlan -Station stations.csv -Phone phones.csv
/// if ($plan.Conflict -eq 0) { $plan | Export-CicImportPlan -Path "plan-$(Get-Date -Format yyyyMMdd).json" }
/// </code>
/// <para>Saves a plan that can be applied, under the day's name.</para>
/// </example>
/// <example>
/// <code>
/// $plan = New-CicImportPlan -User moves.csv -OnConflict Update
/// Export-CicImportPlan -InputObject $plan -LiteralPath 'moves [checked].json' -Force
/// </code>
/// <para>Replaces the file if it is there; the brackets are a part of its name.</para>
/// </example>
[Cmdlet(VerbsData.Export, "CicImportPlan", DefaultParameterSetName = PathSets.Path, SupportsShouldProcess = true)]
[OutputType(typeof(void))]
[WritesErrors(
    ErrorId.OnePlanOnly,
    ErrorId.PasswordNotInList,
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

    /// <summary>The plan, of New-CicImportPlan or Import-CicImportPlan.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [ValidateNotNull]
    public CicImportPlan InputObject { get; set; } = null!;

    /// <include file="../SharedDocs.xml" path="docs/parameter[@name='ForceFile']/*"/>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <include file="../SharedDocs.xml" path="docs/parameter[@name='Settings']/*"/>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Settings { get; set; }

    /// <summary>Looks at the place of the file before anything is planned.</summary>
    protected override void BeginProcessing()
    {
        _file = OutputFile.Named(this, Path, LiteralPath, Force);
        _file.ThrowIfUnusable();
    }

    /// <summary>Takes the plan.</summary>
    protected override void ProcessRecord()
    {
        if (_plan is not null)
            ThrowTerminatingError(Errors.OnePlanOnly());
        _plan = InputObject;
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
        using var file = new AtomicFile(_file.Path, Force, ownerOnly: false);
        PlanFile.Write(file.Stream, plan, Cancellation);
        file.Commit();
    }
}
