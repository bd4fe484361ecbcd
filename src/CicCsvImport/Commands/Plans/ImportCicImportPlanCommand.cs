using System.Management.Automation;
using CicCsvImport.Core.Issues;
using CicCsvImport.Infrastructure.PlanFiles;
using CicCsvImport.Input;
using CicCsvImport.Session;
using CicCsvImport.Streams;

namespace CicCsvImport.Commands;

/// <summary>Reads a plan that Export-CicImportPlan has saved.</summary>
/// <remarks>
/// <para>The plan is the one that was saved: it formats the same, and Invoke-CicImportPlan applies it as if it had just been
/// made. Nothing is changed, and no directory need be connected.</para>
/// <para>A file that is missing, damaged, of another version or not as Export-CicImportPlan writes it is the error
/// PlanNotReadable, which names the file and the place in it; nothing of it is read, and the next file goes on.</para>
/// </remarks>
/// <example>
/// <code>Import-CicImportPlan -Path approved.json | Invoke-CicImportPlan</code>
/// <para>Applies a plan that was approved.</para>
/// </example>
/// <example>
/// <code>(Import-CicImportPlan -Path approved.json).Changes | Where-Object Action -EQ Create | Format-List</code>
/// <para>Shows what a saved plan would make.</para>
/// </example>
/// <example>
/// <code>Import-CicImportPlan -Path *.json | Format-Table -Property Created, Directory, Create, Update, Conflict</code>
/// <para>Compares the saved plans of a folder.</para>
/// </example>
[Cmdlet(VerbsData.Import, "CicImportPlan", DefaultParameterSetName = PathSets.Path)]
[OutputType(typeof(CicImportPlan))]
[WritesErrors(ErrorId.PlanNotReadable, ErrorId.PathNotUsable, Uses = [typeof(ListPaths)])]
public sealed class ImportCicImportPlanCommand : CicCmdlet
{
    /// <summary>The files to read. Wildcards are allowed; a pattern that no file matches gives nothing.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = PathSets.Path)]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string[] Path { get; set; } = [];

    /// <summary>The files to read, by their exact names: [ and ] and * mean themselves. Files from Get-Item bind here.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = PathSets.LiteralPath)]
    [Alias("PSPath", "LP")]
    [ValidateNotNullOrEmpty]
    public string[] LiteralPath { get; set; } = [];

    /// <summary>Reads the files that the present input names.</summary>
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
