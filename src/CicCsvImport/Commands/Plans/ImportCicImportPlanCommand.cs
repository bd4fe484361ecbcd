using CicCsvImport.Infrastructure.PlanFiles;

namespace CicCsvImport.Commands;

/// <summary>Imports an import plan from a file.</summary>
/// <remarks>
/// <para>The plan is the same as the one that Export-CicImportPlan saved. It is displayed in the same way, and
/// Invoke-CicImportPlan applies it as if it had just been made. Nothing is changed, and no directory has to be
/// connected.</para>
/// <para>A file that is missing, damaged, of another version, or not in the form that Export-CicImportPlan writes causes the
/// error PlanNotReadable. The message names the file and the position in it. Nothing of the file is read, and the command
/// continues with the next file.</para>
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
[Cmdlet(VerbsData.Import, "CicImportPlan", DefaultParameterSetName = PathSets.Path)]
[OutputType(typeof(CicImportPlan))]
[WritesErrors(ErrorId.PlanNotReadable, ErrorId.PathNotUsable, Uses = [typeof(ListPaths)])]
public sealed class ImportCicImportPlanCommand : CicCmdlet
{
    /// <summary>Specifies the files to read. Wildcards are allowed, and a pattern that matches no file is not an error.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = PathSets.Path)]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string[] Path { get; set; } = [];

    /// <summary>
    /// Specifies the files to read by their exact names. The characters [, ] and * are not wildcards here. Files from Get-Item
    /// bind to this parameter.
    /// </summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = PathSets.LiteralPath)]
    [Alias("PSPath", "LP")]
    [ValidateNotNullOrEmpty]
    public string[] LiteralPath { get; set; } = [];

    /// <summary>Reads the files of the current input.</summary>
    protected override void ProcessRecord() => Run(() =>
    {
        foreach (ListPath file in new ListPaths(this).Named(Path, LiteralPath))
        {
            if (Read(file) is { } plan)
                WriteObject(plan);
        }
    });

    private CicImportPlan? Read(ListPath file)
    {
        try
        {
            return PlanFile.Read(file.FullPath, Cancellation);
        }
        catch (CicDirectoryException fault)
        {
            WriteError(Errors.Directory(fault, file.DisplayPath));
            return null;
        }
    }
}
