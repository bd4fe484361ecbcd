using System.Management.Automation;
using CicCsvImport.Cmdlets;
using CicCsvImport.Core.Engine.Schema;
using CicCsvImport.Core.Kinds.Phones.Templates;
using CicCsvImport.Parameters;

namespace CicCsvImport.Commands;

/// <summary>Gives the directory's templates for managed phones.</summary>
/// <remarks>
/// <para>A phone takes its template's values when it is created; what a template says now need not be what its phones have.
/// <include file="../SharedDocs.xml" path="docs/sentence[@name='ObjectNotFound']"/></para>
/// </remarks>
/// <example>
/// <code>Get-CicPhoneTemplate | Format-Table</code>
/// <para>Shows all templates.</para>
/// </example>
/// <example>
/// <code>Get-CicPhoneTemplate -Name 'My Polycom*' | Format-List</code>
/// <para>Shows everything that some templates say.</para>
/// </example>
/// <example>
/// <code>
/// $branch = Connect-CicDirectory -Path branch.cicdb -Create -NoDefault
/// Initialize-CicDirectory -Directory $branch -PassThru | Export-CicPasswordReport -Path first-passwords.csv
/// Get-CicPhoneTemplate -Name 'My Polycom*' | New-CicPhoneTemplate -Directory $branch
/// </code>
/// <para>Makes a directory for a branch, and copies templates of the default directory into it.</para>
/// </example>
[Cmdlet(VerbsCommon.Get, "CicPhoneTemplate")]
[OutputType(typeof(CicPhoneTemplate))]
public sealed class GetCicPhoneTemplateCommand : GetObjectCmdlet
{
    /// <summary>The names of templates. Wildcards are allowed. All unless given.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(PhoneTemplateCompleter))]
    public string[] Name { get; set; } = ["*"];

    /// <summary>The makers. Wildcards are allowed.</summary>
    [Parameter]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ManufacturerCompleter))]
    public string[]? Manufacturer { get; set; }

    /// <summary>The models. Wildcards are allowed.</summary>
    [Parameter]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(PhoneModelCompleter))]
    public string[]? Model { get; set; }

    private protected override ObjectSchema Kind => PhoneTemplateSchema.Schema;

    /// <summary>Writes the templates.</summary>
    protected override void ProcessRecord() => WriteObjects(Name);

    private protected override bool Fits(CicObject record)
    {
        var template = (CicPhoneTemplate)record;
        return Fits(Manufacturer, template.Manufacturer) && Fits(Model, template.Model);
    }
}
