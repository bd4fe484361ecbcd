using CicCsvImport.Core.Settings;
using CicCsvImport.Infrastructure.PlanFiles;

namespace CicCsvImport.Commands;

/// <summary>Imports an import plan from a file.</summary>
/// <remarks>
/// <para>The plan is the same as the one that Export-CicImportPlan saved. It is displayed in the same way, and
/// Invoke-CicImportPlan applies it as if it had just been made. Nothing is changed, and no directory has to be
/// connected.</para>
/// <para>A plan that was edited no longer fits its fingerprint and causes the error PlanEdited. A plan of an older version, which
/// has no fingerprint, counts as edited. With -AllowEdited, the plan is imported nevertheless and gets the fingerprint of its
/// content. In any case, all new values must pass the rules of the lists and have the form in which a plan has them.</para>
/// <para>A file that is missing, damaged, of a newer version, or not in the form that Export-CicImportPlan writes causes the
/// error PlanNotReadable, and so does an invalid value. The message names the file and the position in it. Nothing of the file
/// is read, and the command continues with the next file. The rules depend on the settings, so use -Settings if the plan was
/// made with it.</para>
/// </remarks>
/// <example>
/// <code>Import-CicImportPlan -Path approved.json | Invoke-CicImportPlan</code>
/// <para>Applies a plan that was approved.</para>
/// </example>
/// <example>
/// <code>(Import-CicImportPlan -Path approved.json).Changes | Where-Object Action -EQ Create | Format-List</code>
/// <para>Shows the objects that a saved plan would create.</para>
/// </example>
/// <example>
/// <code>Import-CicImportPlan -Path *.json | Format-Table -Property Created, Directory, Create, Update, Conflict</code>
/// <para>Compares the saved plans in a folder.</para>
/// </example>
/// <example>
/// <code>
/// $plan = Import-CicImportPlan -Path approved.json -AllowEdited
/// $plan.Fingerprint
/// </code>
/// <para>Imports a plan that was edited, and shows the fingerprint of what it contains now.</para>
/// </example>
[Cmdlet(VerbsData.Import, "CicImportPlan", DefaultParameterSetName = PathSets.Path)]
[OutputType(typeof(CicImportPlan))]
[WritesErrors(
    ErrorId.PlanNotReadable,
    ErrorId.PlanEdited,
    ErrorId.PathNotUsable,
    Groups = [ErrorGroup.Settings],
    Uses = [typeof(PipedPaths)])]
public sealed class ImportCicImportPlanCommand : CicCmdlet
{
    private readonly PipedPaths _piped;
    private CicSettings _settings = null!;

    /// <summary>Initializes a new instance.</summary>
    public ImportCicImportPlanCommand() => _piped = new PipedPaths(this, ".json");

    /// <summary>
    /// Specifies the files to read. Wildcards are allowed, and a pattern that matches no file is not an error, unless one of its folders
    /// cannot be listed.
    /// </summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = PathSets.Path)]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string[] Path { get; set; } = [];

    /// <summary>
    /// Specifies the files to read by their exact names. The characters [, ] and * are not wildcards here.
    /// </summary>
    [Parameter(Mandatory = true, ParameterSetName = PathSets.LiteralPath)]
    [Alias("PSPath", "LP")]
    [ValidateNotNullOrEmpty]
    public string[] LiteralPath { get; set; } = [];

    /// <summary>Specifies files by their paths, by files from Get-Item, or by objects with the property Path or LiteralPath.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = PathSets.InputObject)]
    [AllowNull]
    [AllowEmptyString]
    [AllowEmptyCollection]
    public PSObject? InputObject { get; set; }

    /// <summary>Imports a plan even if it was edited, or saved by an older version without a fingerprint.</summary>
    [Parameter]
    public SwitchParameter AllowEdited { get; set; }

    /// <include file="../SharedDocs.xml" path="docs/parameter[@name='Settings']/*"/>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Settings { get; set; }

    /// <summary>Loads the settings.</summary>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        _settings = LoadSettings(Settings);
    }

    /// <summary>Reads the files of the current input.</summary>
    protected override void ProcessRecord() => Run(() =>
    {
        foreach (ListPath file in new ListPaths(this).Named(Path, LiteralPath).Concat(_piped.Read(InputObject)))
        {
            if (Read(file) is { } plan)
                WriteObject(plan);
        }
    });

    private CicImportPlan? Read(ListPath file)
    {
        try
        {
            return PlanFile.Read(file.FullPath, Cancellation).Check(_settings, AllowEdited, Cancellation);
        }
        catch (CicDirectoryException fault)
        {
            WriteError(Errors.Directory(fault, file.DisplayPath));
            return null;
        }
    }
}
