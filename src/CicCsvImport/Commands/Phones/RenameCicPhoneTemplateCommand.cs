using CicCsvImport.Core.Catalog;
using CicCsvImport.Core.Kinds.Phones.Templates;

namespace CicCsvImport.Commands;

/// <summary>Renames templates for managed IP phones in the directory.</summary>
/// <remarks>
/// <include file="../SharedDocs.xml" path="docs/remarks[@name='Renaming']/*"/>
/// <para>Phones that were created from a template name it by its new name.</para>
/// </remarks>
/// <example>
/// <code>Rename-CicPhoneTemplate -Name 'Old Reception' -NewName 'Reception 2026'</code>
/// <para>Renames a template.</para>
/// </example>
/// <example>
/// <code>Get-CicPhoneTemplate -Name 'My *' | Rename-CicPhoneTemplate -NewName { $_.Name -replace '^My ' } -PassThru</code>
/// <para>Renames some templates, and returns them with their new names.</para>
/// </example>
/// <example>
/// <code>Rename-CicPhoneTemplate -Name 'My Polycom Agent Template' -NewName 'Polycom Agent' -WhatIf</code>
/// <para>Shows what would be renamed.</para>
/// </example>
[Cmdlet(VerbsCommon.Rename, "CicPhoneTemplate", DefaultParameterSetName = NameSet, SupportsShouldProcess = true)]
[OutputType(typeof(CicPhoneTemplate))]
public sealed class RenameCicPhoneTemplateCommand : RenameObjectCmdlet
{
    /// <summary>Specifies the current name.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = NameSet)]
    [Alias("OldName")]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(PhoneTemplateCompleter))]
    public string Name { get; set; } = "";

    private protected override ObjectSchema Kind => PhoneTemplateSchema.Schema;

    private protected override ListDefinition NameList => VendorLists.Names.ReadBy("CicPhoneCsv")[0];

    private protected override string TypedName => Name;
}
