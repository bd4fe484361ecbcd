using CicCsvImport.Core.Kinds.Phones.Templates;

namespace CicCsvImport.Commands;

/// <summary>Gets templates for managed IP phones from the directory.</summary>
/// <remarks>
/// <para>A phone takes the values of its template when it is created, so they can differ from the current values of the
/// template. <include file="../SharedDocs.xml" path="docs/sentence[@name='ObjectNotFound']"/></para>
/// </remarks>
/// <example>
/// <code>Get-CicPhoneTemplate | Format-Table</code>
/// <para>Gets all templates.</para>
/// </example>
/// <example>
/// <code>Get-CicPhoneTemplate -Name 'My Polycom*' | Format-List</code>
/// <para>Shows all properties of some templates.</para>
/// </example>
/// <example>
/// <code>
/// $branch = Connect-CicDirectory -Path branch.cicdb -Create -NoDefault
/// Initialize-CicDirectory -Directory $branch -PassThru | Export-CicPasswordReport -Path first-passwords.csv
/// Get-CicPhoneTemplate -Name 'My Polycom*' | New-CicPhoneTemplate -Directory $branch
/// </code>
/// <para>Creates a directory for a branch and copies templates from the default directory to it.</para>
/// </example>
[Cmdlet(VerbsCommon.Get, "CicPhoneTemplate")]
[OutputType(typeof(CicPhoneTemplate))]
public sealed class GetCicPhoneTemplateCommand : GetObjectCmdlet
{
    /// <summary>Specifies the names of templates. Wildcards are allowed. By default, all templates are returned.</summary>
    [Parameter(Position = 0)]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(PhoneTemplateCompleter))]
    public string[] Name { get; set; } = ["*"];

    /// <summary>Specifies the manufacturers. Wildcards are allowed.</summary>
    [Parameter]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ManufacturerCompleter))]
    public string[]? Manufacturer { get; set; }

    /// <summary>Specifies the models. Wildcards are allowed.</summary>
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
