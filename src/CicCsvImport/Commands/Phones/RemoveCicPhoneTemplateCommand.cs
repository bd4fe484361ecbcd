using CicCsvImport.Core.Kinds.Phones.Templates;

namespace CicCsvImport.Commands;

/// <summary>Removes templates for managed IP phones from the directory.</summary>
/// <remarks>
/// <include file="../SharedDocs.xml" path="docs/remarks[@name='Removing']/*"/>
/// <para>A template from which phones were created causes the error ObjectInUse, which names the phones. With -Force, the
/// template is removed and the phones stay as they are, including the name of the template.</para>
/// </remarks>
/// <example>
/// <code>Remove-CicPhoneTemplate -Name 'Old Reception' -WhatIf</code>
/// <para>Shows what would be removed.</para>
/// </example>
/// <example>
/// <code>
/// $used = (Get-CicPhone).Template
/// Get-CicPhoneTemplate | Where-Object Name -NotIn $used | Remove-CicPhoneTemplate -Verbose
/// </code>
/// <para>Removes the templates from which no phone was created, in one run, and names them in verbose messages.</para>
/// </example>
/// <example>
/// <code>Remove-CicPhoneTemplate -Name 'My Polycom Agent Template' -Force</code>
/// <para>Removes a template although phones were created from it.</para>
/// </example>
[Cmdlet(
    VerbsCommon.Remove,
    "CicPhoneTemplate",
    DefaultParameterSetName = NameSet,
    SupportsShouldProcess = true,
    ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
public sealed class RemoveCicPhoneTemplateCommand : RemoveObjectCmdlet
{
    /// <summary>Specifies the names of templates. Wildcards are allowed.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = NameSet)]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(PhoneTemplateCompleter))]
    public string[] Name { get; set; } = [];

    private protected override ObjectSchema Kind => PhoneTemplateSchema.Schema;

    private protected override string[] Names => Name;
}
